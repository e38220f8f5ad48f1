package backprop.trace;

import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How a gradient was rounded before it was written down.
 *
 * @param digits how many were kept
 * @param decimals whether they count after the point, else from the first that is not 0
 */
public record Rounding(int digits, boolean decimals) {
  private static final int FEWEST = 3;
  private static final int MOST_DECIMALS = 12;
  private static final int MOST_SIGNIFICANT = 8;

  /** So much, in bits, the digits must tell: nothing but zeros agrees with everything small. */
  private static final double ENOUGH = 6;

  /**
   * The coarsest rounding of {@code own} that gives {@code claim}, both of one shape; empty if none
   * does, or if hardly a digit would be left to tell by.
   */
  static Optional<Rounding> of(RealMatrix claim, RealMatrix own) {
    double largest = largest(own);
    for (int k = 0; k <= MOST_DECIMALS; k++) {
      // Two decimals are few, but not of a number like 12.34
      boolean few = k < FEWEST && largest * StrictMath.pow(10, k) < 100;
      if (!few && new Rounding(k, true).gives(claim, own)) {
        return Optional.of(new Rounding(k, true));
      }
    }
    for (int k = FEWEST; k <= MOST_SIGNIFICANT; k++) {
      if (new Rounding(k, false).gives(claim, own)) {
        return Optional.of(new Rounding(k, false));
      }
    }
    return Optional.empty();
  }

  private static double largest(RealMatrix matrix) {
    double largest = 0;
    for (double[] row : matrix.getData()) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    return largest;
  }

  private boolean gives(RealMatrix claim, RealMatrix own) {
    double bits = 0;
    for (int i = 0; i < own.getRowDimension(); i++) {
      for (int j = 0; j < own.getColumnDimension(); j++) {
        double written = claim.getEntry(i, j);
        double exact = own.getEntry(i, j);
        double unit = unit(exact);
        // Half a unit, and what binary fractions add to it
        double most = unit * (0.5 + 1e-6);
        boolean multiple = Math.abs(written / unit - Math.rint(written / unit)) < 1e-4;
        if (!multiple || !(Math.abs(written - exact) <= most)) {
          return false;
        }
        if (written != 0) {
          bits += Math.max(0, StrictMath.log(Math.abs(exact) / (unit / 2)) / StrictMath.log(2));
        }
      }
    }
    return bits >= ENOUGH;
  }

  private double unit(double exact) {
    int first = exact == 0 ? 0 : (int) Math.floor(StrictMath.log10(Math.abs(exact)));
    return StrictMath.pow(10, decimals ? -digits : first - digits + 1);
  }
}
