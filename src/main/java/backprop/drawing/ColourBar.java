package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A colour scale as a bar, with numbers at their places: a middle colour can be read too. */
final class ColourBar {
  private static final int SLICES = 64;

  /** Closer to 0 or to the end than this share of a side, a number says nothing new. */
  private static final double FIRST = 0.15;

  private static final double LAST = 0.88;
  private static final int MOST = 2;

  private final Sketch sketch;
  private final Style style;
  private final ColourScale scale;
  private final double x;
  private final double y;
  private final double width;
  private final double height;

  ColourBar(Sketch sketch, ColourScale scale, double x, double y, double width, double height) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.scale = scale;
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }

  /** Draws the colours alone. */
  void draw() {
    for (int i = 0; i < SLICES; i++) {
      double share = (i + 0.5) / SLICES * 2 - 1;
      Colour colour = scale.colour(scale.valueAt(share));
      double from = Math.floor(x + width * i / SLICES);
      double to = Math.floor(x + width * (i + 1) / SLICES);
      sketch.fill(from, y, to - from, height, colour);
    }
    sketch.frame(x, y, width, height, sketch.colour(Role.LINE), 1);
  }

  /** Writes 0 below the middle, and round numbers below where they are, as far as there is room. */
  void ticks(double baseline) {
    double middle = x + width / 2;
    double gap = style.px(5);
    TextStyle zero = style.text(12.5);
    sketch.text(middle, baseline, "0", zero, Role.MUTED, Align.CENTRE);
    mark(middle);
    TextStyle text = style.text(11);
    List<double[]> taken = new ArrayList<>();
    taken.add(new double[] {0, style.width("0", zero) / 2});
    for (double value : round(scale)) {
      String words = Numbers.significant(value, 1);
      double at = scale.strength(value) * width / 2;
      double half = style.width("−" + words, text) / 2;
      boolean free =
          taken.stream().allMatch(t -> at + half + gap <= t[0] || at - half - gap >= t[1]);
      if (free && taken.size() <= MOST) {
        taken.add(new double[] {at - half, at + half});
        mark(middle - at);
        mark(middle + at);
        sketch.text(middle - at, baseline, "−" + words, text, Role.MUTED, Align.CENTRE);
        sketch.text(middle + at, baseline, "+" + words, text, Role.MUTED, Align.CENTRE);
      }
    }
  }

  private void mark(double at) {
    double line = Math.max(1, style.px(1));
    sketch.fill(at - line / 2, y + height, line, style.px(4), sketch.colour(Role.MUTED));
  }

  /**
   * Round numbers inside a scale, the one nearest to the middle colour first: powers of ten where
   * the scale goes by them, else those that begin with 1, 2 or 5.
   */
  static List<Double> round(ColourScale scale) {
    List<Double> values = new ArrayList<>();
    int top = Numbers.exponent(scale.largest());
    for (int power = top; scale.largest() > 0 && power > top - 5; power--) {
      for (int first : scale.logarithmic() ? new int[] {1} : new int[] {1, 2, 5}) {
        double value = Double.parseDouble(first + "e" + power);
        double place = scale.strength(value);
        if (value < scale.largest() && place >= FIRST && place <= LAST) {
          values.add(value);
        }
      }
    }
    values.sort(Comparator.comparingDouble(value -> Math.abs(scale.strength(value) - 0.5)));
    return values;
  }
}
