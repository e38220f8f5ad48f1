package backprop.formula;

import backprop.formula.Formula.Apply;
import backprop.formula.Formula.Difference;
import backprop.formula.Formula.Hadamard;
import backprop.formula.Formula.Negative;
import backprop.formula.Formula.Ones;
import backprop.formula.Formula.Quotient;
import backprop.formula.Formula.Scalar;
import backprop.formula.Formula.Scale;
import backprop.formula.Formula.Sum;
import java.util.List;
import java.util.Locale;

/**
 * A loss and its slope, kept together, as equal forms of which the last is computed. E keeps one
 * entry an output and sample; the total is the plain sum of its entries, no mean.
 */
public enum Loss {
  /** E = ½(Z−T)². */
  HALF_SQUARED_ERROR {
    @Override
    public boolean fits(Activation last) {
      return last != Activation.SOFTMAX;
    }

    @Override
    List<Formula> error(Output o) {
      return List.of(
          new Scale(Scalar.HALF, new Apply(Function.SQUARE, new Difference(o.z(), o.t()))));
    }

    @Override
    List<Formula> slope(Output o) {
      return List.of(new Difference(o.z(), o.t()));
    }
  },
  /** E = −T∘ln Z for softmax, E = −(T∘ln Z + (1−T)∘ln(1−Z)) for sigmoid. */
  CROSS_ENTROPY {
    @Override
    public boolean fits(Activation last) {
      return last == Activation.SOFTMAX || last == Activation.SIGMOID;
    }

    @Override
    List<Formula> error(Output o) {
      // ln 0 would meet a zero target as 0·∞, so both are computed from A, where nothing saturates
      if (o.activation() == Activation.SOFTMAX) {
        return List.of(
            new Negative(new Hadamard(o.t(), new Apply(Function.LN, o.z()))),
            new Hadamard(o.t(), new Apply(Function.MINUS_LN_SOFTMAX, o.a())));
      }
      return List.of(
          new Negative(
              new Sum(
                  new Hadamard(o.t(), new Apply(Function.LN, o.z())),
                  new Hadamard(o.oneMinus(o.t()), new Apply(Function.LN, o.oneMinus(o.z()))))),
          new Sum(
              new Hadamard(o.t(), new Apply(Function.SOFTPLUS, new Negative(o.a()))),
              new Hadamard(o.oneMinus(o.t()), new Apply(Function.SOFTPLUS, o.a()))));
    }

    @Override
    List<Formula> slope(Output o) {
      return List.of(
          new Quotient(new Difference(o.z(), o.t()), new Hadamard(o.z(), o.oneMinus(o.z()))),
          new Difference(
              new Hadamard(o.oneMinus(o.t()), new Apply(Function.ONE_PLUS_EXP, o.a())),
              new Hadamard(o.t(), new Apply(Function.ONE_PLUS_EXP, new Negative(o.a())))));
    }
  };

  /** What a loss may speak of: the last layer's A, Z and activation, and the targets. */
  record Output(Formula a, Formula z, Formula t, Activation activation) {
    Formula oneMinus(Formula x) {
      return new Difference(new Ones(x.shape()), x);
    }
  }

  /** Whether this loss may follow a last layer with that activation. */
  public abstract boolean fits(Activation last);

  /** E, entry by entry: rows × outputs. */
  abstract List<Formula> error(Output output);

  /** ∂E/∂Z, entry by entry: rows × outputs; not for softmax. */
  abstract List<Formula> slope(Output output);

  /** The spelling in lesson files: {@code half-squared-error}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
