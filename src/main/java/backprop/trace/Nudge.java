package backprop.trace;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Term.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * One number moved up and down by h, and what the error says to it: the slope (E(w+h)−E(w−h))/2h,
 * which owes nothing to any rule of differentiation.
 *
 * <p>The quotient is taken as it is written, by 2h, although the computer may have moved w by a
 * little less or more: that is part of the rounding one comes to see.
 */
public final class Nudge {

  /**
   * An entry on the way to the error that h moves.
   *
   * @param entry of A, Z or E
   * @param below its value at w−h
   * @param before its value at w
   * @param above its value at w+h
   */
  public record Change(Entry entry, double below, double before, double above) {}

  private final Trace trace;
  private final Parameter parameter;
  private final double h;
  private final double errorBelow;
  private final double errorAbove;
  private final List<Change> changes = new ArrayList<>();

  /**
   * @param trace the pass as it is
   * @param h how far to move, in the units of the parameter; larger than 0
   */
  public Nudge(Trace trace, Parameter parameter, double h) {
    this.trace = trace;
    this.parameter = parameter;
    this.h = h;
    MovedPass up = new MovedPass(trace, parameter.symbol());
    MovedPass down = new MovedPass(trace, parameter.symbol());
    Values above = up.at(parameter.row(), parameter.column(), w() + h);
    Values below = down.at(parameter.row(), parameter.column(), w() - h);
    errorAbove = Trace.total(above.matrix(Symbol.E));
    errorBelow = Trace.total(below.matrix(Symbol.E));
    up.way().forEach(step -> collect(step, below, above));
  }

  private void collect(Step step, Values below, Values above) {
    Shape shape = step.shape();
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        double before = trace.values().get(step.symbol(), i, j);
        double low = below.get(step.symbol(), i, j);
        double high = above.get(step.symbol(), i, j);
        if (low != before || high != before) {
          changes.add(new Change(new Entry(step.symbol(), i, j), low, before, high));
        }
      }
    }
  }

  /** What is moved. */
  public Parameter parameter() {
    return parameter;
  }

  /** How far. */
  public double h() {
    return h;
  }

  /** Where it stands when nobody moves it. */
  public double w() {
    return parameter.value(trace);
  }

  /** The total error at w−h. */
  public double errorBelow() {
    return errorBelow;
  }

  /** The total error at w. */
  public double error() {
    return trace.totalError();
  }

  /** The total error at w+h. */
  public double errorAbove() {
    return errorAbove;
  }

  /** The central difference (E(w+h)−E(w−h))/2h. */
  public double slope() {
    return (errorAbove - errorBelow) / (2 * h);
  }

  /** The forward difference (E(w+h)−E(w))/h, for comparison. */
  public double oneSidedSlope() {
    return (errorAbove - error()) / h;
  }

  /** What the formulas say. */
  public double formula() {
    return parameter.slope(trace);
  }

  /** How far the central difference is from the formula, as a share of the larger of the two. */
  public double gap() {
    return gap(slope());
  }

  /** The same for the forward difference. */
  public double oneSidedGap() {
    return gap(oneSidedSlope());
  }

  private double gap(double slope) {
    double size = Math.max(Math.abs(slope), Math.abs(formula()));
    return size == 0 ? 0 : Math.abs(slope - formula()) / size;
  }

  /** What of A, Z and E is moved at all, in the order of the pass. */
  public List<Change> changes() {
    return List.copyOf(changes);
  }

  /** The units that relu switches on or off between w−h and w+h: there E has a kink. */
  public List<Change> kinks() {
    return changes.stream()
        .filter(change ->
            change.entry().symbol() instanceof Symbol.Quantity a
                && MovedPass.isBeforeRelu(trace, a))
        .filter(change -> change.below() > 0 != change.above() > 0)
        .toList();
  }
}
