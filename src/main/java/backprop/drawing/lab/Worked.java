package backprop.drawing.lab;

import backprop.drawing.Numbers;
import backprop.drawing.Palette.Role;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import backprop.drawing.formula.Typeset;
import backprop.formula.Formula.Scalar;
import backprop.formula.ScalarNotation;
import backprop.formula.Term;
import backprop.formula.Term.Entry;
import backprop.session.Lab;
import java.util.ArrayList;
import java.util.List;

/** One entry of the gradient as the sum over all that it reaches: in symbols, then in numbers. */
final class Worked {
  private static final int DIGITS = 4;
  private static final double SIZE = 16;

  /** Before a line is set smaller than this, summands are left out. */
  private static final double SMALLEST = 12.5;

  private final Sketch sketch;
  private final Lab lab;
  private final Light light;
  private final int samples;

  Worked(Sketch sketch, Lab lab, Light light, int samples) {
    this.sketch = sketch;
    this.lab = lab;
    this.light = light;
    this.samples = samples;
  }

  /** Draws three lines: symbols, numbers, and what they come to; each as large as fits. */
  void draw(Room room) {
    Term sum = lab.pullback().sum(light.column());
    Entry u = lab.jacobian().column(light.column());
    Entry result = new Entry(lab.pullback().result(), u.row(), u.column());
    double first = room.height() * 0.44;
    double other = (room.height() - first) / 2;
    String name = ScalarNotation.name(result, samples) + " = ";
    ScalarNotation symbols = ScalarNotation.symbols(samples);
    line(name, symbols, sum, new Room(room.x(), room.y(), room.width(), first));
    ScalarNotation numbers =
        new ScalarNotation(
            entry -> number(lab.pullback().value(entry), true), Worked::scalar, "\\times ");
    line("= ", numbers, sum, new Room(room.x(), room.y() + first, room.width(), other));
    Typeset comes = style().formula("\\approx " + number(value(), false), SIZE);
    double baseline = room.bottom() - other / 2 + comes.height() / 2;
    sketch.formula(comes, room.x(), baseline, sketch.colour(Role.INK));
  }

  /** As many summands as can be read, the middle ones left out first. */
  private void line(String before, ScalarNotation notation, Term sum, Room room) {
    List<Term> terms = sum instanceof Term.Add(var all) ? all : List.of(sum);
    String latex = before + written(notation, terms, terms.size());
    Typeset set = style().formula(latex, SIZE);
    for (int shown = Math.min(4, terms.size() - 1);
        shown >= 2 && set.width() * SMALLEST / SIZE > room.width();
        shown--) {
      latex = before + written(notation, terms, shown);
      set = style().formula(latex, SIZE);
    }
    double fit = Math.min(1, Math.min(room.width() / set.width(), room.height() / set.total()));
    if (fit < 1) {
      set = style().formula(latex, SIZE * fit);
    }
    double top = room.y() + (room.height() - set.total()) / 2;
    sketch.formula(set, room.x(), top + set.height(), sketch.colour(Role.INK));
  }

  private static String written(ScalarNotation notation, List<Term> terms, int shown) {
    List<String> parts = new ArrayList<>();
    for (int n = 0; n < terms.size(); n++) {
      if (n < shown - 1 || n == terms.size() - 1) {
        String term = notation.latex(terms.get(n));
        parts.add(terms.get(n) instanceof Term.Minus && n > 0 ? "(" + term + ")" : term);
      } else if (n == shown - 1) {
        parts.add("\\cdots");
      }
    }
    return String.join("+", parts);
  }

  private Style style() {
    return sketch.style();
  }

  private double value() {
    return lab.pullback().gradient(light.column());
  }

  private static String scalar(Scalar scalar) {
    return scalar == Scalar.HALF ? "0.5\\times " : "\\eta\\times ";
  }

  /** A number as LaTeX, negative ones in brackets of their own if asked for. */
  static String number(double value, boolean bracketed) {
    String latex = Numbers.significant(value, DIGITS).replace("∞", "\\infty ");
    int power = latex.indexOf("·10");
    if (power >= 0) {
      int exponent = Numbers.exponent(Math.abs(value));
      latex = latex.substring(0, power) + "\\cdot 10^{" + exponent + "}";
    }
    return bracketed && value < 0 ? "(" + latex + ")" : latex;
  }
}
