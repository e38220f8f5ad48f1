package backprop.drawing.proof;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Numbers;
import backprop.drawing.Palette.Role;
import backprop.drawing.Picture;
import backprop.drawing.Sketch;
import backprop.drawing.Spot;
import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.drawing.formula.Typeset;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a nudge says, over the step: where the number stands, what the error is there, the slope
 * worked as a subtraction, and how it changes with h.
 */
public final class NudgePanel {
  /** Commands that the panel runs itself; they have words in the bundle like any other. */
  public static final String COARSER = "nudge-coarser";

  /** Makes h ten times smaller. */
  public static final String FINER = "nudge-finer";

  /** Where the slider lies, in design pixels. */
  private static final double SLIDER_TOP = 116;

  private static final double SLIDER_HEIGHT = 24;
  private static final double MARGIN = 24;
  private static final double H_WIDTH = 178;
  private static final double SLOPE_TOP = 176;
  private static final double WAY_TOP = SLOPE_TOP + SlopeArithmetic.HEIGHT + 6;
  private static final double WAY_HEIGHT = 56;
  private static final double LEAST_PLOT = 150;

  /** A place for a control, in pixels of the picture. */
  public record Place(double x, double y, double width, double height) {}

  private final Sketch sketch;
  private final Style style;
  private final NudgeState state;
  private final double width;
  private final double height;

  private NudgePanel(Sketch sketch, NudgeState state, double width, double height) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.state = state;
    this.width = width;
    this.height = height;
  }

  /** Draws it into an area of its own. */
  public static Picture draw(Style style, NudgeState state, double width, double height) {
    Sketch sketch = new Sketch(style);
    sketch.fill(0, 0, width, height, sketch.colour(Role.SURFACE));
    new NudgePanel(sketch, state, width, height).draw();
    return sketch.finish(width, height);
  }

  /** Where the slider goes. */
  public static Place slider(Style style, double width) {
    double left = style.px(MARGIN);
    return new Place(
        left,
        style.px(SLIDER_TOP),
        width - 2 * left - style.px(H_WIDTH + 20),
        style.px(SLIDER_HEIGHT));
  }

  private double left() {
    return style.px(MARGIN);
  }

  private double inner() {
    return width - 2 * left();
  }

  private void draw() {
    heading();
    standing();
    stepSize();
    sliderWords();
    new SlopeArithmetic(sketch, state).draw(left(), style.px(SLOPE_TOP), inner());
    double plotTop = style.px(WAY_TOP);
    double plotHeight = height - plotTop - style.px(14);
    if (plotHeight > style.px(LEAST_PLOT + WAY_HEIGHT)) {
      new NudgeWay(sketch, state).draw(left(), plotTop, inner());
      plotTop += style.px(WAY_HEIGHT);
      plotHeight -= style.px(WAY_HEIGHT);
    }
    if (plotHeight > style.px(LEAST_PLOT * 0.6)) {
      new SlopePlot(sketch, state).draw(left(), plotTop, inner(), plotHeight);
    }
  }

  private void heading() {
    double baseline = style.px(34);
    String title = style.messages().text("nudge.title");
    sketch.text(left(), baseline, title, style.bold(19), Role.INK, Align.LEFT);
    Typeset name = style.formula(state.name(), 20);
    double x = left() + style.width(title, style.bold(19)) + style.px(10);
    sketch.formula(name, x, baseline, sketch.colour(Role.FOCUS));
    String close = style.messages().text("nudge.close");
    sketch.text(width - left(), baseline, close, style.text(13.5), Role.MUTED, Align.RIGHT);
  }

  /** Where the number and the error stand, and where they came from. */
  private void standing() {
    double room = inner() - style.px(H_WIDTH + 20);
    double w = state.nudge().w();
    line(style.px(76), room, state.name(), w, state.offset(), state.value());
    double error = state.nudge().error();
    double now = state.moved().totalError();
    line(style.px(104), room, "E", error, now - error, now);
  }

  private void line(
      double baseline, double room, String name, double before, double change, double after) {
    String latex = name + " = " + sum(before, change, after);
    Typeset set = style.formula(latex, 20);
    if (set.width() > room) {
      set = style.formula(latex, 20 * room / set.width());
    }
    sketch.formula(set, left(), baseline, sketch.colour(Role.INK));
  }

  /**
   * before + change = after, with as many decimals as the change needs to be seen, and ≈ unless
   * that is true to the last digit shown.
   */
  private static String sum(double before, double change, double after) {
    if (change == 0 || !Double.isFinite(change)) {
      return Numbers.latex(before, 5, false);
    }
    int decimals = Math.clamp(2 - Numbers.exponent(Math.abs(change)), 4, 17);
    BigDecimal shownChange = new BigDecimal(Math.abs(change)).round(new MathContext(3));
    BigDecimal shownBefore = rounded(before, decimals);
    BigDecimal shownAfter = rounded(after, decimals);
    BigDecimal come = change < 0 ? shownBefore.subtract(shownChange) : shownBefore.add(shownChange);
    String sign = change < 0 ? " - " : " + ";
    String equals = come.compareTo(shownAfter) == 0 ? " = " : " \\approx ";
    String size = Numbers.latex(Math.abs(change), 3, false);
    return latex(shownBefore) + sign + size + equals + latex(shownAfter);
  }

  private static BigDecimal rounded(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  private static String latex(BigDecimal value) {
    return value.toPlainString();
  }

  /** h, large, and two ways to change it by mouse. */
  private void stepSize() {
    double x = width - left() - style.px(H_WIDTH);
    sketch.fill(x - style.px(10), style.px(56), 1, style.px(96), sketch.colour(Role.LINE));
    Typeset h = style.formula("h = 10^{-" + state.power() + "}", 26);
    double middle = x + style.px(H_WIDTH / 2);
    sketch.formula(h, middle - h.width() / 2, style.px(88), sketch.colour(Role.ACCENT));
    double baseline = style.px(118);
    choice("↓ ÷10", FINER, middle - style.px(8), baseline, Align.RIGHT);
    choice("↑ ×10", COARSER, middle + style.px(8), baseline, Align.LEFT);
    sketch.text(
        middle,
        style.px(144),
        style.messages().text("nudge.step-size"),
        style.text(12.5),
        Role.MUTED,
        Align.CENTRE);
  }

  private void choice(String words, String command, double x, double baseline, Align align) {
    TextStyle text = style.text(14);
    double wide = style.width(words, text);
    double left = align == Align.LEFT ? x : x - wide;
    sketch.text(left, baseline, words, text, Role.ACCENT, Align.LEFT);
    double pad = style.px(6);
    sketch.spot(
        new Spot.Area(
            left - pad,
            baseline - text.size() - pad,
            wide + 2 * pad,
            text.size() + 2 * pad,
            new Target.Runs(command)));
  }

  /** What the ends and the middle of the slider are. */
  private void sliderWords() {
    Place slider = slider(style, width);
    double baseline = slider.y() + slider.height() + style.px(16);
    // The thumb is as wide as the slider is high, and its middle shows the value
    double half = slider.height() / 2;
    formula(state.letter() + "-h", slider.x() + half, baseline);
    formula(state.letter(), slider.x() + slider.width() / 2, baseline);
    formula(state.letter() + "+h", slider.x() + slider.width() - half, baseline);
  }

  private void formula(String latex, double middle, double baseline) {
    Typeset set = style.formula(latex, 14);
    double x = Math.max(left(), middle - set.width() / 2);
    sketch.formula(set, x, baseline, sketch.colour(Role.MUTED));
  }
}
