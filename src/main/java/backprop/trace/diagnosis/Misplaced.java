package backprop.trace.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks for numbers in the wrong place, and for a single one that is wrong. */
final class Misplaced {
  /** What agrees must tell so much, in bits, that what does not can be blamed. */
  private static final double ENOUGH = 12;

  private final Claim claim;
  private final double[][] expected;

  /**
   * @param expected the gradient as it should be
   */
  Misplaced(Claim claim, double[][] expected) {
    this.claim = claim;
    this.expected = expected;
  }

  Optional<Cause> cause() {
    if (!claim.hasShapeOf(expected)) {
      return reshaped(expected);
    }
    List<int[]> off = off();
    // A line in which numbers changed places is off as well, and would say less
    return entry(off)
        .or(() -> reshaped(turned(expected)))
        .or(() -> rows())
        .or(() -> columns())
        .or(() -> line(off));
  }

  /** Where the claim is off; nowhere if too little agrees to blame what does not. */
  private List<int[]> off() {
    List<int[]> off = new ArrayList<>();
    double agreeing = 0;
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[i].length; j++) {
        if (claim.isNear(i, j, expected[i][j])) {
          agreeing += claim.bits(i, j);
        } else {
          off.add(new int[] {i, j});
        }
      }
    }
    return agreeing < ENOUGH ? List.of() : off;
  }

  private static Optional<Cause> entry(List<int[]> off) {
    return off.size() == 1
        ? Optional.of(new Cause.Numbers(Kind.ONE_ENTRY, off.getFirst()[0], off.getFirst()[1]))
        : Optional.empty();
  }

  private Optional<Cause> line(List<int[]> off) {
    if (off.isEmpty()) {
      return Optional.empty();
    }
    int row = off.getFirst()[0];
    int column = off.getFirst()[1];
    if (expected.length > 1 && off.stream().allMatch(place -> place[0] == row)) {
      return Optional.of(new Cause.Numbers(Kind.ONE_ROW, row, column));
    }
    return expected[0].length > 1 && off.stream().allMatch(place -> place[1] == column)
        ? Optional.of(new Cause.Numbers(Kind.ONE_COLUMN, row, column))
        : Optional.empty();
  }

  /** The same numbers row by row, whatever the shape. */
  private Optional<Cause> reshaped(double[][] from) {
    double[] source = Arrays.stream(from).flatMapToDouble(Arrays::stream).toArray();
    double[][] to = claim.entries();
    if (source.length != to.length * to[0].length || source.length < 3) {
      return Optional.empty();
    }
    for (int k = 0; k < source.length; k++) {
      if (!claim.isNear(k / to[0].length, k % to[0].length, source[k])) {
        return Optional.empty();
      }
    }
    return informative() ? Optional.of(new Cause.Numbers(Kind.RESHAPED, 0, 0)) : Optional.empty();
  }

  private Optional<Cause> rows() {
    return reordered(expected, false)
        ? Optional.of(new Cause.Numbers(Kind.ROWS_REORDERED, 0, 0))
        : Optional.empty();
  }

  private Optional<Cause> columns() {
    return reordered(turned(expected), true)
        ? Optional.of(new Cause.Numbers(Kind.COLUMNS_REORDERED, 0, 0))
        : Optional.empty();
  }

  /** Whether every line of the claim is one of {@code lines}, each taken once. */
  private boolean reordered(double[][] lines, boolean columns) {
    if (lines.length < 2 || !informative()) {
      return false;
    }
    boolean[] taken = new boolean[lines.length];
    for (int at = 0; at < lines.length; at++) {
      int found = -1;
      for (int from = 0; from < lines.length && found < 0; from++) {
        found = !taken[from] && isLine(at, lines[from], columns) ? from : -1;
      }
      if (found < 0) {
        return false;
      }
      taken[found] = true;
    }
    return true;
  }

  private boolean isLine(int at, double[] line, boolean columns) {
    for (int k = 0; k < line.length; k++) {
      if (!(columns ? claim.isNear(k, at, line[k]) : claim.isNear(at, k, line[k]))) {
        return false;
      }
    }
    return true;
  }

  private boolean informative() {
    double bits = 0;
    for (int i = 0; i < claim.entries().length; i++) {
      for (int j = 0; j < claim.entries()[i].length; j++) {
        bits += claim.bits(i, j);
      }
    }
    return bits >= ENOUGH;
  }

  private static double[][] turned(double[][] matrix) {
    double[][] turned = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return turned;
  }
}
