package backprop.drawing.proof;

import backprop.drawing.Colour;
import backprop.drawing.Mark;
import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Numbers;
import backprop.drawing.Palette.Role;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import backprop.drawing.formula.Typeset;
import backprop.trace.SlopeStudy;
import backprop.trace.SlopeStudy.Point;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The gap against h, both in powers of ten: the larger h the further right. */
final class SlopePlot {
  private static final int FIRST_X = -15;
  private static final int LAST_X = -1;
  private static final int FIRST_Y = -13;
  private static final int LAST_Y = 0;
  private static final double LEFT = 52;
  private static final double BOTTOM = 38;
  private static final double TOP = 26;
  private static final double LEAST_FOR_WORDS = 130;
  private static final double REGIME_WIDTH = 118;

  private final Sketch sketch;
  private final Style style;
  private final NudgeState state;
  private final SlopeStudy study;
  private double x;
  private double y;
  private double width;
  private double height;

  SlopePlot(Sketch sketch, NudgeState state) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.state = state;
    this.study = state.study();
  }

  /** Draws it with its labels into an area. */
  void draw(double areaX, double areaY, double areaWidth, double areaHeight) {
    x = areaX + style.px(LEFT);
    y = areaY + style.px(TOP);
    width = areaWidth - style.px(LEFT + 14);
    height = areaHeight - style.px(TOP + BOTTOM);
    axes(areaX);
    current();
    regimes();
    curve(Point::oneSidedGap, Role.MUTED, false);
    curve(Point::gap, Role.ACCENT, true);
    legend();
  }

  private double atX(double power) {
    return x + width * (power - FIRST_X) / (LAST_X - FIRST_X);
  }

  private double atY(double power) {
    double clamped = Math.clamp(power, FIRST_Y, LAST_Y);
    return y + height * (LAST_Y - clamped) / (LAST_Y - FIRST_Y);
  }

  private double atGap(double gap) {
    return atY(gap > 0 ? Math.log10(gap) : FIRST_Y);
  }

  private void axes(double areaX) {
    TextStyle text = style.text(12);
    Colour line = sketch.colour(Role.LINE);
    for (int power = FIRST_X; power <= LAST_X; power += 2) {
      sketch.fill(atX(power), y, 1, height, line.fade(0.6));
      sketch.text(
          atX(power),
          y + height + style.px(16),
          Numbers.power(power),
          text,
          Role.MUTED,
          Align.CENTRE);
    }
    for (int power = -12; power <= LAST_Y; power += 3) {
      sketch.fill(x, atY(power), width, 1, line.fade(0.6));
      String words = power == 0 ? "1" : Numbers.power(power);
      sketch.text(x - style.px(7), atY(power) + style.px(4), words, text, Role.MUTED, Align.RIGHT);
    }
    sketch.frame(x, y, width, height, line, 1);
    Typeset h = style.formula("h", 15);
    sketch.formula(
        h, x + width / 2 - h.width() / 2, y + height + style.px(33), sketch.colour(Role.INK));
    sketch.text(
        areaX,
        y - style.px(10),
        style.messages().text("nudge.plot"),
        style.bold(13),
        Role.INK,
        Align.LEFT);
  }

  private void curve(ToDoubleFunction<Point> gap, Role role, boolean filled) {
    List<Point> points = study.points();
    Colour colour = sketch.colour(role);
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      sketch.add(
          new Mark.Line(
              atX(Math.log10(from.h())),
              atGap(gap.applyAsDouble(from)),
              atX(Math.log10(to.h())),
              atGap(gap.applyAsDouble(to)),
              style.px(filled ? 1.6 : 1.1),
              colour.fade(filled ? 0.7 : 0.6),
              false));
    }
    for (Point point : points) {
      sketch.add(
          new Mark.Disc(
              atX(Math.log10(point.h())),
              atGap(gap.applyAsDouble(point)),
              style.px(filled ? 3.2 : 2.4),
              filled ? colour : sketch.colour(Role.SURFACE),
              colour,
              style.px(1.1)));
    }
  }

  /** The h of now: a line to find it, a ring around its gap. */
  private void current() {
    double at = atX(-state.power());
    Colour colour = sketch.colour(Role.FOCUS);
    sketch.fill(at - style.px(1), y, style.px(2), height, colour.fade(0.55));
    sketch.add(
        new Mark.Disc(
            at, atGap(state.nudge().gap()), style.px(8), Colour.NONE, colour, style.px(2.4)));
  }

  private void legend() {
    TextStyle text = style.text(12.5);
    double baseline = y - style.px(10);
    double right = x + width;
    right = entry("nudge.one-sided", right, baseline, text, Role.MUTED, false);
    entry("nudge.central", right - style.px(16), baseline, text, Role.ACCENT, true);
  }

  private double entry(
      String key, double right, double baseline, TextStyle text, Role role, boolean filled) {
    String words = style.messages().text(key);
    sketch.text(right, baseline, words, text, role, Align.RIGHT);
    double dot = right - style.width(words, text) - style.px(9);
    sketch.add(
        new Mark.Disc(
            dot,
            baseline - text.size() * 0.34,
            style.px(3.2),
            sketch.colour(filled ? role : Role.SURFACE),
            sketch.colour(role),
            style.px(1.1)));
    return dot - style.px(4);
  }

  /** A few words where each of the two errors rules. */
  private void regimes() {
    if (height < style.px(LEAST_FOR_WORDS)) {
      return;
    }
    if (study.points().getLast().gap() > 0) {
      regime("nudge.rounding", atX(FIRST_X) + style.px(10));
    }
    if (study.truncationPower().isPresent()) {
      regime("nudge.truncation", x + width - style.px(REGIME_WIDTH));
    }
  }

  private void regime(String key, double left) {
    double top = y + height - style.px(46);
    // Lines that pass behind would strike the words through
    sketch.fill(
        left - style.px(4),
        top,
        style.px(REGIME_WIDTH - 4),
        style.px(42),
        sketch.colour(Role.SURFACE).fade(0.85));
    String name = style.messages().text(key);
    sketch.text(left, top + style.px(14), name, style.bold(12.5), Role.INK, Align.LEFT);
    RichWords.draw(
        sketch,
        style.messages().text(key + ".rule"),
        left,
        top + style.px(19),
        style.px(REGIME_WIDTH));
  }
}
