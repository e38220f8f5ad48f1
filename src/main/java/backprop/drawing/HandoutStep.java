package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.PaperEntry.Detail;
import backprop.formula.Definition;
import backprop.formula.Program;
import backprop.session.Focus;
import backprop.session.Moment;
import backprop.session.Narration;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.util.Arrays;
import java.util.Optional;

/** One step in a box of a handout. */
final class HandoutStep {
  private static final double PAD = 10;
  private static final double HEADING = 26;
  private static final double GAP = 7;
  private static final double EQUATION_SIZE = 20;
  private static final double LEAST_EQUATION = 44;

  /** Of the height of the box. */
  private static final double MOST_EQUATION = 0.22;

  /** The matrices get at least so much of the box; else words give way. */
  private static final double LEAST_FOR_MATRICES = 0.3;

  private final Sketch sketch;
  private final Style style;
  private final Trace trace;
  private final Step step;
  private final Question question;
  private final View view;

  HandoutStep(Sketch sketch, Trace trace, Step step, Question question) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.trace = trace;
    this.step = step;
    this.question = question;
    this.view = View.of(Moment.start(trace).at(step.number()), Optional.empty());
  }

  void draw(double x, double y, double width, double height) {
    sketch.frame(x, y, width, height, sketch.colour(Role.LINE), 1);
    Narration narration = new Narration(style.messages(), trace.program());
    double left = x + PAD;
    double inner = width - 2 * PAD;
    heading(narration, left, y, inner);
    double equationTop = y + HEADING;
    double equationHeight = equation(left, equationTop, inner, height);
    double top = equationTop + equationHeight + GAP;
    double bottom = y + height - PAD;

    RichText why = new RichText(style, narration.why(step), style.text(12), inner);
    Focus.OfEntry worked = WorkedEntry.of(view.moment(), view.lighting()).orElseThrow();
    PaperEntry entry = new EntryBox(style, view.moment(), worked).onPaper(inner, question);
    double least = LEAST_FOR_MATRICES * height;
    double room = bottom - top;
    boolean hasWhy = room - entry.height(Detail.WORKED) - why.height() - 2 * GAP >= least;
    double words = hasWhy ? why.height() + GAP : 0;
    Detail detail =
        Arrays.stream(Detail.values())
            .filter(candidate -> room - entry.height(candidate) - words - GAP >= least)
            .findFirst()
            .orElse(Detail.RESULT);
    double entryTop = bottom - words - entry.height(detail);
    if (hasWhy) {
      why.draw(sketch, left, bottom - why.height(), sketch.colour(Role.INK));
    }
    entry.draw(sketch, left, entryTop, detail);
    Definition definition = step.definition();
    new MatrixRow(style, view.moment(), definition)
        .leaveBlank(question)
        .draw(sketch, view, left, top, inner, entryTop - GAP - top);
  }

  /** The equation, and below it in small what is given besides; returns the height of both. */
  private double equation(double left, double top, double width, double boxHeight) {
    Program program = trace.program();
    EquationPicture equation = EquationPicture.of(program, step.definition());
    double height =
        Math.clamp(
            equation.height(style, EQUATION_SIZE, width),
            LEAST_EQUATION,
            MOST_EQUATION * boxHeight);
    equation.draw(sketch, view, left + width / 2, top, width, height, EQUATION_SIZE, false);
    return StepPanel.given(view.moment(), step)
        .filter(given -> !question.asksFor(step.symbol()) || given.startsWith("\\eta"))
        .map(latex -> {
          var set = style.formula(latex, 15.5);
          double baseline = top + height + 4 + set.height();
          double x = left + (width - set.width()) / 2;
          sketch.formula(set, x, baseline, sketch.colour(Role.MUTED));
          return height + 4 + set.total();
        })
        .orElse(height);
  }

  private void heading(Narration narration, double left, double y, double width) {
    TextStyle small = style.text(11);
    String title = step.number() + ". " + narration.title(step);
    String phase = narration.phase(step.phase());
    double baseline = y + 19;
    double size = 13.5;
    while (style.width(title, style.bold(size)) > width && size > style.least()) {
      size -= 0.25;
    }
    TextStyle bold = style.bold(size);
    sketch.text(left, baseline, title, bold, Role.INK, Align.LEFT);
    if (style.width(title, bold) + 10 + style.width(phase, small) <= width) {
      sketch.text(left + width, baseline, phase, small, Role.MUTED, Align.RIGHT);
    }
  }
}
