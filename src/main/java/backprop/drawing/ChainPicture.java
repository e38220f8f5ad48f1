package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.formula.Typeset;
import backprop.formula.Chain;
import backprop.formula.Chain.Factor;
import backprop.formula.Chain.Path;
import backprop.formula.ScalarNotation;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * A chain that is walked factor by factor: the path one is on, each factor over its number, and
 * below it every path with its product and the sum so far.
 */
final class ChainPicture {
  private static final int DIGITS = 4;
  private static final double FACTOR_SIZE = 20;
  private static final double ROW_HEIGHT = 21;

  private final Sketch sketch;
  private final Style style;
  private final Trace trace;
  private final Chain chain;
  private final int rows;
  private final int path;
  private final int factor;

  /** The picture of a moment that stands at a beat of a chain. */
  ChainPicture(Sketch sketch, Moment moment) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.trace = moment.trace();
    this.chain = moment.chain().orElseThrow();
    this.rows = trace.program().architecture().rows();
    int left = moment.inside().orElseThrow().beat().orElseThrow();
    int at = 0;
    while (left >= chain.paths().get(at).factors().size()) {
      left -= chain.paths().get(at).factors().size();
      at++;
    }
    this.path = at;
    this.factor = left;
  }

  void draw(double x, double y, double width, double height) {
    Messages messages = style.messages();
    int total = chain.paths().size();
    String heading =
        messages.text(
            total == 1 ? "chain.only" : "chain.path",
            "path",
            path + 1,
            "paths",
            total,
            "factor",
            factor + 1,
            "factors",
            chain.paths().get(path).factors().size());
    double baseline = y + style.px(15);
    sketch.text(x, baseline, heading, style.text(14), Role.MUTED, Align.LEFT);
    double tableTop = y + style.px(116);
    factors(x, y + style.px(24), width, style.px(88));
    table(x, tableTop, width, y + height - tableTop);
  }

  private double value(Factor f) {
    return trace.value(f.value());
  }

  /** The current path: fractions, their numbers below, and the product once it is complete. */
  private void factors(double x, double y, double width, double height) {
    Path current = chain.paths().get(path);
    double size = FACTOR_SIZE;
    double needed = factorsWidth(current, size);
    if (needed > width) {
      size *= width / needed;
    }
    Typeset dot = style.formula("\\cdot", size);
    double gap = style.px(size * 0.3);
    double at = x;
    double middle = y + height * 0.4;
    for (int f = 0; f < current.factors().size(); f++) {
      if (f > 0 || current.negative()) {
        Typeset operator = f > 0 ? dot : style.formula("-", size);
        Role role = f <= factor ? Role.INK : Role.FAINT;
        sketch.formula(operator, at, middle + style.px(size * 0.25), sketch.colour(role));
        at += operator.width() + gap;
      }
      at += drawFactor(current.factors().get(f), f, at, middle, size) + gap;
    }
  }

  private double drawFactor(Factor f, int index, double x, double middle, double size) {
    Typeset symbol = style.formula(ScalarNotation.latex(f, rows), size);
    Typeset number = style.formula(Numbers.latex(value(f), DIGITS, false), size * 0.72);
    double width = Math.max(symbol.width(), number.width());
    boolean here = index == factor;
    Role role = here ? Role.ACCENT : index < factor ? Role.INK : Role.FAINT;
    double symbolX = x + (width - symbol.width()) / 2;
    double baseline = middle - symbol.total() / 2 + symbol.height();
    sketch.formula(symbol, symbolX, baseline, sketch.colour(role));
    if (index <= factor) {
      double numberX = x + (width - number.width()) / 2;
      double numberBaseline = middle + symbol.total() / 2 + style.px(size * 0.95);
      sketch.formula(number, numberX, numberBaseline, sketch.colour(role));
    }
    if (here) {
      double pad = style.px(5);
      sketch.add(
          new Mark.Box(
              x - pad,
              middle - symbol.total() / 2 - pad,
              width + 2 * pad,
              symbol.total() + style.px(size * 1.1) + 2 * pad,
              style.px(5),
              sketch.colour(Role.FOCUS).fade(0.16),
              sketch.colour(Role.FOCUS),
              style.px(1.4)));
    }
    return width;
  }

  private double factorsWidth(Path current, double size) {
    double width = 0;
    double between = style.formula("\\cdot", size).width() + 2 * style.px(size * 0.3);
    for (Factor f : current.factors()) {
      Typeset symbol = style.formula(ScalarNotation.latex(f, rows), size);
      Typeset number = style.formula(Numbers.latex(value(f), DIGITS, false), size * 0.72);
      width += Math.max(symbol.width(), number.width()) + between;
    }
    return width + style.px(12);
  }

  /** One line a path: its numbers, their product, and the sum up to it. */
  private void table(double x, double y, double width, double height) {
    int fitting = Math.max(2, (int) (height / style.px(ROW_HEIGHT)) - 1);
    int first = Math.clamp(path - fitting / 2L, 0, Math.max(0, chain.paths().size() - fitting));
    int last = Math.min(chain.paths().size(), first + fitting);
    TextStyle head = style.text(12);
    double sumX = x + width;
    double productX = x + width - style.px(chain.paths().size() > 1 ? 105 : 0);
    Messages messages = style.messages();
    double baseline = y + style.px(12);
    sketch.text(productX, baseline, messages.text("chain.product"), head, Role.MUTED, Align.RIGHT);
    if (chain.paths().size() > 1) {
      sketch.text(sumX, baseline, messages.text("chain.sum"), head, Role.MUTED, Align.RIGHT);
    }
    double sum = 0;
    for (int p = 0; p < last; p++) {
      double product = product(chain.paths().get(p), chain.paths().get(p).factors().size());
      sum += product;
      if (p >= first) {
        double rowY = y + style.px(ROW_HEIGHT) * (p - first + 1);
        row(p, x, rowY, productX, sumX, sum);
      }
    }
  }

  private void row(int p, double x, double y, double productX, double sumX, double sum) {
    Path line = chain.paths().get(p);
    int size = line.factors().size();
    int known = p < path ? size : p == path ? factor + 1 : 0;
    boolean complete = known == size;
    double baseline = y + style.px(14);
    if (p == path) {
      Colour ground = sketch.colour(Role.FOCUS).fade(0.13);
      sketch.fill(x - style.px(4), y - style.px(1), sumX - x + style.px(8), style.px(20), ground);
    }
    String equals = complete ? sign(line) : "";
    Typeset numbers = style.formula(numbers(line, known) + equals, 14);
    double room = productX - style.px(80) - x;
    if (numbers.width() > room) {
      numbers = style.formula(numbers(line, known) + equals, 14 * room / numbers.width());
    }
    sketch.formula(numbers, x, baseline, sketch.colour(known > 0 ? Role.INK : Role.FAINT));
    if (complete) {
      TextStyle text = style.text(13);
      double product = product(line, size);
      sketch.text(productX, baseline, shown(product), text, Role.INK, Align.RIGHT);
      if (chain.paths().size() > 1) {
        String about = p == 0 || addsUp(p, sum) ? "" : "≈ ";
        sketch.text(sumX, baseline, about + shown(sum), style.bold(13), Role.INK, Align.RIGHT);
      }
    }
  }

  /** Whether the sum before, as it is shown, and this product come to the sum that is shown. */
  private boolean addsUp(int p, double sum) {
    Arithmetic arithmetic = new Arithmetic(trace, DIGITS);
    double own = product(chain.paths().get(p), chain.paths().get(p).factors().size());
    return arithmetic.shown(sum - own).add(arithmetic.shown(own)).compareTo(arithmetic.shown(sum))
        == 0;
  }

  private static String shown(double value) {
    return Numbers.significant(value, DIGITS);
  }

  /** The factors reached so far; dots for those to come. */
  private String numbers(Path line, int known) {
    List<String> parts = new ArrayList<>();
    for (int f = 0; f < line.factors().size(); f++) {
      parts.add(
          f < known
              ? Numbers.latex(value(line.factors().get(f)), DIGITS, f > 0 || line.negative())
              : "\\cdots");
    }
    return (line.negative() ? "-" : "") + String.join("\\times ", parts);
  }

  private String sign(Path line) {
    Chain alone = new Chain(List.of(line));
    double product = product(line, line.factors().size());
    return new Arithmetic(trace, DIGITS).comesTo(alone.term(), product) ? " =" : " \\approx";
  }

  private double product(Path line, int factors) {
    double product = line.negative() ? -1 : 1;
    for (Factor f : line.factors().subList(0, factors)) {
      product *= value(f);
    }
    return product;
  }
}
