package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.lesson.JsonLessons;
import backprop.trace.Trial.Answer;
import backprop.trace.Trial.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes of putting the two factors of a gradient together in the wrong way. */
final class TrialTest {
  private static final Trace lesson = Trace.of(JsonLessons.builtIn());

  private static Trial trial(Trace trace, Quantity by) {
    return Trial.of(trace, Symbol.gradient(by)).orElseThrow();
  }

  private static Trace square(int rows) throws BadLesson {
    return Trace.of(
        Initialiser.XAVIER.lesson(
            "",
            new Architecture(
                rows,
                List.of(3, 3, 3),
                List.of(Activation.SIGMOID, Activation.SIGMOID),
                Loss.HALF_SQUARED_ERROR,
                false),
            1));
  }

  @Test
  void in_the_built_in_lesson_no_wrong_way_comes_to_the_right_shape() {
    for (Quantity by : List.of(Symbol.w(2), Symbol.z(1), Symbol.w(1), Symbol.X)) {
      Trial trial = trial(lesson, by);
      for (Choice choice : Choice.all()) {
        Answer answer = trial.answer(choice);
        assertEquals(choice.equals(trial.truth()), answer instanceof Answer.Right, by.key());
        assertTrue(
            answer instanceof Answer.Right
                || answer instanceof Answer.Collision
                || answer instanceof Answer.OtherShape,
            by.key() + " " + choice);
      }
    }
  }

  @Test
  void the_collision_names_both_shapes() {
    Trial trial = trial(lesson, Symbol.w(2));
    assertEquals(
        new Answer.Collision(new Shape(1, 5), new Shape(1, 15)), trial.answer(trial.unthinking()));
    assertEquals(
        new Answer.Collision(new Shape(1, 5), new Shape(15, 1)),
        trial.answer(new Choice(false, true, false)));
    assertEquals(
        new Answer.OtherShape(new Shape(5, 15), new Shape(15, 5)),
        trial.answer(new Choice(false, false, true)));
  }

  @Test
  void where_all_is_square_everything_fits_and_one_is_right() throws BadLesson {
    Trace trace = square(3);
    for (Quantity by : List.of(Symbol.w(2), Symbol.z(1), Symbol.w(1), Symbol.X)) {
      Trial trial = trial(trace, by);
      for (Choice choice : Choice.all()) {
        if (!choice.equals(trial.truth())) {
          var wrong = assertInstanceOf(Answer.OtherNumbers.class, trial.answer(choice));
          double gap =
              Math.abs(
                  wrong.product().getEntry(wrong.row(), wrong.column())
                      - trial.gradient().getEntry(wrong.row(), wrong.column()));
          assertTrue(gap > 1e-3, "a difference one can see: " + gap);
        }
      }
    }
  }

  @Test
  void a_row_of_ones_is_tried_with_many_samples_only() throws BadLesson {
    assertTrue(Trial.of(lesson, Symbol.gradient(Symbol.b(2))).isEmpty());
    assertTrue(Trial.of(square(2), Symbol.gradient(Symbol.b(2))).isPresent());
    assertTrue(Trial.of(lesson, Symbol.gradient(Symbol.a(2))).isEmpty());
  }

  @Test
  void a_way_that_cannot_be_told_apart_here_is_called_chance() throws BadLesson {
    Trace zeros = Trace.of(Initialiser.ZEROS.reset(JsonLessons.builtIn(), 1));
    // All of ∂E/∂X is 0 with weights of 0; so is every product of its factors
    Trial trial = trial(zeros, Symbol.X);
    assertInstanceOf(Answer.Right.class, trial.answer(trial.truth()));
    Trace single =
        Trace.of(
            Initialiser.XAVIER.lesson(
                "",
                new Architecture(
                    1, List.of(1, 1), List.of(Activation.SIGMOID), Loss.HALF_SQUARED_ERROR, false),
                1));
    assertInstanceOf(
        Answer.SameByChance.class,
        trial(single, Symbol.w(1)).answer(trial(single, Symbol.w(1)).unthinking()));
  }

  @Test
  void turning_and_swapping_undo_themselves_and_reach_every_choice() {
    for (Choice choice : Choice.all()) {
      assertEquals(choice, choice.swapped().swapped());
      assertEquals(choice, choice.leftTurned().leftTurned());
      assertEquals(choice.swapped().rightTurned(), choice.leftTurned().swapped());
    }
    assertEquals(8, Choice.all().stream().distinct().count());
  }
}
