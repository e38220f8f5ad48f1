package backprop.trace;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.Lesson;
import backprop.trace.diagnosis.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Forward and back in plain loops, as in a student's homework, with one mistake if wanted. */
final class PlainBackprop {
  /**
   * A mistake in one place.
   *
   * @param layer where it is made; 0 for everywhere
   * @param other the layer that is mistaken for it; the sample, from 1; or which of {@link
   *     Mistakes#SLOPES}
   */
  record Mistake(Kind kind, int layer, int other) {}

  private final Lesson lesson;
  private final Optional<Mistake> mistake;
  private final int layers;
  private final int rows;
  private final int outputs;
  private final double eta;
  private final double[][] t;
  private final double[][][] w;
  private final double[][][] b;
  private final double[][][] a;
  private final double[][][] z;
  private final double[][][] delta;
  private final Map<Quantity, double[][]> gradients = new LinkedHashMap<>();

  PlainBackprop(Lesson lesson, Optional<Mistake> mistake) {
    this.lesson = lesson;
    this.mistake = mistake;
    layers = lesson.architecture().layers();
    rows = lesson.architecture().rows();
    outputs = lesson.architecture().units(layers);
    eta = lesson.learningRate();
    t = lesson.copyOf(Symbol.T).getData();
    w = new double[layers + 1][][];
    b = new double[layers + 1][][];
    a = new double[layers + 1][][];
    z = new double[layers + 1][][];
    delta = new double[layers + 1][][];
    for (int l = 1; l <= layers; l++) {
      w[l] = lesson.copyOf(Symbol.w(l)).getData();
      b[l] = lesson.copyOf(Symbol.b(l)).getData();
    }
    forward();
    if (has(Kind.PASS_AFTER_UPDATE)) {
      train();
      forward();
    }
    backward();
  }

  /** The gradients by W, B and X. */
  static Map<Quantity, RealMatrix> right(Lesson lesson) {
    return new PlainBackprop(lesson, Optional.empty()).all();
  }

  /** The same with a mistake. */
  static Map<Quantity, RealMatrix> wrong(Lesson lesson, Mistake mistake) {
    return new PlainBackprop(lesson, Optional.of(mistake)).all();
  }

  private Map<Quantity, RealMatrix> all() {
    Map<Quantity, RealMatrix> all = new LinkedHashMap<>();
    gradients.forEach((by, entries) -> all.put(by, MatrixUtils.createRealMatrix(entries)));
    return all;
  }

  private boolean has(Kind kind) {
    return mistake.filter(m -> m.kind() == kind).isPresent();
  }

  private boolean has(Kind kind, int l) {
    return mistake.filter(m -> m.kind() == kind && (m.layer() == 0 || m.layer() == l)).isPresent();
  }

  private int other() {
    return mistake.orElseThrow().other();
  }

  private void train() {
    Map<Quantity, RealMatrix> right = right(lesson);
    for (int l = 1; l <= layers; l++) {
      w[l] = minus(w[l], right.get(Symbol.w(l)).getData());
      b[l] = minus(b[l], right.get(Symbol.b(l)).getData());
    }
  }

  private double[][] minus(double[][] parameter, double[][] gradient) {
    double[][] updated = new double[parameter.length][parameter[0].length];
    for (int i = 0; i < updated.length; i++) {
      for (int j = 0; j < updated[i].length; j++) {
        updated[i][j] = parameter[i][j] - eta * gradient[i][j];
      }
    }
    return updated;
  }

  private void forward() {
    z[0] = lesson.copyOf(Symbol.X).getData();
    for (int l = 1; l <= layers; l++) {
      a[l] = times(z[l - 1], w[l]);
      for (double[] row : a[l]) {
        for (int j = 0; j < row.length; j++) {
          row[j] += b[l][0][j];
        }
      }
      z[l] = activated(a[l], lesson.architecture().activation(l));
    }
  }

  private static double[][] activated(double[][] a, Activation activation) {
    double[][] z = new double[a.length][];
    for (int n = 0; n < a.length; n++) {
      double sum = 0;
      for (double x : a[n]) {
        sum += Math.exp(x);
      }
      z[n] = new double[a[n].length];
      for (int j = 0; j < z[n].length; j++) {
        double x = a[n][j];
        z[n][j] =
            switch (activation) {
              case SIGMOID -> 1 / (1 + Math.exp(-x));
              case TANH -> Math.tanh(x);
              case RELU -> Math.max(x, 0);
              case IDENTITY -> x;
              case SOFTMAX -> Math.exp(x) / sum;
            };
      }
    }
    return z;
  }

