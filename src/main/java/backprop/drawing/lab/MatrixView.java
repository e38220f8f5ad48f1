package backprop.drawing.lab;

import backprop.drawing.Mark;
import backprop.drawing.MatrixRow;
import backprop.drawing.Palette.Role;
import backprop.drawing.RichText;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import backprop.drawing.View;
import backprop.formula.Definition;
import backprop.formula.Formula;
import backprop.formula.Formula.Product;
import backprop.formula.Notation;
import backprop.session.Lab;
import java.util.Optional;

/** The truth by matrix: the gradient's own formula, with its numbers. */
final class MatrixView {
  private final Sketch sketch;
  private final Lab lab;
  private final Light light;
  private final Definition definition;
  private final Formula closed;

  MatrixView(Sketch sketch, Lab lab, Light light) {
    this.sketch = sketch;
    this.lab = lab;
    this.light = light;
    var program = lab.pullback().trace().program();
    this.definition = program.definition(lab.pullback().result()).orElseThrow();
    this.closed = program.closed(definition.right());
  }

  void draw(Room room) {
    Style style = sketch.style();
    LabNames names = new LabNames(style, lab, light);
    RichText text = new RichText(style, names.ofKind("lab.matrix"), style.text(13), room.width());
    text.draw(sketch, room.x(), room.y(), sketch.colour(Role.INK));
    Room rest = room.below(text.height() + style.px(4));
    // A product with the number 1 is written as no product, and drawn as none
    if (closed instanceof Product product && Notation.pieces(closed).size() > 1) {
      new ProductView(sketch, lab, light, product).draw(rest);
      return;
    }
    View view = View.of(lab.moment(), Optional.of(light.focus()));
    sketch.add(new Mark.Clip(rest.x(), rest.y(), rest.width(), rest.height()));
    new MatrixRow(style, lab.moment(), definition)
        .draw(sketch, view, rest.x(), rest.y(), rest.width(), rest.height());
    sketch.add(new Mark.Unclip());
  }

  /** The formula of the gradient. */
  String formula() {
    return LabNames.shortName(lab.pullback().result()) + " = " + LabNames.latex(closed);
  }
}
