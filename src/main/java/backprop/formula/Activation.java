package backprop.formula;

import backprop.formula.Formula.Apply;
import backprop.formula.Formula.Difference;
import backprop.formula.Formula.Hadamard;
import backprop.formula.Formula.Ones;
import java.util.List;
import java.util.Locale;

/**
 * An activation and its slope, kept together. The slope is written down as equal forms, the last of
 * which is computed; the activation itself may be used in them.
 */
public enum Activation {
  /** σ(a) = 1/(1+e⁻ᵃ), slope z(1−z). */
  SIGMOID(Function.SIGMOID) {
    @Override
    public List<Formula> slope(Formula a, Formula z) {
      return List.of(
          new Apply(Function.SIGMOID_SLOPE, a),
          new Hadamard(z, new Difference(new Ones(z.shape()), z)));
    }
  },
  /** tanh(a), slope 1−z². */
  TANH(Function.TANH) {
    @Override
    public List<Formula> slope(Formula a, Formula z) {
      return List.of(
          new Apply(Function.TANH_SLOPE, a),
          new Difference(new Ones(z.shape()), new Apply(Function.SQUARE, z)));
    }
  },
  /** max(0, a), slope 1 where a &gt; 0, else 0. */
  RELU(Function.RELU) {
    @Override
    public List<Formula> slope(Formula a, Formula z) {
      return List.of(new Apply(Function.STEP, a));
    }
  },
  /** a itself, slope 1. */
  IDENTITY(Function.IDENTITY) {
    @Override
    public List<Formula> slope(Formula a, Formula z) {
      return List.of(new Ones(a.shape()));
    }
  },
  /** eᵃ over the sum of its row; only as the last layer, with cross-entropy. */
  SOFTMAX(Function.SOFTMAX) {
    @Override
    public List<Formula> slope(Formula a, Formula z) {
      throw new UnsupportedOperationException(
          "every output of softmax depends on every input of its row: it has no elementwise slope");
    }
  };

  private final Function function;

  Activation(Function function) {
    this.function = function;
  }

  /** The function that makes Z of A. */
  public Function function() {
    return function;
  }

  /**
   * ∂Z/∂A entry by entry, as equal forms of the shape of {@code a}.
   *
   * @throws UnsupportedOperationException for softmax, whose slope is no elementwise matrix
   */
  public abstract List<Formula> slope(Formula a, Formula z);

  /**
   * The activation that applies a function.
   *
   * @throws IllegalArgumentException if none does
   */
  static Activation of(Function function) {
    for (Activation activation : values()) {
      if (activation.function == function) {
        return activation;
      }
    }
    throw new IllegalArgumentException(function + " is no activation");
  }

  /** The spelling in lesson files: {@code sigmoid}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
