package backprop.view;

import backprop.formula.Symbol;
import backprop.lesson.Lesson;

/**
 * One sample through two sigmoid layers with half squared error, in loops: what the window says is
 * held against it.
 */
final class SigmoidByHand {
  private final double rate;
  private final double[][] x;
  private final double[][] t;
  private final double[][] w1;
  private final double[][] b1;
  private final double[][] w2;
  private final double[][] b2;

  SigmoidByHand(Lesson lesson) {
    rate = lesson.learningRate();
    x = lesson.copyOf(Symbol.X).getData();
    t = lesson.copyOf(Symbol.T).getData();
    w1 = lesson.copyOf(Symbol.w(1)).getData();
    b1 = lesson.copyOf(Symbol.b(1)).getData();
    w2 = lesson.copyOf(Symbol.w(2)).getData();
    b2 = lesson.copyOf(Symbol.b(2)).getData();
  }

  private static double[] layer(double[] in, double[][] w, double[] b) {
    double[] out = b.clone();
    for (int j = 0; j < out.length; j++) {
      for (int i = 0; i < in.length; i++) {
        out[j] += in[i] * w[i][j];
      }
      out[j] = 1 / (1 + Math.exp(-out[j]));
    }
    return out;
  }

  double error() {
    double[] y = layer(layer(x[0], w1, b1[0]), w2, b2[0]);
    double sum = 0;
    for (int k = 0; k < y.length; k++) {
      sum += (y[k] - t[0][k]) * (y[k] - t[0][k]) / 2;
    }
    return sum;
  }

  /** ∂E/∂w of the second layer. */
  double outputGradient(int row, int column) {
    double[] z = layer(x[0], w1, b1[0]);
    double y = layer(z, w2, b2[0])[column];
    return (y - t[0][column]) * y * (1 - y) * z[row];
  }

  /** One step of gradient descent on everything, all slopes taken before anything moves. */
  SigmoidByHand update() {
    double[] z = layer(x[0], w1, b1[0]);
    double[] y = layer(z, w2, b2[0]);
    double[] outer = new double[y.length];
    for (int k = 0; k < y.length; k++) {
      outer[k] = (y[k] - t[0][k]) * y[k] * (1 - y[k]);
    }
    for (int j = 0; j < z.length; j++) {
      double inner = 0;
      for (int k = 0; k < y.length; k++) {
        inner += outer[k] * w2[j][k];
        w2[j][k] -= rate * outer[k] * z[j];
      }
      inner *= z[j] * (1 - z[j]);
      b1[0][j] -= rate * inner;
      for (int i = 0; i < x[0].length; i++) {
        w1[i][j] -= rate * inner * x[0][i];
      }
    }
    for (int k = 0; k < y.length; k++) {
      b2[0][k] -= rate * outer[k];
    }
    return this;
  }
}
