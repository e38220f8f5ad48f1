package backprop.drawing;

import backprop.drawing.Palette.Role;
import backprop.formula.Shape;

/**
 * A matrix without its entries, on paper.
 *
 * @param cellWidth of a cell in design pixels
 * @param cellHeight of a cell in design pixels
 * @param lines between the cells and around them
 * @param note after the shape, where its entries are found
 */
record EmptyGrid(double cellWidth, double cellHeight, Role lines, String note) {
  /** As wide as four digits are written by hand, and as high as a line of squared paper. */
  static final EmptyGrid FOR_A_PEN = new EmptyGrid(44, 22, Role.MUTED, "");

  /** The same where there is less room: eight millimetres by five and a half. */
  static final EmptyGrid NARROW = new EmptyGrid(30.5, 21, Role.MUTED, "");

  /** What a matrix that only stands for itself may take, in design pixels. */
  private static final double MOST_WIDTH = 150;

  private static final double MOST_HEIGHT = 90;

  /** One that is filled in elsewhere: only its shape counts. */
  static EmptyGrid elsewhere(Shape shape, String note) {
    double side = Math.min(9, Math.min(MOST_WIDTH / shape.columns(), MOST_HEIGHT / shape.rows()));
    // Of a large one not even that can be counted
    return new EmptyGrid(
        Math.max(side, 9.0 / shape.columns()), Math.max(side, 9.0 / shape.rows()), Role.LINE, note);
  }
}
