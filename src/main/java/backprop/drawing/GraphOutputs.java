package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.session.Focus;
import backprop.session.Lighting;
import backprop.session.Moment;
import backprop.session.Place;
import java.util.List;

/**
 * Targets and errors beside the outputs: below each other, where the outputs stand close in one
 * line, and where even that has no room only at outputs that are lit.
 */
final class GraphOutputs {
  private static final double SIZE = 13;

  /** Smaller than this nobody reads it, in design pixels. */
  private static final double LEAST = 8;

  /** What two lines take. */
  private static final double TWO_LINES = 30;

  /** What a line takes, in sizes of its letters. */
  private static final double LINE = 1.15;

  private static final double BESIDE = 14;

  private final Sketch sketch;
  private final Style style;
  private final Moment moment;
  private final Lighting lighting;
  private final GraphLayout layout;
  private final int last;
  private final int sample;
  private final boolean isErrorReached;
  private int digits = 3;

  GraphOutputs(Sketch sketch, View view, GraphLayout layout, int sample) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.moment = view.moment();
    this.lighting = view.lighting();
    this.layout = layout;
    this.last = moment.trace().program().architecture().layers();
    this.sample = sample;
    this.isErrorReached = moment.trace().step(Symbol.E).filter(moment::reached).isPresent();
  }

  void draw() {
    double spacing = spacing();
    if (style.least() > 0 && layout.spacing(last) < style.px(34)) {
      return;
    }
    boolean twoLines = spacing >= style.px(TWO_LINES);
    if (twoLines && widestError() > room()) {
      digits = 2;
    }
    double size = twoLines ? SIZE : sizeOfOneLine(spacing);
    double free = Double.NEGATIVE_INFINITY;
    for (int index : layout.shown(last)) {
      Place place = new Place.Output(index);
      boolean lit = lighting.isLit(place) || lighting.isOnTheWay(place);
      double x = layout.x(last) + layout.radius(last) + style.px(BESIDE);
      double y = layout.y(last, index);
      if (twoLines) {
        TextStyle text = lit ? style.bold(SIZE) : style.text(SIZE);
        target(x, y - style.px(3), index, text);
        error(x, y + style.px(14), index, text);
      } else if (size >= LEAST) {
        oneLine(x, y, index, lit, size);
      } else if ((lit || lighting.isLit(new Place.Unit(last, index))) && y >= free) {
        oneLine(x, y, index, lit, LEAST);
        free = y + style.px(LEAST * LINE);
      }
    }
  }

  /** Distance of two outputs as they are drawn, enlarged or not. */
  private double spacing() {
    List<Integer> shown = layout.shown(last);
    return shown.size() < 2
        ? Double.POSITIVE_INFINITY
        : layout.y(last, shown.get(1)) - layout.y(last, shown.getFirst());
  }

  /** In design pixels: as large as the lines have room below each other and beside the network. */
  private double sizeOfOneLine(double spacing) {
    double size = Math.min(SIZE, spacing / style.unit() / LINE);
    double room = room();
    double widest =
        layout.shown(last).stream()
            .mapToDouble(index -> lineWidth(index, style.bold(size)))
            .max()
            .orElse(0);
    return widest > room ? size * room / widest : size;
  }

  /** Beside the outputs, in pixels. */
  private double room() {
    return layout.beside() - layout.radius(last) - style.px(BESIDE);
  }

  private double widestError() {
    return isErrorReached
        ? layout.shown(last).stream()
            .mapToDouble(
                index -> style.width(words("graph.error", Symbol.E, index), style.bold(SIZE)))
            .max()
            .orElse(0)
        : 0;
  }

  private double lineWidth(int index, TextStyle text) {
    double target = style.width(words("graph.target", Symbol.T, index), text);
    return isErrorReached
        ? target + text.size() + style.width(words("graph.error", Symbol.E, index), text)
        : target;
  }

  private void oneLine(double x, double y, int index, boolean lit, double size) {
    TextStyle text = lit ? style.bold(size) : style.text(size);
    double baseline = y + text.size() * 0.36;
    error(x + target(x, baseline, index, text) + text.size(), baseline, index, text);
  }

  /** Writes what the output should be; returns how wide that is. */
  private double target(double x, double y, int index, TextStyle text) {
    return write(x, y, "graph.target", Symbol.T, index, text, Role.INK);
  }

  private void error(double x, double y, int index, TextStyle text) {
    if (isErrorReached) {
      write(x, y, "graph.error", Symbol.E, index, text, Role.ERROR);
    }
  }

  private double write(
      double x, double y, String key, Quantity symbol, int index, TextStyle text, Role role) {
    String words = words(key, symbol, index);
    double width = style.width(words, text);
    sketch.text(x, y, words, text, role, Align.LEFT);
    sketch.spot(
        new Spot.Area(
            x,
            y - text.size(),
            width,
            text.size() * 1.2,
            new Target.Lights(new Focus.OfEntry(symbol, sample, index))));
    return width;
  }

  private String words(String key, Quantity symbol, int index) {
    double value = moment.trace().values().get(symbol, sample, index);
    String number =
        value == Math.rint(value) ? Numbers.fixed(value, 0) : Numbers.significant(value, digits);
    return style.messages().text(key, "value", number);
  }
}
