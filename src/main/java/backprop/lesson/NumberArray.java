package backprop.lesson;

import backprop.formula.Shape;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Numbers as a file holds them, before anyone has said what they are. A single number counts as a
 * 1×1 matrix and a list of n numbers as one row, 1×n. Entries may be NaN or infinite here.
 */
public final class NumberArray {
  /** Entries of one array. */
  static final int MAX_ENTRIES = 4_000_000;

  private final int dimensions;
  private final RealMatrix matrix;

  /**
   * @param dimensions 0 for a single number, 1 for a list, 2 for a matrix
   * @param matrix the same as a matrix; it is not copied
   */
  NumberArray(int dimensions, RealMatrix matrix) {
    this.dimensions = dimensions;
    this.matrix = matrix;
  }

  /** Numbers by row and column. */
  interface Cells {
    double get(int row, int column);
  }

  /** An array whose shape {@link #check} has found good. */
  static NumberArray of(List<Long> shape, Cells cells) {
    int rows = shape.size() < 2 ? 1 : Math.toIntExact(shape.getFirst());
    int columns = shape.isEmpty() ? 1 : Math.toIntExact(shape.getLast());
    double[][] entries = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        entries[i][j] = cells.get(i, j);
      }
    }
    return new NumberArray(shape.size(), new Array2DRowRealMatrix(entries, false));
  }

  /**
   * Refuses a shape that is no matrix, or one of too many entries.
   *
   * @return the number of entries
   */
  static int check(List<Long> shape) throws BadLesson {
    if (shape.size() > 2) {
      throw new BadLesson(Problem.of("array-dimensions", words(shape), shape.size()));
    }
    long entries = 1;
    for (long length : shape) {
      if (length == 0) {
        throw new BadLesson(Problem.of("array-empty", words(shape)));
      }
      if (length < 0 || length > MAX_ENTRIES / entries) {
        throw new BadLesson(Problem.of("array-large", words(shape), MAX_ENTRIES));
      }
      entries *= length;
    }
    return (int) entries;
  }

  /** A shape the way NumPy writes it: {@code (3, 4)}. */
  private static String words(List<Long> shape) {
    String inside = String.join(", ", shape.stream().map(String::valueOf).limit(6).toList());
    return "(" + inside + (shape.size() > 6 ? ", …" : "") + (shape.size() == 1 ? ",)" : ")");
  }

  /** 0 for a single number, 1 for a list, 2 for a matrix. */
  public int dimensions() {
    return dimensions;
  }

  /** Rows and columns of the matrix. */
  public Shape shape() {
    return new Shape(matrix.getRowDimension(), matrix.getColumnDimension());
  }

  /** One entry, counted from 0. */
  public double get(int row, int column) {
    return matrix.getEntry(row, column);
  }

  /** A copy of the numbers as a matrix. */
  public RealMatrix copy() {
    return matrix.copy();
  }
}
