package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Symbol.Updated;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every gradient, and every updated parameter, against two sources that know no formula of it. */
final class GradientTest {

  static Stream<Named<Lesson>> networks() {
    return Stream.concat(
        Stream.of(Named.of("10-15-5", JsonLessons.builtIn())), RandomNetworks.all());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gradients_are_the_exact_derivatives(Lesson lesson) {
    Trace trace = Trace.of(lesson);
    AutomaticPass oracle = new AutomaticPass(lesson);
    assertEquals(oracle.totalError(), trace.totalError(), 1e-13 * (1 + trace.totalError()));
    assertAccepted(trace, oracle);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gradients_are_what_moving_each_number_shows(Lesson lesson) {
    Trace trace = Trace.of(lesson);
    PlainPass oracle = new PlainPass(lesson);
    assertEquals(oracle.totalError(), trace.totalError(), 1e-13 * (1 + trace.totalError()));
    assertAccepted(trace, oracle);
  }

  private static void assertAccepted(Trace trace, GradientOracle oracle) {
    int gradients = 0;
    for (Step step : trace.steps()) {
      if (isGradient(step.symbol()) || step.symbol() instanceof Updated) {
        assertEquals(
            Optional.empty(),
            oracle.objection(step.symbol(), trace.values().copyOf(step.symbol())));
        gradients++;
      }
    }
    // A, W, B and what comes before A in every layer; W and B updated; Z of the last but for
    // softmax
    int layers = trace.lesson().architecture().layers();
    assertTrue(gradients >= 6 * layers, "all of them are there");
  }

  @Test
  void all_245_parameters_and_10_inputs_of_the_built_in_lesson_are_checked() {
    Lesson lesson = JsonLessons.builtIn();
    int parameters = 0;
    for (Quantity by : List.of(Symbol.w(1), Symbol.b(1), Symbol.w(2), Symbol.b(2))) {
      parameters += entries(new PlainPass(lesson).expected(Symbol.gradient(by)));
    }
    assertEquals(245, parameters);
    assertEquals(10, entries(new PlainPass(lesson).expected(Symbol.gradient(Symbol.X))));
  }

  private static int entries(RealMatrix matrix) {
    return matrix.getRowDimension() * matrix.getColumnDimension();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void the_program_s_own_gradient_check_finds_the_same_slopes(Lesson lesson) {
    Trace trace = Trace.of(lesson);
    GradientCheck check = new GradientCheck(trace);
    AutomaticPass oracle = new AutomaticPass(lesson);
    for (Symbol input : trace.program().inputs().keySet()) {
      if (input.equals(Symbol.T)) {
        continue;
      }
      Quantity by = (Quantity) input;
      int row = trace.values().shape(by).rows() - 1;
      int column = trace.values().shape(by).columns() - 1;
      double slope = check.slope(by, row, column, GradientCheck.STEP);
      assertEquals(oracle.slope(by, row, column), slope, 1e-7, by.key());
    }
    assertEquals(
        trace.totalError(),
        check.totalError(Symbol.X, 0, 0, lesson.get(Symbol.X, 0, 0)),
        "nothing moved");
  }

  private static boolean isGradient(Symbol symbol) {
    return symbol instanceof Partial(Quantity of, Quantity _) && of.equals(Symbol.E);
  }
}
