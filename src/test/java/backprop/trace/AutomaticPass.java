package backprop.trace;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.Lesson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The forward pass in plain loops over numbers that carry their exact derivatives by every entry of
 * X, W, B, A and Z: the chain rule is Commons Math's, number by number, and no matrix is in it.
 */
final class AutomaticPass extends GradientOracle {
  private record Place(Quantity symbol, int row, int column) {}

  private final Lesson lesson;
  private final Map<Place, Integer> indices = new HashMap<>();
  private final double[] slopes;
  private final double totalError;

  AutomaticPass(Lesson lesson) {
    super(lesson, 1e-13);
    this.lesson = lesson;
    indexAll();
    DerivativeStructure error = run();
    this.totalError = error.getValue();
    // The value stands first
    this.slopes = error.getAllDerivatives();
  }

  double totalError() {
    return totalError;
  }

  @Override
  double slope(Quantity by, int row, int column) {
    Integer index = Objects.requireNonNull(indices.get(new Place(by, row, column)), by.key());
    return slopes[index + 1];
  }

  private void indexAll() {
    int rows = lesson.architecture().rows();
    indexAll(Symbol.X, rows, lesson.architecture().units(0));
    for (int l = 1; l <= lesson.architecture().layers(); l++) {
      int units = lesson.architecture().units(l);
      indexAll(Symbol.w(l), lesson.architecture().inputs(l), units);
      indexAll(Symbol.b(l), 1, units);
      indexAll(Symbol.a(l), rows, units);
      indexAll(Symbol.z(l), rows, units);
    }
  }

  private void indexAll(Quantity symbol, int rows, int columns) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        indices.put(new Place(symbol, i, j), indices.size());
      }
    }
  }

  /** A number of the lesson that everything is differentiated by. */
  private DerivativeStructure variable(Quantity symbol, int i, int j) {
    return variable(new Place(symbol, i, j), lesson.get(symbol, i, j));
  }

  /** Something computed, and a variable of value 0 added to it: their slopes are the same. */
  private DerivativeStructure marked(DerivativeStructure x, Quantity symbol, int i, int j) {
    return x.add(variable(new Place(symbol, i, j), 0));
  }

  private DerivativeStructure variable(Place place, double value) {
    int index = Objects.requireNonNull(indices.get(place));
    return new DerivativeStructure(indices.size(), 1, index, value);
  }

  private DerivativeStructure run() {
    DerivativeStructure error = new DerivativeStructure(indices.size(), 1, 0.0);
    for (int n = 0; n < lesson.architecture().rows(); n++) {
      List<DerivativeStructure> z = new ArrayList<>();
      for (int i = 0; i < lesson.architecture().units(0); i++) {
        z.add(variable(Symbol.X, n, i));
      }
      for (int l = 1; l <= lesson.architecture().layers(); l++) {
        z = layer(z, l, n);
      }
      for (int j = 0; j < z.size(); j++) {
        error = error.add(error(z.get(j), lesson.get(Symbol.T, n, j)));
      }
    }
    return error;
  }

  private List<DerivativeStructure> layer(List<DerivativeStructure> z, int l, int n) {
    List<DerivativeStructure> a = new ArrayList<>();
    for (int j = 0; j < lesson.architecture().units(l); j++) {
      DerivativeStructure sum = variable(Symbol.b(l), 0, j);
      for (int i = 0; i < z.size(); i++) {
        sum = sum.add(z.get(i).multiply(variable(Symbol.w(l), i, j)));
      }
      a.add(marked(sum, Symbol.a(l), n, j));
    }
    List<DerivativeStructure> result = new ArrayList<>();
    for (int j = 0; j < a.size(); j++) {
      result.add(marked(activated(a, j, l), Symbol.z(l), n, j));
    }
    return result;
  }

  private DerivativeStructure activated(List<DerivativeStructure> row, int j, int l) {
    DerivativeStructure a = row.get(j);
    return switch (lesson.architecture().activation(l)) {
      case SIGMOID -> a.negate().exp().add(1).reciprocal();
      case TANH -> a.tanh();
      case RELU -> a.getValue() > 0 ? a : a.multiply(0);
      case IDENTITY -> a;
      case SOFTMAX ->
          a.exp()
              .divide(
                  row.stream()
                      .map(DerivativeStructure::exp)
                      .reduce(DerivativeStructure::add)
                      .orElseThrow());
    };
  }

  private DerivativeStructure error(DerivativeStructure z, double t) {
    if (lesson.loss() == Loss.HALF_SQUARED_ERROR) {
      return z.subtract(t).pow(2).multiply(0.5);
    }
    DerivativeStructure ofTarget = z.log().multiply(-t);
    return lesson.activations().getLast() == Activation.SOFTMAX
        ? ofTarget
        : ofTarget.subtract(z.negate().add(1).log().multiply(1 - t));
  }
}
