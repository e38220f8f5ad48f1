package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Palette.Role;
import backprop.formula.Definition;
import backprop.formula.Program;
import backprop.formula.Symbol;
import backprop.session.Focus;
import backprop.session.Moment;
import backprop.trace.Step;
import java.util.List;
import java.util.Optional;

/**
 * A moment as a lecture hall sees it: formula, network and matrices alone, no letter smaller than
 * 24 points on a screen of 1920 × 1080. A long row goes on in the next line; what cannot be as
 * large is left out: a matrix of many entries shows its colours, and one of its entries in large
 * numbers.
 */
public final class PresentPicture {
  /** In the design below, 24 points are 16 pixels: 32 where the height is 1080. */
  private static final double DESIGN_HEIGHT = 540;

  private static final double LEAST = 16;
  private static final double MARGIN = 14;
  private static final double FORMULA_HEIGHT = 118;
  private static final double FORMULA_SIZE = 29;
  private static final double GOAL_SIZE = 26;
  private static final double ENTRY_HEIGHT = 56;

  /** The network's own design writes its smallest text a little larger than it has to be here. */
  private static final double NARROW_NETWORK = 0.98;

  /** Where the network is broad, its letters are larger. */
  private static final double BROAD_NETWORK = 1.15;

  /** The share of the height that a network is broad at. */
  private static final double BROAD = 0.62;

  private final Sketch sketch;
  private final Style style;
  private final View view;
  private final Moment moment;
  private final boolean covered;
  private final double width;
  private final double height;

  private PresentPicture(Sketch sketch, View view, boolean covered, double width, double height) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.view = view;
    this.moment = view.moment();
    this.covered = covered && moment.step().isPresent();
    this.width = width;
    this.height = height;
  }

  /** The size of the smallest letters that a hall of some height in pixels can read. */
  public static double least(double height) {
    return LEAST * height / DESIGN_HEIGHT;
  }

  /**
   * Draws a moment for a screen.
   *
   * @param style any; its unit is chosen for the height
   * @param pointed what is lit besides the worked entry
   * @param covered whether the result of the step is held back, wherever it would be seen
   * @param width of the screen in pixels
   * @param height of the screen in pixels
   */
  public static Picture draw(
      Style style,
      Moment moment,
      Optional<Focus> pointed,
      boolean covered,
      double width,
      double height) {
    Style sized = style.withUnit(height / DESIGN_HEIGHT).withLeast(LEAST);
    Sketch sketch = new Sketch(sized);
    sketch.fill(0, 0, width, height, sketch.colour(Role.SURFACE));
    new PresentPicture(sketch, View.of(moment, pointed), covered, width, height).draw();
    return sketch.finish(width, height);
  }

  private void draw() {
    Program program = moment.trace().program();
    Optional<Definition> definition = moment.step().map(Step::definition);
    double margin = style.px(MARGIN);
    double inner = width - 2 * margin;
    double formulaHeight = style.px(FORMULA_HEIGHT);
    definition.ifPresentOrElse(
        d ->
            EquationPicture.of(program, d)
                .draw(
                    sketch,
                    view,
                    width / 2,
                    margin,
                    inner,
                    formulaHeight - margin,
                    FORMULA_SIZE,
                    false),
        () ->
            EquationPicture.goal(program, program.definitions().getFirst())
                .ifPresent(goal ->
                    goal.draw(
                        sketch,
                        view,
                        width / 2,
                        margin,
                        inner,
                        formulaHeight - margin,
                        GOAL_SIZE,
                        true)));
    double middle = graphWidth();
    network(formulaHeight, middle);
    double left = middle + margin;
    double room = width - left - margin;
    double entryTop = height - style.px(ENTRY_HEIGHT) - margin;
    double matricesTop = formulaHeight + style.px(7);
    double matricesHeight = entryTop - matricesTop - style.px(6);
    if (definition.isPresent()) {
      MatrixRow row = new MatrixRow(style, moment, definition.get());
      if (covered) {
        row.coverResult();
      }
      row.draw(sketch, view, left, matricesTop, room, matricesHeight);
      Focus.OfEntry worked = WorkedEntry.of(moment, view.lighting()).orElseThrow();
      boolean hidden =
          covered && moment.step().filter(s -> s.symbol().equals(worked.symbol())).isPresent();
      new EntryBox(style, moment, worked)
          .drawLarge(sketch, left, entryTop, room, style.px(ENTRY_HEIGHT), hidden);
    } else {
      MatrixRow.of(style, moment, List.of(Symbol.X, Symbol.T))
          .draw(sketch, view, left, matricesTop, room, matricesHeight);
    }
  }

  /** Where the screen is broad there is more for the matrices. */
  private double graphWidth() {
    return Math.rint(Math.min(width * 0.36, height * 0.72));
  }

  /** What is held back has not been reached yet, as far as the network shows. */
  private void network(double top, double graphWidth) {
    double enlarged =
        Math.clamp(BROAD_NETWORK * graphWidth / height / BROAD, NARROW_NETWORK, BROAD_NETWORK);
    Style drawn = style.withUnit(style.unit() * enlarged).withLeast(LEAST / enlarged);
    View shown = covered ? View.of(moment.at(moment.position() - 1), Optional.empty()) : view;
    Picture picture = GraphPicture.draw(drawn, shown, graphWidth, height - top, Zoom.NONE);
    picture.marks().forEach(mark -> sketch.add(mark.moved(0, top)));
    picture.spots().forEach(spot -> sketch.spot(spot.moved(0, top)));
    int samples = moment.trace().program().architecture().rows();
    if (samples > 1) {
      String words =
          style
              .messages()
              .text("graph.sample", "number", PassPicture.sample(shown) + 1, "total", samples);
      double baseline = height - style.px(8);
      sketch.text(graphWidth / 2, baseline, words, style.text(13.5), Role.MUTED, Align.CENTRE);
    }
  }
}
