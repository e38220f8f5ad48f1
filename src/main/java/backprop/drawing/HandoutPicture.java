package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.formula.Architecture;
import backprop.formula.Symbol;
import backprop.session.Lighting;
import backprop.session.Moment;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Steps on sheets of A4: the network first, then what is given, then the steps, each with its
 * formula, its matrices, one entry worked and why. No text is smaller than 8 points; only indices
 * in formulas are. What is left blank to fill in is nowhere in the marks.
 */
public final class HandoutPicture {
  /** Eight points. */
  static final double LEAST = 8 * 96 / 72.0;

  /** Keeps the network's text above the least. */
  private static final double NETWORK_UNIT = 0.86;

  /** What a network needs, in pixels: of its height, and of that for every unit of a column. */
  private static final double LEAST_NETWORK = 210;

  private static final double LEAST_UNIT = 23;
  private static final double MOST_LEAST_NETWORK = 460;

  /** With so few steps on a sheet they may be larger than usual. */
  private static final int FEW = 2;

  /** Sizes for what is given, the best first. */
  private static final double[] GIVEN_SIZES = {13, 12, 11, PaperFit.SMALLEST};

  private final Style style;
  private final Trace trace;
  private final Question question;
  private final int perPage;
  private final List<HandoutPage> pages;

  /**
   * The sheets for some steps.
   *
   * @param style any; its unit is that of paper
   * @param perPage steps on a page at most: 1, 2, 4 or 6; those that need more room get it
   * @param blank whether what the steps compute is left for a pen
   */
  public HandoutPicture(Style style, Trace trace, List<Step> steps, int perPage, boolean blank) {
    this.style = style.onPaper(1, LEAST);
    this.trace = trace;
    this.question = blank ? Question.of(trace.program(), steps) : Question.NONE;
    this.perPage = perPage;
    HandoutSheet sheet = HandoutSheet.of(perPage);
    HandoutShelf.Network network = network();
    List<HandoutShelf> shelves = new ArrayList<>();
    shelves.add(network);
    given(network.least()).forEach(line -> shelves.add(new HandoutShelf.Given(line)));
    shelves.addAll(new HandoutFlow(this.style, trace, question, sheet).shelves(steps));
    this.pages = HandoutPage.of(shelves, sheet.steps());
  }

  private HandoutShelf.Network network() {
    Architecture architecture = trace.program().architecture();
    int most =
        IntStream.rangeClosed(0, architecture.layers()).map(architecture::units).max().orElse(0);
    double least = Math.clamp(LEAST_UNIT * most, LEAST_NETWORK, MOST_LEAST_NETWORK);
    return new HandoutShelf.Network(least, Math.max(least, HandoutSheet.WIDTH * 0.66));
  }

  /** As large as the first sheet has room for; else small, and on as many sheets as it takes. */
  private List<HandoutGiven.Line> given(double network) {
    HandoutGiven given = new HandoutGiven(style, trace, HandoutSheet.WIDTH, HandoutSheet.HEIGHT);
    for (double size : GIVEN_SIZES) {
      List<HandoutGiven.Line> lines = given.lines(size);
      double height =
          lines.stream().mapToDouble(line -> line.height() + HandoutSheet.GAP).sum() + network;
      if (height <= HandoutSheet.HEIGHT || size == PaperFit.SMALLEST) {
        return lines;
      }
    }
    throw new IllegalStateException("no size is the smallest");
  }

  /** How many sheets there are. */
  public int pages() {
    return pages.size();
  }

  /** One sheet, counted from 0. */
  public Picture page(int number) {
    Sketch sketch = new Sketch(style);
    // A sheet is no whole number of pixels: the last ones are not to be half dark
    double width = HandoutSheet.PAPER_WIDTH;
    double height = HandoutSheet.PAPER_HEIGHT;
    sketch.fill(0, 0, width + 2, height + 2, sketch.colour(Role.SURFACE));
    frame(sketch, number);
    HandoutPage page = pages.get(number);
    double y = HandoutSheet.TOP;
    for (int i = 0; i < page.shelves().size(); i++) {
      double shelf = page.heights().get(i);
      switch (page.shelves().get(i)) {
        case HandoutShelf.Network _ -> network(sketch, shelf);
        case HandoutShelf.Given(var line) -> line.draw(sketch, HandoutSheet.MARGIN, y);
        case HandoutShelf.Steps _ -> {}
      }
      y += shelf + HandoutSheet.GAP;
    }
    page.steps(style, perPage <= FEW).forEach(step -> step.draw(sketch));
    return sketch.finish(width, height);
  }

  private void frame(Sketch sketch, int number) {
    String given = trace.lesson().title();
    String title = given.isBlank() ? style.messages().text("untitled") : given;
    TextStyle large = number == 0 ? style.bold(20) : style.text(12);
    Role role = number == 0 ? Role.INK : Role.MUTED;
    double baseline = HandoutSheet.MARGIN + 18;
    String name = question.asks() ? style.messages().text("handout.name") : "";
    double room = HandoutSheet.WIDTH - (number == 0 ? style.width(name, style.text(12)) + 130 : 0);
    sketch.text(
        HandoutSheet.MARGIN, baseline, shortened(title, large, room), large, role, Align.LEFT);
    if (number == 0 && question.asks()) {
      double right = HandoutSheet.MARGIN + HandoutSheet.WIDTH;
      sketch.text(right - 125, baseline, name, style.text(12), Role.MUTED, Align.RIGHT);
      sketch.fill(right - 120, baseline + 2, 120, 1, sketch.colour(Role.MUTED));
    }
    String page = style.messages().text("handout.page", "number", number + 1, "total", pages());
    double foot = HandoutSheet.PAPER_HEIGHT - HandoutSheet.MARGIN - 2;
    sketch.text(
        HandoutSheet.PAPER_WIDTH / 2, foot, page, style.text(11.5), Role.MUTED, Align.CENTRE);
  }

  private String shortened(String text, TextStyle textStyle, double room) {
    String kept = text;
    while (style.width(kept + "…", textStyle) > room && !kept.isEmpty()) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept.equals(text) || style.width(text, textStyle) <= room ? text : kept + "…";
  }

  /** With its activations and errors; if they are asked for, as it is before the first step. */
  private void network(Sketch sketch, double height) {
    int known = question.asks() ? 0 : trace.step(Symbol.E).map(Step::number).orElse(0);
    Moment moment = Moment.start(trace).at(known);
    double width = HandoutSheet.WIDTH;
    View view = new View(moment, new Lighting(moment, Optional.empty()), false);
    Picture picture =
        GraphPicture.draw(style.onPaper(NETWORK_UNIT, LEAST), view, width, height, Zoom.NONE);
    double x = HandoutSheet.MARGIN;
    double y = HandoutSheet.TOP;
    picture.marks().forEach(mark -> sketch.add(mark.moved(x, y)));
    sketch.frame(x, y, width, height, sketch.colour(Role.LINE), 1);
  }
}
