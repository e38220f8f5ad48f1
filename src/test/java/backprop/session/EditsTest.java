package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.Resize;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every change to the lesson, and the way back from each. */
final class EditsTest {
  private static final double EXACT = 0;
  private static final int GRADIENT = 10;

  private final Session session = new Session(JsonLessons.builtIn());
  private final Edits edits = new Edits(session, Optional.empty());
  private final Lesson start = edits.lesson();

  private void set(double value) throws BadLesson {
    edits.edit(edits.lesson().with(Symbol.X, 0, 0, value));
  }

  private double x() {
    return edits.lesson().get(Symbol.X, 0, 0);
  }

  private static Lesson resized(Lesson lesson, Integer... sizes) throws BadLesson {
    List<Activation> activations = Collections.nCopies(sizes.length - 1, Activation.TANH);
    return new Resize(
            1, List.of(sizes), activations, Loss.HALF_SQUARED_ERROR, Initialiser.XAVIER, 7, false)
        .of(lesson);
  }

  @Test
  void a_change_keeps_the_step_the_entry_and_what_is_pinned() throws BadLesson {
    Focus pinned = new Focus.OfEntry(Symbol.w(2), 6, 1);
    session.go(GRADIENT);
    session.pin(pinned);
    session.into();
    session.next();
    Moment before = session.moment();
    set(3);
    assertEquals(before.position(), session.moment().position());
    assertEquals(before.inside(), session.moment().inside());
    assertEquals(before.pinned(), session.moment().pinned());
    assertEquals(3, session.moment().trace().values().get(Symbol.X, 0, 0), EXACT);
    assertNotSame(before.trace(), session.moment().trace());
  }

  @Test
  void hundreds_of_changes_are_taken_back_one_by_one_and_made_again() throws BadLesson {
    for (int i = 1; i <= 300; i++) {
      set(i);
    }
    for (int i = 299; i >= 1; i--) {
      edits.undo();
      assertEquals(i, x(), EXACT);
    }
    edits.undo();
    assertSame(start, edits.lesson());
    assertFalse(edits.canUndo());
    for (int i = 1; i <= 300; i++) {
      edits.redo();
      assertEquals(i, x(), EXACT);
    }
    assertFalse(edits.canRedo());
  }

  @Test
  void even_of_a_large_lesson_a_hundred_changes_are_kept() throws BadLesson {
    edits.edit(resized(start, 500, 400, 10));
    for (int i = 1; i <= 110; i++) {
      set(i);
    }
    int undone = 0;
    while (edits.canUndo()) {
      edits.undo();
      undone++;
    }
    assertTrue(undone >= 100, undone + " were kept");
  }

  @Test
  void a_new_change_forgets_what_was_taken_back() throws BadLesson {
    set(1);
    edits.undo();
    set(2);
    assertFalse(edits.canRedo());
    edits.undo();
    assertSame(start, edits.lesson());
  }

  @Test
  void what_one_gesture_changes_is_one_change() throws BadLesson {
    Object gesture = new Object();
    for (int i = 1; i <= 20; i++) {
      edits.edit(edits.lesson().with(Symbol.X, 0, 0, i), gesture);
    }
    Object another = new Object();
    edits.edit(edits.lesson().with(Symbol.X, 0, 0, 50), another);
    edits.undo();
    assertEquals(20, x(), EXACT);
    edits.undo();
    assertSame(start, edits.lesson());
  }

  @Test
  void a_gesture_that_is_dropped_never_was() throws BadLesson {
    set(4);
    Object gesture = new Object();
    edits.edit(edits.lesson().with(Symbol.X, 0, 0, 5), gesture);
    edits.edit(edits.lesson().with(Symbol.X, 0, 0, 6), gesture);
    edits.drop(gesture);
    assertEquals(4, x(), EXACT);
    edits.drop(gesture);
    assertEquals(4, x(), EXACT);
    edits.undo();
    assertSame(start, edits.lesson());
  }

  @Test
  void applied_updates_go_back_to_before_the_first_in_one() throws BadLesson {
    set(2);
    Lesson untrained = edits.lesson();
    double error = session.moment().trace().totalError();
    edits.applyUpdate();
    edits.applyUpdate();
    assertEquals(2, edits.work().updates());
    assertTrue(session.moment().trace().totalError() < error);
    edits.backToStart();
    assertSame(untrained, edits.lesson());
    assertEquals(Optional.empty(), edits.work().untrained());
    edits.undo();
    assertEquals(2, edits.work().updates());
  }

  @Test
  void an_update_takes_all_weights_from_the_same_pass() throws BadLesson {
    var values = session.moment().trace().values();
    edits.applyUpdate();
    for (int l = 1; l <= 2; l++) {
      assertEquals(
          values.copyOf(new Symbol.Updated(Symbol.w(l))), edits.lesson().copyOf(Symbol.w(l)));
      assertEquals(
          values.copyOf(new Symbol.Updated(Symbol.b(l))), edits.lesson().copyOf(Symbol.b(l)));
    }
  }

  @Test
  void in_a_smaller_network_the_place_is_the_nearest_there_is() throws BadLesson {
    session.last();
    session.pin(new Focus.OfEntry(Symbol.w(1), 9, 14));
    edits.edit(resized(start, 2, 1));
    assertTrue(session.moment().position() <= session.moment().trace().steps().size());
    assertEquals(Optional.empty(), session.moment().pinned());
    edits.undo();
    assertSame(start, edits.lesson());
  }

  @Test
  void the_same_derivative_stays_in_view_when_a_layer_is_added() throws BadLesson {
    session.go(GRADIENT);
    Symbol shown = session.moment().step().orElseThrow().symbol();
    edits.edit(resized(start, 10, 15, 6, 5));
    assertEquals(shown, session.moment().step().orElseThrow().symbol());
  }

  @Test
  void one_entry_that_is_gone_is_stepped_out_of() throws BadLesson {
    session.go(GRADIENT);
    session.into();
    for (int i = 0; i < 70; i++) {
      session.next();
    }
    edits.edit(resized(start, 10, 3, 5));
    assertEquals(Optional.empty(), session.moment().inside());
    assertEquals(GRADIENT, session.moment().position());
  }

  @Test
  void saving_is_remembered_through_undo() throws BadLesson {
    assertTrue(edits.work().isSaved());
    set(1);
    assertFalse(edits.work().isSaved());
    edits.saved(edits.lesson(), Path.of("a.backprop.json"));
    assertTrue(edits.work().isSaved());
    set(2);
    assertFalse(edits.work().isSaved());
    edits.undo();
    assertTrue(edits.work().isSaved());
    edits.undo();
    assertFalse(edits.work().isSaved());
    assertEquals(Optional.of(Path.of("a.backprop.json")), edits.work().document().file());
  }

  @Test
  void opening_another_lesson_can_be_undone() throws BadLesson {
    set(1);
    Lesson mine = edits.lesson();
    edits.open(JsonLessons.builtIn(), Optional.of(Path.of("b.json")));
    assertEquals(0, session.moment().position());
    edits.undo();
    assertSame(mine, edits.lesson());
    assertEquals(Optional.empty(), edits.work().document().file());
    assertFalse(edits.work().isSaved());
  }
}
