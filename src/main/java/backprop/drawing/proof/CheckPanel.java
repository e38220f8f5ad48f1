package backprop.drawing.proof;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Numbers;
import backprop.drawing.Palette.Role;
import backprop.drawing.Picture;
import backprop.drawing.RichText;
import backprop.drawing.Sketch;
import backprop.drawing.Spot;
import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.drawing.formula.Typeset;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.formula.SymbolNames;
import backprop.session.Focus;
import backprop.session.Messages;
import backprop.trace.GradientCheck;
import backprop.trace.GradientGap;
import backprop.trace.GradientVerdict;
import backprop.trace.Parameter;
import backprop.trace.Trace;
import java.util.List;
import java.util.Optional;

/** Every gradient of a pass with what central differences say to it: a table, a row a gradient. */
public final class CheckPanel {
  private static final double MARGIN = 24;
  private static final double TABLE_TOP = 58;
  private static final double WORDS_HEIGHT = 88;
  private static final double ROW = 56;
  private static final double LEAST_ROW = 21;
  private static final double TWO_LINES = 44;
  private static final int DIGITS = 10;

  /** Where columns begin, as shares of the width. */
  private static final double SHAPE = 0.17;

  private static final double GAP = 0.31;
  private static final double PLACE = 0.58;
  private static final double VERDICT = 0.88;

  private final Sketch sketch;
  private final Style style;
  private final Messages messages;
  private final Trace trace;
  private final List<GradientVerdict> verdicts;
  private final double share;
  private final double left;
  private final double inner;
  private final double height;

