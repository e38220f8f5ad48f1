package backprop.trace;

import backprop.formula.Phase;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * The slope of the total error, found by moving one number and looking: a proof that owes nothing
 * to any rule of differentiation.
 */
public final class GradientCheck {
  /** About the cube root of the rounding unit, where truncation and rounding are equally small. */
  public static final double STEP = 6e-6;

  private final Trace trace;

  /** Checks the gradients of a pass. */
  public GradientCheck(Trace trace) {
    this.trace = trace;
  }

  /**
   * The central difference (E(w+h)−E(w−h))/2h for one entry of X, W or B.
   *
   * @param h how far to move, in the units of the entry; larger than 0
   */
  public double slope(Quantity symbol, int row, int column, double h) {
    double at = trace.values().get(symbol, row, column);
    // What was really added, after rounding
    double above = at + h;
    double below = at - h;
    return (totalError(symbol, row, column, above) - totalError(symbol, row, column, below))
        / (above - below);
  }

  /** The total error with one entry of X, W, B or T set to a value, all else as it is. */
  public double totalError(Quantity symbol, int row, int column, double value) {
    Map<Symbol, Array2DRowRealMatrix> matrices = new LinkedHashMap<>();
    for (Symbol input : trace.program().inputs().keySet()) {
      matrices.put(input, trace.values().matrix(input));
    }
    Array2DRowRealMatrix moved = Values.owned(trace.values().copyOf(symbol));
    moved.setEntry(row, column, value);
    matrices.put(symbol, moved);
    Values values = new Values(matrices);
    Evaluator evaluator = new Evaluator(values, trace.lesson().learningRate());
    for (Step step : trace.steps()) {
      if (step.phase().kind().compareTo(Phase.Kind.ERROR) > 0) {
        break;
      }
      matrices.put(step.symbol(), evaluator.value(step.definition().right()));
    }
    return Trace.total(values.matrix(Symbol.E));
  }
}
