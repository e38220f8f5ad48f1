package backprop.formula;

/**
 * Rows and columns of a matrix, both at least 1.
 *
 * @param rows number of rows
 * @param columns number of columns
 */
public record Shape(int rows, int columns) {

  /** Refuses what is not a matrix. */
  public Shape {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException("a matrix has at least one row and one column");
    }
  }

  /** The shape of the transpose: n × m for m × n. */
  public Shape transposed() {
    return new Shape(columns, rows);
  }

  /**
   * The shape of the matrix product with {@code right}: (m × k)·(k × n) is m × n.
   *
   * @throws ShapeMismatch if the inner sizes differ
   */
  public Shape times(Shape right) {
    if (columns != right.rows) {
      throw new ShapeMismatch("·", this, right);
    }
    return new Shape(rows, right.columns);
  }

  /**
   * The common shape of two operands that are combined entry by entry.
   *
   * @throws ShapeMismatch if they differ; nothing is broadcast silently
   */
  public Shape elementwise(String operator, Shape right) {
    if (!equals(right)) {
      throw new ShapeMismatch(operator, this, right);
    }
    return this;
  }

  /** Number of entries. */
  public int size() {
    return rows * columns;
  }

  /** As it is written beside a matrix: {@code 15×5}. */
  @Override
  public String toString() {
    return rows + "×" + columns;
  }
}
