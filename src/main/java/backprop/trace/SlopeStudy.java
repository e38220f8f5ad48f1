package backprop.trace;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How the measured slope closes in on the formula's as h shrinks, and why it does not go on for
 * ever. Two errors add up. Truncation: the central difference forgets h²·E‴/6 and the one-sided one
 * h·E″/2, so it falls with h. Rounding: E is known to about one part in 10¹⁶, and that is divided
 * by h, so it grows like 1/h. They meet near the cube root of the rounding unit.
 */
public final class SlopeStudy {
  /** 10⁻¹, the largest step. */
  private static final int FIRST_HALF_POWER = 2;

  /** 10⁻¹⁵, the smallest. */
  private static final int LAST_HALF_POWER = 30;

  /** Truncation is seen where the gap is this much above the smallest of all. */
  private static final double ABOVE_ROUNDING = 100;

  private static final int ENOUGH = 3;

  /**
   * One step.
   *
   * @param h how far w was moved
   * @param gap of the central difference, as a share of the formula's number
   * @param oneSidedGap of the forward difference
   */
  public record Point(double h, double gap, double oneSidedGap) {}

  private final List<Point> points;

  /** Measures the slope along a parameter with every step. */
  public SlopeStudy(Trace trace, Parameter parameter) {
    points = steps().stream().map(h -> point(new Nudge(trace, parameter, h))).toList();
  }

  private static Point point(Nudge nudge) {
    return new Point(nudge.h(), nudge.gap(), nudge.oneSidedGap());
  }

  /** The steps from 10⁻¹ down to 10⁻¹⁵ in half powers of ten. */
  public static List<Double> steps() {
    return IntStream.rangeClosed(FIRST_HALF_POWER, LAST_HALF_POWER)
        .mapToObj(SlopeStudy::step)
        .toList();
  }

  private static double step(int halfPower) {
    double whole = Double.parseDouble("1e-" + halfPower / 2);
    return halfPower % 2 == 0 ? whole : whole / StrictMath.sqrt(10);
  }

  /** One a step, the largest step first. */
  public List<Point> points() {
    return points;
  }

  /** Where the central difference comes nearest to the formula. */
  public Point best() {
    return points.stream().min(Comparator.comparingDouble(Point::gap)).orElseThrow();
  }

  /**
   * The power of h with which the gap of the central difference falls before rounding takes over:
   * about 2. Empty where there is no truncation to see, as with an error that is quadratic in w.
   */
  public OptionalDouble truncationPower() {
    double least = ABOVE_ROUNDING * Math.max(best().gap(), Math.ulp(1.0));
    List<Point> falling = points.stream().takeWhile(point -> point.gap() > least).toList();
    if (falling.size() < ENOUGH) {
      return OptionalDouble.empty();
    }
    // The largest steps may be too large for a power law
    List<Point> used = falling.subList(falling.size() / 3, falling.size());
    double meanX = used.stream().mapToDouble(p -> StrictMath.log(p.h())).average().orElseThrow();
    double meanY = used.stream().mapToDouble(p -> StrictMath.log(p.gap())).average().orElseThrow();
    double across = 0;
    double along = 0;
    for (Point point : used) {
      double x = StrictMath.log(point.h()) - meanX;
      across += x * (StrictMath.log(point.gap()) - meanY);
      along += x * x;
    }
    return OptionalDouble.of(across / along);
  }
}
