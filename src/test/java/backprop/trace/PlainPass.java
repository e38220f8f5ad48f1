package backprop.trace;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.Lesson;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The forward pass in plain loops, as in a textbook, and slopes by moving one number and looking.
 * Any entry of X, W, B, A or Z can be moved.
 */
final class PlainPass extends GradientOracle {
  private static final double STEP = 2e-5;

  private final Lesson lesson;
  private final double[][] t;
  private final Map<Quantity, double[][]> parameters = new HashMap<>();

  PlainPass(Lesson lesson) {
    super(lesson, 1e-8);
    this.lesson = lesson;
    this.t = lesson.copyOf(Symbol.T).getData();
    parameters.put(Symbol.X, lesson.copyOf(Symbol.X).getData());
    for (int l = 1; l <= lesson.architecture().layers(); l++) {
      parameters.put(Symbol.w(l), lesson.copyOf(Symbol.w(l)).getData());
      parameters.put(Symbol.b(l), lesson.copyOf(Symbol.b(l)).getData());
    }
  }

  /** One entry that is moved. */
  private record Nudge(Quantity symbol, int row, int column, double by) {
    double[][] applied(Quantity to, double[][] matrix) {
      if (!to.equals(symbol)) {
        return matrix;
      }
      double[][] moved = new double[matrix.length][];
      for (int i = 0; i < matrix.length; i++) {
        moved[i] = matrix[i].clone();
      }
      moved[row][column] += by;
      return moved;
    }
  }

  @Override
  double slope(Quantity by, int row, int column) {
    // Two central differences, weighted so that the third derivative drops out
    return (4 * slope(by, row, column, STEP) - slope(by, row, column, 2 * STEP)) / 3;
  }

  private double slope(Quantity by, int row, int column, double h) {
    double above = totalError(new Nudge(by, row, column, h));
    double below = totalError(new Nudge(by, row, column, -h));
    return (above - below) / (2 * h);
  }

  /** The total error as it is. */
  double totalError() {
    return totalError(new Nudge(Symbol.X, 0, 0, 0));
  }

  /** How near the input of a relu comes to its kink at 0. */
  double nearestKink() {
    double nearest = Double.POSITIVE_INFINITY;
    Nudge none = new Nudge(Symbol.X, 0, 0, 0);
    double[][] z = parameter(Symbol.X, none);
    for (int l = 1; l <= lesson.architecture().layers(); l++) {
      double[][] a = weighted(z, l, none);
      if (lesson.architecture().activation(l) == Activation.RELU) {
        for (double[] row : a) {
          for (double entry : row) {
            nearest = Math.min(nearest, Math.abs(entry));
          }
        }
      }
      z = activated(a, l);
    }
    return nearest;
  }

  private double totalError(Nudge nudge) {
    double[][] z = parameter(Symbol.X, nudge);
    for (int l = 1; l <= lesson.architecture().layers(); l++) {
      double[][] a = nudge.applied(Symbol.a(l), weighted(z, l, nudge));
      z = nudge.applied(Symbol.z(l), activated(a, l));
    }
    double error = 0;
    for (int n = 0; n < z.length; n++) {
      for (int j = 0; j < z[n].length; j++) {
        error += error(z[n][j], t[n][j]);
      }
    }
    return error;
  }

  private double[][] parameter(Quantity symbol, Nudge nudge) {
    double[][] matrix = parameters.get(symbol);
    return nudge.applied(symbol, Objects.requireNonNull(matrix));
  }

  private double[][] weighted(double[][] z, int l, Nudge nudge) {
    double[][] w = parameter(Symbol.w(l), nudge);
    double[][] b = parameter(Symbol.b(l), nudge);
    double[][] a = new double[z.length][w[0].length];
    for (int n = 0; n < z.length; n++) {
      for (int j = 0; j < w[0].length; j++) {
        a[n][j] = b[0][j];
        for (int i = 0; i < w.length; i++) {
          a[n][j] += z[n][i] * w[i][j];
        }
      }
    }
    return a;
  }

  private double[][] activated(double[][] a, int l) {
    double[][] z = new double[a.length][a[0].length];
    for (int n = 0; n < a.length; n++) {
      double sum = 0;
      for (double x : a[n]) {
        sum += Math.exp(x);
      }
      for (int j = 0; j < a[n].length; j++) {
        double x = a[n][j];
        z[n][j] =
            switch (lesson.architecture().activation(l)) {
              case SIGMOID -> 1 / (1 + Math.exp(-x));
              case TANH -> Math.tanh(x);
              case RELU -> x > 0 ? x : 0;
              case IDENTITY -> x;
              case SOFTMAX -> Math.exp(x) / sum;
            };
      }
    }
    return z;
  }

  private double error(double z, double t) {
    if (lesson.loss() == Loss.HALF_SQUARED_ERROR) {
      return (z - t) * (z - t) / 2;
    }
    return lesson.activations().getLast() == Activation.SOFTMAX
        ? -t * Math.log(z)
        : -t * Math.log(z) - (1 - t) * Math.log(1 - z);
  }
}
