package backprop.drawing.lab;

import backprop.formula.Shape;
import backprop.formula.Term.Entry;
import backprop.session.Messages;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The part of a large matrix that is drawn. It is one of a fixed set of pages, so that it does not
 * creep with every key.
 *
 * @param row first row
 * @param column first column
 * @param shape how many rows and columns
 */
record Part(int row, int column, Shape shape) {

  /** The page that holds an entry, with at most so many rows and columns. */
  static Part around(Shape whole, Entry entry, int most) {
    return around(whole, entry, most, most);
  }

  /** The page that holds an entry, with at most so many rows and columns. */
  static Part around(Shape whole, Entry entry, int mostRows, int mostColumns) {
    return new Part(
        first(whole.rows(), entry.row(), mostRows),
        first(whole.columns(), entry.column(), mostColumns),
        new Shape(Math.min(mostRows, whole.rows()), Math.min(mostColumns, whole.columns())));
  }

  /** Where the page of {@code most} that holds a place begins; the last one is full too. */
  static int first(int count, int place, int most) {
    return Math.max(0, Math.min(place / most * most, count - most));
  }

  boolean contains(Entry entry) {
    return contains(entry.row(), entry.column());
  }

  boolean contains(int i, int j) {
    return i >= row && i < row + shape.rows() && j >= column && j < column + shape.columns();
  }

  /** That part of a matrix. */
  RealMatrix of(RealMatrix matrix) {
    return matrix.getSubMatrix(row, row + shape.rows() - 1, column, column + shape.columns() - 1);
  }

  /** What is said if it is not all. */
  String words(Messages messages, Shape whole) {
    if (shape.rows() == 1 && shape.columns() == whole.columns() && whole.rows() > 1) {
      return " " + messages.text("lab.part.row", "row", row + 1);
    }
    return shape.equals(whole)
        ? ""
        : " "
            + messages.text(
                "lab.part",
                "row",
                row + 1,
                "lastRow",
                row + shape.rows(),
                "column",
                column + 1,
                "lastColumn",
                column + shape.columns());
  }
}
