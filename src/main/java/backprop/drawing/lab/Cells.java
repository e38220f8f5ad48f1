package backprop.drawing.lab;

import backprop.drawing.CellFormat;
import backprop.drawing.Colour;
import backprop.drawing.ColourScale;
import backprop.drawing.DrawnMatrix;
import backprop.drawing.DrawnMatrix.Grid;
import backprop.drawing.Mark;
import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.Sketch;
import backprop.drawing.SpokenMatrix;
import backprop.drawing.SpokenMatrix.Entries;
import backprop.drawing.Spot;
import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.formula.Shape;
import backprop.session.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.apache.commons.math3.linear.RealMatrix;

/** A grid of coloured cells, with numbers in them where there is room. */
final class Cells {

  /**
   * How large every cell is drawn.
   *
   * @param width in pixels
   * @param height in pixels
   * @param text size of the numbers in design pixels; 0 for colours alone
   * @param digits significant digits of the largest number
   */
  record Size(double width, double height, double text, int digits) {
    private static final double[][] CHOICES = {
      {12, 4}, {11, 4}, {11, 3}, {10, 3}, {9.25, 3}, {10, 2}, {9.25, 2}
    };

    /** The most legible size at which grids below each other, as wide as the first, have room. */
    static Size fit(Style style, List<RealMatrix> grids, double width, double height) {
      int rows = grids.stream().mapToInt(RealMatrix::getRowDimension).sum();
      return fit(style, grids, rows, grids.getFirst().getColumnDimension(), width, height);
    }

    /** The most legible size at which so many rows and columns of cells have room. */
    static Size fit(
        Style style, List<RealMatrix> grids, int rows, int columns, double width, double height) {
      for (double[] choice : CHOICES) {
        TextStyle text = style.text(choice[0]);
        double needed =
            grids.stream()
                    .mapToDouble(g -> CellFormat.plain(g, (int) choice[1]).width(g, style, text))
                    .max()
                    .orElse(0)
                + style.px(7);
        double tall = text.size() * 1.45;
        if (columns * needed <= width && rows * tall <= height) {
          return new Size(
              Math.min(width / columns, Math.max(needed, style.px(46))),
              Math.min(height / rows, Math.max(tall, style.px(21))),
              choice[0],
              (int) choice[1]);
        }
      }
      return new Size(
          Math.min(width / columns, style.px(30)), Math.min(height / rows, style.px(22)), 0, 0);
    }
  }

  private final RealMatrix matrix;
  private final ColourScale scale;
  private final Size size;
  private BiPredicate<Integer, Integer> blank = (i, j) -> false;
  private BiPredicate<Integer, Integer> lit = (i, j) -> false;
  private BiFunction<Integer, Integer, Optional<Target>> target = (i, j) -> Optional.empty();
  private Role litColour = Role.FOCUS;
  private Optional<Spoken> spoken = Optional.empty();

  /** What is said of them when they stand somewhere. */
  private interface Spoken {
    DrawnMatrix at(double x, double y, Messages messages);
  }

  Cells(RealMatrix matrix, ColourScale scale, Size size) {
    this.matrix = matrix;
    this.scale = scale;
    this.size = size;
  }

  /** Leaves cells empty. */
  Cells blank(BiPredicate<Integer, Integer> which) {
    blank = which;
    return this;
  }

  /** Frames cells. */
  Cells lit(BiPredicate<Integer, Integer> which) {
    lit = which;
    return this;
  }

  /** Frames lit cells in another colour than that of what is pointed at. */
  Cells litIn(Role role) {
    litColour = role;
    return this;
  }

  /** What cells mean to who points at them. */
  Cells meaning(BiFunction<Integer, Integer, Optional<Target>> meaning) {
    target = meaning;
    return this;
  }

  /**
   * Says which matrix of the pass that is, or which part of it.
   *
   * @param latex its name
   * @param whole all of it
   * @param part which of its rows and columns these cells are
   * @param entries of all of it
   */
  Cells named(String latex, Shape whole, Part part, Entries entries) {
    spoken =
        Optional.of((x, y, messages) ->
            new DrawnMatrix(
                SpokenMatrix.named(messages, latex, whole, entries),
                new Grid(
                    x,
                    y,
                    size.width(),
                    size.height(),
                    part.row(),
                    part.column(),
                    Optional.of(part.shape())),
                meaning(part),
                Optional.empty()));
    return this;
  }

  private BiFunction<Integer, Integer, Optional<Target>> meaning(Part part) {
    return (i, j) ->
        part.contains(i, j) ? target.apply(i - part.row(), j - part.column()) : Optional.empty();
  }

  double width() {
    return matrix.getColumnDimension() * size.width();
  }

  double height() {
    return matrix.getRowDimension() * size.height();
  }

  /** Draws the grid with its upper left corner at (x, y). */
  void draw(Sketch sketch, double x, double y) {
    Style style = sketch.style();
    spoken.ifPresent(words -> sketch.matrix(words.at(x, y, style.messages())));
    sketch.fill(x, y, width(), height(), sketch.colour(Role.SURFACE));
    TextStyle text = style.text(Math.max(1, size.text()));
    CellFormat format = CellFormat.plain(matrix, Math.max(1, size.digits()));
    for (int i = 0; i < matrix.getRowDimension(); i++) {
      for (int j = 0; j < matrix.getColumnDimension(); j++) {
        double left = x + j * size.width();
        double top = y + i * size.height();
        if (!blank.test(i, j)) {
          cell(sketch, left, top, matrix.getEntry(i, j), text, format);
        }
        target
            .apply(i, j)
            .ifPresent(t -> sketch.spot(new Spot.Area(left, top, size.width(), size.height(), t)));
      }
    }
    sketch.frame(x, y, width(), height(), sketch.colour(Role.MUTED).fade(0.55), 1);
    frameLit(sketch, x, y);
  }

  private void cell(
      Sketch sketch, double x, double y, double value, TextStyle text, CellFormat format) {
    double gap = Math.min(size.width(), size.height()) >= 6 ? 1 : 0;
    double width = size.width() - gap;
    double height = size.height() - gap;
    boolean finite = Double.isFinite(value);
    sketch.fill(x, y, width, height, finite ? scale.colour(value) : sketch.colour(Role.SURFACE));
    if (!finite) {
      sketch.add(new Mark.Hatch(x, y, width, height, sketch.colour(Role.MUTED)));
    }
    if (size.text() > 0) {
      Colour ink = finite ? scale.ink(value) : sketch.colour(Role.INK);
      double right = x + width - sketch.style().px(3.5);
      double baseline = y + size.height() / 2 + text.size() * 0.34;
      sketch.add(new Mark.Text(right, baseline, format.text(value), text, ink, Align.RIGHT));
    }
  }

  private void frameLit(Sketch sketch, double x, double y) {
    double line =
        Math.clamp(Math.min(size.width(), size.height()) / 6, 1.5, sketch.style().px(2.4));
    for (int i = 0; i < matrix.getRowDimension(); i++) {
      for (int j = 0; j < matrix.getColumnDimension(); j++) {
        if (lit.test(i, j)) {
          sketch.frame(
              x + j * size.width() - line / 2,
              y + i * size.height() - line / 2,
              size.width() + line - 1,
              size.height() + line - 1,
              sketch.colour(litColour),
              line);
        }
      }
    }
  }
}
