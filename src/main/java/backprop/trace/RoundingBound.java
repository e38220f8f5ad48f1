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
import backprop.formula.Symbol;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How far two right computations of the same pass may differ: sums in another order, exponentials
 * of another library. A first-order bound of the rounding, one number a matrix, carried from
 * definition to definition (Higham, Accuracy and Stability of Numerical Algorithms, chapter 3). It
 * follows what cancels, as Z − T does near the target, where no fixed number of digits would do.
 */
public final class RoundingBound {
  private static final double UNIT = Math.ulp(1.0);

  /** How many units in the last place a function of a library may be off. */
  private static final double FUNCTION = 8 * UNIT;

  private final Trace trace;
  private final Map<Symbol, Double> bounds = new HashMap<>();

  /** Follows a pass from its numbers, which are exact, to its last definition. */
  public RoundingBound(Trace trace) {
    this.trace = trace;
    trace.program().inputs().keySet().forEach(input -> bounds.put(input, 0.0));
    for (Step step : trace.steps()) {
      bounds.put(step.symbol(), bound(step.definition().right()));
    }
  }

  /**
   * The largest difference of an entry of a matrix that rounding explains, at least a unit in the
   * last place of its largest; where the pass overflows, a small part of what is finite.
   */
  public double of(Symbol symbol) {
    double largest = largest(trace.values().matrix(symbol));
    double bound = bounds.getOrDefault(symbol, 0.0) + UNIT * largest;
    return Double.isFinite(bound) ? bound : 1e-9 * largest;
  }

  private double bound(Formula formula) {
    return switch (formula) {
      case Variable(Symbol symbol, var _) -> bounds.getOrDefault(symbol, 0.0);
      case Ones _ -> 0;
      case Scale(var scalar, Formula of) ->
          bound(of)
                  * switch (scalar) {
                    case HALF -> 0.5;
                    case LEARNING_RATE -> trace.lesson().learningRate();
                  }
              + UNIT * largest(formula);
      case Negative(Formula of) -> bound(of);
      case Transpose(Formula of, var _) -> bound(of);
      case Sum(Formula left, Formula right, var _) ->
          bound(left) + bound(right) + UNIT * largest(formula);
      case Difference(Formula left, Formula right, var _) ->
          bound(left) + bound(right) + UNIT * largest(formula);
      case Hadamard(Formula left, Formula right, var _) ->
          largest(left) * bound(right) + bound(left) * largest(right) + UNIT * largest(formula);
      case Product(Formula left, Formula right, var _) -> {
        int terms = left.shape().columns();
        double rows = rowSum(left);
        yield rows * bound(right)
            + terms * bound(left) * largest(right)
            + terms * UNIT * rows * largest(right);
      }
      case Quotient(Formula left, Formula right, var _) -> {
        double least = least(right);
        yield (bound(left) + largest(formula) * bound(right)) / least + UNIT * largest(formula);
      }
      case Apply(Function function, Formula of) ->
          steepest(function, of) * bound(of) + FUNCTION * largest(formula);
    };
  }

  /** How much a function may enlarge a difference where it is applied. */
  private double steepest(Function function, Formula of) {
    return switch (function) {
      case SIGMOID -> 0.25;
      case SIGMOID_SLOPE -> 0.1;
      case TANH, RELU, IDENTITY, SOFTPLUS, SOFTMAX, TANH_SLOPE -> 1;
      case STEP -> 0;
      case SQUARE -> 2 * largest(of);
      case LN -> 1 / least(of);
      case ONE_PLUS_EXP -> largest(new Apply(function, of));
      case MINUS_LN_SOFTMAX -> 2;
    };
  }

  private double largest(Formula formula) {
    return largest(matrix(formula));
  }

  private RealMatrix matrix(Formula formula) {
    return formula instanceof Variable(Symbol symbol, var _)
        ? trace.values().matrix(symbol)
        : trace.value(formula);
  }

  private static double largest(RealMatrix matrix) {
    double largest = 0;
    for (double[] row : matrix.getData()) {
      for (double value : row) {
        largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
      }
    }
    return largest;
  }

  private double least(Formula formula) {
    double least = Double.MAX_VALUE;
    for (double[] row : matrix(formula).getData()) {
      for (double value : row) {
        least = Math.min(least, Math.abs(value));
      }
    }
    return least;
  }

  private double rowSum(Formula formula) {
    double largest = 0;
    for (double[] row : matrix(formula).getData()) {
      double sum = 0;
      for (double value : row) {
        sum += Math.abs(value);
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }
}
