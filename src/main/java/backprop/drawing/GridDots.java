package backprop.drawing;

import backprop.drawing.Blocks.Block;
import backprop.drawing.Palette.Role;
import java.util.List;

/** Three dots wherever rows or columns of a matrix are left out. */
final class GridDots {
  private static final double DISTANCE = 4;

  private GridDots() {}

  /** Draws them between blocks, whose grid has its upper left corner at (left, top). */
  static void draw(
      Sketch sketch,
      double left,
      double top,
      List<Block> blocks,
      double cellWidth,
      double cellHeight) {
    double right =
        blocks.stream().mapToDouble(b -> b.x() + b.columns().count() * cellWidth).max().orElse(0);
    double bottom =
        blocks.stream().mapToDouble(b -> b.y() + b.rows().count() * cellHeight).max().orElse(0);
    for (Block block : blocks) {
      double x = block.x() + block.columns().count() * cellWidth;
      double y = block.y() + block.rows().count() * cellHeight;
      double middleX = left + (block.x() + x) / 2;
      double middleY = top + (block.y() + y) / 2;
      double gap = sketch.style().px(Heatmap.GAP) / 2;
      if (x < right) {
        dots(sketch, left + x + gap, middleY, 1, 0);
      }
      if (y < bottom) {
        dots(sketch, middleX, top + y + gap, 0, 1);
      }
    }
  }

  private static void dots(Sketch sketch, double x, double y, int across, int down) {
    Style style = sketch.style();
    double step = style.px(DISTANCE);
    for (int k = -1; k <= 1; k++) {
      sketch.add(
          new Mark.Disc(
              x + k * across * step,
              y + k * down * step,
              style.px(1.1),
              sketch.colour(Role.INK),
              Colour.NONE,
              0));
    }
  }
}
