package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.formula.Typeset;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.session.Focus;
import backprop.trace.GradientCheck;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/** One matrix as a grid of coloured cells, with its name and shape below. */
final class Heatmap {
  /** More rows or columns than this are drawn in part. */
  private static final int MOST_CELLS = 120;

  private static final double LABEL_HEIGHT = 20;

  /** In a hall name and shape stand below each other: beside each other they widen the row. */
  private static final double HALL_LABEL_HEIGHT = 38;

  private record Written(CellFormat format, String widest) {}

  private final Style style;
  private final Symbol symbol;
  private final String latex;
  private final RealMatrix matrix;
  private final ColourScale scale;
  private int rows;
  private int columns;

  /** By number of digits: whoever lays out the row tries each with several sizes. */
  private final Map<Integer, Written> written = new HashMap<>();

  // Chosen by whoever lays out the row this stands in
  private CellFormat format = new CellFormat(0, 0);
  private TextStyle text;
  private double cellWidth;
  private double cellHeight;
  private boolean numbers;
  private boolean covered;
  private Optional<EmptyGrid> empty = Optional.empty();

  Heatmap(Style style, Symbol symbol, String latex, RealMatrix matrix, ColourScale scale) {
    this.style = style;
    this.symbol = symbol;
    this.latex = latex;
    this.matrix = matrix;
    this.scale = scale;
    this.rows = Math.min(matrix.getRowDimension(), MOST_CELLS);
    this.columns = Math.min(matrix.getColumnDimension(), MOST_CELLS);
    this.text = style.text(12);
  }

  /** The same place with what a matrix of one's own has more than this one. */
  Heatmap less(RealMatrix own) {
    RealMatrix difference = own.subtract(matrix);
    // Two right ways to the same gradient differ in the last digits: that is no colour
    double largest = GradientCheck.TOLERANCE * scale.largest();
    for (double[] row : difference.getData()) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    return new Heatmap(
        style,
        symbol,
        "\\Delta\\left(" + latex + "\\right)",
        difference,
        new ColourScale(style.palette(), largest, true));
  }

  Symbol symbol() {
    return symbol;
  }

  Shape shape() {
    return new Shape(matrix.getRowDimension(), matrix.getColumnDimension());
  }

  /** Shows numbers with so many significant digits, the text {@code size} design pixels high. */
  void showNumbers(double size, int digits) {
    numbers = true;
    text = style.text(size);
    if (empty.isPresent()) {
      cellWidth = style.px(empty.get().cellWidth());
      cellHeight = style.px(empty.get().cellHeight());
      return;
    }
    Written entries = written.computeIfAbsent(digits, this::write);
    format = entries.format();
    cellWidth =
        Math.max(style.width(entries.widest(), text) + style.px(size > 9.5 ? 7 : 5), style.px(24));
    cellHeight = text.size() * (size > 10 ? 1.5 : size > 9 ? 1.4 : 1.34);
  }

  private Written write(int digits) {
    CellFormat tried = CellFormat.of(matrix, digits);
    return new Written(tried, tried.widest(matrix, style));
  }

  /** Draws no more than so many rows and columns, and says so. */
  void drawAtMost(int cells) {
    rows = Math.min(matrix.getRowDimension(), cells);
    columns = Math.min(matrix.getColumnDimension(), cells);
  }

  /** Shows colours alone, in square cells of {@code side} pixels. */
  void showColours(double side) {
    numbers = false;
    format = new CellFormat(0, 0);
    double most = style.px(empty.map(EmptyGrid::cellHeight).orElse(side / style.unit()));
    cellWidth = Math.min(side, most);
    cellHeight = Math.min(side, most);
  }

  boolean showsNumbers() {
    return numbers;
  }

  /** Whether some rows or columns are not drawn. */
  boolean isPart() {
    return rows < matrix.getRowDimension() || columns < matrix.getColumnDimension();
  }

  int entries() {
    return rows * columns;
  }

  double gridWidth() {
    return columns * cellWidth;
  }

