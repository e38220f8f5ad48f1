package backprop.drawing;

import backprop.drawing.Blocks.Block;
import backprop.drawing.Blocks.Run;
import backprop.drawing.Blocks.Way;
import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.formula.Symbol;
import backprop.session.Focus;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Draws the cells of a matrix, block by block.
 *
 * @param look of a cell
 * @param empty how the cells are left for a pen, if they are
 */
record HeatmapCells(
    Style style,
    Symbol symbol,
    RealMatrix matrix,
    ColourScale scale,
    Look look,
    Optional<EmptyGrid> empty) {

  /**
   * How every cell of one matrix looks.
   *
   * @param width in pixels
   * @param height in pixels
   * @param format of the numbers, if they are written
   * @param text of the numbers
   */
  record Look(double width, double height, Optional<CellFormat> format, TextStyle text) {}

  void block(Sketch sketch, Blocks blocks, double x, double y, Block block) {
    if (blocks.hasHeadings()) {
      Run run = blocks.way() == Way.DOWN ? block.columns() : block.rows();
      String key = blocks.way() == Way.DOWN ? "matrix.columns" : "matrix.rows";
      String range = (run.first() + 1) + "–" + (run.last() + 1);
      String whole = style.messages().text(key, "range", range);
      boolean hasRoom =
          style.width(whole, style.text(10))
              < block.columns().count() * look.width() + style.px(Heatmap.GAP / 2);
      String words = hasRoom ? whole : range;
      sketch.text(x, y - style.px(4), words, style.text(10), Role.MUTED, Align.LEFT);
    }
    double gap = look.width() >= 4 ? 1 : 0;
    if (empty.isPresent()) {
      // Lines closer than that would be a grey area
      if (Math.min(look.width(), look.height()) >= 3) {
        lines(sketch, x, y, block, empty.get().lines());
      }
    } else {
      for (int i = 0; i < block.rows().count(); i++) {
        for (int j = 0; j < block.columns().count(); j++) {
          int row = block.rows().first() + i;
          int column = block.columns().first() + j;
          cell(sketch, x + j * look.width(), y + i * look.height(), row, column, gap);
        }
      }
    }
    // Entries near 0 are as light as the ground: without a frame the matrix would seem to end there
    Colour edge = sketch.colour(empty.map(EmptyGrid::lines).orElse(Role.LINE));
    sketch.frame(
        x - 1,
        y - 1,
        block.columns().count() * look.width() + 1,
        block.rows().count() * look.height() + 1,
        edge,
        1);
  }

  void light(Sketch sketch, View view, double x, double y, Block block) {
    for (int i = 0; i < block.rows().count(); i++) {
      for (int j = 0; j < block.columns().count(); j++) {
        int row = block.rows().first() + i;
        int column = block.columns().first() + j;
        if (view.lighting().isLit(symbol, row, column)) {
          lit(sketch, x + j * look.width(), y + i * look.height());
        }
      }
    }
  }

  private void cell(Sketch sketch, double x, double y, int i, int j, double gap) {
    double value = matrix.getEntry(i, j);
    boolean finite = Double.isFinite(value);
    Colour fill = finite ? scale.colour(value) : sketch.colour(Role.SURFACE);
    sketch.fill(x, y, look.width() - gap, look.height() - gap, fill);
    if (!finite) {
      sketch.add(
          new Mark.Hatch(x, y, look.width() - gap, look.height() - gap, sketch.colour(Role.FAINT)));
    }
    look.format()
        .ifPresent(format -> {
          Colour ink = finite ? scale.ink(value) : sketch.colour(Role.INK);
          // Right-aligned, so that the decimals of a column stand below each other
          double right = x + look.width() - gap - style.px(3.5);
          double baseline = y + look.height() / 2 + look.text().size() * 0.34;
          sketch.add(
              new Mark.Text(right, baseline, format.text(value), look.text(), ink, Align.RIGHT));
        });
    Focus focus = new Focus.OfEntry(symbol, i, j);
    sketch.spot(new Spot.Area(x, y, look.width(), look.height(), new Target.Lights(focus)));
  }

  /** Dark outside, bright inside: one of them is seen on any colour. */
  private void lit(Sketch sketch, double x, double y) {
    double line = Math.clamp(look.height() * 0.1, 1, Math.max(1, style.px(1.8)));
    frame(sketch, x, y, line * 2.1, Role.INK);
    frame(sketch, x, y, line, Role.FOCUS);
  }

  private void frame(Sketch sketch, double x, double y, double line, Role role) {
    sketch.frame(x - 0.5, y - 0.5, look.width(), look.height(), sketch.colour(role), line);
  }

  void lines(Sketch sketch, double left, double y, Block block, Role role) {
    for (int i = 1; i < block.rows().count(); i++) {
      sketch.fill(
          left,
          y + i * look.height(),
          block.columns().count() * look.width(),
          1,
          sketch.colour(role));
    }
    for (int j = 1; j < block.columns().count(); j++) {
      sketch.fill(
          left + j * look.width(), y, 1, block.rows().count() * look.height(), sketch.colour(role));
    }
  }
}
