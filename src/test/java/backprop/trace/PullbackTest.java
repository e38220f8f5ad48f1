package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Formula;
import backprop.formula.Jacobian;
import backprop.formula.Loss;
import backprop.formula.Shape;
import backprop.formula.Structure.Kind;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Term.Entry;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.lesson.JsonLessons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Jacobians against two oracles: the moved formula, and the gradients of the pass. */
final class PullbackTest {

  private static Trace pass(
      int rows, List<Integer> sizes, List<Activation> activations, Loss loss, long seed)
      throws BadLesson {
    boolean distributions = activations.getLast() == Activation.SOFTMAX;
    return Trace.of(
        Initialiser.UNIFORM.lesson(
            "", new Architecture(rows, sizes, activations, loss, distributions), seed));
  }

  static Stream<Trace> passes() throws BadLesson {
    List<Activation> sigmoids = List.of(Activation.SIGMOID, Activation.SIGMOID);
    return Stream.of(
        Trace.of(JsonLessons.builtIn()),
        pass(1, List.of(3, 4, 2), sigmoids, Loss.HALF_SQUARED_ERROR, 1),
        pass(3, List.of(3, 3, 3), sigmoids, Loss.HALF_SQUARED_ERROR, 2),
        pass(4, List.of(2, 5, 3), sigmoids, Loss.CROSS_ENTROPY, 3),
        pass(
            2,
            List.of(3, 4, 3),
            List.of(Activation.TANH, Activation.SOFTMAX),
            Loss.CROSS_ENTROPY,
            4),
        pass(
            3,
            List.of(4, 3, 5, 2),
            List.of(Activation.RELU, Activation.TANH, Activation.IDENTITY),
            Loss.HALF_SQUARED_ERROR,
            5),
        pass(1, List.of(1, 1), List.of(Activation.SIGMOID), Loss.HALF_SQUARED_ERROR, 6));
  }

  private static List<Pullback> all(Trace trace) {
    return trace.steps().stream()
        .flatMap(step -> Jacobian.behind(trace.program(), step.symbol()).stream())
        .map(jacobian -> new Pullback(trace, jacobian))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("passes")
  void every_entry_is_what_moving_one_number_measures(Trace trace) {
    for (Pullback pullback : all(trace)) {
      Jacobian jacobian = pullback.jacobian();
      for (int c = 0; c < jacobian.shape().columns(); c++) {
        double[] measured = measured(trace, jacobian, jacobian.column(c));
        int column = c;
        assertEquals(
            IntStream.range(0, measured.length)
                .filter(r -> jacobian.entry(r, column).isPresent())
                .boxed()
                .toList(),
            jacobian.reached(c));
        for (int r = 0; r < measured.length; r++) {
          double entry = pullback.entry(r, c);
          double size = Math.max(1, Math.abs(entry));
          assertEquals(measured[r], entry, 1e-7 * size, jacobian.of() + " by " + jacobian.by());
        }
      }
    }
  }

  /**
   * Central differences of every entry of V over one entry of U, all other matrices as they are.
   */
  private static double[] measured(Trace trace, Jacobian jacobian, Entry u) {
    Formula formula = trace.program().definition(jacobian.of()).orElseThrow().forms().getFirst();
    double h = 1e-5;
    RealMatrix above = moved(trace, formula, u, h);
    RealMatrix below = moved(trace, formula, u, -h);
    double[] slopes = new double[jacobian.shape().rows()];
    for (int r = 0; r < slopes.length; r++) {
      Entry v = jacobian.row(r);
      slopes[r] =
          (above.getEntry(v.row(), v.column()) - below.getEntry(v.row(), v.column())) / (2 * h);
    }
    return slopes;
  }

  private static RealMatrix moved(Trace trace, Formula formula, Entry u, double h) {
    Map<Symbol, Array2DRowRealMatrix> matrices = new LinkedHashMap<>();
    for (Symbol symbol : trace.values().symbols()) {
      matrices.put(symbol, Values.owned(trace.values().copyOf(symbol)));
    }
    Array2DRowRealMatrix one = Values.owned(trace.values().copyOf(u.symbol()));
    one.addToEntry(u.row(), u.column(), h);
    matrices.put(u.symbol(), one);
    return new Evaluator(new Values(matrices), 0).value(formula);
  }

  @ParameterizedTest
  @MethodSource("passes")
  void the_row_times_the_jacobian_folds_into_the_gradient(Trace trace) {
    for (Pullback pullback : all(trace)) {
      RealMatrix gradient = trace.values().copyOf(pullback.result());
      RealMatrix folded = pullback.folded();
      for (int i = 0; i < gradient.getRowDimension(); i++) {
        assertArrayEquals(
            gradient.getRow(i), folded.getRow(i), 1e-12, pullback.result().key() + " row " + i);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("passes")
  void the_written_sum_comes_to_the_same(Trace trace) {
    for (Pullback pullback : all(trace)) {
      for (int c = 0; c < pullback.jacobian().shape().columns(); c++) {
        if (!pullback.jacobian().reached(c).isEmpty()) {
          assertEquals(pullback.gradient(c), pullback.sum(c).value(pullback::value, 0.5), 1e-12);
        }
      }
    }
  }

  @Test
  void the_built_in_lesson_has_the_jacobians_of_the_text() {
    Trace trace = Trace.of(JsonLessons.builtIn());
    Pullback byWeights = pullback(trace, Symbol.a(2), Symbol.w(2));
    assertEquals(new Shape(5, 75), byWeights.jacobian().shape());
    assertEquals("Z_{1}\\otimes I_{5}", byWeights.jacobian().structure().latex());
    for (int r = 0; r < 5; r++) {
      for (int c = 0; c < 75; c++) {
        double expected = c % 5 == r ? trace.values().get(Symbol.z(1), 0, c / 5) : 0;
        assertEquals(expected, byWeights.entry(r, c));
      }
    }
    Pullback byInputs = pullback(trace, Symbol.a(2), Symbol.z(1));
    assertEquals("W_{2}^{\\top}", byInputs.jacobian().structure().latex());
    assertEquals(trace.values().get(Symbol.w(2), 6, 1), byInputs.entry(1, 6));
    assertEquals("I_{5}", pullback(trace, Symbol.a(2), Symbol.b(2)).jacobian().structure().latex());
  }

  @Test
  void a_batch_repeats_the_blocks_sample_by_sample() throws BadLesson {
    Trace trace =
        pass(
            2,
            List.of(3, 4, 3),
            List.of(Activation.TANH, Activation.SOFTMAX),
            Loss.CROSS_ENTROPY,
            4);
    Jacobian inputs = Jacobian.of(trace.program(), Symbol.a(2), Symbol.z(1));
    assertEquals("I_{2}\\otimes W_{2}^{\\top}", inputs.structure().latex());
    assertEquals(new Shape(3, 4), inputs.block());
    assertTrue(inputs.entry(0, 4).isEmpty(), "one sample does not see the other");
    Jacobian biases = Jacobian.of(trace.program(), Symbol.a(2), Symbol.b(2));
    assertEquals("\\mathbf{1}\\otimes I_{3}", biases.structure().latex());
    Jacobian softmax = Jacobian.of(trace.program(), Symbol.z(2), Symbol.a(2));
    assertEquals(Kind.ROWS, softmax.structure().kind());
    assertTrue(softmax.entry(0, 2).isPresent() && softmax.entry(0, 3).isEmpty());
  }

  private static Pullback pullback(Trace trace, Quantity of, Quantity by) {
    return new Pullback(trace, Jacobian.of(trace.program(), of, by));
  }
}