  double gridHeight() {
    return rows * cellHeight;
  }

  /** Width with the label below, if that is wider. */
  double width() {
    double name = label().width();
    double shape = style.width(words(), labelText());
    return Math.max(
        gridWidth(), style.isForAHall() ? Math.max(name, shape) : name + style.px(5) + shape);
  }

  double height() {
    return gridHeight() + style.px(style.isForAHall() ? HALL_LABEL_HEIGHT : LABEL_HEIGHT);
  }

  private Typeset label() {
    // On paper an index has to be as large as the smallest text
    return style.formula(latex, style.isForAHall() ? 17 : style.isForPaper() ? 15.5 : 14);
  }

  private TextStyle labelText() {
    return style.text(style.isForAHall() ? 13.5 : 12);
  }

  private String words() {
    String shape = shape().toString();
    if (format.exponent() != 0) {
      shape += " · " + Numbers.power(format.exponent());
    }
    if (empty.isPresent()) {
      return shape + empty.get().note();
    }
    if (isPart() && !style.isForAHall()) {
      return shape + " " + style.messages().text("matrix.part", "rows", rows, "columns", columns);
    }
    return numbers || style.isForAHall() || style.isForPaper() ? shape : shape + coloursNote(shape);
  }

  /** Why there are no numbers, where the matrix is wide enough to say it below. */
  private String coloursNote(String shape) {
    String note = " " + style.messages().text("matrix.colours");
    double needed = label().width() + style.px(5) + style.width(shape + note, labelText());
    return needed <= gridWidth() ? note : "";
  }

  /** Leaves all entries for a pen: nothing is drawn that their numbers could be read from. */
  void leave(EmptyGrid grid) {
    empty = Optional.of(grid);
  }

  /** How it is left for a pen, if it is. */
  Optional<EmptyGrid> left() {
    return empty;
  }

  private void drawLines(Sketch sketch, double left, double y, Role role) {
    for (int i = 1; i < rows; i++) {
      sketch.fill(left, y + i * cellHeight, gridWidth(), 1, sketch.colour(role));
    }
    for (int j = 1; j < columns; j++) {
      sketch.fill(left + j * cellWidth, y, 1, gridHeight(), sketch.colour(role));
    }
  }

  /** Keeps all entries back: a question mark stands for them. */
  void cover() {
    covered = true;
  }

  private void drawCover(Sketch sketch, double left, double y) {
    sketch.fill(left, y, gridWidth(), gridHeight(), sketch.colour(Role.GRAPH_GROUND));
    drawLines(sketch, left, y, Role.LINE);
    double size = Math.max(style.least(), Math.min(gridHeight() / style.unit() * 0.7, 40));
    TextStyle mark = style.bold(size);
    double middle = y + gridHeight() / 2 + mark.size() * 0.36;
    double half = mark.size() * 0.5;
    double top = y + Math.max(0, gridHeight() / 2 - half);
    sketch.fill(
        left + gridWidth() / 2 - half,
        top,
        2 * half,
        Math.min(2 * half, gridHeight()),
        sketch.colour(Role.GRAPH_GROUND));
    sketch.text(left + gridWidth() / 2, middle, "?", mark, Role.ACCENT, Align.CENTRE);
  }

