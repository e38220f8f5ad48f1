package backprop.drawing;

import backprop.drawing.DrawnMatrix.Grid;
import backprop.drawing.DrawnMatrix.Place;
import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.formula.Shape;
import backprop.formula.Symbol.Quantity;
import backprop.formula.SymbolNames;
import backprop.session.Editable;
import backprop.session.Focus;
import backprop.trace.Trace;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One matrix of a lesson to be read and changed: every cell large enough for its number, rows and
 * columns counted at the sides. What does not fit is scrolled to.
 */
public final class NumbersPicture {
  private static final int DIGITS = 4;
  private static final double TEXT = 14;
  private static final double ROW = 27;
  private static final double HEAD = 24;

  private final Style style;
  private final RealMatrix matrix;
  private final Quantity symbol;
  private final ColourScale scale;
  private final CellFormat format;
  private final TextStyle text;
  private final double cellWidth;
  private final double rowHeight;
  private final double side;
  private final double head;

  private NumbersPicture(Style style, Trace trace, Quantity symbol) {
    this.style = style;
    this.symbol = symbol;
    matrix = trace.values().copyOf(symbol);
    scale = new Scales(style.palette(), trace).of(symbol);
    text = style.text(TEXT);
    format = CellFormat.plain(matrix, DIGITS);
    cellWidth = Math.max(format.width(matrix, style, text) + style.px(14), style.px(58));
    rowHeight = style.px(ROW);
    head = style.px(HEAD);
    side = style.width("" + matrix.getRowDimension(), style.text(12)) + style.px(16);
  }

  /**
   * How many rows and columns are seen whole in an area.
   *
   * @param width of the area in pixels
   * @param height of the area in pixels
   */
  public static Shape fitting(
      Style style, Trace trace, Quantity symbol, double width, double height) {
    return new NumbersPicture(style, trace, symbol).fitting(width, height);
  }

  private Shape fitting(double width, double height) {
    int rows = (int) ((height - head) / rowHeight);
    int columns = (int) ((width - side) / cellWidth);
    return new Shape(
        Math.clamp(rows, 1, matrix.getRowDimension()),
        Math.clamp(columns, 1, matrix.getColumnDimension()));
  }

  /**
   * Draws it into an area of its own.
   *
   * @param selected what is framed
   * @param firstRow the uppermost row shown, counted from 0
   * @param firstColumn the leftmost column shown, counted from 0
   */
  public static Picture draw(
      Style style,
      Trace trace,
      Quantity symbol,
      Optional<Editable> selected,
      int firstRow,
      int firstColumn,
      double width,
      double height) {
    Sketch sketch = new Sketch(style);
    sketch.fill(0, 0, width, height, sketch.colour(Role.SURFACE));
    new NumbersPicture(style, trace, symbol)
        .draw(sketch, selected, firstRow, firstColumn, width, height);
    return sketch.finish(width, height);
  }

  private void draw(
      Sketch sketch,
      Optional<Editable> selected,
      int firstRow,
      int firstColumn,
      double width,
      double height) {
    Shape shown = fitting(width, height);
    TextStyle index = style.text(12);
    sketch.matrix(
        new DrawnMatrix(
            SpokenMatrix.named(
                style.messages(),
                SymbolNames.inlineLatex(symbol),
                new Shape(matrix.getRowDimension(), matrix.getColumnDimension()),
                matrix::getEntry),
            new Grid(side, head, cellWidth, rowHeight, firstRow, firstColumn, Optional.of(shown)),
            DrawnMatrix.lights(symbol),
            selected
                .filter(cell -> cell.symbol().equals(symbol))
                .map(cell -> new Place(cell.row(), cell.column()))));
    for (int j = 0; j < shown.columns(); j++) {
      double x = side + j * cellWidth;
      String number = "" + (firstColumn + j + 1);
      sketch.text(x + cellWidth - style.px(7), head * 0.66, number, index, Role.MUTED, Align.RIGHT);
    }
    for (int i = 0; i < shown.rows(); i++) {
      double y = head + i * rowHeight;
      double baseline = y + rowHeight / 2 + index.size() * 0.36;
      String number = "" + (firstRow + i + 1);
      sketch.text(side - style.px(8), baseline, number, index, Role.MUTED, Align.RIGHT);
      for (int j = 0; j < shown.columns(); j++) {
        cell(sketch, side + j * cellWidth, y, firstRow + i, firstColumn + j);
      }
    }
    selected
        .filter(cell -> cell.symbol().equals(symbol))
        .ifPresent(cell -> frame(sketch, cell, firstRow, firstColumn, shown));
  }

  private void cell(Sketch sketch, double x, double y, int row, int column) {
    double value = matrix.getEntry(row, column);
    sketch.fill(x, y, cellWidth - 1, rowHeight - 1, scale.colour(value));
    double baseline = y + rowHeight / 2 + text.size() * 0.35;
    double right = x + cellWidth - style.px(7);
    sketch.add(
        new Mark.Text(right, baseline, format.text(value), text, scale.ink(value), Align.RIGHT));
    Focus focus = new Focus.OfEntry(symbol, row, column);
    sketch.spot(new Spot.Area(x, y, cellWidth, rowHeight, new Target.Lights(focus)));
  }

  private void frame(Sketch sketch, Editable cell, int firstRow, int firstColumn, Shape shown) {
    int i = cell.row() - firstRow;
    int j = cell.column() - firstColumn;
    if (i < 0 || j < 0 || i >= shown.rows() || j >= shown.columns()) {
      return;
    }
    double x = side + j * cellWidth - 0.5;
    double y = head + i * rowHeight - 0.5;
    sketch.frame(x, y, cellWidth, rowHeight, sketch.colour(Role.INK), style.px(3.6));
    sketch.frame(x, y, cellWidth, rowHeight, sketch.colour(Role.FOCUS), style.px(1.8));
  }
}
