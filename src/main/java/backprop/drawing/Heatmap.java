package backprop.drawing;

import backprop.drawing.Blocks.Block;
import backprop.drawing.Blocks.Way;
import backprop.drawing.DrawnMatrix.Grid;
import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.formula.Piece.Suffix;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.trace.GradientCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/** One matrix as a grid of coloured cells, with its name and shape below. */
final class Heatmap {
  /** More rows or columns than this are drawn in part. */
  private static final int MOST_CELLS = 120;

  /** Above a block that says which columns or rows it holds, on paper. */
  private static final double HEADING_HEIGHT = 17;

  /** Where something is left out; a row that only goes on in the next line needs less. */
  static final double GAP = 16;

  private static final double LINE_GAP = 4;

  /** How close rows of numbers may stand that are read from far, by the size of their text. */
  static final double TIGHT = 1.22;

  /** With fewer digits there is no room for those that were given. */
  private static final int GIVEN_DIGITS = 4;

  private record Written(CellFormat format, String widest) {}

  private final Style style;
  private final Symbol symbol;
  private final String latex;
  private final RealMatrix matrix;
  private final ColourScale scale;

  /** By number of digits: whoever lays out the row tries each with several sizes. */
  private final Map<Integer, Written> written = new HashMap<>();

  // Chosen by whoever lays out the row this stands in
  private CellFormat format = new CellFormat(0, 0);
  private TextStyle text;
  private double cellWidth;
  private double cellHeight;
  private boolean numbers;
  private boolean covered;
  private boolean given;
  private Suffix suffix = Suffix.NONE;
  private Blocks blocks;
  private Optional<EmptyGrid> empty = Optional.empty();

