package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.formula.Typeset;
import backprop.formula.Architecture;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.formula.SymbolNames;
import backprop.session.GradientColours;
import backprop.session.Moment;
import backprop.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the colours of the network mean, with real numbers. */
final class GraphLegend {
  private final Sketch sketch;
  private final Style style;
  private final Moment moment;
  private final Scales scales;

  GraphLegend(Sketch sketch, View view, Scales scales) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.moment = view.moment();
    this.scales = scales;
  }

  /** Draws the legend centred in {@code width}, below {@code top}. */
  void draw(double width, double top, int sample) {
    if (style.isForAHall()) {
      drawForAHall(width, top);
      return;
    }
    Architecture architecture = moment.trace().program().architecture();
    TextStyle text = style.text(12.5);
    double barWidth = Math.clamp(width / 2 - style.px(90), style.px(150), style.px(240));
    double barX = width / 2 - barWidth - style.px(20);
    double barY = top + style.px(8);
    int layer = nearestShown(layerInQuestion(architecture), architecture);
    EdgeShown shown = EdgeShown.of(moment, Symbol.w(layer));
    double baseline = barY + style.px(11);
    if (shown.waiting()) {
      String words = style.messages().text("legend.waiting");
      sketch.text(width / 2, baseline, words, text, Role.MUTED, Align.CENTRE);
    } else {
      ColourScale scale = scales.of(shown.symbol());
      ColourBar bar = new ColourBar(sketch, scale, barX, barY, barWidth, style.px(13));
      bar.draw();
      bar.ticks(barY + style.px(26));
      sketch.spot(
          new Spot.Area(barX, barY, barWidth, style.px(13), new Target.Runs("colour-scale")));
      String end = Numbers.significant(scale.largest(), 3);
      String least = (isBeyond(true) ? "≤ −" : "−") + end;
      String most = (isBeyond(false) ? "≥ +" : "+") + end;
      sketch.text(barX - style.px(8), baseline, least, text, Role.INK, Align.RIGHT);
      sketch.text(barX + barWidth + style.px(8), baseline, most, text, Role.INK, Align.LEFT);
      double x = barX + barWidth + style.px(20) + style.width(most, text);
      String key = shown.isGradient() ? gradientKey() : "legend.weights";
      String name = SymbolNames.plain(shown.symbol());
      sketch.text(
          x, baseline, style.messages().text(key, "symbol", name), text, Role.INK, Align.LEFT);
    }
    String ranges = fitting(secondLine(architecture, layer, sample), text, width - style.px(24));
    sketch.text(width / 2, top + style.px(52), ranges, text, Role.MUTED, Align.CENTRE);
  }

  /** What the edges are, the ends of their colours and 0: all that is read from the last row. */
  private void drawForAHall(double width, double top) {
    Architecture architecture = moment.trace().program().architecture();
    TextStyle text = style.text(12.5);
    EdgeShown shown =
        EdgeShown.of(moment, Symbol.w(nearestShown(layerInQuestion(architecture), architecture)));
    if (shown.waiting()) {
      return;
    }
    ColourScale scale = scales.of(shown.symbol());
    Typeset name = style.formula(SymbolNames.inlineLatex(shown.symbol()), 19);
    double gap = style.px(8);
    double besides = name.width() + style.px(14 + 12) + 2 * gap;
    String end = Numbers.significant(scale.largest(), 3);
    if (width - besides - ends(end, text) < style.px(60)) {
      end = Numbers.significant(scale.largest(), 2);
    }
    double ends = ends(end, text);
    double barWidth = Math.clamp(width - besides - ends, style.px(24), style.px(120));
    double x = (width - name.width() - style.px(14) - ends - 2 * gap - barWidth) / 2;
    double baseline = top + style.px(22);
    sketch.formula(name, x, baseline, sketch.colour(Role.INK));
    x += name.width() + style.px(14) + style.width("−" + end, text) + gap;
    new ColourBar(sketch, scale, x, baseline - style.px(13), barWidth, style.px(16)).draw();
    sketch.text(x - gap, baseline, "−" + end, text, Role.INK, Align.RIGHT);
    sketch.text(x + barWidth + gap, baseline, "+" + end, text, Role.INK, Align.LEFT);
    sketch.text(x + barWidth / 2, baseline + style.px(18), "0", text, Role.INK, Align.CENTRE);
  }

  private double ends(String end, TextStyle text) {
    return style.width("−" + end, text) + style.width("+" + end, text);
  }

  /** Whether a gradient that is shown goes beyond what its colours were locked to. */
  private boolean isBeyond(boolean negative) {
    Architecture architecture = moment.trace().program().architecture();
    Stream<Symbol> edges =
        IntStream.rangeClosed(1, architecture.layers())
            .boxed()
            .flatMap(l -> Stream.of(Symbol.w(l), Symbol.b(l)))
            .map(parameter -> EdgeShown.of(moment, parameter))
            .filter(shown -> shown.isGradient() && !shown.waiting())
            .map(EdgeShown::symbol);
    return Stream.concat(edges, moment.step().map(Step::symbol).stream())
        .anyMatch(symbol -> scales.isBeyond(symbol, negative));
  }

  private String gradientKey() {
    GradientColours chosen = style.gradients();
    return switch (chosen.span()) {
      case MATRIX -> chosen.locked().isPresent() ? "legend.matrix.locked" : "legend.matrix";
      case NETWORK -> chosen.locked().isPresent() ? "legend.network.locked" : "legend.network";
      case SYMLOG -> chosen.locked().isPresent() ? "legend.symlog.locked" : "legend.symlog";
    };
  }

  /** While a layer waits for its gradient, the bar speaks of the one behind it. */
  private int nearestShown(int layer, Architecture architecture) {
    int nearest = layer;
    while (nearest < architecture.layers() && EdgeShown.of(moment, Symbol.w(nearest)).waiting()) {
      nearest++;
    }
    return nearest;
  }

  private boolean isAnyWaiting(Architecture architecture) {
    return IntStream.rangeClosed(1, architecture.layers())
        .anyMatch(l -> EdgeShown.of(moment, Symbol.w(l)).waiting());
  }

  /** The layer the step is about, whose numbers the bar shows. */
  private int layerInQuestion(Architecture architecture) {
    return moment
        .step()
        .map(step ->
            switch (step.symbol()) {
              case Quantity quantity -> quantity.layer();
              case Symbol.Updated(Quantity of) -> of.layer();
              case Symbol.Partial _ -> step.phase().layer();
            })
        .filter(layer -> layer > 0)
        .orElse(architecture.layers());
  }

  /** The largest magnitudes of the other layers' edges, and of the neurons. */
  private List<String> secondLine(Architecture architecture, int layer, int sample) {
    List<String> parts = new ArrayList<>();
    if (architecture.rows() > 1) {
      parts.add(
          style
              .messages()
              .text("graph.sample", "number", sample + 1, "total", architecture.rows()));
    }
    for (int l = 1; l <= Math.min(architecture.layers(), 6); l++) {
      EdgeShown shown = EdgeShown.of(moment, Symbol.w(l));
      if (l != layer && !shown.waiting()) {
        parts.add(range(shown.symbol()));
      }
      EdgeShown biases = EdgeShown.of(moment, Symbol.b(l));
      if (l == layer && !biases.waiting()) {
        parts.add(range(biases.symbol()));
      }
    }
    if (isAnyWaiting(architecture) && !EdgeShown.of(moment, Symbol.w(layer)).waiting()) {
      parts.add(style.messages().text("legend.some-waiting"));
    }
    boolean explained = false;
    for (int l = 0; l <= Math.min(architecture.layers(), 6); l++) {
      Optional<Quantity> shown = GraphPicture.unitShown(moment, l);
      boolean unsigned = shown.filter(symbol -> !scales.of(symbol).signed()).isPresent();
      String how = unsigned && !explained ? ", " + levels() : "";
      explained |= unsigned;
      shown.ifPresent(symbol -> parts.add(range(symbol) + how));
    }
    return parts;
  }

  /** How numbers that are never negative are coloured, in this theme. */
  private String levels() {
    boolean darkens =
        sketch.colour(Role.LEVEL_HIGH).luminance() < sketch.colour(Role.LEVEL_LOW).luminance();
    return style.messages().text(darkens ? "legend.light-to-dark" : "legend.dark-to-light");
  }

  /** As many of the parts as there is room for; dots say that there are more. */
  private String fitting(List<String> parts, TextStyle text, double width) {
    String line = String.join("   ", parts);
    for (int kept = parts.size() - 1; style.width(line, text) > width && kept > 0; kept--) {
      line = String.join("   ", parts.subList(0, kept)) + "   …";
    }
    return line;
  }

  private String range(Symbol symbol) {
    ColourScale scale = scales.of(symbol);
    String end = Numbers.significant(scale.largest(), 3);
    String key = scale.signed() ? "legend.signed" : "legend.unsigned";
    return style.messages().text(key, "symbol", SymbolNames.plain(symbol), "end", end);
  }
}
