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
  private static final double COUNTS = 1e-2;

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

  /** The smallest magnitude that counts in a gradient. */
  static double floor(RealMatrix gradient) {
    double largest = 0;
    for (double[] row : gradient.getData()) {
      for (double entry : row) {
        if (Double.isFinite(entry)) {
          largest = Math.max(largest, Math.abs(entry));
        }
      }
    }
    return COUNTS * largest;
  }

  /** The largest gap between two gradients of one shape; empty if the shapes differ. */
  public static Optional<GradientGap> largest(RealMatrix checked, RealMatrix reference) {
    Shape shape = new Shape(reference.getRowDimension(), reference.getColumnDimension());
    if (checked.getRowDimension() != shape.rows()
        || checked.getColumnDimension() != shape.columns()) {
      return Optional.empty();
    }
    double floor = floor(reference);
    GradientGap worst = of(0, 0, checked.getEntry(0, 0), reference.getEntry(0, 0), floor);
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        worst = worst.larger(of(i, j, checked.getEntry(i, j), reference.getEntry(i, j), floor));
      }
    }
    return Optional.of(worst);
  }

  /** The difference itself. */
  public double absolute() {
    return Math.abs(checked - reference);
  }

  /** This, or another if it is larger. */
  GradientGap larger(GradientGap other) {
    return other.relative > relative ? other : this;
  }
}
