package backprop.trace.diagnosis;

import static backprop.trace.diagnosis.SlipList.minus;
import static backprop.trace.diagnosis.SlipList.times;
import static backprop.trace.diagnosis.SlipList.turned;

import backprop.formula.Definition;
import backprop.formula.Formula;
import backprop.formula.Formula.Apply;
import backprop.formula.Formula.Scalar;
import backprop.formula.Formula.Scale;
import backprop.formula.Formula.Sum;
import backprop.formula.Formula.Variable;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.trace.AlteredPass.Line;
import backprop.trace.diagnosis.SlipList.Change;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes wrong where an error passes a layer's weights, or meets the layer's input. */
final class LayerSlips {
  private final SlipList list;
  private final int last;

  LayerSlips(SlipList list) {
    this.list = list;
    this.last = list.last;
  }

  void add() {
    list.each(Kind.WEIGHTS_NOT_TRANSPOSED, 1, last, l -> through(l, list.w(l)));
    list.each(Kind.UPDATED_WEIGHTS, 1, last, l -> through(l, turned(updated(Symbol.w(l)))));
    list.each(Kind.INPUT_NOT_TRANSPOSED, 1, last, l -> weights(l, list.z(l - 1), list.delta(l)));
    list.each(
        Kind.PREACTIVATION_AS_INPUT,
        2,
        last,
        l -> weights(l, turned(list.a(l - 1)), list.delta(l)));
    list.each(
        Kind.INPUT_AFTER_UPDATE,
        2,
        last,
        l -> weights(l, turned(activatedAfter(l - 1)), list.delta(l)));
    for (int l = last; l >= 1; l--) {
      for (int k = last; k >= 0; k--) {
        others(l, k);
      }
    }
    passAfterUpdate();
  }

  private void others(int l, int k) {
    if (k != l - 1) {
      list.one(Kind.OTHER_INPUT, l, k, () -> weights(l, turned(list.z(k)), list.delta(l)));
    }
    if (k != l && k >= 1) {
      list.one(Kind.OTHER_DELTA, l, k, () -> weights(l, turned(list.z(l - 1)), list.delta(k)));
      list.one(Kind.OTHER_DELTA, l, k, () -> biases(l, list.delta(k)));
      list.one(Kind.OTHER_DELTA, l, k, () -> towards(l, list.delta(k), turned(list.w(l))));
      list.one(Kind.OTHER_WEIGHTS, l, k, () -> through(l, turned(list.w(k))));
    }
  }

  private Change weights(int l, Formula input, Formula delta) {
    return list.line(Symbol.gradient(Symbol.w(l)), times(input, delta));
  }

  private Change biases(int l, Formula delta) {
    Symbol gradient = Symbol.gradient(Symbol.b(l));
    Formula ones =
        list.program.closed(((Formula.Product) list.definition(gradient).right()).left());
    return list.line(gradient, times(ones, delta));
  }

  private Change through(int l, Formula weights) {
    return towards(l, list.delta(l), weights);
  }

  private Change towards(int l, Formula delta, Formula weights) {
    return list.line(Symbol.gradient(Symbol.z(l - 1)), times(delta, weights));
  }

  /** A parameter after the update, from the gradient that this very pass comes to. */
  private Formula updated(Quantity parameter) {
    Variable gradient = list.variable(Symbol.gradient(parameter));
    return minus(list.variable(parameter), new Scale(Scalar.LEARNING_RATE, gradient));
  }

  /** Z of a layer as it is once all parameters are updated, from X on. */
  private Formula activatedAfter(int l) {
    if (l == 0) {
      return list.z(0);
    }
    Definition a = list.definition(Symbol.a(l));
    Sum sum = (Sum) a.right();
    Formula ones = ((Formula.Product) sum.right()).left();
    Formula weighted = times(activatedAfter(l - 1), after(Symbol.w(l)));
    Formula whole = new Sum(weighted, times(ones, after(Symbol.b(l))));
    return new Apply(list.architecture.activation(l).function(), whole);
  }

  private Variable after(Quantity parameter) {
    return list.variable(new Symbol.Updated(parameter));
  }

  private void passAfterUpdate() {
    Map<Symbol, Line> lines = new LinkedHashMap<>();
    for (int l = 1; l <= last; l++) {
      lines.put(Symbol.w(l), Line.of(after(Symbol.w(l))));
      lines.put(Symbol.b(l), Line.of(after(Symbol.b(l))));
    }
    list.changed(Kind.PASS_AFTER_UPDATE, 0, lines, Symbol.gradient(Symbol.w(last)));
  }
}
