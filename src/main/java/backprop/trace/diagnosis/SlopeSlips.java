package backprop.trace.diagnosis;

import static backprop.trace.diagnosis.SlipList.each;
import static backprop.trace.diagnosis.SlipList.minus;

import backprop.formula.Activation;
import backprop.formula.Formula;
import backprop.formula.Formula.Apply;
import backprop.formula.Formula.Ones;
import backprop.formula.Formula.Variable;
import backprop.formula.Function;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.trace.diagnosis.SlipList.Change;
import java.util.List;
import java.util.function.IntFunction;

/** What goes wrong where an error passes an activation: δ = ∂E/∂Z ∘ slope. */
final class SlopeSlips {
  private static final List<Activation> ELEMENTWISE =
      List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU);

  private final SlipList list;

  /** The last layer that multiplies by a slope at all. */
  private final int lastSlope;

  SlopeSlips(SlipList list) {
    this.list = list;
    this.lastSlope = list.architecture.loss() == Loss.CROSS_ENTROPY ? list.last - 1 : list.last;
  }

  void add() {
    if (!isSoftmax()) {
      // With the slope of the loss written out, σ′ can be left out of the last layer too
      list.one(Kind.SLOPE_LEFT_OUT, list.last, 0, () -> leftOut(list.last));
    }
    for (int l = list.last - 1; l >= 1; l--) {
      int layer = l;
      list.one(Kind.SLOPE_LEFT_OUT, layer, 0, () -> leftOut(layer));
    }
    together(Kind.SLOPE_LEFT_OUT, this::leftOut);
    slope(Kind.SLOPE_AT_Z, l -> activation(l).slope(list.z(l), list.z(l)).getFirst());
    slope(Kind.SLOPE_OF_A, l -> activation(l).slope(list.a(l), list.a(l)).getLast());
    slope(Kind.SLOPE_IS_Z, l -> list.z(l));
    slope(Kind.SLOPE_ONE_MINUS_Z, l -> minus(new Ones(list.z(l).shape()), list.z(l)));
    slope(Kind.SLOPE_TWICE, l -> each(right(l), right(l)));
    for (Activation other : ELEMENTWISE) {
      slope(
          Kind.SLOPE_OTHER_ACTIVATION,
          l -> another(l, other).slope(list.a(l), list.z(l)).getLast());
      slope(
          Kind.SLOPE_OTHER_ACTIVATION,
          l -> another(l, other).slope(list.a(l), list.z(l)).getFirst());
    }
    for (int l = lastSlope; l >= 1; l--) {
      otherLayers(l);
      int layer = l;
      if (activation(l) == Activation.RELU) {
        list.one(
            Kind.RELU_OF_GRADIENT,
            layer,
            0,
            () -> list.line(delta(layer), new Apply(Function.RELU, list.error(layer))));
      }
    }
    onInput();
  }

  private void otherLayers(int l) {
    for (int k = lastSlope; k >= 1; k--) {
      int other = k;
      if (k != l) {
        list.one(Kind.SLOPE_OTHER_LAYER, l, k, () -> with(l, right(other)));
      }
    }
  }

  private void onInput() {
    Symbol byX = Symbol.gradient(Symbol.X);
    Formula right = list.definition(byX).right();
    Variable x = list.z(0);
    list.one(
        Kind.SLOPE_ON_INPUT,
        1,
        0,
        () -> list.line(byX, each(right, each(x, minus(new Ones(x.shape()), x)))));
  }

  private boolean isSoftmax() {
    return activation(list.last) == Activation.SOFTMAX;
  }

  private Activation activation(int l) {
    return list.architecture.activation(l);
  }

  /** The activation itself where it is the other one already, so that nothing changes. */
  private Activation another(int l, Activation other) {
    return activation(l) == other ? activation(l) : other;
  }

  private static Symbol delta(int l) {
    return Symbol.gradient(Symbol.a(l));
  }

  /** The slope as the program computes it. */
  private Formula right(int l) {
    return activation(l).slope(list.a(l), list.z(l)).getLast();
  }

  private void slope(Kind kind, IntFunction<Formula> wrong) {
    for (int l = lastSlope; l >= 1; l--) {
      int layer = l;
      list.one(kind, layer, 0, () -> with(layer, wrong.apply(layer)));
    }
    together(kind, l -> with(l, wrong.apply(l)));
  }

  private void together(Kind kind, IntFunction<Change> change) {
    list.together(kind, lastSlope < list.last ? Slip.HIDDEN : Slip.EVERY, 1, lastSlope, change);
    if (lastSlope == list.last) {
      list.together(kind, Slip.HIDDEN, 1, list.last - 1, change);
    }
  }

  private Change leftOut(int l) {
    return change(l, list.error(l));
  }

  private Change with(int l, Formula slope) {
    return change(l, each(list.error(l), slope));
  }

  private Change change(int l, Formula wrong) {
    Formula slope = activation(l).slope(list.a(l), list.z(l)).getFirst();
    return new Change(delta(l), wrong, delta(l), each(list.error(l), slope), wrong);
  }
}
