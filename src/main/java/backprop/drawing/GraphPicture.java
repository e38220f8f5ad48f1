package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.Disc;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.formula.Architecture;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.session.Focus;
import backprop.session.Lighting;
import backprop.session.Moment;
import backprop.session.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The network: neurons with their activations, edges with their weights or gradients. */
final class GraphPicture {
  private final Sketch sketch;
  private final Style style;
  private final Moment moment;
  private final Lighting lighting;
  private final Architecture architecture;
  private final GraphLayout layout;
  private final Scales scales;
  private final int sample;

  private GraphPicture(Sketch sketch, View view, double width, double height, Zoom zoom) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.moment = view.moment();
    this.lighting = view.lighting();
    this.architecture = moment.trace().program().architecture();
    this.layout = new GraphLayout(architecture, style, width, height, zoom);
    this.scales = new Scales(style, moment.trace());
    this.sample = sample(view);
  }

  /** Draws the network into an area with its origin at (0, 0). */
  static Picture draw(Style style, View view, double width, double height, Zoom zoom) {
    Sketch sketch = new Sketch(style);
    GraphPicture picture = new GraphPicture(sketch, view, width, height, zoom);
    sketch.fill(0, 0, width, height, sketch.colour(Role.GRAPH_GROUND));
    double legendTop = height - style.px(62);
    sketch.add(new Mark.Clip(0, style.px(34), width, legendTop - style.px(34)));
    new GraphEdges(sketch, view, picture.layout, picture.scales).draw();
    picture.units();
    new GraphOutputs(sketch, view, picture.layout, picture.sample).draw();
    sketch.add(new Mark.Unclip());
    new GraphHeadings(sketch, moment(view), picture.layout).draw();
    new GraphLegend(sketch, view, picture.scales).draw(width, legendTop, picture.sample);
    return sketch.finish(width, height);
  }

  private static Moment moment(View view) {
    return view.moment();
  }

  /** The sample whose activations stand in the neurons: that of what is lit, else the first. */
  static int sample(View view) {
    Moment moment = view.moment();
    int rows = moment.trace().program().architecture().rows();
    if (view.lighting().pathSample().isPresent()) {
      return view.lighting().pathSample().getAsInt();
    }
    return view.lighting()
        .focus()
        .filter(focus -> rows > 1 && isPerSample(focus.symbol()))
        .map(focus -> focus instanceof Focus.OfEntry entry ? entry.row() : 0)
        .orElse(0);
  }

  /** Whether the rows of a quantity are samples. */
  static boolean isPerSample(Symbol symbol) {
    return switch (symbol) {
      case Quantity quantity -> isPerSample(quantity);
      case Symbol.Updated _ -> false;
      case Symbol.Partial(Quantity of, Quantity by) when of.equals(Symbol.E) -> isPerSample(by);
      case Symbol.Partial(Quantity _, Quantity by) -> by.letter() == Symbol.Letter.A;
    };
  }

  private static boolean isPerSample(Quantity quantity) {
    return switch (quantity.letter()) {
      case W, B -> false;
      case X, T, A, Z, E -> true;
    };
  }

  private void units() {
    // All discs first, then what stands in them: shapes in a row are painted together
    List<Mark> inside = new ArrayList<>();
    for (int l = 0; l <= architecture.layers(); l++) {
      Optional<Quantity> shown = unitShown(moment, l);
      Optional<ColourScale> scale = shown.map(scales::of);
      for (int index : layout.shown(l)) {
        unit(l, index, shown, scale, inside);
      }
    }
    inside.forEach(sketch::add);
    for (int l = 0; l <= architecture.layers(); l++) {
      if (layout.hidden(l) > 0) {
        String more = style.messages().text("graph.more", "count", layout.hidden(l));
        TextStyle text = style.text(12);
        double half = style.width(more, text) / 2 + style.px(4);
        double y = layout.gapY(l);
        Colour ground = sketch.colour(Role.GRAPH_GROUND);
        double high = text.size() * 1.5;
        sketch.fill(layout.x(l) - half, y - high / 2, 2 * half, high, ground);
        sketch.text(layout.x(l), y + text.size() / 3, more, text, Role.MUTED, Align.CENTRE);
      }
      if (layout.hasOne(l)) {
        one(l);
      }
    }
  }

  /** The latest of X, A and Z that has been reached for a layer. */
  static Optional<Quantity> unitShown(Moment moment, int layer) {
    if (layer == 0) {
      return Optional.of(Symbol.X);
    }
    return List.of(Symbol.z(layer), Symbol.a(layer)).stream()
        .filter(symbol -> moment.trace().step(symbol).filter(moment::reached).isPresent())
        .findFirst();
  }

  private void unit(
      int l, int index, Optional<Quantity> shown, Optional<ColourScale> scale, List<Mark> inside) {
    double x = layout.x(l);
    double y = layout.y(l, index);
    double r = layout.radius(l);
    Place place = new Place.Unit(l, index);
    boolean lit = lighting.isLit(place) || lighting.isOnTheWay(place);
    boolean current = lighting.isCurrent(place);
    Colour rim = sketch.colour(current ? Role.ACCENT : lit ? Role.FOCUS : Role.RIM);
    double rimWidth = style.line(current ? 4.5 : lit ? 3.2 : 1.1);
    if (shown.isEmpty() || scale.isEmpty()) {
      sketch.add(new Disc(x, y, r, sketch.colour(Role.SURFACE), rim, rimWidth));
    } else {
      double value = moment.trace().values().get(shown.get(), sample, index);
      boolean finite = Double.isFinite(value);
      Colour fill = finite ? scale.get().colour(value) : sketch.colour(Role.SURFACE);
      sketch.add(new Disc(x, y, r, fill, rim, rimWidth));
      if (!finite) {
        double side = r * 1.2;
        inside.add(new Mark.Hatch(x - side / 2, y - side / 2, side, side, rim));
      }
      number(x, y, r, value, finite ? scale.get().ink(value) : sketch.colour(Role.INK))
          .ifPresent(inside::add);
    }
    Symbol meant = shown.orElse(Symbol.a(Math.max(1, l)));
    sketch.spot(
        new Spot.Area(
            x - r,
            y - r,
            2 * r,
            2 * r,
            new Target.Lights(new Focus.OfEntry(meant, sample, index))));
  }

  /** The number inside a neuron, with as many decimals as can be read. */
  private Optional<Mark> number(double x, double y, double r, double value, Colour ink) {
    for (int decimals = 2; decimals >= (style.isForAHall() ? 1 : 2); decimals--) {
      String number = inside(value, decimals);
      double size = numberSize(r, number);
      if (r >= style.px(12) && style.mayWrite(size)) {
        TextStyle text = style.text(size);
        double baseline = y + text.size() * 0.36;
        return Optional.of(new Mark.Text(x, baseline, number, text, ink, Align.CENTRE));
      }
    }
    return Optional.empty();
  }

  private double numberSize(double r, String number) {
    double size =
        style.isForAHall()
            ? Math.min(18, r / style.unit() * 0.76)
            : Math.min(13, r / style.unit() * 0.66);
    TextStyle wanted = new TextStyle(style.px(size), false);
    return size * Math.min(1, 1.8 * r / style.width(number, wanted));
  }

  /** Few enough characters for a neuron. */
  private static String inside(double value, int decimals) {
    double magnitude = Math.abs(value);
    return magnitude != 0 && (magnitude < 0.005 || magnitude >= 1000)
        ? Numbers.significant(value, 1)
        : Numbers.fixed(value, magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : decimals);
  }

  /** The constant 1 whose weights are the next layer's biases. */
  private void one(int l) {
    double x = layout.x(l);
    double y = layout.oneY(l);
    double half = layout.radius(l) * 0.8;
    sketch.add(
        new Mark.Box(
            x - half,
            y - half,
            2 * half,
            2 * half,
            half * 0.35,
            sketch.colour(Role.SURFACE),
            sketch.colour(Role.RIM),
            style.px(1.1)));
    double size = Math.min(13, half / style.unit());
    if (half >= style.px(6) && style.mayWrite(size)) {
      TextStyle text = style.text(size);
      sketch.text(x, y + text.size() * 0.36, "1", text, Role.INK, Align.CENTRE);
    }
    EdgeShown shown = EdgeShown.of(moment, Symbol.b(l + 1));
    Symbol symbol = shown.waiting() ? Symbol.b(l + 1) : shown.symbol();
    sketch.spot(
        new Spot.Area(
            x - half, y - half, 2 * half, 2 * half, new Target.Lights(new Focus.OfMatrix(symbol))));
  }
}
