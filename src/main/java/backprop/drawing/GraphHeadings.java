package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Palette.Role;
import backprop.drawing.formula.Typeset;
import backprop.formula.Architecture;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.formula.SymbolNames;
import backprop.session.Focus;
import backprop.session.Moment;

/** The line above the network that names what every column and every bundle of edges shows. */
final class GraphHeadings {
  private final Sketch sketch;
  private final Style style;
  private final Moment moment;
  private final GraphLayout layout;

  GraphHeadings(Sketch sketch, Moment moment, GraphLayout layout) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.moment = moment;
    this.layout = layout;
  }

  void draw() {
    Architecture architecture = moment.trace().program().architecture();
    for (int l = 0; l <= architecture.layers(); l++) {
      Quantity shown = GraphPicture.unitShown(moment, l).orElse(Symbol.z(l));
      boolean reached = GraphPicture.unitShown(moment, l).isPresent();
      Role role = reached ? Role.INK : Role.MUTED;
      heading(layout.columnX(l), SymbolNames.latex(shown), "", shown, role, "");
    }
    for (int l = 1; l <= architecture.layers(); l++) {
      EdgeShown shown = EdgeShown.of(moment, Symbol.w(l));
      double middle = (layout.columnX(l - 1) + layout.columnX(l)) / 2;
      String words = shown.waiting() ? style.messages().text("graph.waiting") : "";
      Role role = shown.waiting() ? Role.MUTED : shown.isGradient() ? Role.ACCENT : Role.INK;
      String arrow = shown.isGradient() && !shown.waiting() ? "◀ " : "";
      heading(middle, SymbolNames.inlineLatex(shown.symbol()), words, shown.symbol(), role, arrow);
    }
  }

  private void heading(
      double middle, String latex, String words, Symbol symbol, Role role, String before) {
    Typeset name = style.formula(latex, 18);
    Mark.TextStyle text = style.text(13);
    Shape shape = moment.trace().values().shape(symbol);
    String after = " " + shape + (words.isEmpty() ? "" : " " + words);
    double beforeWidth = style.width(before, text);
    double gap = style.px(5);
    double width = beforeWidth + name.width() + gap + style.width(after, text);
    double x = middle - width / 2;
    double baseline = style.px(27);
    sketch.text(x, baseline, before, text, role, Align.LEFT);
    sketch.formula(name, x + beforeWidth, baseline, sketch.colour(role));
    sketch.text(x + beforeWidth + name.width() + gap, baseline, after, text, role, Align.LEFT);
    sketch.spot(
        new Spot.Area(
            x,
            baseline - style.px(20),
            width,
            style.px(26),
            new Target.Lights(new Focus.OfMatrix(symbol))));
  }
}
