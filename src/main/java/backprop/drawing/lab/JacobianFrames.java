package backprop.drawing.lab;

import backprop.drawing.Palette.Role;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import backprop.formula.Jacobian;

/** The lines over a drawn Jacobian: its blocks, where its product is cut, and what is lit. */
final class JacobianFrames {
  private final Sketch sketch;
  private final Style style;
  private final Jacobian jacobian;
  private final Light light;
  private final Part part;

  JacobianFrames(Sketch sketch, Jacobian jacobian, Light light, Part part) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.jacobian = jacobian;
    this.light = light;
    this.part = part;
  }

  /** The frames of all blocks. */
  void blocks(Cells.Size size, double x, double y) {
    int rows = jacobian.block().rows();
    int columns = jacobian.block().columns();
    double line = Math.max(1, style.px(1));
    for (int i = rows - part.row() % rows; i < part.shape().rows(); i += rows) {
      double at = y + i * size.height();
      sketch.fill(
          x, at - line, part.shape().columns() * size.width(), line, sketch.colour(Role.MUTED));
    }
    for (int j = columns - part.column() % columns; j < part.shape().columns(); j += columns) {
      double at = x + j * size.width();
      sketch.fill(
          at - line, y, line, part.shape().rows() * size.height(), sketch.colour(Role.MUTED));
    }
  }

  /** Where the row is cut to be folded. */
  void cuts(Cells.Size size, double x, double y) {
    int columns = jacobian.byShape().columns();
    double line = Math.max(1, style.px(1.6));
    for (int j = columns - part.column() % columns; j < part.shape().columns(); j += columns) {
      sketch.fill(
          x + j * size.width() - line,
          y - style.px(3),
          line,
          size.height() + style.px(6),
          sketch.colour(Role.INK));
    }
  }

  /**
   * The column of what is looked at through matrix and product, its block, and the rows reached.
   */
  void lit(Cells.Size size, double x, double y, double resultY) {
    double line = Math.max(1.5, style.px(2));
    boolean hasBlocks = !jacobian.block().equals(jacobian.shape());
    int columns = jacobian.block().columns();
    int rows = jacobian.block().rows();
    if (!light.isRowAlone()) {
      int j = light.column() - part.column();
      if (j >= 0 && j < part.shape().columns()) {
        double left = x + j * size.width();
        sketch.frame(
            left - line / 2,
            y - line / 2,
            size.width() + line - 1,
            resultY - y + size.height() + line - 1,
            sketch.colour(Role.FOCUS),
            line);
        int firstOfBlock = Math.max(0, j - (light.column() % columns));
        jacobian.reached(light.column()).stream()
            .filter(r -> hasBlocks && r >= part.row() && r < part.row() + part.shape().rows())
            .mapToInt(r -> Math.max(0, (r / rows) * rows - part.row()))
            .distinct()
            .forEach(i ->
                sketch.frame(
                    x + firstOfBlock * size.width(),
                    y + i * size.height(),
                    Math.min(columns, part.shape().columns() - firstOfBlock) * size.width(),
                    Math.min(rows, part.shape().rows() - i) * size.height(),
                    sketch.colour(Role.FOCUS),
                    Math.max(1, style.px(1.3))));
      }
    }
    light
        .row()
        .map(r -> r - part.row())
        .filter(i -> i >= 0 && i < part.shape().rows())
        .ifPresent(i ->
            sketch.frame(
                x - line / 2,
                y + i * size.height() - line / 2,
                part.shape().columns() * size.width() + line - 1,
                size.height() + line - 1,
                sketch.colour(Role.FOCUS),
                line));
  }
}