  private static double slope(Activation activation, double x) {
    return switch (activation) {
      case SIGMOID -> Math.exp(-x) / Math.pow(1 + Math.exp(-x), 2);
      case TANH -> 1 - Math.pow(Math.tanh(x), 2);
      case RELU -> x > 0 ? 1 : 0;
      case IDENTITY, SOFTMAX -> 1;
    };
  }

  private void backward() {
    delta[layers] = outputDelta();
    for (int l = layers; l >= 1; l--) {
      if (has(Kind.MEAN_IN_EVERY_LAYER)) {
        delta[l] = each(delta[l], x -> x / rows);
      }
      gradients.put(Symbol.w(l), whole(Symbol.w(l), weightGradient(l)));
      gradients.put(Symbol.b(l), whole(Symbol.b(l), biasGradient(l)));
      double[][] back = back(l);
      if (l > 1) {
        delta[l - 1] = throughActivation(back, l - 1);
      } else {
        if (has(Kind.SLOPE_ON_INPUT)) {
          back = both(back, each(z[0], x -> x * (1 - x)));
        }
        gradients.put(Symbol.X, whole(Symbol.X, back));
      }
    }
  }

  // Where the error meets the targets

  private double[][] outputDelta() {
    double[][] out = z[layers];
    double[][] result = new double[rows][outputs];
    Activation last = lesson.architecture().activation(layers);
    boolean crossEntropy = lesson.loss() == Loss.CROSS_ENTROPY;
    for (int n = 0; n < rows; n++) {
      double targets = 0;
      double products = 0;
      for (int j = 0; j < outputs; j++) {
        targets += t[n][j];
        products += (out[n][j] - t[n][j]) * out[n][j];
      }
      for (int j = 0; j < outputs; j++) {
        double o = out[n][j];
        double y = t[n][j];
        double right = last == Activation.SOFTMAX ? o * targets - y : o - y;
        result[n][j] =
            factor()
                * switch (kind()) {
                  case TARGET_MINUS_OUTPUT -> -right;
                  case PREACTIVATION_MINUS_TARGET -> a[layers][n][j] - y;
                  case OUTPUT_WITHOUT_TARGET -> o;
                  case ERROR_ITSELF -> error(o, y, last);
                  case ROWS_OF_T_NOT_ONE -> o - y;
                  case HALF_OF_CROSS_ENTROPY -> -y * (1 - o);
                  case SLOPE_KEPT -> (o - y) * o * (1 - o);
                  case OTHER_LOSS ->
                      last == Activation.SOFTMAX
                          ? o * (o - y - products)
                          : crossEntropy ? (o - y) * o * (1 - o) : o - y;
                  default -> right;
                };
      }
      if (has(Kind.ONE_SAMPLE) && other() != n + 1) {
        result[n] = new double[outputs];
      }
    }
    boolean slopeCancels = crossEntropy || has(Kind.OTHER_LOSS);
    return slopeCancels ? result : throughActivation(result, layers);
  }

  private double error(double o, double y, Activation last) {
    if (lesson.loss() == Loss.HALF_SQUARED_ERROR) {
      return (o - y) * (o - y) / 2;
    }
    return last == Activation.SOFTMAX
        ? -y * Math.log(o)
        : -y * Math.log(o) - (1 - y) * Math.log(1 - o);
  }

  /** The mistake; one that this class does not make stands for none. */
  private Kind kind() {
    return mistake.map(Mistake::kind).orElse(Kind.ONE_ENTRY);
  }

  /** What the whole error is multiplied by. */
  private double factor() {
    return switch (kind()) {
      case MEAN_OVER_SAMPLES -> 1.0 / rows;
      case MEAN_OVER_OUTPUTS -> 1.0 / outputs;
      case MEAN_OVER_ALL -> 1.0 / (rows * outputs);
      case TIMES_SAMPLES -> rows;
      case TIMES_OUTPUTS -> outputs;
      case DOUBLED -> 2;
      case HALVED -> 0.5;
      case NO_GRADIENT -> 0;
      default -> 1;
    };
  }

  // Where it goes through a layer

  private double[][] throughActivation(double[][] error, int l) {
    Activation activation = lesson.architecture().activation(l);
    double[][] result = new double[rows][error[0].length];
    for (int n = 0; n < rows; n++) {
      for (int j = 0; j < result[n].length; j++) {
        double x = a[l][n][j];
        double y = z[l][n][j];
        double slope = slope(activation, x);
        if (has(Kind.SLOPE_LEFT_OUT, l)) {
          slope = 1;
        } else if (has(Kind.SLOPE_AT_Z, l)) {
          slope = slope(activation, y);
        } else if (has(Kind.SLOPE_OF_A, l)) {
          slope = ofOutput(activation, x);
        } else if (has(Kind.SLOPE_IS_Z, l)) {
          slope = y;
        } else if (has(Kind.SLOPE_ONE_MINUS_Z, l)) {
          slope = 1 - y;
        } else if (has(Kind.SLOPE_TWICE, l)) {
          slope *= slope;
        } else if (has(Kind.SLOPE_OTHER_ACTIVATION, l)) {
          slope = ofOutput(Mistakes.SLOPES.get(other()), y);
        } else if (has(Kind.SLOPE_OTHER_LAYER, l)) {
          slope = slope(lesson.architecture().activation(other()), a[other()][n][j]);
        } else if (has(Kind.RELU_OF_GRADIENT, l)) {
          slope = error[n][j] > 0 ? 1 : 0;
        }
        result[n][j] = error[n][j] * slope;
      }
    }
    return result;
  }

