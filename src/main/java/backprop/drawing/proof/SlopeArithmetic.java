package backprop.drawing.proof;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Numbers;
import backprop.drawing.Palette.Role;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import backprop.drawing.formula.Typeset;
import backprop.trace.Nudge;
import java.util.List;

/**
 * The slope by hand: one error below the other, digit under digit, so that one sees how many of
 * them are left when h is small; then divided, and laid beside the formula's number.
 */
final class SlopeArithmetic {
  /** In design pixels. */
  static final double HEIGHT = 206;

  private static final double LINE = 23;
  private static final double NAMES = 96;
  private static final int COMPARED = 13;

  private final Sketch sketch;
  private final Style style;
  private final NudgeState state;
  private final Nudge nudge;

  SlopeArithmetic(Sketch sketch, NudgeState state) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.state = state;
    this.nudge = state.nudge();
  }

  void draw(double x, double y, double width) {
    subtraction(x, y, width);
    quotient(x, y + style.px(3 * LINE + 10), width);
    comparison(x, y + style.px(3 * LINE + 84), width);
  }

  private TextStyle text() {
    return style.text(15);
  }

  private double numbersX(double x) {
    return x + style.px(NAMES);
  }

  private void subtraction(double x, double y, double width) {
    double above = nudge.errorAbove();
    double below = nudge.errorBelow();
    double difference = above - below;
    Digits digits = Digits.all(Math.max(Math.abs(above), Math.abs(below)));
    List<String> texts = digits.texts(above, below, Math.abs(difference));
    String first = texts.get(0);
    String second = texts.get(1);
    int same = Digits.shared(first, second);
    double baseline = y + style.px(15);
    double numbers = numbersX(x);
    row("E(" + state.letter() + "+h)", first, x, baseline, same);
    row("-\\;E(" + state.letter() + "-h)", second, x, baseline + style.px(LINE), same);
    double end = numbers + Digits.width(style, first, text());
    double ruleY = baseline + style.px(LINE + 7);
    sketch.fill(x, ruleY, end - x, 1, sketch.colour(Role.MUTED));
    // The sign stands before the column of digits, as on paper
    String result = texts.get(2);
    double last = baseline + style.px(2 * LINE + 4);
    if (difference < 0) {
      double sign = numbers - style.px(12);
      sketch.text(sign, last, "−", text(), Role.INK, Align.LEFT);
    }
    Digits.draw(sketch, result, numbers, last, text(), zeros(result), Role.FAINT, Role.INK);
    String words = style.messages().text(remark(), "w", state.letter());
    RichWords.draw(
        sketch, words, end + style.px(18), y - style.px(2), x + width - end - style.px(18));
  }

  /** What is to be said about these numbers. */
  private String remark() {
    if (nudge.w() + nudge.h() == nudge.w()) {
      return "nudge.lost";
    }
    if (!nudge.kinks().isEmpty()) {
      return "nudge.kinks";
    }
    boolean flat = nudge.formula() == 0 && nudge.slope() == 0;
    return flat ? "nudge.flat" : "nudge.cancelled";
  }

  private static int zeros(String result) {
    int i = 0;
    while (i < result.length() && "0. ".indexOf(result.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private void row(String latex, String number, double x, double baseline, int same) {
    Typeset name = style.formula(latex, 16);
    double nameX = x + style.px(NAMES - 18) - name.width();
    sketch.formula(name, nameX, baseline, sketch.colour(Role.INK));
    Digits.draw(sketch, number, numbersX(x), baseline, text(), same, Role.MUTED, Role.INK);
  }

  private void quotient(double x, double y, double width) {
    double difference = nudge.errorAbove() - nudge.errorBelow();
    String latex =
        "\\frac{E(%s+h)-E(%s-h)}{2h} = \\frac{%s}{2\\cdot 10^{-%d}} %s %s"
            .formatted(
                state.letter(),
                state.letter(),
                Numbers.latex(difference, 5, false),
                state.power(),
                "\\approx",
                Numbers.latex(nudge.slope(), 5, false));
    Typeset set = style.formula(latex, 18);
    double room = width;
    if (set.width() > room) {
      set = style.formula(latex, 18 * room / set.width());
    }
    double top = y + (style.px(62) - set.total()) / 2;
    sketch.formula(set, x, top + set.height(), sketch.colour(Role.INK));
  }

  /** The two slopes below each other; the digits they share stand out. */
  private void comparison(double x, double y, double width) {
    double measured = nudge.slope();
    double formula = nudge.formula();
    Digits digits = new Digits(Math.max(Math.abs(measured), Math.abs(formula)), COMPARED);
    List<String> texts = digits.texts(measured, formula);
    String first = texts.get(0);
    String second = texts.get(1);
    int same = Digits.shared(first, second);
    double baseline = y + style.px(14);
    TextStyle label = style.text(13.5);
    double names =
        Math.max(
                style.width(style.messages().text("nudge.measured"), label),
                style.width(style.messages().text("nudge.formula"), label))
            + style.px(14);
    compared("nudge.measured", first, x, names, baseline, same);
    compared("nudge.formula", second, x, names, baseline + style.px(LINE), same);
    double after = x + names + Digits.width(style, first, style.text(17));
    gap(after + style.px(24), baseline + style.px(LINE / 2), x + width);
  }

  private void compared(
      String key, String number, double x, double names, double baseline, int same) {
    String words = style.messages().text(key);
    sketch.text(x, baseline, words, style.text(13.5), Role.INK, Align.LEFT);
    Digits.draw(sketch, number, x + names, baseline, style.text(17), same, Role.ACCENT, Role.MUTED);
  }

  private void gap(double x, double baseline, double right) {
    String words = style.messages().text("nudge.gap");
    TextStyle label = style.text(13);
    String number = Numbers.scientific(nudge.gap(), 2);
    double middle = (x + right) / 2;
    sketch.text(middle, baseline - style.px(10), words, label, Role.MUTED, Align.CENTRE);
    sketch.text(middle, baseline + style.px(12), number, style.bold(17), Role.INK, Align.CENTRE);
  }
}
