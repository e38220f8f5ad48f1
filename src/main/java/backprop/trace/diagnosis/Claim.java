package backprop.trace.diagnosis;

import java.math.BigDecimal;
import org.apache.commons.math3.linear.RealMatrix;

/** A gradient that came with a lesson, and how closely its digits can be taken. */
final class Claim {
  /** What computing in another order may change, as a share of a number. */
  private static final double NOISE = 1e-7;

  /** The same for numbers of 32 bits. */
  private static final double SINGLE_NOISE = 1e-5;

  /** Numbers smaller than this share of the largest have its noise. */
  private static final double SMALL = 1e-2;

  /** Sums that cancel leave this share of what was summed. */
  private static final double CANCELLED = 1e-13;

  /** Nobody rounds to fewer digits: whole numbers are meant as they stand. */
  private static final int FEWEST_DIGITS = 3;

  /** A single number tells no more than this, in bits. */
  private static final double MOST_BITS = 30;

  /** A shape that is not the gradient's own says so much. */
  private static final double SHAPE_BITS = 24;

  private final double[][] entries;
  private final double floor;
  private double largest;
  private boolean single = true;
  private int decimals = FEWEST_DIGITS;
  private int significant = FEWEST_DIGITS;

  /**
   * @param scale magnitude of the numbers that were summed to it
   */
  Claim(RealMatrix matrix, double scale) {
    this.entries = matrix.getData();
    this.floor = CANCELLED * scale;
    for (double[] row : entries) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
        single &= (float) entry == entry;
        BigDecimal written = new BigDecimal(Double.toString(entry)).stripTrailingZeros();
        decimals = Math.max(decimals, written.scale());
        significant = Math.max(significant, written.precision());
      }
    }
  }

  double[][] entries() {
    return entries;
  }

  /** How far the number may be from what it was rounded from. */
  double slack(int i, int j) {
    if (largest == 0) {
      return floor;
    }
    double entry = Math.abs(entries[i][j]);
    double size = Math.max(entry, SMALL * largest);
    double noise = (single ? SINGLE_NOISE : NOISE) * size;
    double cut = 0.5 * StrictMath.pow(10, -decimals);
    if (entry > 0) {
      int first = (int) Math.floor(StrictMath.log10(entry));
      cut = Math.max(cut, 0.5 * StrictMath.pow(10, (double) first - significant + 1));
    }
    return Math.max(floor, Math.max(noise, cut * (1 + 1e-6)));
  }

  boolean hasShapeOf(double[][] matrix) {
    return matrix.length == entries.length && matrix[0].length == entries[0].length;
  }

  /** Whether a matrix is the claim but for rounding. */
  boolean matches(double[][] matrix) {
    if (!hasShapeOf(matrix)) {
      return false;
    }
    for (int i = 0; i < entries.length; i++) {
      for (int j = 0; j < entries[i].length; j++) {
        if (!isNear(i, j, matrix[i][j])) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether it is the claim as far as numbers are computed, and not only as it is rounded. */
  boolean matchesTightly(double[][] matrix) {
    for (int i = 0; i < entries.length; i++) {
      for (int j = 0; j < entries[i].length; j++) {
        double size = Math.max(Math.abs(entries[i][j]), SMALL * largest);
        if (!(Math.abs(matrix[i][j] - entries[i][j]) <= Math.max(floor, NOISE * size))) {
          return false;
        }
      }
    }
    return true;
  }

  /** How much one number tells, in bits; 0 tells nothing. */
  double bits(int i, int j) {
    return bits(Math.abs(entries[i][j]), slack(i, j));
  }

  boolean isNear(int i, int j, double value) {
    return Math.abs(value - entries[i][j]) <= slack(i, j);
  }

  /** Whether two matrices differ by more than the claim's digits can tell. */
  boolean tellsApart(double[][] one, double[][] two) {
    return bits(one, two) > 0;
  }

  /**
   * How much the claim's digits tell for the one matrix and against the other, in bits: what chance
   * would have to hit.
   */
  double bits(double[][] one, double[][] other) {
    boolean sameShape = one.length == other.length && one[0].length == other[0].length;
    if (!sameShape) {
      return SHAPE_BITS;
    }
    double bits = 0;
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one[i].length; j++) {
        boolean known = i < entries.length && j < entries[i].length;
        double slack = known ? slack(i, j) : NOISE * largest;
        if (!(Math.abs(one[i][j] - other[i][j]) <= 2 * slack)) {
          bits += bits(Math.max(Math.abs(other[i][j]), Math.abs(one[i][j])), slack);
        }
      }
    }
    return bits;
  }

  private static double bits(double spread, double slack) {
    return slack == 0
        ? MOST_BITS
        : Math.clamp(StrictMath.log(spread / slack) / StrictMath.log(2), 0, MOST_BITS);
  }
}
