package backprop.drawing.proof;

import backprop.drawing.Palette.Role;
import backprop.drawing.RichText;
import backprop.drawing.Sketch;
import backprop.drawing.Style;

/** A remark in small grey letters beside a calculation. */
final class RichWords {
  private static final double LEAST_WIDTH = 90;

  private RichWords() {}

  /** Draws it, its top at y; where there is too little room it is left out. */
  static void draw(Sketch sketch, String words, double x, double y, double width) {
    Style style = sketch.style();
    if (width >= style.px(LEAST_WIDTH)) {
      new RichText(style, words, style.text(12.5), width)
          .draw(sketch, x, y, sketch.colour(Role.MUTED));
    }
  }
}