  Heatmap(Style style, Symbol symbol, String latex, RealMatrix matrix, ColourScale scale) {
    this.style = style;
    this.symbol = symbol;
    this.latex = latex;
    this.matrix = matrix;
    this.scale = scale;
    this.blocks = atMost(MOST_CELLS);
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

  /** Its numbers come from the lesson and not from the pass: they are shown as they were given. */
  Heatmap given() {
    given = true;
    return this;
  }

  /** Something is written at its upper right. */
  void raise(Suffix written) {
    suffix = written;
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
    if (style.isForPaper()) {
      numbersOnPaper(digits);
      return;
    }
    Written entries = written.computeIfAbsent(digits, this::write);
    format = entries.format();
    cellWidth =
        Math.max(style.width(entries.widest(), text) + style.px(size > 9.5 ? 7 : 5), style.px(24));
    double near = size > 10 ? 1.5 : size > 9 ? 1.4 : 1.34;
    setPitch(style.isForAHall() ? TIGHT : near);
  }

  /** Sets rows of numbers so far apart, in sizes of their text. */
  void setPitch(double pitch) {
    cellHeight = text.size() * pitch;
  }

  /** Paper is finer than a screen: what counts is that a row fits beside its sign. */
  private void numbersOnPaper(int digits) {
    Written entries = written.computeIfAbsent(digits, this::write);
    format = entries.format();
    double pad = text.size() > style.px(11) ? 7 : 4;
    cellWidth = Math.max(style.width(entries.widest(), text) + style.px(pad), style.px(20));
    cellHeight = text.size() * 1.36;
  }

  private Written write(int digits) {
    CellFormat tried =
        given && style.isForPaper() && digits >= GIVEN_DIGITS
            ? CellFormat.given(matrix, digits)
            : CellFormat.of(matrix, digits);
    return new Written(tried, tried.widest(matrix, style));
  }

  /** Draws no more than so many rows and columns, and says so. */
  void drawAtMost(int cells) {
    blocks = atMost(cells);
  }

  private Blocks atMost(int cells) {
    return Blocks.whole(
        Math.min(matrix.getRowDimension(), cells), Math.min(matrix.getColumnDimension(), cells));
  }

  /** Lets a single row of such a length take so many lines; all else is drawn in one piece. */
  void fold(int lines, int length) {
    boolean isLong = matrix.getRowDimension() == 1 && matrix.getColumnDimension() >= length;
    blocks =
        lines > 1 && isLong
            ? Blocks.down(shape(), Math.ceilDiv(matrix.getColumnDimension(), lines))
            : atMost(MOST_CELLS);
  }

  /** Draws it in such blocks. */
  void show(Blocks shown) {
    blocks = shown;
  }

  /** Draws all of it in one block. */
  void showWhole() {
    blocks = Blocks.whole(matrix.getRowDimension(), matrix.getColumnDimension());
  }

  Shape shape() {
    return new Shape(matrix.getRowDimension(), matrix.getColumnDimension());
  }

  double cellWidth() {
    return cellWidth;
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
    return blocks.entries() < shape().size();
  }

  int entries() {
    return blocks.entries();
  }

  private List<Block> placed() {
    boolean tight = blocks.way() == Way.DOWN;
    double heading = blocks.hasHeadings() ? style.px(HEADING_HEIGHT) : 0;
    return blocks.at(cellWidth, cellHeight, style.px(tight ? LINE_GAP : GAP), heading);
  }

  private double width(Block block) {
    return block.columns().count() * cellWidth;
  }

  private double height(Block block) {
    return block.rows().count() * cellHeight;
  }

  double gridWidth() {
    return placed().stream().mapToDouble(block -> block.x() + width(block)).max().orElse(0);
  }

  double gridHeight() {
    return placed().stream().mapToDouble(block -> block.y() + height(block)).max().orElse(0);
  }

  /** Width with the label below, if that is wider. */
  double width() {
    return Math.max(gridWidth(), label().width());
  }

  double height() {
    return gridHeight() + HeatmapLabel.height(style);
  }

  private HeatmapLabel label() {
    String power = format.exponent() == 0 ? "" : " · " + Numbers.power(format.exponent());
    String words = HeatmapLabel.words(style, shape() + power, blocks, shape().size(), empty);
    HeatmapLabel label = new HeatmapLabel(style, symbol, latex, words);
    boolean near = !style.isForAHall() && !style.isForPaper();
    return numbers || isPart() || !near ? label : label.withoutNumbers(gridWidth());
  }

  /** Leaves all entries for a pen: nothing is drawn that their numbers could be read from. */
  void leave(EmptyGrid grid) {
    empty = Optional.of(grid);
  }

  /** How it is left for a pen, if it is. */
  Optional<EmptyGrid> left() {
    return empty;
  }

  /** Keeps all entries back: a question mark stands for them. */
  void cover() {
    covered = true;
  }

  private void drawCover(Sketch sketch, double left, double y) {
    sketch.fill(left, y, gridWidth(), gridHeight(), sketch.colour(Role.GRAPH_GROUND));
    cells().lines(sketch, left, y, placed().getFirst(), Role.LINE);
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
    if (!style.isForPaper()) {
      sketch.matrix(drawn(view, left, y));
    }
    if (covered) {
      drawCover(sketch, left, y);
      sketch.frame(left - 1, y - 1, gridWidth() + 1, gridHeight() + 1, sketch.colour(Role.INK), 2);
      label().draw(sketch, view, x, y + gridHeight(), width());
      return;
    }
    List<Block> all = placed();
    HeatmapCells cells = cells();
    for (Block block : all) {
      cells.block(sketch, blocks, left + block.x(), y + block.y(), block);
    }
    for (Block block : all) {
      cells.light(sketch, view, left + block.x(), y + block.y(), block);
    }
    if (blocks.way() == Way.APART) {
      GridDots.draw(sketch, left, y, all, cellWidth, cellHeight);
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
    label().draw(sketch, view, x, y + gridHeight(), width());
  }

  private HeatmapCells cells() {
    Optional<CellFormat> written = numbers ? Optional.of(format) : Optional.empty();
    HeatmapCells.Look look = new HeatmapCells.Look(cellWidth, cellHeight, written, text);
    return new HeatmapCells(style, symbol, matrix, scale, look, empty);
  }

  /** Paper is not listened to; elsewhere there is one block, or a row in lines. */
  private DrawnMatrix drawn(View view, double x, double y) {
    List<Block> all = placed();
    Block first = all.getFirst();
    int columns = all.stream().mapToInt(block -> block.columns().count()).sum();
    SpokenMatrix words =
        SpokenMatrix.named(style.messages(), latex, shape(), matrix::getEntry).with(suffix);
    Grid cells =
        new Grid(
            x,
            y,
            cellWidth,
            cellHeight,
            first.rows().first(),
            first.columns().first(),
            Optional.of(new Shape(first.rows().count(), columns)),
            first.columns().count(),
            all.size() > 1 ? all.get(1).y() - first.y() : 0);
    return new DrawnMatrix(
        covered ? words.held() : words, cells, DrawnMatrix.lights(symbol), view.chosen(symbol));
  }
}
