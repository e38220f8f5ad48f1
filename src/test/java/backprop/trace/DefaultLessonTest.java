package backprop.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.LessonJson;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The built-in lesson: where its numbers come from, and that there is something to see in them. */
final class DefaultLessonTest {
  /** Chosen among the first thousand, because its pass satisfies the tests below. */
  private static final long SEED = 450;

  private static final Lesson lesson = JsonLessons.builtIn();
  private static final Values values = Trace.of(lesson).values();

  @Test
  void the_file_holds_what_the_generator_makes_of_its_seed() throws BadLesson {
    Architecture architecture =
        new Architecture(
            1,
            List.of(10, 15, 5),
            List.of(Activation.SIGMOID, Activation.SIGMOID),
            Loss.HALF_SQUARED_ERROR,
            false);
    Lesson made = Initialiser.XAVIER.lesson("10-15-5", architecture, SEED);
    assertEquals(
        new String(LessonJson.write(made), UTF_8),
        new String(JsonLessons.bytes("/backprop/assets/lessons/default.backprop.json"), UTF_8));
  }

  @Test
  void inputs_and_biases_are_all_different_from_0() {
    for (Quantity symbol : List.of(Symbol.X, Symbol.b(1), Symbol.b(2))) {
      assertTrue(numbers(symbol).noneMatch(x -> x == 0), symbol.key());
      assertTrue(bounds(symbol).getMin() < -0.1 && bounds(symbol).getMax() > 0.1, symbol.key());
    }
    assertTrue(bounds(Symbol.X).getMin() > -2.5 && bounds(Symbol.X).getMax() < 2.5);
  }

  @Test
  void activations_are_spread_and_no_unit_is_saturated() {
    for (Quantity z : List.of(Symbol.z(1), Symbol.z(2))) {
      assertTrue(bounds(z).getMin() > 0.1 && bounds(z).getMax() < 0.9, z.key());
      assertTrue(bounds(z).getMax() - bounds(z).getMin() > 0.5, z.key());
    }
  }

  @Test
  void two_targets_are_1_and_three_are_0() {
    double[] sorted = numbers(Symbol.T).sorted().toArray();
    assertEquals(List.of(0.0, 0.0, 0.0, 1.0, 1.0), Arrays.stream(sorted).boxed().toList());
  }

  @Test
  void errors_have_both_signs_and_five_different_sizes() {
    assertBothSigns(Symbol.gradient(Symbol.z(2)));
    double[] sizes = numbers(Symbol.gradient(Symbol.z(2))).map(Math::abs).sorted().toArray();
    assertTrue(sizes[0] > 0.1);
    for (int i = 1; i < sizes.length; i++) {
      assertTrue(sizes[i] - sizes[i - 1] > 0.05, Arrays.toString(sizes));
    }
  }

  @Test
  void every_gradient_has_both_signs_and_none_is_all_tiny() {
    for (int l = 1; l <= 2; l++) {
      for (Quantity by : List.of(Symbol.w(l), Symbol.b(l), Symbol.a(l), Symbol.z(l - 1))) {
        assertBothSigns(Symbol.gradient(by));
        double largest = numbers(Symbol.gradient(by)).map(Math::abs).max().orElseThrow();
        assertTrue(largest > 0.02, by.key() + " " + largest);
      }
    }
  }

  private static void assertBothSigns(Symbol symbol) {
    long negative = numbers(symbol).filter(x -> x < 0).count();
    long positive = numbers(symbol).filter(x -> x > 0).count();
    assertTrue(Math.min(negative, positive) * 4 >= negative + positive, symbol.key());
  }

  private static DoubleSummaryStatistics bounds(Symbol symbol) {
    return numbers(symbol).summaryStatistics();
  }

  private static DoubleStream numbers(Symbol symbol) {
    return Arrays.stream(values.copyOf(symbol).getData()).flatMapToDouble(Arrays::stream);
  }
}
