package backprop.trace;

import backprop.formula.Formula;
import backprop.formula.Formula.Apply;
import backprop.formula.Formula.Difference;
import backprop.formula.Formula.Hadamard;
import backprop.formula.Formula.Negative;
import backprop.formula.Formula.Ones;
import backprop.formula.Formula.Product;
import backprop.formula.Formula.Quotient;
import backprop.formula.Formula.Scale;
import backprop.formula.Formula.Sum;
import backprop.formula.Formula.Transpose;
import backprop.formula.Formula.Variable;
import backprop.formula.Function;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * The numeric reading of a formula. The type of matrix is named, because Commons Math adds and
 * subtracts two of the same without a check at every entry.
 */
final class Evaluator {
  private final Values values;
  private final double learningRate;

  /**
   * @param values what the variables stand for; may grow between evaluations
   * @param learningRate η
   */
  Evaluator(Values values, double learningRate) {
    this.values = values;
    this.learningRate = learningRate;
  }

  /** The value of a formula; for a bare variable the matrix itself, so never to be changed. */
  Array2DRowRealMatrix value(Formula formula) {
    return switch (formula) {
      case Variable variable -> values.matrix(variable.symbol());
      case Ones(var shape) -> ones(shape.rows(), shape.columns());
      case Scale(var scalar, var of) ->
          scaled(
              value(of),
              switch (scalar) {
                case HALF -> 0.5;
                case LEARNING_RATE -> learningRate;
              });
      case Negative(var of) -> scaled(value(of), -1);
      case Sum(var left, var right, var _) -> value(left).add(value(right));
      case Difference(var left, var right, var _) -> value(left).subtract(value(right));
      case Product(var left, var right, var _) -> product(value(left), value(right));
      case Hadamard(var left, var right, var _) -> entrywise(left, right, (x, y) -> x * y);
      case Quotient(var left, var right, var _) -> entrywise(left, right, (x, y) -> x / y);
      case Transpose(var of, var _) -> transposed(value(of));
      case Apply(Function function, var of) -> apply(function, value(of));
    };
  }

  private static Array2DRowRealMatrix ones(int rows, int columns) {
    double[][] entries = new double[rows][columns];
    for (double[] row : entries) {
      Arrays.fill(row, 1);
    }
    return new Array2DRowRealMatrix(entries, false);
  }

  private static Array2DRowRealMatrix scaled(Array2DRowRealMatrix of, double factor) {
    double[][] entries = of.getData();
    for (double[] row : entries) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= factor;
      }
    }
    return new Array2DRowRealMatrix(entries, false);
  }

  private static Array2DRowRealMatrix transposed(Array2DRowRealMatrix of) {
    double[][] rows = of.getDataRef();
    double[][] entries = new double[rows[0].length][rows.length];
    for (int i = 0; i < entries.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        entries[i][j] = rows[j][i];
      }
    }
    return new Array2DRowRealMatrix(entries, false);
  }

  /**
   * The matrix product. Every entry starts from its first product and not from 0, and so is the
   * scalar {@link backprop.formula.Term} for it to the last bit, −0 included.
   */
  private static Array2DRowRealMatrix product(
      Array2DRowRealMatrix left, Array2DRowRealMatrix right) {
    double[][] l = left.getDataRef();
    double[][] r = right.getDataRef();
    double[][] entries = new double[l.length][r[0].length];
    for (int i = 0; i < l.length; i++) {
      addMultiples(l[i], r, entries[i]);
    }
    return new Array2DRowRealMatrix(entries, false);
  }

  /** One row of a product: the rows of {@code r} are read as they lie in memory. */
  private static void addMultiples(double[] factors, double[][] r, double[] sum) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] = factors[0] * r[0][j];
    }
    for (int k = 1; k < factors.length; k++) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] += factors[k] * r[k][j];
      }
    }
  }

  private Array2DRowRealMatrix entrywise(
      Formula left, Formula right, DoubleBinaryOperator operator) {
    double[][] entries = value(left).getData();
    double[][] other = value(right).getDataRef();
    for (int i = 0; i < entries.length; i++) {
      for (int j = 0; j < entries[i].length; j++) {
        entries[i][j] = operator.applyAsDouble(entries[i][j], other[i][j]);
      }
    }
    return new Array2DRowRealMatrix(entries, false);
  }

  private static Array2DRowRealMatrix apply(Function function, Array2DRowRealMatrix of) {
    double[][] entries = of.getDataRef().clone();
    for (int i = 0; i < entries.length; i++) {
      entries[i] = function.of(entries[i]);
    }
    return new Array2DRowRealMatrix(entries, false);
  }
}
