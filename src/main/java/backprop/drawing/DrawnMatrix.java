package backprop.drawing;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.session.Focus;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A matrix that stands in a picture, for those who hear it: what is said of it, where its cells are
 * drawn, and what they mean.
 *
 * @param words what is said of it
 * @param cells where it is drawn
 * @param meaning what an entry means to who chooses it, by row and column counted from 0
 * @param chosen row and column of the entry that a person has gone to, if it is one of this matrix
 */
public record DrawnMatrix(
    SpokenMatrix words,
    Grid cells,
    BiFunction<Integer, Integer, Optional<Target>> meaning,
    Optional<Place> chosen) {

  /** Row and column of an entry, counted from 0. */
  public record Place(int row, int column) {}

  /**
   * Cells of one size, side by side. Only a part of a large matrix may be drawn.
   *
   * @param x left edge in pixels of the picture
   * @param y upper edge
   * @param cellWidth in pixels
   * @param cellHeight in pixels
   * @param firstRow the uppermost row drawn, counted from 0
   * @param firstColumn the leftmost column drawn
   * @param drawn how many rows and columns are drawn; nothing where none is
   * @param perLine columns after which a long row goes on in the next line
   * @param lineHeight from a line to the next in pixels
   */
  public record Grid(
      double x,
      double y,
      double cellWidth,
      double cellHeight,
      int firstRow,
      int firstColumn,
      Optional<Shape> drawn,
      int perLine,
      double lineHeight) {
    /** Cells that are all side by side. */
    public Grid(
        double x,
        double y,
        double cellWidth,
        double cellHeight,
        int firstRow,
        int firstColumn,
        Optional<Shape> drawn) {
      this(
          x,
          y,
          cellWidth,
          cellHeight,
          firstRow,
          firstColumn,
          drawn,
          drawn.map(Shape::columns).orElse(1),
          0);
    }

    /** Where nothing is drawn. */
    static final Grid NOWHERE = new Grid(0, 0, 0, 0, 0, 0, Optional.empty());

    /** Width of all cells in pixels. */
    public double width() {
      return drawn.map(shape -> Math.min(perLine, shape.columns()) * cellWidth).orElse(0.0);
    }

    /** Height of all cells in pixels. */
    public double height() {
      return drawn.map(shape -> shape.rows() * cellHeight + folded()).orElse(0.0);
    }

    /** Upper edge of a row in pixels; nothing where it is not drawn. */
    public Optional<Double> top(int row) {
      return drawn
          .filter(shape -> row >= firstRow && row < firstRow + shape.rows())
          .map(shape -> y + (row - firstRow) * cellHeight);
    }

    /** Left edge of a column in pixels; nothing where it is not drawn. */
    public Optional<Double> left(int column) {
      return drawn
          .filter(shape -> column >= firstColumn && column < firstColumn + shape.columns())
          .map(shape -> x + (column - firstColumn) % perLine * cellWidth);
    }

    /** How far an entry stands below the first line of its row, in pixels. */
    public double below(int column) {
      int line = (column - firstColumn) / perLine;
      return line * lineHeight;
    }

    /** The same of the last line. */
    public double folded() {
      return drawn.map(shape -> below(firstColumn + shape.columns() - 1)).orElse(0.0);
    }
  }

  /** The same place, of which something else is said. */
  DrawnMatrix saying(SpokenMatrix other) {
    return new DrawnMatrix(other, cells, meaning, chosen);
  }

  /** Entries that light up everywhere at once. */
  static BiFunction<Integer, Integer, Optional<Target>> lights(Symbol symbol) {
    return (row, column) -> Optional.of(new Target.Lights(new Focus.OfEntry(symbol, row, column)));
  }

  /** A matrix of a moment that is drawn nowhere. */
  static DrawnMatrix unseen(SpokenMatrix words) {
    return new DrawnMatrix(
        words, Grid.NOWHERE, (row, column) -> Optional.empty(), Optional.empty());
  }
}
