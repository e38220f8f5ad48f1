package backprop.drawing.lab;

import backprop.drawing.Mark;
import backprop.drawing.Mark.Align;
import backprop.drawing.Palette.Role;
import backprop.drawing.RichText;
import backprop.drawing.Scales;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.drawing.formula.Typeset;
import backprop.formula.Jacobian;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Term.Entry;
import backprop.session.Focus;
import backprop.session.Lab;
import backprop.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.commons.math3.linear.RealMatrix;

/** The truth by index: which entries of V one entry of U reaches, and what comes of each path. */
final class IndexView {
  /** More rows or columns than this are drawn in part. */
  private static final int MOST = 60;

  /** Height of the three worked lines, in design pixels. */
  private static final double WORKED = 98;

  private static final double LABEL = 19;

  private final Sketch sketch;
  private final Style style;
  private final Lab lab;
  private final Light light;
  private final LabNames names;

  IndexView(Sketch sketch, Lab lab, Light light) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.lab = lab;
    this.light = light;
    this.names = new LabNames(style, lab, light);
  }

  void draw(Room room) {
    String words = names.ofKind("lab.index");
    RichText text = new RichText(style, words, style.text(13), room.width());
    text.draw(sketch, room.x(), room.y(), sketch.colour(Role.INK));
    Room rest = room.below(text.height() + style.px(6));
    new Worked(sketch, lab, light, names.samples())
        .draw(new Room(rest.x(), rest.bottom() - style.px(WORKED), rest.width(), style.px(WORKED)));
    grids(rest.above(style.px(WORKED + 4)));
  }

  /** U above V, with a line from every lit entry of U to every entry of V that it reaches. */
  private void grids(Room room) {
    Jacobian jacobian = lab.jacobian();
    Trace trace = lab.pullback().trace();
    // Where samples do not see each other, one of them is enough
    boolean alone =
        switch (jacobian.structure().kind()) {
          case WEIGHTS, BIASES -> false;
          case INPUTS, DIAGONAL, ROWS, ERROR -> true;
        };
    int rows = alone ? 1 : MOST;
    Part upper = Part.around(jacobian.byShape(), jacobian.column(light.column()), rows, MOST);
    int reached = lab.jacobian().reached(light.column()).stream().findFirst().orElse(0);
    Part lower = Part.around(jacobian.ofShape(), jacobian.row(reached), rows, MOST);
    RealMatrix wholeU = trace.values().copyOf(jacobian.by());
    RealMatrix wholeV = trace.values().copyOf(jacobian.of());
    RealMatrix u = upper.of(wholeU);
    RealMatrix v = lower.of(wholeV);
    double between = style.px(16);
    double height = room.height() - 2 * style.px(LABEL) - between;
    boolean shareColumns = u.getColumnDimension() >= v.getColumnDimension();
    Cells.Size size =
        Cells.Size.fit(style, shareColumns ? List.of(u, v) : List.of(v, u), room.width(), height);
    Scales scales = new Scales(style.palette(), trace);
    Cells above =
        cells(jacobian.by(), jacobian.byShape(), u, upper, size, scales, light::isLitColumn)
            .named(LabNames.shortName(jacobian.by()), jacobian.byShape(), upper, wholeU::getEntry);
    Cells below =
        cells(jacobian.of(), jacobian.ofShape(), v, lower, size, scales, light::isLitRow)
            .named(LabNames.shortName(jacobian.of()), jacobian.ofShape(), lower, wholeV::getEntry);
    double total = above.height() + below.height() + between + 2 * style.px(LABEL);
    double top = room.y() + Math.max(0, (room.height() - total) / 2);
    double uX = room.x() + (room.width() - above.width()) / 2;
    double vX = room.x() + (room.width() - below.width()) / 2;
    label(jacobian.by(), jacobian.byShape(), upper, room, top);
    double uY = top + style.px(LABEL);
    above.draw(sketch, uX, uY);
    double vY = uY + above.height() + between;
    below.draw(sketch, vX, vY);
    paths(upper, lower, size, uX, uY + above.height(), vX, vY);
    label(jacobian.of(), jacobian.ofShape(), lower, room, vY + below.height());
  }

  private static Cells cells(
      Symbol symbol,
      Shape shape,
      RealMatrix matrix,
      Part part,
      Cells.Size size,
      Scales scales,
      IntPredicate lit) {
    return new Cells(matrix, scales.of(symbol), size)
        .lit((i, j) -> lit.test((i + part.row()) * shape.columns() + j + part.column()))
        .meaning((i, j) ->
            Optional.of(
                new Target.Lights(new Focus.OfEntry(symbol, i + part.row(), j + part.column()))));
  }

  /** From the column of U that is looked at to every column of V that it reaches. */
  private void paths(
      Part upper, Part lower, Cells.Size size, double uX, double uEnd, double vX, double vY) {
    if (light.isRowAlone()) {
      return;
    }
    Entry from = lab.jacobian().column(light.column());
    double x = uX + (from.column() - upper.column() + 0.5) * size.width();
    lab.jacobian().reached(light.column()).stream()
        .map(lab.jacobian()::row)
        .filter(lower::contains)
        .mapToInt(to -> to.column() - lower.column())
        .distinct()
        .forEach(j ->
            sketch.add(
                new Mark.Line(
                    x,
                    uEnd,
                    vX + (j + 0.5) * size.width(),
                    vY,
                    style.px(1.8),
                    sketch.colour(Role.FOCUS),
                    false)));
    if (upper.shape().rows() > 1) {
      // One column above the other: the rest of it is reached by other weights
      sketch.frame(
          uX + (from.column() - upper.column()) * size.width(),
          uEnd - upper.shape().rows() * size.height(),
          size.width() - 1,
          upper.shape().rows() * size.height() - 1,
          sketch.colour(Role.FOCUS),
          1);
    }
  }

  private void label(Symbol symbol, Shape shape, Part part, Room room, double top) {
    Typeset name = style.formula(LabNames.shortName(symbol), 13);
    String words = shape + part.words(style.messages(), shape);
    double gap = style.px(5);
    double width = name.width() + gap + style.width(words, style.text(12));
    double x = room.x() + (room.width() - width) / 2;
    double baseline = top + style.px(14);
    sketch.formula(name, x, baseline, sketch.colour(Role.INK));
    sketch.text(x + name.width() + gap, baseline, words, style.text(12), Role.MUTED, Align.LEFT);
  }
}
