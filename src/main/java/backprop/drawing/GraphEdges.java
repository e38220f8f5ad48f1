package backprop.drawing;

import backprop.drawing.Mark.Line;
import backprop.drawing.Palette.Role;
import backprop.formula.Architecture;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.session.Focus;
import backprop.session.Lighting;
import backprop.session.Moment;
import backprop.session.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The edges of the network: weights and biases, coloured and weighted by what they show. */
final class GraphEdges {
  private static final double FADED = 0.22;

  private final Sketch sketch;
  private final Style style;
  private final Moment moment;
  private final Lighting lighting;
  private final boolean othersFade;
  private final Architecture architecture;
  private final GraphLayout layout;
  private final Scales scales;

  GraphEdges(Sketch sketch, View view, GraphLayout layout, Scales scales) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.moment = view.moment();
    this.lighting = view.lighting();
    this.othersFade = view.isPointedAt();
    this.architecture = moment.trace().program().architecture();
    this.layout = layout;
    this.scales = scales;
  }

  private record DrawnEdge(Place place, Line line, double strength, Focus focus) {}

  /** Draws every edge, the lit ones over the others. */
  void draw() {
    List<DrawnEdge> edges = new ArrayList<>();
    for (int l = 1; l <= architecture.layers(); l++) {
      weightEdges(l, edges);
      biasEdges(l, edges);
    }
    // The strong ones last, so that they are not hidden
    edges.sort(Comparator.comparingDouble(DrawnEdge::strength));
    for (DrawnEdge edge : edges) {
      if (!lighting.isLit(edge.place())) {
        boolean fades = othersFade && !lighting.isOnTheWay(edge.place());
        sketch.add(fades ? faded(edge.line()) : edge.line());
      }
    }
    for (DrawnEdge edge : edges) {
      if (lighting.isLit(edge.place())) {
        Line line = edge.line();
        sketch.add(halo(line, lighting.isCurrent(edge.place())));
        // A gap of ground keeps the edge's own colour clean
        sketch.add(widened(line, style.px(2.4), sketch.colour(Role.GRAPH_GROUND)));
        sketch.add(line);
      }
      Line line = edge.line();
      double reach = Math.max(style.px(5), line.width() / 2 + style.px(3));
      sketch.spot(
          new Spot.Segment(
              line.x1(), line.y1(), line.x2(), line.y2(), reach, new Target.Lights(edge.focus())));
    }
  }

  private Line halo(Line line, boolean current) {
    double width = line.width() + style.px(current ? 10 : 6);
    Colour colour = sketch.colour(current ? Role.ACCENT : Role.FOCUS);
    return new Line(line.x1(), line.y1(), line.x2(), line.y2(), width, colour, false);
  }

  private static Line widened(Line line, double by, Colour colour) {
    return new Line(line.x1(), line.y1(), line.x2(), line.y2(), line.width() + by, colour, false);
  }

  private static Line faded(Line line) {
    Colour colour = line.colour().fade(FADED);
    return new Line(
        line.x1(), line.y1(), line.x2(), line.y2(), line.width(), colour, line.dashed());
  }

  private void weightEdges(int l, List<DrawnEdge> into) {
    EdgeShown shown = EdgeShown.of(moment, Symbol.w(l));
    Optional<ColourScale> scale = scale(shown);
    for (int i : layout.shown(l - 1)) {
      for (int j : layout.shown(l)) {
        double y = layout.y(l - 1, i);
        into.add(edge(new Place.Edge(l, i, j), shown, scale, i, j, y, l, layout.radius(l - 1)));
      }
    }
  }

  private void biasEdges(int l, List<DrawnEdge> into) {
    EdgeShown shown = EdgeShown.of(moment, Symbol.b(l));
    Optional<ColourScale> scale = scale(shown);
    for (int j : layout.shown(l)) {
      double y = layout.oneY(l - 1);
      into.add(edge(new Place.Bias(l, j), shown, scale, 0, j, y, l, layout.radius(l - 1) * 0.8));
    }
  }

  private Optional<ColourScale> scale(EdgeShown shown) {
    return shown.waiting() ? Optional.empty() : Optional.of(scales.of(shown.symbol()));
  }

  private DrawnEdge edge(
      Place place,
      EdgeShown shown,
      Optional<ColourScale> scale,
      int i,
      int j,
      double fromY,
      int l,
      double fromRadius) {
    double x1 = layout.x(l - 1);
    double x2 = layout.x(l);
    double y2 = layout.y(l, j);
    double length = Math.hypot(x2 - x1, y2 - fromY);
    double start = fromRadius / length;
    double end = 1 - layout.radius(l) / length;
    double value = scale.isPresent() ? moment.trace().values().get(shown.symbol(), i, j) : 0;
    double strength = scale.map(s -> s.strength(value)).orElse(0.0);
    Colour colour =
        scale
            .map(s ->
                s.colour(value).mix(sketch.colour(value < 0 ? Role.NEGATIVE : Role.POSITIVE), 0.25))
            .orElse(sketch.colour(Role.WAITING));
    Line line =
        new Line(
            x1 + (x2 - x1) * start,
            fromY + (y2 - fromY) * start,
            x1 + (x2 - x1) * end,
            fromY + (y2 - fromY) * end,
            style.line(scale.isPresent() ? 0.7 + 2.9 * strength : 0.7),
            colour,
            value < 0);
    Symbol symbol = shown.waiting() ? parameter(shown.symbol()) : shown.symbol();
    return new DrawnEdge(place, line, strength, new Focus.OfEntry(symbol, i, j));
  }

  private static Symbol parameter(Symbol shown) {
    return shown instanceof Symbol.Partial(var _, Quantity by) ? by : shown;
  }
}
