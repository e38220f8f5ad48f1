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
import org.apache.commons.math3.linear.RealMatrix;

/** The numeric reading of a formula. */
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
  RealMatrix value(Formula formula) {
    return switch (formula) {
      case Variable variable -> values.matrix(variable.symbol());
      case Ones(var shape) -> ones(shape.rows(), shape.columns());
      case Scale(var scalar, var of) ->
          value(of)
              .scalarMultiply(
                  switch (scalar) {
                    case HALF -> 0.5;
                    case LEARNING_RATE -> learningRate;
                  });
      case Negative(var of) -> value(of).scalarMultiply(-1);
      case Sum(var left, var right, var _) -> value(left).add(value(right));
      case Difference(var left, var right, var _) -> value(left).subtract(value(right));
      case Product(var left, var right, var _) -> value(left).multiply(value(right));
      case Hadamard(var left, var right, var _) -> entrywise(left, right, (x, y) -> x * y);
      case Quotient(var left, var right, var _) -> entrywise(left, right, (x, y) -> x / y);
      case Transpose(var of, var _) -> value(of).transpose();
      case Apply(Function function, var of) -> apply(function, value(of));
    };
  }

  private static RealMatrix ones(int rows, int columns) {
    double[][] entries = new double[rows][columns];
    for (double[] row : entries) {
      Arrays.fill(row, 1);
    }
    return new Array2DRowRealMatrix(entries, false);
  }

  private RealMatrix entrywise(Formula left, Formula right, DoubleBinaryOperator operator) {
    RealMatrix result = value(left).copy();
    RealMatrix other = value(right);
    for (int i = 0; i < result.getRowDimension(); i++) {
      for (int j = 0; j < result.getColumnDimension(); j++) {
        double entry = operator.applyAsDouble(result.getEntry(i, j), other.getEntry(i, j));
        result.setEntry(i, j, entry);
      }
    }
    return result;
  }

  private static RealMatrix apply(Function function, RealMatrix of) {
    double[][] entries = new double[of.getRowDimension()][];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = function.of(of.getRow(i));
    }
    return new Array2DRowRealMatrix(entries, false);
  }
}
