package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Function;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.LessonDraft;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where functions saturate: nothing becomes NaN or ∞, and E stays right. */
final class SaturationTest {
  private static final MathContext DIGITS = new MathContext(60);
  private static final Set<Activation> BOUNDED =
      EnumSet.of(Activation.SIGMOID, Activation.TANH, Activation.SOFTMAX);

  /** Every pair of a loss and a last layer, over inputs and weights of every size. */
  record Extreme(Activation hidden, Activation last, Loss loss, double input, double weight) {

    /** 1e6 times 1e100 times 1e100 is within reach of a double; its square is not. */
    boolean overflows() {
      return weight == 1e100
          && !BOUNDED.contains(hidden)
          && !BOUNDED.contains(last)
          && loss == Loss.HALF_SQUARED_ERROR;
    }
  }

  static Stream<Extreme> extremes() {
    return EnumSet.complementOf(EnumSet.of(Activation.SOFTMAX)).stream()
        .flatMap(hidden ->
            Stream.of(Activation.values())
                .flatMap(last ->
                    Stream.of(Loss.values())
                        .filter(loss -> loss.fits(last))
                        .flatMap(loss -> sizes(hidden, last, loss))))
        .filter(extreme -> !extreme.overflows());
  }

  private static Stream<Extreme> sizes(Activation hidden, Activation last, Loss loss) {
    return DoubleStream.of(1e3, -1e3, 1e6, -1e6)
        .boxed()
        .flatMap(input ->
            DoubleStream.of(1, -1e3, 1e100)
                .mapToObj(weight -> new Extreme(hidden, last, loss, input, weight)));
  }

  @ParameterizedTest
  @MethodSource("extremes")
  void nothing_becomes_NaN_or_infinite(Extreme extreme) {
    LessonDraft draft = new LessonDraft();
    draft.activations.addAll(List.of(extreme.hidden(), extreme.last()));
    draft.loss = extreme.loss();
    double x = extreme.input();
    double w = extreme.weight();
    draft.inputs.put(Symbol.X, matrix(new double[][] {{x, 0, -x}, {0, x, 1}}));
    draft.inputs.put(Symbol.w(1), matrix(new double[][] {{w, -1}, {1, w}, {0.5, -w}}));
    draft.inputs.put(Symbol.b(1), matrix(new double[][] {{0, -w}}));
    draft.inputs.put(Symbol.w(2), matrix(new double[][] {{w, -w, 0}, {1, w, -1}}));
    draft.inputs.put(Symbol.b(2), matrix(new double[][] {{-w, 0, w}}));
    for (double[][] t :
        List.of(
            new double[][] {{1, 0, 0}, {0, 0, 1}}, new double[][] {{0.5, 1, 0}, {0.25, 0, 0.25}})) {
      draft.inputs.put(Symbol.T, matrix(t));
      Trace trace = Trace.of(JsonLessons.finished(draft));
      for (Step step : trace.steps()) {
        assertFinite(trace, step.symbol());
      }
      assertTrue(Double.isFinite(trace.totalError()));
    }
  }

  private static void assertFinite(Trace trace, Symbol symbol) {
    for (double[] row : trace.values().copyOf(symbol).getData()) {
      for (double entry : row) {
        assertTrue(Double.isFinite(entry), () -> symbol.key() + " has " + entry);
      }
    }
  }

