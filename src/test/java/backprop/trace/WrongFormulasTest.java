package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import backprop.lesson.LessonDraft;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Formulas that people write and that are wrong, computed from a pass that is right: the proofs of
 * {@link GradientTest} object to each. Every matrix but the biases is 4×4, so that a forgotten
 * transpose fits.
 */
final class WrongFormulasTest {

  /** Three sigmoid layers, as most people meet them. */
  private static final Trace SIGMOID =
      square(Loss.HALF_SQUARED_ERROR, Activation.SIGMOID, Activation.SIGMOID, Activation.SIGMOID);

  private static final Trace TANH =
      square(Loss.HALF_SQUARED_ERROR, Activation.TANH, Activation.TANH);
  private static final Trace RELU =
      square(Loss.HALF_SQUARED_ERROR, Activation.RELU, Activation.IDENTITY);
  private static final Trace SIGMOID_CROSS_ENTROPY =
      square(Loss.CROSS_ENTROPY, Activation.SIGMOID, Activation.SIGMOID);
  private static final Trace SOFTMAX =
      square(Loss.CROSS_ENTROPY, Activation.SIGMOID, Activation.SOFTMAX);

  /** A wrong formula for a symbol of a pass. */
  record Mistake(Trace trace, Symbol symbol, String name, Formula formula) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A formula over the values of a pass. */
  interface Formula {
    RealMatrix of(Pass pass);
  }

  /** The values of a pass under the names of the blackboard. */
  record Pass(Values values) {
    RealMatrix x() {
      return values.copyOf(Symbol.X);
    }

    RealMatrix t() {
      return values.copyOf(Symbol.T);
    }

    RealMatrix w(int l) {
      return values.copyOf(Symbol.w(l));
    }

    RealMatrix a(int l) {
      return values.copyOf(Symbol.a(l));
    }

    RealMatrix z(int l) {
      return values.copyOf(Symbol.z(l));
    }

    /** ∂E/∂by. */
    RealMatrix by(Quantity by) {
      return values.copyOf(Symbol.gradient(by));
    }

    RealMatrix delta(int l) {
      return by(Symbol.a(l));
    }

    /** Z∘(1−Z). */
    RealMatrix slope(int l) {
      return each(z(l), z -> z * (1 - z));
    }

