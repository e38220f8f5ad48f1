package backprop.trace.diagnosis;

import static backprop.trace.diagnosis.SlipList.each;
import static backprop.trace.diagnosis.SlipList.minus;
import static backprop.trace.diagnosis.SlipList.times;
import static backprop.trace.diagnosis.SlipList.turned;

import backprop.formula.Activation;
import backprop.formula.Formula;
import backprop.formula.Formula.Negative;
import backprop.formula.Formula.Ones;
import backprop.formula.Formula.Quotient;
import backprop.formula.Formula.Variable;
import backprop.formula.Loss;
import backprop.formula.Shape;
import backprop.formula.Symbol;

/** What goes wrong where the error is compared with the targets. */
final class OutputSlips {
  private final SlipList list;
  private final int last;
  private final Symbol delta;
  private final Variable z;
  private final Variable t;

  OutputSlips(SlipList list) {
    this.list = list;
    this.last = list.last;
    this.delta = Symbol.gradient(Symbol.a(last));
    this.z = list.z(last);
    this.t = list.variable(Symbol.T);
  }

  void add() {
    if (list.architecture.loss() == Loss.HALF_SQUARED_ERROR) {
      halfSquared();
    } else if (list.architecture.activation(last) == Activation.SOFTMAX) {
      softmax();
    } else {
      crossEntropy();
    }
  }

  /** One minus, entry by entry. */
  private static Formula oneMinus(Formula of) {
    return minus(new Ones(of.shape()), of);
  }

  private Formula slope() {
    return each(z, oneMinus(z));
  }

  private void halfSquared() {
    Symbol error = Symbol.gradient(Symbol.z(last));
    at(Kind.TARGET_MINUS_OUTPUT, error, minus(t, z));
    at(Kind.PREACTIVATION_MINUS_TARGET, error, minus(list.a(last), t));
    at(Kind.ERROR_ITSELF, error, list.variable(Symbol.E));
    at(Kind.OUTPUT_WITHOUT_TARGET, error, z);
    if (list.architecture.activation(last) == Activation.SIGMOID) {
      at(Kind.OTHER_LOSS, delta, minus(z, t));
    }
  }

  private void crossEntropy() {
    Formula difference = minus(z, t);
    at(Kind.SLOPE_KEPT, delta, each(difference, slope()));
    at(Kind.OTHER_LOSS, delta, each(difference, slope()));
    at(Kind.TARGET_MINUS_OUTPUT, delta, minus(t, z));
    at(Kind.PREACTIVATION_MINUS_TARGET, delta, minus(list.a(last), t));
    at(Kind.ERROR_ITSELF, delta, list.variable(Symbol.E));
    at(Kind.OUTPUT_WITHOUT_TARGET, delta, z);
    // −T/Z alone, times σ′
    at(Kind.HALF_OF_CROSS_ENTROPY, delta, new Negative(each(t, oneMinus(z))));
  }

  private void softmax() {
    Formula difference = minus(z, t);
    at(Kind.SLOPE_KEPT, delta, each(difference, slope()));
    at(Kind.OTHER_LOSS, delta, throughSoftmax(difference));
    at(Kind.TARGET_MINUS_OUTPUT, delta, negative(list.definition(delta).right()));
    at(Kind.PREACTIVATION_MINUS_TARGET, delta, minus(list.a(last), t));
    at(Kind.ERROR_ITSELF, delta, list.variable(Symbol.E));
    at(Kind.OUTPUT_WITHOUT_TARGET, delta, z);
    at(Kind.HALF_OF_CROSS_ENTROPY, delta, new Negative(each(t, oneMinus(z))));
    at(Kind.SLOPE_LEFT_OUT, delta, new Negative(new Quotient(t, z)));
    if (!list.architecture.targetsSumToOne()) {
      at(Kind.ROWS_OF_T_NOT_ONE, delta, difference);
    }
  }

  private static Formula negative(Formula of) {
    return of instanceof Formula.Difference(Formula output, Formula target, var _)
        ? minus(target, output)
        : new Negative(of);
  }

  /** A gradient by Z, taken through the whole Jacobian of softmax. */
  private Formula throughSoftmax(Formula gradient) {
    Formula across = new Ones(new Shape(z.shape().columns(), 1));
    Formula sums = times(times(each(gradient, z), across), turned(across));
    return each(z, minus(gradient, sums));
  }

  private void at(Kind kind, Symbol symbol, Formula wrong) {
    list.one(kind, last, 0, () -> list.line(symbol, wrong));
  }
}
