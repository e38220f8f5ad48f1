package backprop.trace;

import backprop.formula.Shape;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Where two ways to the same gradient are furthest apart.
 *
 * @param row counted from 0
 * @param column counted from 0
 * @param checked the number in question
 * @param reference what it is compared with
 * @param relative the difference as a share of the larger of the two, or of what still counts
 *     beside the other entries; infinite where one is no finite number
 */
public record GradientGap(int row, int column, double checked, double reference, double relative) {
  /** Entries smaller than this share of the largest are judged as if they were that large. */
  static final double COUNTS = 1e-2;

  /**
   * @param floor magnitudes below it are as good as 0
   */
  static GradientGap of(int row, int column, double checked, double reference, double floor) {
    return new GradientGap(row, column, checked, reference, relative(checked, reference, floor));
  }

  private static double relative(double checked, double reference, double floor) {
    double gap = Math.abs(checked - reference);
    if (!Double.isFinite(gap)) {
      return Double.POSITIVE_INFINITY;
    }
    double size = Math.max(floor, Math.max(Math.abs(checked), Math.abs(reference)));
    return gap == 0 ? 0 : gap / size;
  }

  /** The largest gap between two gradients of one shape; empty if the shapes differ. */
  public static Optional<GradientGap> largest(RealMatrix checked, RealMatrix reference) {
    Shape shape = new Shape(reference.getRowDimension(), reference.getColumnDimension());
    if (checked.getRowDimension() != shape.rows()
        || checked.getColumnDimension() != shape.columns()) {
      return Optional.empty();
    }
    double floor = COUNTS * largestMagnitude(reference);
    Optional<GradientGap> worst = Optional.empty();
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        worst =
            larger(
                worst,
                Optional.of(of(i, j, checked.getEntry(i, j), reference.getEntry(i, j), floor)));
      }
    }
    return worst;
  }

  /** The difference itself. */
  public double absolute() {
    return Math.abs(checked - reference);
  }

  /** Whichever is larger, if either is there; the first of two that are equal. */
  static Optional<GradientGap> larger(Optional<GradientGap> before, Optional<GradientGap> after) {
    return before.isEmpty() || after.filter(gap -> gap.relative > before.get().relative).isPresent()
        ? after.or(() -> before)
        : before;
  }

  private static double largestMagnitude(RealMatrix matrix) {
    double largest = 0;
    for (double[] row : matrix.getData()) {
      for (double entry : row) {
        largest = Math.max(largest, Double.isFinite(entry) ? Math.abs(entry) : 0);
      }
    }
    return largest;
  }
}
