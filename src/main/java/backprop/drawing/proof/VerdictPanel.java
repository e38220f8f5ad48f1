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
import backprop.formula.SymbolNames;
import backprop.session.CauseWords;
import backprop.session.Focus;
import backprop.session.Messages;
import backprop.trace.ClaimVerdict;
import backprop.trace.GradientGap;
import backprop.trace.Trace;
import backprop.trace.diagnosis.Diagnosis;
import backprop.trace.diagnosis.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gradients that came with a lesson: which are right, and what is behind those that are not.
 */
public final class VerdictPanel {
  private static final double MARGIN = 24;
  private static final double TABLE_TOP = 58;
  private static final double WORDS_HEIGHT = 66;
  private static final double LINE = 34;
  private static final double PAD = 8;

  /** Where columns begin, as shares of the width. */
  private static final double SHAPE = 0.15;

  private static final double GAP = 0.27;
  private static final double PLACE = 0.43;
  private static final double VERDICT = 0.66;

  private final Sketch sketch;
  private final Style style;
  private final Messages messages;
  private final CauseWords words;
  private final double left;
  private final double inner;
  private final double bottom;

  private VerdictPanel(Sketch sketch, Trace trace, double width, double height) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.messages = style.messages();
    this.words = new CauseWords(messages, trace.program().architecture(), true);
    this.left = style.px(MARGIN);
    this.inner = width - 2 * left;
    this.bottom = height - style.px(WORDS_HEIGHT);
  }

  /**
   * Draws it into an area of its own.
   *
   * @param diagnosis empty while it is not known yet
   */
  public static Picture draw(
      Style style, Trace trace, Optional<Diagnosis> diagnosis, double width, double height) {
    Sketch sketch = new Sketch(style);
    sketch.fill(0, 0, width, height, sketch.colour(Role.SURFACE));
    VerdictPanel panel = new VerdictPanel(sketch, trace, width, height);
    panel.heading();
    if (trace.lesson().claims().isEmpty()) {
      panel.sentence("verdict.none", style.px(TABLE_TOP), Role.INK);
    } else {
      diagnosis.ifPresentOrElse(
          panel::table, () -> panel.sentence("verdict.waiting", style.px(TABLE_TOP), Role.MUTED));
    }
    return sketch.finish(width, height);
  }

  private void heading() {
    double baseline = style.px(34);
    String title = messages.text("verdict.title");
    sketch.text(left, baseline, title, style.bold(19), Role.INK, Align.LEFT);
    String close = messages.text("verdict.close");
    sketch.text(left + inner, baseline, close, style.text(13.5), Role.MUTED, Align.RIGHT);
  }

  private void sentence(String key, double y, Role role) {
    new RichText(style, messages.text(key), style.text(14), inner)
        .draw(sketch, left, y, sketch.colour(role));
  }

  private void table(Diagnosis diagnosis) {
    double y = style.px(TABLE_TOP);
    head("verdict.gradient", 0, y);
    head("verdict.shape", SHAPE, y);
    head("verdict.gap", GAP, y);
    head("verdict.place", PLACE, y);
    head("verdict.cause", VERDICT, y);
    y += style.px(28);
    sketch.fill(left, y, inner, 1, sketch.colour(Role.LINE));
    List<ClaimVerdict> verdicts = diagnosis.verdicts();
    int shown = 0;
    for (ClaimVerdict verdict : verdicts) {
      List<RichText> remarks = remarks(diagnosis, verdict);
      double height = style.px(LINE) + remarks.stream().mapToDouble(RichText::height).sum();
      height += remarks.isEmpty() ? 0 : style.px(PAD);
      boolean last = shown == verdicts.size() - 1;
      if (y + height + (last ? 0 : style.px(LINE)) > bottom) {
        break;
      }
      row(verdict, remarks, y, height);
      y += height;
      shown++;
    }
    if (shown < verdicts.size()) {
      String more = messages.text("verdict.more", "count", verdicts.size() - shown);
      sketch.text(left, y + style.px(22), more, style.text(13), Role.MUTED, Align.LEFT);
    }
    sentence("verdict.words", bottom + style.px(10), Role.MUTED);
  }

  private double x(double share) {
    return left + share * inner;
  }

  private void head(String key, double share, double y) {
    sketch.text(
        x(share), y + style.px(18), messages.text(key), style.text(12.5), Role.MUTED, Align.LEFT);
  }

  private void row(ClaimVerdict verdict, List<RichText> remarks, double y, double height) {
    double baseline = y + style.px(23);
    Symbol gradient = Symbol.gradient(verdict.by());
    TextStyle text = style.text(15);
    Typeset name = style.formula(SymbolNames.inlineLatex(gradient), 17);
    sketch.formula(name, left, baseline, sketch.colour(Role.INK));
    Role role = verdict.agrees() ? Role.MUTED : Role.ERROR;
    sketch.text(x(SHAPE), baseline, verdict.claimed().toString(), text, Role.MUTED, Align.LEFT);
    verdict.worst().ifPresent(gap -> gap(gap, baseline, role));
    verdict(verdict, baseline);
    double at = y + style.px(LINE - 2);
    for (RichText remark : remarks) {
      remark.draw(sketch, left + style.px(18), at, sketch.colour(Role.INK));
      at += remark.height();
    }
    sketch.fill(left, y + height, inner, 1, sketch.colour(Role.LINE).fade(0.6));
    Focus focus =
        verdict
            .worst()
            .<Focus>map(gap -> new Focus.OfEntry(gradient, gap.row(), gap.column()))
            .orElseGet(() -> new Focus.OfMatrix(gradient));
    sketch.spot(new Spot.Area(left, y, inner, height, new Target.Lights(focus)));
  }

  private void gap(GradientGap gap, double baseline, Role role) {
    String size = gap.absolute() == 0 ? "0" : Numbers.scientific(gap.absolute(), 2);
    sketch.text(x(GAP), baseline, size, style.text(15), role, Align.LEFT);
    String place =
        messages.text("check.place.entry", "row", gap.row() + 1, "column", gap.column() + 1);
    sketch.text(x(PLACE), baseline, place, style.text(14), Role.ACCENT, Align.LEFT);
  }

  private void verdict(ClaimVerdict verdict, double baseline) {
    if (!verdict.agrees()) {
      String off =
          verdict.claimed().equals(verdict.shape())
              ? messages.text("check.off")
              : messages.text("verdict.off.shape", "shape", verdict.shape());
      sketch.text(x(VERDICT), baseline, off, style.bold(15), Role.ERROR, Align.LEFT);
      return;
    }
    Typeset tick = style.formula("\\checkmark", 18);
    sketch.formula(tick, x(VERDICT), baseline, sketch.colour(Role.ACCENT));
    verdict
        .rounding()
        .map(rounding ->
            messages.text(
                rounding.decimals() ? "verdict.rounded.decimals" : "verdict.rounded",
                "digits",
                rounding.digits()))
        .ifPresent(rounded ->
            sketch.text(
                x(VERDICT) + style.px(22),
                baseline,
                rounded,
                style.text(12.5),
                Role.MUTED,
                Align.LEFT));
  }

  private List<RichText> remarks(Diagnosis diagnosis, ClaimVerdict verdict) {
    if (verdict.agrees()) {
      return List.of();
    }
    Optional<Finding> found = diagnosis.finding(verdict.by());
    if (found.isEmpty()) {
      return List.of(remark(messages.text("verdict.unknown")));
    }
    Finding finding = found.get();
    if (!finding.first().equals(verdict.by())) {
      String first = words.names(List.of(finding.first()));
      return List.of(remark(messages.text("verdict.same", "name", first)));
    }
    List<RichText> remarks = new ArrayList<>();
    String names = words.names(finding.explains());
    remarks.add(
        remark(messages.text("verdict.likely", "names", names) + " " + words.causes(finding)));
    words
        .right(finding)
        .map(right -> messages.text("verdict.should") + " \u2002" + right)
        .map(right ->
            words
                .wrong(finding)
                .map(wrong ->
                    right + " \u2003" + messages.text("verdict.probably") + " \u2002" + wrong)
                .orElse(right))
        .ifPresent(line -> remarks.add(remark(line)));
    words.twins(finding).forEach(twin -> remarks.add(remark(twin)));
    return remarks;
  }

  private RichText remark(String source) {
    return new RichText(style, source, style.text(14), inner - style.px(18));
  }
}