  /** 1e206 is no ∞; its square is, whoever computes it. */
  @Test
  void relu_grows_without_bound_and_only_its_square_overflows() {
    Trace trace = one(Activation.RELU, Loss.HALF_SQUARED_ERROR, 0, 1e6, 1e100);
    assertEquals(1e106, trace.values().get(Symbol.z(1), 0, 0));
    assertEquals(5e211, trace.totalError(), 1e196);
    assertEquals(1e112, trace.values().get(Symbol.gradient(Symbol.w(1)), 0, 0), 1e97);
    Trace below = one(Activation.RELU, Loss.HALF_SQUARED_ERROR, 1, -1e6, 1e100);
    assertEquals(0.5, below.totalError());
    assertEquals(0, below.values().get(Symbol.gradient(Symbol.w(1)), 0, 0), 0);
    Trace beyond = one(Activation.RELU, Loss.HALF_SQUARED_ERROR, 0, 1e60, 1e100);
    assertEquals(Double.POSITIVE_INFINITY, beyond.totalError());
    assertEquals(1e220, beyond.values().get(Symbol.gradient(Symbol.w(1)), 0, 0), 1e205);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0, 1e-9, 0.5, -3, 20, -20, 40, -40, 700, -700, 1e3, -1e3, 1e6, -1e6, 1e100})
  void cross_entropy_of_a_sigmoid_is_exact_at_any_size(double a) {
    for (double t : new double[] {0, 1, 0.25}) {
      Trace trace = one(Activation.SIGMOID, Loss.CROSS_ENTROPY, t, 1, a);
      BigDecimal expected =
          softplus(-a)
              .multiply(new BigDecimal(t))
              .add(softplus(a).multiply(BigDecimal.ONE.subtract(new BigDecimal(t))));
      assertEquals(expected.doubleValue(), trace.totalError(), 4 * Math.ulp(trace.totalError()));
      double z = trace.values().get(Symbol.z(1), 0, 0);
      assertEquals(z - t, trace.values().get(Symbol.gradient(Symbol.a(1)), 0, 0), 0);
    }
  }

  @Test
  void a_sigmoid_that_is_sure_and_wrong_pays_as_much_as_it_was_sure() {
    assertEquals(1e3, one(Activation.SIGMOID, Loss.CROSS_ENTROPY, 0, 1, 1e3).totalError());
    assertEquals(1e106, one(Activation.SIGMOID, Loss.CROSS_ENTROPY, 1, -1e6, 1e100).totalError());
    assertEquals(0, one(Activation.SIGMOID, Loss.CROSS_ENTROPY, 1, 1, 1e3).totalError());
  }

  @Test
  void cross_entropy_of_softmax_is_exact_at_any_size() {
    double[] a = {40, 0, -700};
    for (int target = 0; target < 3; target++) {
      BigDecimal sum = exp(-40).add(BigDecimal.ONE).add(exp(-740));
      BigDecimal expected = ln1p(sum.subtract(BigDecimal.ONE)).add(new BigDecimal(40 - a[target]));
      double e = softmax(a, target).totalError();
      assertEquals(expected.doubleValue(), e, 4 * Math.ulp(Math.max(e, 1)));
    }
    assertEquals(1e6, softmax(new double[] {1e6, 0, -1e6}, 1).totalError());
    assertEquals(2e106, softmax(new double[] {1e106, 0, -1e106}, 2).totalError());
    assertEquals(0, softmax(new double[] {1e6, 0, -1e6}, 0).totalError(), 0);
    assertEquals(Math.log(2), softmax(new double[] {1e6, 1e6, 0}, 1).totalError(), 1e-15);
  }

  @Test
  void softmax_of_huge_numbers_is_still_a_distribution() {
    Values values = softmax(new double[] {1e106, 0, -1e106}, 2).values();
    assertEquals(List.of(1.0, 0.0, 0.0), row(values, Symbol.z(1)));
    assertEquals(List.of(1.0, 0.0, -1.0), row(values, Symbol.gradient(Symbol.a(1))));
    Values equal = softmax(new double[] {-1e106, -1e106, -1e106}, 0).values();
    assertEquals(1.0 / 3, equal.get(Symbol.z(1), 0, 0), 1e-16);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-300, 1, 20, 36, 37, 40, 700, 745, 746, 1e3, 1e6, 1e106, 1.7e308})
  void functions_keep_their_symmetry_and_their_range(double x) {
    double sigmoid = Function.SIGMOID.at(x);
    assertEquals(1, sigmoid + Function.SIGMOID.at(-x), Math.ulp(1.0));
    assertTrue(sigmoid >= 0.5 && sigmoid <= 1);
    assertEquals(-Function.TANH.at(x), Function.TANH.at(-x));
    assertEquals(Function.SIGMOID_SLOPE.at(x), Function.SIGMOID_SLOPE.at(-x));
    assertEquals(Function.TANH_SLOPE.at(x), Function.TANH_SLOPE.at(-x));
    assertEquals(Function.SOFTPLUS.at(x), Function.SOFTPLUS.at(-x) + x, Math.ulp(x) + 1e-15);
    assertFalse(Double.isNaN(Function.ONE_PLUS_EXP.at(x)));
    assertEquals(1, Function.ONE_PLUS_EXP.at(-x), x == 0 ? 1 : Math.exp(-x) + 1e-16);
    assertTrue(Double.isFinite(Function.ONE_PLUS_EXP.at(x)));
  }

  /** Where z(1−z) has long become 0, the slope of a itself has not. */
  @ParameterizedTest
  @ValueSource(doubles = {-700, -40, -20, -1, 0, 1, 20, 40, 700})
  void slopes_written_in_a_keep_their_digits(double x) {
    BigDecimal e = exp(-Math.abs(x));
    BigDecimal sigmoid = e.divide(e.add(BigDecimal.ONE).pow(2), DIGITS);
    assertEquals(1, Function.SIGMOID_SLOPE.at(x) / sigmoid.doubleValue(), 1e-15);
    BigDecimal small = e.divide(e.add(BigDecimal.ONE), DIGITS);
    assertEquals(1, Function.SIGMOID.at(-Math.abs(x)) / small.doubleValue(), 1e-15);
    double half = x / 2;
    assertEquals(1, Function.TANH_SLOPE.at(half) / (4 * sigmoid.doubleValue()), 1e-15);
  }

  @Test
  void NaN_is_not_hidden() {
    for (Function function : Function.values()) {
      double[] of = function.of(new double[] {Double.NaN});
      assertTrue(Double.isNaN(of[0]), () -> function + " hides NaN");
    }
  }

  @Test
  void relu_and_its_slope_are_0_at_0_and_below() {
    assertEquals(0, Function.RELU.at(-5));
    assertEquals(0, Function.RELU.at(0));
    assertEquals(5, Function.RELU.at(5));
    assertEquals(0, Function.STEP.at(-5));
    assertEquals(0, Function.STEP.at(0));
    assertEquals(1, Function.STEP.at(Double.MIN_VALUE));
  }

  /** ln(1+eᵃ). */
  private static BigDecimal softplus(double a) {
    BigDecimal tail = Math.abs(a) > 800 ? BigDecimal.ZERO : ln1p(exp(-Math.abs(a)));
    return tail.add(new BigDecimal(Math.max(a, 0)));
  }

  /** eᵃ for a ≤ 0, by the series of a/1024. */
  private static BigDecimal exp(double a) {
    BigDecimal x = new BigDecimal(a).divide(new BigDecimal(1024), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = term;
    for (int n = 1; n < 60; n++) {
      term = term.multiply(x, DIGITS).divide(new BigDecimal(n), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum.pow(1024, DIGITS);
  }

  /** ln(1+x) for 0 ≤ x ≤ 1, by 2·artanh(x/(2+x)). */
  private static BigDecimal ln1p(BigDecimal x) {
    BigDecimal y = x.divide(x.add(BigDecimal.TWO), DIGITS);
    BigDecimal power = y;
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = 1; n < 120; n += 2) {
      sum = sum.add(power.divide(new BigDecimal(n), DIGITS), DIGITS);
      power = power.multiply(y, DIGITS).multiply(y, DIGITS);
    }
    return sum.multiply(BigDecimal.TWO);
  }

  /** One input, one weight, one unit without bias: A is their product. */
  private static Trace one(Activation activation, Loss loss, double t, double x, double w) {
    return Trace.of(
        layer(activation, loss, new double[][] {{x}}, new double[][] {{w}}, new double[][] {{t}}));
  }

  /** A softmax layer whose A is given, with one class as the target. */
  private static Trace softmax(double[] a, int target) {
    double[] t = new double[a.length];
    t[target] = 1;
    return Trace.of(
        layer(
            Activation.SOFTMAX,
            Loss.CROSS_ENTROPY,
            new double[][] {{1}},
            new double[][] {a},
            new double[][] {t}));
  }

  private static Lesson layer(
      Activation activation, Loss loss, double[][] x, double[][] w, double[][] t) {
    LessonDraft draft = new LessonDraft();
    draft.activations.add(activation);
    draft.loss = loss;
    draft.inputs.put(Symbol.X, matrix(x));
    draft.inputs.put(Symbol.w(1), matrix(w));
    draft.inputs.put(Symbol.b(1), MatrixUtils.createRealMatrix(1, w[0].length));
    draft.inputs.put(Symbol.T, matrix(t));
    return JsonLessons.finished(draft);
  }

  private static List<Double> row(Values values, Symbol symbol) {
    return DoubleStream.of(values.copyOf(symbol).getRow(0)).boxed().toList();
  }

  private static RealMatrix matrix(double[][] rows) {
    return MatrixUtils.createRealMatrix(rows);
  }
}
