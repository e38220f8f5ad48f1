package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Palette.Role;
import backprop.drawing.formula.Typeset;
import backprop.formula.Definition;
import backprop.formula.Program;
import backprop.formula.Symbol;
import backprop.session.Focus;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.session.Narration;
import backprop.trace.Step;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The step in words, symbols and numbers. Every part has its fixed place, whatever the step; only
 * what stands in it changes.
 */
final class StepPanel {
  private static final double MARGIN = 24;
  private static final double EQUATION_TOP = 46;
  private static final double EQUATION_HEIGHT = 94;
  private static final double GOAL_HEIGHT = 56;
  private static final double ENTRY_HEIGHT = 124;
  private static final double WORDS_HEIGHT = 92;

  private final Sketch sketch;
  private final Style style;
  private final View view;
  private final Moment moment;
  private final double width;
  private final double height;
  private final boolean links;
  private final Optional<RealMatrix> claim;

  private StepPanel(
      Sketch sketch,
      View view,
      double width,
      double height,
      boolean links,
      Optional<RealMatrix> claim) {
    this.claim = claim;
    this.links = links && !StepLinks.commands(view.moment()).isEmpty();
    this.sketch = sketch;
    this.style = sketch.style();
    this.view = view;
    this.moment = view.moment();
    this.width = width;
    this.height = height;
  }

  /**
   * @param links whether the ways that lead on are offered: on paper there is nothing to press
   * @param claim a matrix whose difference from the result stands in the result's place
   */
  static Picture draw(
      Style style,
      View view,
      double width,
      double height,
      boolean links,
      Optional<RealMatrix> claim) {
    Sketch sketch = new Sketch(style);
    sketch.fill(0, 0, width, height, sketch.colour(Role.SURFACE));
    new StepPanel(sketch, view, width, height, links, claim).draw();
    return sketch.finish(width, height);
  }

  private double left() {
    return style.px(MARGIN);
  }

  private double inner() {
    return width - 2 * left();
  }

  private double matricesTop() {
    return style.px(EQUATION_TOP + EQUATION_HEIGHT + GOAL_HEIGHT + 4);
  }

  private double wordsTop() {
    return height - style.px(WORDS_HEIGHT);
  }

  private double entryTop() {
    return wordsTop() - style.px(ENTRY_HEIGHT + 8);
  }

  private void draw() {
    Messages messages = style.messages();
    Program program = moment.trace().program();
    Narration narration = new Narration(messages, program);
    Optional<Step> step = moment.step();
    heading(step.map(narration::title).orElseGet(() -> messages.text("title.start")), narration);
    Definition definition =
        step.map(Step::definition).orElseGet(() -> program.definitions().getFirst());
    double middle = width / 2;
    if (step.isPresent()) {
      EquationPicture.of(program, definition)
          .draw(
              sketch,
              view,
              middle,
              style.px(EQUATION_TOP),
              inner(),
              style.px(EQUATION_HEIGHT),
              25,
              false);
    }
    double goalTop =
        style.px(
            step.isPresent()
                ? EQUATION_TOP + EQUATION_HEIGHT + 5
                : EQUATION_TOP + EQUATION_HEIGHT / 2);
    step.flatMap(s -> given(moment, s)).ifPresent(latex -> remark(latex, goalTop));
    EquationPicture.goal(program, definition)
        .ifPresent(goal ->
            goal.draw(
                sketch,
                view,
                middle,
                goalTop,
                inner(),
                style.px(GOAL_HEIGHT - 6),
                step.isPresent() ? 15 : 22,
                true));
    double matricesHeight = entryTop() - matricesTop() - style.px(6);
    if (step.isPresent()) {
      if (moment.inside().filter(in -> in.beat().isPresent()).isPresent()) {
        new ChainPicture(sketch, moment).draw(left(), matricesTop(), inner(), matricesHeight);
      } else {
        MatrixRow row = new MatrixRow(style, moment, definition);
        claim
            .map(row::showDifference)
            .orElse(row)
            .draw(sketch, view, left(), matricesTop(), inner(), matricesHeight);
      }
      Focus.OfEntry worked = WorkedEntry.of(moment, view.lighting()).orElseThrow();
      new EntryBox(style, moment, worked)
          .draw(sketch, left(), entryTop(), inner(), style.px(ENTRY_HEIGHT));
    } else {
      MatrixRow.of(style, moment, List.of(Symbol.X, Symbol.T))
          .draw(sketch, view, left(), matricesTop(), inner(), matricesHeight);
    }
    String why = step.map(narration::why).orElseGet(() -> messages.text("why.start"));
    words(claim.isPresent() ? messages.text("verdict.difference") : why);
  }

  /** A number the equation speaks of but no matrix shows: the summed error, the learning rate. */
  static Optional<String> given(Moment moment, Step step) {
    return switch (step.phase().kind()) {
      case ERROR ->
          Optional.of("\\Sigma E = " + Numbers.latex(moment.trace().totalError(), 4, false));
      case UPDATE ->
          Optional.of("\\eta = " + Numbers.given(moment.trace().lesson().learningRate(), 4));
      case FORWARD, BACKWARD -> Optional.empty();
    };
  }

  private void remark(String latex, double top) {
    Typeset set = style.formula(latex, 19);
    double baseline = top + style.px(14) + set.height();
    sketch.formula(set, (width - set.width()) / 2, baseline, sketch.colour(Role.MUTED));
  }

  private void words(String why) {
    double size = 15;
    RichText text = new RichText(style, why, style.text(size), inner());
    double room = style.px(WORDS_HEIGHT - (links ? 26 : 8));
    while (text.height() > room && size > 10) {
      size -= 0.5;
      text = new RichText(style, why, style.text(size), inner());
    }
    text.draw(sketch, left(), wordsTop(), sketch.colour(Role.INK));
    if (links) {
      StepLinks.draw(sketch, moment, width - left(), height - style.px(10));
    }
  }

  private String entry() {
    return moment
        .inside()
        .map(in ->
            " · "
                + style
                    .messages()
                    .text("place.entry", "row", in.row() + 1, "column", in.column() + 1))
        .orElse("");
  }

  private void heading(String title, Narration narration) {
    int total = moment.trace().steps().size();
    Messages messages = style.messages();
    String place =
        moment
            .step()
            .map(step ->
                messages.text(
                        "place.step",
                        "number",
                        step.number(),
                        "total",
                        total,
                        "phase",
                        narration.phase(step.phase()).toLowerCase(messages.locale()))
                    + entry())
            .orElseGet(() -> messages.text("place.start", "total", total));
    double baseline = style.px(34);
    double room = inner() - style.width(place, style.text(13.5)) - style.px(12);
    double size = 19;
    while (style.width(title, style.bold(size)) > room && size > 11) {
      size -= 0.5;
    }
    sketch.text(left(), baseline, title, style.bold(size), Role.INK, Align.LEFT);
    sketch.text(width - left(), baseline, place, style.text(13.5), Role.MUTED, Align.RIGHT);
  }
}
