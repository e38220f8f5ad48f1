package backprop.drawing.proof;

import backprop.drawing.Colour;
import backprop.drawing.Numbers;
import backprop.drawing.Palette.Role;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import backprop.drawing.formula.Typeset;
import backprop.formula.ScalarNotation;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Term.Entry;
import backprop.trace.Nudge;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How far the change has got on its way: of every matrix it meets, the entry it moves most. */
final class NudgeWay {
  /** Links of a chain that still fit; of longer ones the middle is left out. */
  private static final int LONGEST = 5;

  private final Sketch sketch;
  private final Style style;
  private final NudgeState state;

  NudgeWay(Sketch sketch, NudgeState state) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.state = state;
  }

  void draw(double x, double y, double width) {
    List<String> links = new ArrayList<>();
    links.add("\\Delta " + state.name() + " = " + latex(state.offset()));
    Set<Symbol> met = new LinkedHashSet<>();
    for (Nudge.Change change : state.nudge().changes()) {
      met.add(change.entry().symbol());
    }
    met.forEach(symbol -> links.add(most(symbol)));
    List<String> shown = links;
    if (links.size() > LONGEST + 1) {
      shown = new ArrayList<>(links.subList(0, 3));
      shown.add("\\cdots");
      shown.addAll(links.subList(links.size() - 2, links.size()));
    }
    Colour colour = sketch.colour(Role.FOCUS);
    double at = x;
    double baseline = y + style.px(18);
    for (int i = 0; i < shown.size(); i++) {
      Typeset link = style.formula((i == 0 ? "" : "\\to\\;") + shown.get(i), 15);
      if (at > x && at + link.width() > x + width) {
        at = x + style.px(18);
        baseline += style.px(24);
      }
      sketch.formula(link, at, baseline, colour);
      at += link.width() + style.px(9);
    }
  }

  private String most(Symbol symbol) {
    Shape shape = state.trace().values().shape(symbol);
    int row = 0;
    int column = 0;
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        if (Math.abs(change(symbol, i, j)) > Math.abs(change(symbol, row, column))) {
          row = i;
          column = j;
        }
      }
    }
    int rows = state.trace().program().architecture().rows();
    String name = ScalarNotation.name(new Entry(symbol, row, column), rows);
    return "\\Delta " + name + " = " + latex(change(symbol, row, column));
  }

  private double change(Symbol symbol, int row, int column) {
    return state.moved().values().get(symbol, row, column)
        - state.trace().values().get(symbol, row, column);
  }

  private static String latex(double change) {
    return Numbers.latex(change, 2, false);
  }
}
