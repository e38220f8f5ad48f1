package backprop.drawing.proof;

import backprop.drawing.Colour;
import backprop.drawing.GraphLayout;
import backprop.drawing.Mark;
import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Numbers;
import backprop.drawing.Palette.Role;
import backprop.drawing.PassPicture;
import backprop.drawing.Picture;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import backprop.drawing.View;
import backprop.drawing.Zoom;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Letter;
import backprop.formula.Symbol.Quantity;

/** The network while one of its numbers is moved: beside what changes stands by how much. */
public final class NudgeNetwork {
  private static final double LEAST_SPACING = 30;
  private static final double SPACING_FOR_THREE_LINES = 58;

  private final Sketch sketch;
  private final Style style;
  private final NudgeState state;
  private final GraphLayout layout;
  private final int sample;

  private NudgeNetwork(Sketch sketch, NudgeState state, GraphLayout layout, int sample) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.state = state;
    this.layout = layout;
    this.sample = sample;
  }

  /** Draws it into an area of its own. */
  public static Picture draw(
      PassPicture pictures, NudgeState state, double width, double height, Zoom zoom) {
    View view = state.network();
    Picture network = pictures.graph(view, width, height, zoom);
    Style style = pictures.style();
    Sketch sketch = new Sketch(style);
    network.marks().forEach(sketch::add);
    network.spots().forEach(sketch::spot);
    GraphLayout layout =
        new GraphLayout(state.trace().program().architecture(), style, width, height, zoom);
    if (state.notch() != 0) {
      double top = style.px(34);
      sketch.add(new Mark.Clip(0, top, width, height - style.px(62) - top));
      new NudgeNetwork(sketch, state, layout, PassPicture.sample(view)).changes();
      sketch.add(new Mark.Unclip());
    }
    return sketch.finish(width, height);
  }

  private void changes() {
    int last = state.trace().program().architecture().layers();
    for (int l = 1; l <= last; l++) {
      if (layout.spacing(l) < style.px(LEAST_SPACING)) {
        continue;
      }
      for (int index : layout.shown(l)) {
        double x = layout.x(l) - layout.radius(l) * 0.75;
        change(Symbol.z(l), index, x, layout.y(l, index) - layout.radius(l) * 0.95, Align.RIGHT);
      }
    }
    if (layout.spacing(last) >= style.px(SPACING_FOR_THREE_LINES)) {
      for (int index : layout.shown(last)) {
        double x = layout.x(last) + layout.radius(last) + style.px(14);
        change(Symbol.E, index, x, layout.y(last, index) + style.px(31), Align.LEFT);
      }
    }
  }

  private void change(Quantity symbol, int index, double x, double baseline, Align align) {
    double before = state.trace().values().get(symbol, sample, index);
    double change = state.moved().values().get(symbol, sample, index) - before;
    if (change == 0) {
      return;
    }
    TextStyle text = style.bold(12);
    String words = (symbol.letter() == Letter.E ? "Δe " : "") + signed(change);
    double width = style.width(words, text);
    double left = align == Align.LEFT ? x : x - width;
    double pad = style.px(3);
    Colour ground = sketch.colour(Role.GRAPH_GROUND).fade(0.85);
    sketch.fill(left - pad, baseline - text.size(), width + 2 * pad, text.size() * 1.3, ground);
    sketch.text(x, baseline, words, text, Role.FOCUS, align);
  }

  /** A change with its sign, which says more than its size. */
  static String signed(double change) {
    String text = Numbers.significant(change, 2);
    return change > 0 ? "+" + text : text;
  }
}
