package backprop.drawing.lab;

import backprop.drawing.Palette.Role;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import backprop.drawing.formula.Typeset;
import java.util.List;

/**
 * The formulas of a view: beside its heading where they have the room, else below it, a line each.
 */
final class PanelFormulas {
  private static final double SIZE = 15;
  private static final double LINE = 25;

  private final Style style;
  private final List<String> latex;
  private final double width;
  private final Typeset together;
  private final boolean beside;

  /**
   * @param beside the room that the heading leaves, in pixels
   * @param width of the view, in pixels
   */
  PanelFormulas(Style style, List<String> latex, double beside, double width) {
    this.style = style;
    this.latex = List.copyOf(latex);
    this.width = width;
    together = style.formula(String.join("\\qquad\\quad ", latex), SIZE);
    this.beside = together.width() <= beside;
  }

  /** What they take of the view below its heading. */
  double height() {
    return beside ? 0 : latex.size() * style.px(LINE);
  }

  /**
   * Draws them; returns what they leave of the view.
   *
   * @param baseline of the heading
   * @param view what is below it
   */
  Room draw(Sketch sketch, double baseline, Room view) {
    if (beside) {
      sketch.formula(together, view.right() - together.width(), baseline, sketch.colour(Role.INK));
    } else {
      for (int i = 0; i < latex.size(); i++) {
        double y = view.y() + style.px(LINE * i + 17);
        sketch.formula(fitted(latex.get(i)), view.x(), y, sketch.colour(Role.INK));
      }
    }
    return view.below(height());
  }

  private Typeset fitted(String formula) {
    Typeset set = style.formula(formula, SIZE);
    return set.width() <= width ? set : style.formula(formula, SIZE * width / set.width());
  }
}
