package backprop.trace;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The slope of the total error, found by moving one number and looking: a proof that owes nothing
 * to any rule of differentiation.
 */
public final class GradientCheck {
  /** About the cube root of the rounding unit, where truncation and rounding are equally small. */
  public static final double STEP = 6e-6;

  /** A relative gap up to this is the difference's own error. */
  public static final double TOLERANCE = 1e-5;

  /**
   * What is tried when {@link #STEP} does not agree, as multiples of it: smaller steps where E
   * bends strongly or a kink is near, larger ones where E is all but flat. A wrong number agrees
   * with none of them.
   */
  private static final List<Double> OTHER_STEPS = List.of(1e-1, 1e-2, 1e-3, 1e1, 1e2, 1e-4, 1e-5);

  /** Rounding errors of E, in units of its last place. */
  private static final double ROUNDINGS = 16;

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
    return slope(
            new MovedPass(trace, symbol), trace.values().get(symbol, row, column), row, column, h)
        .value();
  }

  /** The total error with one entry of X, W, B or T set to a value, all else as it is. */
  public double totalError(Quantity symbol, int row, int column, double value) {
    return new MovedPass(trace, symbol).totalError(row, column, value);
  }

  /** Judges every gradient by X, W and B, in the order of the pass. */
  public List<GradientVerdict> all() {
    return Parameter.matrices(trace).stream().map(by -> check(by, done -> true)).toList();
  }

  /**
   * Judges the gradient by one of X, W and B.
   *
   * @param goOn asked between two entries, with the share that is done, 0 to 1
   * @throws CancellationException when told to stop
   */
  public GradientVerdict check(Quantity by, DoublePredicate goOn) {
    return check(by, trace.values().copyOf(Symbol.gradient(by)), goOn);
  }

  /** Judges what is said to be the gradient by one of X, W and B; of the same shape as that. */
  GradientVerdict check(Quantity by, RealMatrix claimed, DoublePredicate goOn) {
    MovedPass pass = new MovedPass(trace, by);
    Slope[][] measured = new Slope[claimed.getRowDimension()][claimed.getColumnDimension()];
    double largest = 0;
    for (int i = 0; i < measured.length; i++) {
      for (int j = 0; j < measured[i].length; j++) {
        if (!goOn.test((i + (double) j / measured[i].length) / measured.length)) {
          throw new CancellationException();
        }
        measured[i][j] = slope(pass, by, i, j, 1);
        largest = Math.max(largest, measured[i][j].magnitude());
      }
    }
    double floor = Math.max(GradientGap.COUNTS * largest, smallestMeasurable());
    Optional<GradientGap> worst = Optional.empty();
    int kinks = 0;
    for (int i = 0; i < measured.length; i++) {
      for (int j = 0; j < measured[i].length; j++) {
        if (!goOn.test(1)) {
          throw new CancellationException();
        }
        double number = claimed.getEntry(i, j);
        Optional<GradientGap> gap = judge(pass, by, i, j, number, measured[i][j], floor);
        kinks += gap.isEmpty() ? 1 : 0;
        worst = GradientGap.larger(worst, gap);
      }
    }
    return new GradientVerdict(Symbol.gradient(by), trace.values().shape(by), worst, kinks);
  }

  /** Slopes below this drown in the rounding of E: it is what makes a gap of the tolerance. */
  private double smallestMeasurable() {
    double rounding = ROUNDINGS * Math.ulp(1.0) * Math.abs(trace.totalError()) / STEP;
    return Double.isFinite(rounding) ? rounding / TOLERANCE : 0;
  }

  /**
   * The gap of the first step that agrees; if none does, that of the first step that crosses no
   * kink; empty if each of them crosses one.
   */
  private Optional<GradientGap> judge(
      MovedPass pass, Quantity by, int i, int j, double claimed, Slope first, double floor) {
    Optional<GradientGap> fallback = first.gap(i, j, claimed, floor);
    if (agrees(fallback)) {
      return fallback;
    }
    for (double factor : OTHER_STEPS) {
      Optional<GradientGap> gap = slope(pass, by, i, j, factor).gap(i, j, claimed, floor);
      if (agrees(gap)) {
        return gap;
      }
      fallback = fallback.or(() -> gap);
    }
    return fallback;
  }

  private static boolean agrees(Optional<GradientGap> gap) {
    return gap.filter(g -> g.relative() <= TOLERANCE).isPresent();
  }

  private record Slope(double value, boolean crossesKink) {
    double magnitude() {
      return crossesKink || !Double.isFinite(value) ? 0 : Math.abs(value);
    }

    Optional<GradientGap> gap(int row, int column, double claimed, double floor) {
      return crossesKink
          ? Optional.empty()
          : Optional.of(GradientGap.of(row, column, claimed, value, floor));
    }
  }

  /**
   * @param factor multiple of {@link #STEP}, which itself grows with the entry
   */
  private Slope slope(MovedPass pass, Quantity by, int row, int column, double factor) {
    double at = trace.values().get(by, row, column);
    return slope(pass, at, row, column, factor * STEP * Math.max(1, Math.abs(at)));
  }

  private static Slope slope(MovedPass pass, double at, int row, int column, double h) {
    // What was really added, after rounding
    double above = at + h;
    double below = at - h;
    double errorAbove = pass.totalError(row, column, above);
    BitSet sides = pass.sidesOfKinks();
    double errorBelow = pass.totalError(row, column, below);
    boolean crosses = !sides.equals(pass.sidesOfKinks());
    return new Slope((errorAbove - errorBelow) / (above - below), crosses);
  }
}
