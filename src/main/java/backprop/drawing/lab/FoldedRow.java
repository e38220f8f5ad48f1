package backprop.drawing.lab;

import backprop.drawing.Mark;
import backprop.drawing.Mark.Align;
import backprop.drawing.Palette.Role;
import backprop.drawing.Scales;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.formula.Shape;
import backprop.session.Focus;
import backprop.session.Lab;
import backprop.trace.Pullback;
import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** The row that comes out of a Jacobian, cut and laid out below itself. */
final class FoldedRow {
  /** More rows or columns than this are drawn in part. */
  private static final int MOST = 40;

  private final Sketch sketch;
  private final Style style;
  private final Lab lab;
  private final Light light;

  FoldedRow(Sketch sketch, Lab lab, Light light) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.lab = lab;
    this.light = light;
  }

  /** The row cut and laid out below itself: the gradient in the shape of U. */
  void draw(Room room) {
    Pullback pullback = lab.pullback();
    Shape whole = lab.jacobian().byShape();
    Part shown = Part.around(whole, lab.jacobian().column(light.column()), MOST);
    RealMatrix folded = MatrixUtils.createRealMatrix(shown.shape().rows(), shown.shape().columns());
    for (int i = 0; i < shown.shape().rows(); i++) {
      for (int j = 0; j < shown.shape().columns(); j++) {
        folded.setEntry(
            i, j, pullback.gradient((shown.row() + i) * whole.columns() + shown.column() + j));
      }
    }
    double cell =
        Math.min(
            room.width() / shown.shape().columns(),
            Math.min(style.px(16), room.height() / shown.shape().rows()));
    double wide = Math.min(room.width() / shown.shape().columns(), Math.max(cell, style.px(12)));
    Cells cells =
        new Cells(
                folded,
                new Scales(style.palette(), pullback.trace()).of(pullback.result()),
                new Cells.Size(wide, cell, 0, 0))
            .lit((i, j) ->
                light.isLitColumn((shown.row() + i) * whole.columns() + shown.column() + j))
            .meaning((i, j) ->
                Optional.of(
                    new Target.Lights(
                        new Focus.OfEntry(
                            pullback.result(), shown.row() + i, shown.column() + j))));
    double y = room.bottom() - cells.height();
    double x = room.x() + (room.width() - cells.width()) / 2;
    cells.draw(sketch, x, y);
    sketch.add(
        new Mark.Text(
            room.x() - style.px(13),
            room.bottom() - style.px(4),
            "→",
            style.text(15),
            sketch.colour(Role.MUTED),
            Align.CENTRE));
    sketch.text(
        room.x() + room.width() / 2,
        room.bottom() + style.px(14),
        style.messages().text("lab.folded", "shape", whole),
        style.text(12),
        Role.MUTED,
        Align.CENTRE);
  }
}