  /** Draws the grid with its upper left corner at (x, y), centred over its label. */
  void draw(Sketch sketch, View view, double x, double y) {
    double left = x + (width() - gridWidth()) / 2;
    if (covered) {
      drawCover(sketch, left, y);
      sketch.frame(left - 1, y - 1, gridWidth() + 1, gridHeight() + 1, sketch.colour(Role.INK), 2);
      drawLabel(sketch, view, x, y);
      return;
    }
    boolean bigEnoughForGaps = cellWidth >= 4;
    if (empty.isPresent()) {
      drawLines(sketch, left, y, empty.get().lines());
    } else {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          cell(sketch, left + j * cellWidth, y + i * cellHeight, i, j, bigEnoughForGaps ? 1 : 0);
        }
      }
    }
    // Entries near 0 are as light as the ground: without a frame the matrix would seem to end there
    Colour edge = sketch.colour(empty.map(EmptyGrid::lines).orElse(Role.LINE));
    sketch.frame(left - 1, y - 1, gridWidth() + 1, gridHeight() + 1, edge, 1);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (view.lighting().isLit(symbol, i, j)) {
          lit(sketch, left + j * cellWidth, y + i * cellHeight);
        }
      }
    }
    if (view.lighting().isLit(symbol)) {
      double pad = style.px(2);
      sketch.frame(
          left - pad,
          y - pad,
          gridWidth() + 2 * pad,
          gridHeight() + 2 * pad,
          sketch.colour(Role.FOCUS),
          style.px(2.4));
    }
    drawLabel(sketch, view, x, y);
  }

  private void drawLabel(Sketch sketch, View view, double x, double y) {
    Typeset name = label();
    double textWidth = style.width(words(), labelText());
    Role role = view.lighting().isLit(symbol) ? Role.ACCENT : Role.INK;
    Target target = new Target.Lights(new Focus.OfMatrix(symbol));
    if (style.isForAHall()) {
      double middle = x + width() / 2;
      double nameX = middle - name.width() / 2;
      double top = y + gridHeight();
      sketch.formula(name, nameX, top + style.px(18), sketch.colour(role));
      sketch.text(middle, top + style.px(34), words(), labelText(), Role.MUTED, Align.CENTRE);
      double wide = Math.max(name.width(), textWidth);
      sketch.spot(
          new Spot.Area(
              middle - wide / 2, top + style.px(2), wide, style.px(HALL_LABEL_HEIGHT - 4), target));
      return;
    }
    double gap = style.px(5);
    double labelX = x + (width() - name.width() - gap - textWidth) / 2;
    double baseline = y + gridHeight() + style.px(15);
    sketch.formula(name, labelX, baseline, sketch.colour(role));
    double after = labelX + name.width() + gap;
    sketch.text(after, baseline, words(), labelText(), Role.MUTED, Align.LEFT);
    sketch.spot(
        new Spot.Area(
            labelX, baseline - style.px(15), name.width() + gap + textWidth, style.px(20), target));
  }

  private void cell(Sketch sketch, double x, double y, int i, int j, double gap) {
    double value = matrix.getEntry(i, j);
    boolean finite = Double.isFinite(value);
    Colour fill = finite ? scale.colour(value) : sketch.colour(Role.SURFACE);
    sketch.fill(x, y, cellWidth - gap, cellHeight - gap, fill);
    if (!finite) {
      sketch.add(
          new Mark.Hatch(x, y, cellWidth - gap, cellHeight - gap, sketch.colour(Role.FAINT)));
    }
    if (numbers) {
      Colour ink = finite ? scale.ink(value) : sketch.colour(Role.INK);
      // Right-aligned, so that the decimals of a column stand below each other
      double right = x + cellWidth - gap - style.px(3.5);
      double baseline = y + cellHeight / 2 + text.size() * 0.34;
      sketch.add(new Mark.Text(right, baseline, format.text(value), text, ink, Align.RIGHT));
    }
    Focus focus = new Focus.OfEntry(symbol, i, j);
    sketch.spot(new Spot.Area(x, y, cellWidth, cellHeight, new Target.Lights(focus)));
  }

  /** Dark outside, bright inside: one of them is seen on any colour. */
  private void lit(Sketch sketch, double x, double y) {
    double line = Math.clamp(cellHeight * 0.1, 1, Math.max(1, style.px(1.8)));
    frame(sketch, x, y, line * 2.1, Role.INK);
    frame(sketch, x, y, line, Role.FOCUS);
  }

  private void frame(Sketch sketch, double x, double y, double line, Role role) {
    sketch.frame(x - 0.5, y - 0.5, cellWidth, cellHeight, sketch.colour(role), line);
  }
}
