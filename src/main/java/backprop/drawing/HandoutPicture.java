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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Steps on sheets of A4: the network first, then some steps a page, each with its formula, its
 * matrices, one entry worked and why. No text is smaller than 8 points; only indices in formulas
 * are. What is left blank to fill in is nowhere in the marks.
 */
public final class HandoutPicture {
  /** Pixels to a millimetre, 96 to an inch. */
  private static final double MILLIMETRE = 96 / 25.4;

  private static final double WIDTH = 210 * MILLIMETRE;
  private static final double HEIGHT = 297 * MILLIMETRE;

  /** Eight points. */
  static final double LEAST = 8 * 96 / 72.0;

  private static final double MARGIN = 13 * MILLIMETRE;
  private static final double HEAD = 34;
  private static final double FOOT = 26;
  private static final double GAP = 12;

  /** Keeps the network's text above the least. */
  private static final double NETWORK_UNIT = 0.86;

  /** With more neurons in a column a network needs two of three rows. */
  private static final int FEW_UNITS = 8;

  private final Style style;
  private final Trace trace;
  private final List<Step> steps;
  private final int columns;
  private final int rows;
  private final Question question;

  /**
   * The sheets for some steps.
   *
   * @param style any; its unit is that of paper
   * @param perPage steps on a page: 1, 2, 4 or 6
   * @param blank whether what the steps compute is left for a pen
   */
  public HandoutPicture(Style style, Trace trace, List<Step> steps, int perPage, boolean blank) {
    this.style = style.onPaper(1, LEAST);
    this.trace = trace;
    this.steps = List.copyOf(steps);
    this.columns = columns(perPage);
    this.rows = perPage / columns;
    this.question = blank ? Question.of(trace.program(), steps) : Question.NONE;
  }

  private static int columns(int perPage) {
    return switch (perPage) {
      case 1, 2 -> 1;
      case 4, 6 -> 2;
      default -> throw new IllegalArgumentException("no handout has " + perPage + " steps a page");
    };
  }

  private static int networkRows(Trace trace, int rows) {
    Architecture architecture = trace.program().architecture();
    int most =
        IntStream.rangeClosed(0, architecture.layers()).map(architecture::units).max().orElse(0);
    return rows > 2 && most > FEW_UNITS ? 2 : 1;
  }

  /** How many sheets so many steps of a pass take. */
  public static int pages(Trace trace, int steps, int perPage) {
    int columns = columns(perPage);
    int first = perPage - columns * networkRows(trace, perPage / columns);
    return 1 + Math.ceilDiv(Math.max(0, steps - first), perPage);
  }

  /** How many sheets there are. */
  public int pages() {
    return pages(trace, steps.size(), rows * columns);
  }

  /** One sheet, counted from 0. */
  public Picture page(int number) {
    Sketch sketch = new Sketch(style);
    // A sheet is no whole number of pixels: the last ones are not to be half dark
    sketch.fill(0, 0, WIDTH + 2, HEIGHT + 2, sketch.colour(Role.SURFACE));
    frame(sketch, number);
    int taken = networkRows(trace, rows);
    int perPage = rows * columns;
    int onFirst = perPage - columns * taken;
    int begin = number == 0 ? 0 : onFirst + (number - 1) * perPage;
    int end = Math.min(steps.size(), number == 0 ? onFirst : begin + perPage);
    if (number == 0) {
      network(sketch, taken * slotHeight() + (taken - 1) * GAP);
    }
    for (int i = begin; i < end; i++) {
      int slot = i - begin + (number == 0 ? taken * columns : 0);
      int row = slot / columns;
      double x = MARGIN + slot % columns * (slotWidth() + GAP);
      double y = top() + row * (slotHeight() + GAP);
      new HandoutStep(sketch, trace, steps.get(i), question).draw(x, y, slotWidth(), slotHeight());
    }
    return sketch.finish(WIDTH, HEIGHT);
  }

  private static double top() {
    return MARGIN + HEAD;
  }

  private double slotWidth() {
    return (WIDTH - 2 * MARGIN - (columns - 1) * GAP) / columns;
  }

  private double slotHeight() {
    return (HEIGHT - 2 * MARGIN - HEAD - FOOT - (rows - 1) * GAP) / rows;
  }

  private void frame(Sketch sketch, int number) {
    String given = trace.lesson().title();
    String title = given.isBlank() ? style.messages().text("untitled") : given;
    TextStyle large = number == 0 ? style.bold(20) : style.text(12);
    Role role = number == 0 ? Role.INK : Role.MUTED;
    double baseline = MARGIN + 18;
    String name = question.asks() ? style.messages().text("handout.name") : "";
    double room = WIDTH - 2 * MARGIN - (number == 0 ? style.width(name, style.text(12)) + 130 : 0);
    sketch.text(MARGIN, baseline, shortened(title, large, room), large, role, Align.LEFT);
    if (number == 0 && question.asks()) {
      double right = WIDTH - MARGIN;
      sketch.text(right - 125, baseline, name, style.text(12), Role.MUTED, Align.RIGHT);
      sketch.fill(right - 120, baseline + 2, 120, 1, sketch.colour(Role.MUTED));
    }
    String page = style.messages().text("handout.page", "number", number + 1, "total", pages());
    double foot = HEIGHT - MARGIN - 2;
    sketch.text(WIDTH / 2, foot, page, style.text(11.5), Role.MUTED, Align.CENTRE);
  }

  private String shortened(String text, TextStyle textStyle, double room) {
    String kept = text;
    while (style.width(kept + "…", textStyle) > room && !kept.isEmpty()) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept.equals(text) || style.width(text, textStyle) <= room ? text : kept + "…";
  }

  /** With its activations and errors; if they are asked for, as it is before the first step. */
  private void network(Sketch sketch, double room) {
    int known = question.asks() ? 0 : trace.step(Symbol.E).map(Step::number).orElse(0);
    Moment moment = Moment.start(trace).at(known);
    double width = WIDTH - 2 * MARGIN;
    double height = Math.min(room, width * 0.9);
    View view = new View(moment, new Lighting(moment, Optional.empty()), false);
    Picture picture =
        GraphPicture.draw(style.onPaper(NETWORK_UNIT, LEAST), view, width, height, Zoom.NONE);
    picture.marks().forEach(mark -> sketch.add(mark.moved(MARGIN, top())));
    sketch.frame(MARGIN, top(), width, height, sketch.colour(Role.LINE), 1);
  }
}
