package backprop.drawing;

import backprop.drawing.Palette.Role;

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

  /** The same where there is less room. */
  static final EmptyGrid NARROW = new EmptyGrid(30, 15, Role.MUTED, "");

  /** One that is filled in elsewhere: only its shape counts. */
  static EmptyGrid elsewhere(String note) {
    return new EmptyGrid(9, 9, Role.LINE, note);
  }
}