  private CheckPanel(
      Sketch sketch,
      Trace trace,
      List<GradientVerdict> verdicts,
      double share,
      double width,
      double height) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.messages = style.messages();
    this.trace = trace;
    this.verdicts = verdicts;
    this.share = share;
    this.left = style.px(MARGIN);
    this.inner = width - 2 * left;
    this.height = height;
  }

  /**
   * Draws it into an area of its own.
   *
   * @param verdicts those that are known so far, in the order of the pass
   * @param share of the next one that is measured, 0 to 1
   */
  public static Picture draw(
      Style style,
      Trace trace,
      List<GradientVerdict> verdicts,
      double share,
      double width,
      double height) {
    Sketch sketch = new Sketch(style);
    sketch.fill(0, 0, width, height, sketch.colour(Role.SURFACE));
    new CheckPanel(sketch, trace, verdicts, share, width, height).draw();
    return sketch.finish(width, height);
  }

  private void draw() {
    double baseline = style.px(34);
    sketch.text(left, baseline, messages.text("check.title"), style.bold(19), Role.INK, Align.LEFT);
    sketch.text(
        left + inner,
        baseline,
        messages.text("check.close"),
        style.text(13.5),
        Role.MUTED,
        Align.RIGHT);
    double top = style.px(TABLE_TOP);
    header(top + style.px(18));
    top += style.px(28);
    List<Quantity> all = Parameter.matrices(trace);
    double room = height - top - style.px(WORDS_HEIGHT);
    double row = Math.clamp(room / all.size(), style.px(LEAST_ROW), style.px(ROW));
    int fitting = (int) (room / row + 1e-9);
    int shown = fitting < all.size() ? fitting - 1 : all.size();
    for (int i = 0; i < shown; i++) {
      row(all.get(i), i, top + i * row, row);
    }
    double end = top + shown * row;
    if (shown < all.size()) {
      String more = messages.text("check.more", "count", all.size() - shown);
      sketch.text(left, end + row * 0.65, more, style.text(13), Role.MUTED, Align.LEFT);
      end += row;
    }
    words(end + style.px(14));
  }

  private double x(double share) {
    return left + share * inner;
  }

  private void header(double baseline) {
    TextStyle text = style.text(12.5);
    head("check.gradient", 0, baseline, text);
    head("check.shape", SHAPE, baseline, text);
    head("check.gap", GAP, baseline, text);
    head("check.place", PLACE, baseline, text);
    head("check.verdict", VERDICT, baseline, text);
    sketch.fill(left, baseline + style.px(9), inner, 1, sketch.colour(Role.LINE));
  }

  private void head(String key, double share, double baseline, TextStyle text) {
    sketch.text(x(share), baseline, messages.text(key), text, Role.MUTED, Align.LEFT);
  }

  private void row(Quantity by, int index, double y, double rowHeight) {
    boolean twoLines = rowHeight >= style.px(TWO_LINES);
    double baseline = y + rowHeight / 2 + style.px(twoLines ? -3 : 5);
    TextStyle text = style.text(15);
    Typeset name = style.formula(SymbolNames.inlineLatex(Symbol.gradient(by)), 17);
    sketch.formula(name, left, baseline, sketch.colour(Role.INK));
    String shape = trace.values().shape(by).toString();
    sketch.text(x(SHAPE), baseline, shape, text, Role.MUTED, Align.LEFT);
    if (index < verdicts.size()) {
      verdict(verdicts.get(index), baseline, text);
      if (twoLines) {
        verdicts.get(index).worst().ifPresent(gap -> both(gap, baseline + style.px(20)));
      }
      target(verdicts.get(index), y, rowHeight);
    } else {
      sketch.text(x(GAP), baseline, waiting(index), style.text(13), Role.MUTED, Align.LEFT);
    }
    sketch.fill(left, y + rowHeight, inner, 1, sketch.colour(Role.LINE).fade(0.6));
  }

  private void verdict(GradientVerdict verdict, double baseline, TextStyle text) {
    Role role = verdict.agrees() ? Role.INK : Role.ERROR;
    verdict
        .worst()
        .ifPresentOrElse(
            gap -> {
              String size = Numbers.scientific(gap.relative(), 2);
              sketch.text(x(GAP), baseline, size, text, role, Align.LEFT);
              sketch.text(x(PLACE), baseline, place(gap), style.text(14), Role.ACCENT, Align.LEFT);
            },
            () ->
                sketch.text(
                    x(GAP),
                    baseline,
                    messages.text("check.none"),
                    style.text(13),
                    Role.MUTED,
                    Align.LEFT));
    if (verdict.kinks() > 0 && verdict.worst().isPresent()) {
      String kinks = messages.text("check.kinks", "count", verdict.kinks());
      double x = x(GAP) + style.px(74);
      sketch.text(x, baseline, kinks, style.text(12.5), Role.MUTED, Align.LEFT);
    }
    if (verdict.agrees()) {
      Typeset tick = style.formula("\\checkmark", 18);
      sketch.formula(tick, x(VERDICT), baseline, sketch.colour(Role.ACCENT));
    } else {
      String off = messages.text("check.off");
      sketch.text(x(VERDICT), baseline, off, style.bold(15), Role.ERROR, Align.LEFT);
    }
  }

  private String waiting(int index) {
    boolean next = index == verdicts.size() && share > 0;
    return messages.text("check.waiting") + (next ? " " + Math.round(share * 100) + " %" : "");
  }

  /** The two numbers that are furthest apart. */
  private void both(GradientGap gap, double baseline) {
    String words =
        messages.text(
            "check.both",
            "formula",
            Numbers.significant(gap.checked(), DIGITS),
            "measured",
            Numbers.significant(gap.reference(), DIGITS));
    sketch.text(x(GAP), baseline, words, style.text(12.5), Role.MUTED, Align.LEFT);
  }

  private String place(GradientGap gap) {
    return messages.text("check.place.entry", "row", gap.row() + 1, "column", gap.column() + 1);
  }

  private void target(GradientVerdict verdict, double y, double rowHeight) {
    Optional<Focus> entry =
        verdict.worst().map(gap -> new Focus.OfEntry(verdict.gradient(), gap.row(), gap.column()));
    Focus focus = entry.orElseGet(() -> new Focus.OfMatrix(verdict.gradient()));
    sketch.spot(new Spot.Area(left, y, inner, rowHeight, new Target.Lights(focus)));
  }

  private void words(double y) {
    int numbers =
        Parameter.matrices(trace).stream().mapToInt(by -> trace.values().shape(by).size()).sum();
    String words =
        messages.text(
            "check.words",
            "count",
            numbers,
            "tolerance",
            Numbers.power(Numbers.exponent(GradientCheck.TOLERANCE)));
    new RichText(style, words, style.text(14), inner)
        .draw(sketch, left, y, sketch.colour(Role.MUTED));
  }
}
