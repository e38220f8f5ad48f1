package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.PaperEntry.Detail;
import backprop.drawing.PaperFit.Manner;
import backprop.drawing.formula.Typeset;
import backprop.session.Focus;
import backprop.session.Moment;
import backprop.session.Narration;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.util.Arrays;
import java.util.Optional;

/**
 * One step in a box of a handout: formula, matrices, one entry worked, and why. It is fitted into a
 * box first, and then drawn as it was fitted.
 */
final class HandoutStep {
  private static final double PAD = 10;
  private static final double HEADING = 31;
  private static final double GAP = 8;
  private static final double EQUATION_SIZE = 20;

  /** Beside the matrices, which need every millimetre. */
  private static final double NARROW_PAD = 4;

  /** What stands beside the matrices, the most first. */
  private enum Words {
    ALL(true, Detail.PROVED),
    WITHOUT_PROOF(true, Detail.WORKED),
    FEW(false, Detail.WORKED);

    private final boolean why;
    private final Detail detail;

    Words(boolean why, Detail detail) {
      this.why = why;
      this.detail = detail;
    }
  }

  private final Style style;
  private final Trace trace;
  private final Step step;
  private final View view;
  private final Narration narration;
  private final Question question;
  private final MatrixRow row;
  private final EquationPicture equation;
  private final Optional<Typeset> given;

  // As it was fitted last
  private double width;
  private Words words = Words.FEW;

  HandoutStep(Style style, Trace trace, Step step, Question question) {
    this.style = style;
    this.trace = trace;
    this.step = step;
    this.question = question;
    this.view = View.of(Moment.start(trace).at(step.number()), Optional.empty());
    this.narration = new Narration(style.messages(), trace.program());
    this.row = new MatrixRow(style, view.moment(), step.definition()).leaveBlank(question);
    this.equation = EquationPicture.of(trace.program(), step.definition());
    this.given =
        StepPanel.given(view.moment(), step)
            .filter(latex -> !question.asksFor(step.symbol()) || latex.startsWith("\\eta"))
            .map(latex -> style.formula(latex, 15.5));
  }

  /** The same step, set larger or smaller. */
  HandoutStep in(Style other) {
    return new HandoutStep(other, trace, step, question);
  }

  /** Fits it into a box with all numbers; returns the height it needs, or nothing. */
  Optional<Double> fit(double boxWidth, double boxHeight, Manner manner) {
    return Arrays.stream(Words.values())
        .flatMap(tried -> fit(boxWidth, boxHeight, manner, tried).stream())
        .findFirst();
  }

  /** The same with no more words than it cannot do without. */
  Optional<Double> fitFewWords(double boxWidth, double boxHeight, Manner manner) {
    return fit(boxWidth, boxHeight, manner, Words.FEW);
  }

  private Optional<Double> fit(double boxWidth, double boxHeight, Manner manner, Words tried) {
    width = boxWidth;
    words = tried;
    double around = around();
    return row.fit(view, width - 2 * style.px(NARROW_PAD), boxHeight - around, manner)
        .map(height -> around + height);
  }

  /** Fits it into a box with a part of every large matrix; returns the height it needs. */
  double fitPart(double boxWidth, double boxHeight) {
    width = boxWidth;
    words = Words.FEW;
    return around() + row.fitPart(view, width - 2 * style.px(NARROW_PAD), boxHeight - around());
  }

  private double inner() {
    return width - 2 * style.px(PAD);
  }

  private RichText why() {
    return new RichText(style, narration.why(step), style.text(12), inner());
  }

  private PaperEntry entry() {
    Focus.OfEntry worked = WorkedEntry.of(view.moment(), view.lighting()).orElseThrow();
    return new EntryBox(style, view.moment(), worked).onPaper(inner(), question);
  }

  private double equationHeight() {
    return equation.height(style, EQUATION_SIZE, inner());
  }

  private double givenHeight() {
    return given.map(set -> style.px(6) + set.total()).orElse(0.0);
  }

  /** The height of everything but the matrices. */
  private double around() {
    return style.px(HEADING + 2 * GAP + PAD)
        + equationHeight()
        + givenHeight()
        + entry().height(words.detail)
        + (words.why ? why().height() + style.px(GAP) : 0);
  }

  /** Draws it as it was fitted, its frame as high as there is room. */
  void draw(Sketch sketch, double x, double y, double height) {
    sketch.frame(x, y, width, height, sketch.colour(Role.LINE), 1);
    double left = x + style.px(PAD);
    heading(sketch, left, y);
    double top = y + style.px(HEADING);
    double equationHeight = equationHeight();
    equation.draw(sketch, view, x + width / 2, top, inner(), equationHeight, EQUATION_SIZE, false);
    double below = top + equationHeight + style.px(6);
    given.ifPresent(set ->
        sketch.formula(
            set, x + (width - set.width()) / 2, below + set.height(), sketch.colour(Role.MUTED)));
    double rowTop = top + equationHeight + givenHeight() + style.px(GAP);
    double bottom = y + height - style.px(PAD);
    if (words.why) {
      RichText why = why();
      bottom -= why.height();
      why.draw(sketch, left, bottom, sketch.colour(Role.INK));
      bottom -= style.px(GAP);
    }
    PaperEntry entry = entry();
    bottom -= entry.height(words.detail);
    entry.draw(sketch, left, bottom, words.detail);
    row.draw(
        sketch,
        view,
        x + style.px(NARROW_PAD),
        rowTop,
        width - 2 * style.px(NARROW_PAD),
        bottom - style.px(GAP) - rowTop);
  }

  private void heading(Sketch sketch, double left, double y) {
    TextStyle small = style.text(11);
    String title = step.number() + ". " + narration.title(step);
    String phase = narration.phase(step.phase());
    double baseline = y + style.px(19);
    double size = 13.5;
    while (style.width(title, style.bold(size)) > inner() && size > style.least()) {
      size -= 0.25;
    }
    TextStyle bold = style.bold(size);
    sketch.text(left, baseline, title, bold, Role.INK, Align.LEFT);
    if (style.width(title, bold) + style.px(10) + style.width(phase, small) <= inner()) {
      sketch.text(left + inner(), baseline, phase, small, Role.MUTED, Align.RIGHT);
    }
  }
}