    RealMatrix updated(Quantity parameter) {
      return values.copyOf(new Symbol.Updated(parameter));
    }
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
            output(), hidden(), transposes(), biases(), scales(), layers(), others(), updates())
        .flatMap(List::stream);
  }

  private static List<Mistake> output() {
    Symbol delta = Symbol.gradient(Symbol.a(3));
    return List.of(
        new Mistake(
            SIGMOID,
            delta,
            "σ′ of Z instead of A",
            p -> hadamard(p.by(Symbol.z(3)), each(p.z(3), z -> sigmoid(z) * (1 - sigmoid(z))))),
        new Mistake(SIGMOID, delta, "σ′ left out", p -> p.by(Symbol.z(3))),
        new Mistake(
            SIGMOID,
            delta,
            "A(1−A) instead of Z(1−Z)",
            p -> hadamard(p.by(Symbol.z(3)), each(p.a(3), a -> a * (1 - a)))),
        new Mistake(
            SIGMOID,
            delta,
            "1−Z instead of Z(1−Z)",
            p -> hadamard(p.by(Symbol.z(3)), each(p.z(3), z -> 1 - z))),
        new Mistake(
            SIGMOID,
            delta,
            "the slope of tanh for a sigmoid",
            p -> hadamard(p.by(Symbol.z(3)), each(p.z(3), z -> 1 - z * z))),
        new Mistake(SIGMOID, delta, "σ′ twice", p -> hadamard(p.delta(3), p.slope(3))),
        new Mistake(
            SIGMOID,
            delta,
            "a matrix product instead of ∘",
            p -> p.by(Symbol.z(3)).multiply(p.slope(3))),
        new Mistake(SIGMOID, delta, "T−Z", p -> hadamard(p.t().subtract(p.z(3)), p.slope(3))),
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.z(3)),
            "|Z−T|",
            p -> each(p.by(Symbol.z(3)), Math::abs)),
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.z(3)),
            "(Z−T)²",
            p -> each(p.by(Symbol.z(3)), e -> e * e)),
        new Mistake(
            SIGMOID,
            delta,
            "A−T instead of Z−T",
            p -> hadamard(p.a(3).subtract(p.t()), p.slope(3))));
  }

  private static List<Mistake> hidden() {
    return List.of(
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.a(2)),
            "σ′ left out of a hidden layer",
            p -> p.by(Symbol.z(2))),
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.z(2)),
            "W₃ updated before δ₂ is taken through it",
            p -> p.delta(3).multiply(p.updated(Symbol.w(3)).transpose())),
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.w(2)),
            "W₃ updated before the gradient of W₂",
            p ->
                p.z(1)
                    .transpose()
                    .multiply(
                        hadamard(
                            p.delta(3).multiply(p.updated(Symbol.w(3)).transpose()), p.slope(2)))),
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.z(2)),
            "∂E/∂Z₃ taken through W₃ without σ′",
            p -> p.by(Symbol.z(3)).multiply(p.w(3).transpose())),
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.X),
            "a slope of X(1−X)",
            p -> hadamard(p.by(Symbol.X), each(p.x(), x -> x * (1 - x)))));
  }

  private static List<Mistake> transposes() {
    Symbol w3 = Symbol.gradient(Symbol.w(3));
    Symbol z2 = Symbol.gradient(Symbol.z(2));
    return List.of(
        new Mistake(SIGMOID, w3, "Z·δ instead of Zᵀ·δ", p -> p.z(2).multiply(p.delta(3))),
        new Mistake(SIGMOID, w3, "Zᵀ·δᵀ", p -> p.z(2).transpose().multiply(p.delta(3).transpose())),
        new Mistake(
            SIGMOID,
            w3,
            "δᵀ·Z, which is the transpose",
            p -> p.delta(3).transpose().multiply(p.z(2))),
        new Mistake(SIGMOID, w3, "δ·Zᵀ", p -> p.delta(3).multiply(p.z(2).transpose())),
        new Mistake(SIGMOID, w3, "Z∘δ", p -> hadamard(p.z(2), p.delta(3))),
        new Mistake(SIGMOID, z2, "δ·W instead of δ·Wᵀ", p -> p.delta(3).multiply(p.w(3))),
        new Mistake(SIGMOID, z2, "W·δ", p -> p.w(3).multiply(p.delta(3))),
        new Mistake(SIGMOID, z2, "Wᵀ·δ", p -> p.w(3).transpose().multiply(p.delta(3))),
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.X),
            "δ·W for the input",
            p -> p.delta(1).multiply(p.w(1))));
  }

  private static List<Mistake> biases() {
    Symbol b3 = Symbol.gradient(Symbol.b(3));
    RealMatrix ones = MatrixUtils.createRealMatrix(new double[][] {{1, 1, 1, 1}});
    return List.of(
        new Mistake(SIGMOID, b3, "δ not summed over the samples", p -> p.delta(3)),
        new Mistake(SIGMOID, b3, "δ of the first sample only", p -> p.delta(3).getRowMatrix(0)),
        new Mistake(
            SIGMOID,
            b3,
            "δ summed over the units instead of the samples",
            p -> ones.multiply(p.delta(3).transpose())),
        new Mistake(SIGMOID, b3, "a column of sums", p -> ones.multiply(p.delta(3)).transpose()),
        new Mistake(SIGMOID, b3, "the mean over the samples", p -> scaled(p.by(Symbol.b(3)), 0.25)),
        new Mistake(SIGMOID, b3, "no gradient at all", p -> scaled(p.by(Symbol.b(3)), 0)),
        new Mistake(
            SIGMOID, b3, "∂E/∂Z summed instead of δ", p -> ones.multiply(p.by(Symbol.z(3)))));
  }

  private static List<Mistake> scales() {
    Symbol delta = Symbol.gradient(Symbol.a(3));
    Symbol w1 = Symbol.gradient(Symbol.w(1));
    return List.of(
        new Mistake(
            SIGMOID, w1, "the mean over the samples (1/N)", p -> scaled(p.by(Symbol.w(1)), 0.25)),
        new Mistake(SIGMOID, delta, "the mean over the outputs", p -> scaled(p.delta(3), 0.25)),
        new Mistake(SIGMOID, delta, "the slope of (Z−T)² without ½", p -> scaled(p.delta(3), 2)),
        new Mistake(SIGMOID, delta, "½ kept in the slope", p -> scaled(p.delta(3), 0.5)),
        new Mistake(SIGMOID, w1, "the sign turned", p -> scaled(p.by(Symbol.w(1)), -1)),
        new Mistake(SIGMOID, w1, "η in the gradient", p -> scaled(p.by(Symbol.w(1)), 0.5)),
        new Mistake(
            SIGMOID,
            w1,
            "one sample only",
            p -> p.x().getRowMatrix(0).transpose().multiply(p.delta(1).getRowMatrix(0))),
        new Mistake(
            SIGMOID, w1, "off by a hundred-thousandth", p -> scaled(p.by(Symbol.w(1)), 1 + 1e-5)));
  }

  private static List<Mistake> layers() {
    return List.of(
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.z(2)),
            "W₂ where W₃ belongs",
            p -> p.delta(3).multiply(p.w(2).transpose())),
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.z(1)),
            "δ₃ where δ₂ belongs",
            p -> p.delta(3).multiply(p.w(2).transpose())),
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.w(3)),
            "Z₃ where Z₂ belongs",
            p -> p.z(3).transpose().multiply(p.delta(3))),
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.w(2)),
            "X where Z₁ belongs",
            p -> p.x().transpose().multiply(p.delta(2))),
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.w(3)),
            "A₂ where Z₂ belongs",
            p -> p.a(2).transpose().multiply(p.delta(3))),
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.a(2)),
            "the slope of layer 3 in layer 2",
            p -> hadamard(p.by(Symbol.z(2)), p.slope(3))),
        new Mistake(
            SIGMOID,
            Symbol.gradient(Symbol.b(2)),
            "the bias gradient of layer 3 in layer 2",
            p -> p.by(Symbol.b(3))));
  }

  private static List<Mistake> others() {
    Symbol delta = Symbol.gradient(Symbol.a(2));
    Symbol hidden = Symbol.gradient(Symbol.a(1));
    return List.of(
        new Mistake(
            TANH,
            delta,
            "the slope of a sigmoid for tanh",
            p -> hadamard(p.by(Symbol.z(2)), p.slope(2))),
        new Mistake(
            TANH,
            delta,
            "1−A² instead of 1−Z²",
            p -> hadamard(p.by(Symbol.z(2)), each(p.a(2), a -> 1 - a * a))),
        new Mistake(RELU, hidden, "relu passed through whole", p -> p.by(Symbol.z(1))),
        new Mistake(
            RELU,
            hidden,
            "Z instead of 1 as the slope of relu",
            p -> hadamard(p.by(Symbol.z(1)), p.z(1))),
        new Mistake(
            RELU,
            hidden,
            "relu of the gradient",
            p -> each(p.by(Symbol.z(1)), g -> Math.max(0, g))),
        new Mistake(
            RELU,
            hidden,
            "a slope of 0.01 below 0",
            p -> combine(p.by(Symbol.z(1)), p.a(1), (g, a) -> a > 0 ? g : 0.01 * g)),
        new Mistake(
            SIGMOID_CROSS_ENTROPY,
            delta,
            "σ′ not cancelled by cross-entropy",
            p -> hadamard(p.delta(2), p.slope(2))),
        new Mistake(
            SIGMOID_CROSS_ENTROPY,
            Symbol.gradient(Symbol.z(2)),
            "Z−T as the slope by Z",
            p -> p.z(2).subtract(p.t())),
        new Mistake(
            SIGMOID_CROSS_ENTROPY,
            Symbol.gradient(Symbol.z(2)),
            "−T/Z alone, without (1−T)/(1−Z)",
            p -> combine(p.t(), p.z(2), (t, z) -> -t / z)),
        new Mistake(
            SOFTMAX,
            delta,
            "softmax differentiated entry by entry",
            p -> hadamard(p.delta(2), p.slope(2))),
        new Mistake(
            SOFTMAX,
            delta,
            "only the diagonal of softmax's derivative",
            p -> combine(p.t(), p.z(2), (t, z) -> -t / z * z * (1 - z))),
        new Mistake(
            SOFTMAX, delta, "Z−T though rows of T do not sum to 1", p -> p.z(2).subtract(p.t())));
  }

  private static List<Mistake> updates() {
    Symbol updated = new Symbol.Updated(Symbol.w(1));
    return List.of(
        new Mistake(
            SIGMOID, updated, "uphill", p -> p.w(1).add(p.by(Symbol.w(1)).scalarMultiply(0.5))),
        new Mistake(SIGMOID, updated, "η forgotten", p -> p.w(1).subtract(p.by(Symbol.w(1)))),
        new Mistake(SIGMOID, updated, "not updated", p -> p.w(1)),
        new Mistake(
            SIGMOID,
            updated,
            "the gradient of weights that were updated already",
            p ->
                p.w(1)
                    .subtract(
                        p.x()
                            .transpose()
                            .multiply(
                                hadamard(
                                    p.delta(2).multiply(p.updated(Symbol.w(2)).transpose()),
                                    p.slope(1)))
                            .scalarMultiply(0.5))));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void is_caught(Mistake mistake) {
    RealMatrix right = mistake.trace().values().copyOf(mistake.symbol());
    RealMatrix wrong = mistake.formula().of(new Pass(mistake.trace().values()));
    Lesson lesson = mistake.trace().lesson();
    for (GradientOracle oracle : List.of(new AutomaticPass(lesson), new PlainPass(lesson))) {
      assertEquals(Optional.empty(), oracle.objection(mistake.symbol(), right));
      assertNotEquals(Optional.empty(), oracle.objection(mistake.symbol(), wrong));
    }
  }

  @Test
  void a_single_wrong_entry_is_caught_and_so_is_NaN() {
    Symbol symbol = Symbol.gradient(Symbol.w(2));
    GradientOracle oracle = new PlainPass(SIGMOID.lesson());
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        RealMatrix wrong = SIGMOID.values().copyOf(symbol);
        wrong.addToEntry(i, j, 1e-7);
        assertTrue(
            oracle.objection(symbol, wrong).orElseThrow().startsWith("dE/dW2[" + i + "][" + j));
        wrong.setEntry(i, j, Double.NaN);
        assertTrue(oracle.objection(symbol, wrong).isPresent());
      }
    }
  }

  private static Trace square(Loss loss, Activation... activations) {
    Architecture architecture =
        new Architecture(
            4, Collections.nCopies(activations.length + 1, 4), List.of(activations), loss, false);
    try {
      LessonDraft draft = Initialiser.UNIFORM.lesson("", architecture, 2).draft();
      // Neither 0 nor 1, and rows that do not sum to 1
      RealMatrix t = MatrixUtils.createRealMatrix(4, 4);
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          t.setEntry(i, j, 0.1 + 0.05 * i + 0.13 * ((i + 2 * j) % 4));
        }
      }
      draft.inputs.put(Symbol.T, t);
      return Trace.of(JsonLessons.finished(draft));
    } catch (BadLesson e) {
      throw new AssertionError(e);
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static RealMatrix scaled(RealMatrix matrix, double factor) {
    return matrix.scalarMultiply(factor);
  }

  private static RealMatrix each(RealMatrix matrix, DoubleUnaryOperator function) {
    return combine(matrix, matrix, (x, _) -> function.applyAsDouble(x));
  }

  private static RealMatrix hadamard(RealMatrix left, RealMatrix right) {
    return combine(left, right, (x, y) -> x * y);
  }

  private static RealMatrix combine(
      RealMatrix left, RealMatrix right, DoubleBinaryOperator operator) {
    RealMatrix result = left.copy();
    for (int i = 0; i < result.getRowDimension(); i++) {
      for (int j = 0; j < result.getColumnDimension(); j++) {
        result.setEntry(i, j, operator.applyAsDouble(left.getEntry(i, j), right.getEntry(i, j)));
      }
    }
    return result;
  }
}
