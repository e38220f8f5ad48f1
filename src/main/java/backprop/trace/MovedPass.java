package backprop.trace;

import backprop.formula.Activation;
import backprop.formula.Phase;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * The way from one of a lesson's matrices to the error, walked again with one entry set to another
 * value. What does not depend on that matrix is not computed anew.
 */
final class MovedPass {
  private final Trace trace;
  private final Array2DRowRealMatrix matrix;
  private final List<Step> way = new ArrayList<>();
  private final Map<Symbol, Array2DRowRealMatrix> matrices = new LinkedHashMap<>();
  private final Values values = new Values(matrices);
  private final Evaluator evaluator;

  /**
   * @param trace the pass as it is
   * @param moved X, T, or W or B of a layer
   */
  MovedPass(Trace trace, Quantity moved) {
    this.trace = trace;
    this.matrix = Values.owned(trace.values().copyOf(moved));
    this.evaluator = new Evaluator(values, trace.lesson().learningRate());
    Set<Symbol> changing = new HashSet<>(Set.of(moved));
    for (Symbol input : trace.program().inputs().keySet()) {
      matrices.put(input, trace.values().matrix(input));
    }
    matrices.put(moved, matrix);
    for (Step step : trace.steps()) {
      if (step.phase().kind().compareTo(Phase.Kind.ERROR) > 0) {
        break;
      }
      matrices.put(step.symbol(), trace.values().matrix(step.symbol()));
      if (step.definition().right().symbols().anyMatch(changing::contains)) {
        changing.add(step.symbol());
        way.add(step);
      }
    }
  }

  /** What has to be computed anew, the error last. */
  List<Step> way() {
    return way;
  }

  /** All values up to the error with one entry set; they hold until the next call. */
  Values at(int row, int column, double value) {
    double before = matrix.getEntry(row, column);
    matrix.setEntry(row, column, value);
    for (Step step : way) {
      matrices.put(step.symbol(), evaluator.value(step.definition().right()));
    }
    matrix.setEntry(row, column, before);
    return values;
  }

  /** The total error with one entry set. */
  double totalError(int row, int column, double value) {
    return Trace.total(at(row, column, value).matrix(Symbol.E));
  }

  /** On which side of relu's kink every unit on the way is now. */
  BitSet sidesOfKinks() {
    BitSet sides = new BitSet();
    int at = 0;
    for (Step step : way) {
      if (step.symbol() instanceof Quantity a && isBeforeRelu(trace, a)) {
        for (double[] row : values.matrix(a).getDataRef()) {
          for (double entry : row) {
            sides.set(at++, entry > 0);
          }
        }
      }
    }
    return sides;
  }

  /** Whether relu is applied to a quantity of a pass. */
  static boolean isBeforeRelu(Trace trace, Quantity quantity) {
    return quantity.letter() == Symbol.Letter.A
        && trace.program().architecture().activation(quantity.layer()) == Activation.RELU;
  }
}