  /** The slope written with the output, whatever is put in for it. */
  private static double ofOutput(Activation activation, double y) {
    return switch (activation) {
      case SIGMOID -> y * (1 - y);
      case TANH -> 1 - y * y;
      case RELU -> y > 0 ? 1 : 0;
      case IDENTITY, SOFTMAX -> 1;
    };
  }

  private double[][] weightGradient(int l) {
    double[][] input = z[l - 1];
    double[][] error = delta[l];
    if (has(Kind.PREACTIVATION_AS_INPUT, l)) {
      input = a[l - 1];
    } else if (has(Kind.OTHER_INPUT, l)) {
      input = z[other()];
    } else if (has(Kind.OTHER_DELTA, l)) {
      error = delta[other()];
    }
    return has(Kind.INPUT_NOT_TRANSPOSED, l) ? times(input, error) : times(turned(input), error);
  }

  private double[][] biasGradient(int l) {
    double[][] d = delta[l];
    double[][] sum = new double[1][d[0].length];
    double[][] across = new double[rows][1];
    double total = 0;
    for (int n = 0; n < rows; n++) {
      for (int j = 0; j < d[n].length; j++) {
        sum[0][j] += d[n][j];
        across[n][0] += d[n][j];
        total += d[n][j];
      }
    }
    if (has(Kind.BIAS_NOT_SUMMED)) {
      return d;
    }
    if (has(Kind.BIAS_WRONG_AXIS)) {
      return across;
    }
    return has(Kind.BIAS_ONE_NUMBER) ? new double[][] {{total}} : sum;
  }

  private double[][] back(int l) {
    double[][] weights = turned(w[l]);
    double[][] error = delta[l];
    if (has(Kind.UPDATED_WEIGHTS, l)) {
      weights = turned(minus(w[l], gradients.get(Symbol.w(l))));
    } else if (has(Kind.WEIGHTS_NOT_TRANSPOSED, l)) {
      weights = w[l];
    } else if (has(Kind.OTHER_WEIGHTS, l)) {
      weights = turned(w[other()]);
    }
    return times(error, weights);
  }

  // What is done to a gradient at the end

  private double[][] whole(Quantity by, double[][] gradient) {
    boolean parameter = by.layer() > 0;
    if (has(Kind.LEARNING_RATE) && parameter) {
      return each(gradient, x -> eta * x);
    }
    if (has(Kind.UPDATE_STEP) && parameter) {
      return each(gradient, x -> -eta * x);
    }
    if (has(Kind.UPDATED_PARAMETER) && parameter) {
      return minus(lesson.copyOf(by).getData(), gradient);
    }
    if (has(Kind.SIGN) && by.equals(Symbol.w(mistake.orElseThrow().layer()))) {
      return each(gradient, x -> -x);
    }
    if (has(Kind.TRANSPOSED)
        && by.letter() == Symbol.Letter.W
        && has(Kind.TRANSPOSED, by.layer())) {
      return turned(gradient);
    }
    return gradient;
  }

  // Loops

  static double[][] times(double[][] left, double[][] right) {
    double[][] product = new double[left.length][right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right[0].length; j++) {
        for (int k = 0; k < right.length; k++) {
          product[i][j] += left[i][k] * right[k][j];
        }
      }
    }
    return product;
  }

  static double[][] turned(double[][] matrix) {
    double[][] turned = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return turned;
  }

  private static double[][] both(double[][] one, double[][] two) {
    double[][] product = new double[one.length][one[0].length];
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one[i].length; j++) {
        product[i][j] = one[i][j] * two[i][j];
      }
    }
    return product;
  }

  private static double[][] each(double[][] matrix, DoubleUnaryOperator change) {
    double[][] changed = new double[matrix.length][matrix[0].length];
    for (int i = 0; i < changed.length; i++) {
      for (int j = 0; j < changed[i].length; j++) {
        changed[i][j] = change.applyAsDouble(matrix[i][j]);
      }
    }
    return changed;
  }
}
