package backprop.trace.diagnosis;

import static backprop.trace.diagnosis.SlipList.minus;
import static backprop.trace.diagnosis.SlipList.times;
import static backprop.trace.diagnosis.SlipList.turned;

import backprop.formula.Formula;
import backprop.formula.Formula.Ones;
import backprop.formula.Formula.Scalar;
import backprop.formula.Formula.Scale;
import backprop.formula.Loss;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.trace.AlteredPass.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What goes wrong with a gradient as a whole: its size, its sign, its shape, its sum. */
final class GradientSlips {
  /** One sample of more than these is nobody's habit, but for the first and the last. */
  private static final int MOST_SAMPLES = 64;

  private final SlipList list;
  private final int rows;
  private final Symbol output;
  private final double learningRate;

  GradientSlips(SlipList list, double learningRate) {
    this.list = list;
    this.rows = list.architecture.rows();
    this.learningRate = learningRate;
    Symbol delta = Symbol.gradient(Symbol.a(list.last));
    this.output =
        list.architecture.loss() == Loss.HALF_SQUARED_ERROR
            ? Symbol.gradient(Symbol.z(list.last))
            : delta;
  }

  void add() {
    factors();
    for (int n = 1; n <= rows; n++) {
      if (n <= MOST_SAMPLES || n == rows) {
        Symbol delta = Symbol.gradient(Symbol.a(list.last));
        list.changed(Kind.ONE_SAMPLE, n, Map.of(delta, Line.only(n - 1)), delta);
      }
    }
    biases(Kind.BIAS_NOT_SUMMED, delta -> delta);
    biases(Kind.BIAS_WRONG_AXIS, GradientSlips::acrossUnits);
    biases(Kind.BIAS_WRONG_AXIS, delta -> turned(acrossUnits(delta)));
    biases(Kind.BIAS_ONE_NUMBER, delta -> times(downSamples(delta), across(delta)));
    List<Quantity> parameters = parameters();
    list.leaves(Kind.UPDATED_PARAMETER, parameters, this::updated);
    List<Quantity> all = new ArrayList<>(parameters);
    all.add(Symbol.X);
    list.leaves(Kind.TRANSPOSED, all, by -> turned(right(by)));
  }

  /** The factors, none of them where it is 1 here. */
  void factors() {
    int outputs = list.architecture.units(list.last);
    factor(Kind.SIGN, -1);
    factor(Kind.MEAN_OVER_SAMPLES, 1.0 / rows);
    everyLayer(Kind.MEAN_IN_EVERY_LAYER, 1.0 / rows);
    factor(Kind.TIMES_SAMPLES, rows);
    factor(Kind.DOUBLED, 2);
    factor(Kind.HALVED, 0.5);
    if (rows > 1 && outputs > 1) {
      factor(Kind.MEAN_OVER_ALL, 1.0 / (rows * outputs));
    }
    factor(Kind.MEAN_OVER_OUTPUTS, 1.0 / outputs);
    factor(Kind.TIMES_OUTPUTS, outputs);
    factor(Kind.LEARNING_RATE, learningRate);
    factor(Kind.UPDATE_STEP, -learningRate);
    factor(Kind.NO_GRADIENT, 0);
  }

  private void factor(Kind kind, double factor) {
    if (factor != 1) {
      list.changed(kind, 0, Map.of(output, Line.times(factor)), output);
    }
  }

  private void everyLayer(Kind kind, double factor) {
    Map<Symbol, Line> lines = new LinkedHashMap<>();
    for (int l = list.last; l >= 1; l--) {
      lines.put(Symbol.gradient(Symbol.a(l)), Line.times(factor));
    }
    if (factor != 1 && lines.size() > 1) {
      list.changed(kind, 0, lines, Symbol.gradient(Symbol.a(list.last)));
    }
  }

  private static Formula downSamples(Formula delta) {
    return times(turned(new Ones(new Shape(delta.shape().rows(), 1))), delta);
  }

  private static Formula across(Formula delta) {
    return new Ones(new Shape(delta.shape().columns(), 1));
  }

  private static Formula acrossUnits(Formula delta) {
    return times(delta, across(delta));
  }

  private List<Quantity> parameters() {
    List<Quantity> parameters = new ArrayList<>();
    for (int l = list.last; l >= 1; l--) {
      parameters.add(Symbol.w(l));
      parameters.add(Symbol.b(l));
    }
    return parameters;
  }

  private Formula right(Quantity by) {
    return list.program.closed(list.definition(Symbol.gradient(by)).right());
  }

  private Formula updated(Quantity by) {
    return minus(list.variable(by), new Scale(Scalar.LEARNING_RATE, right(by)));
  }

  private void biases(Kind kind, UnaryOperator<Formula> wrong) {
    list.leaves(
        kind,
        parameters().stream().filter(by -> by.letter() == Symbol.Letter.B).toList(),
        by -> wrong.apply(list.delta(by.layer())));
  }
}
