package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.formula.Typeset;
import backprop.formula.Architecture;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.formula.SymbolNames;
import backprop.session.Focus;
import backprop.session.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The line above the network that names what every column and every bundle of edges shows. */
final class GraphHeadings {
  private final Sketch sketch;
  private final Style style;
  private final Moment moment;
  private final GraphLayout layout;

  GraphHeadings(Sketch sketch, Moment moment, GraphLayout layout) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.moment = moment;
    this.layout = layout;
  }

  /** How much is said where there is little room, most first. */
  private enum Detail {
    FULL(18, true, true),
    WITHOUT_WORDS(18, true, false),
    SMALLER(15, true, false),
    LARGE_NAMES(19, false, false),
    NAMES(16, false, false),
    SMALL_NAMES(12, false, false),
    TINY_NAMES(9, false, false);

    private final double size;
    private final boolean shape;
    private final boolean words;

    Detail(double size, boolean shape, boolean words) {
      this.size = size;
      this.shape = shape;
      this.words = words;
    }
  }

  /** A heading over the middle of what it names. */
  private record Heading(double middle, String latex, Symbol symbol, Role role, boolean waiting) {}

  void draw() {
    List<Heading> headings = new ArrayList<>();
    Architecture architecture = moment.trace().program().architecture();
    for (int l = 0; l <= architecture.layers(); l++) {
      if (l > 0 && !style.isForAHall()) {
        headings.add(edges(l));
      }
      headings.add(column(l));
    }
    Detail detail =
        Arrays.stream(Detail.values())
            .filter(candidate -> !style.isForAHall() || candidate == Detail.LARGE_NAMES)
            .filter(candidate -> fits(headings, candidate))
            .findFirst()
            .orElse(style.isForAHall() ? Detail.LARGE_NAMES : Detail.TINY_NAMES);
    headings.forEach(heading -> draw(heading, detail));
  }

  private Heading column(int l) {
    Optional<Quantity> reached = GraphPicture.unitShown(moment, l);
    Quantity shown = reached.orElse(Symbol.z(l));
    Role role = reached.isPresent() ? Role.INK : Role.MUTED;
    return new Heading(layout.x(l), SymbolNames.latex(shown), shown, role, false);
  }

  private Heading edges(int l) {
    EdgeShown shown = EdgeShown.of(moment, Symbol.w(l));
    double middle = (layout.x(l - 1) + layout.x(l)) / 2;
    Role role = shown.waiting() ? Role.MUTED : shown.isGradient() ? Role.ACCENT : Role.INK;
    String latex = SymbolNames.inlineLatex(shown.symbol());
    return new Heading(middle, latex, shown.symbol(), role, shown.waiting());
  }

  private boolean fits(List<Heading> headings, Detail detail) {
    double end = 0;
    for (Heading heading : headings) {
      double half = width(heading, detail) / 2;
      if (heading.middle() - half < end) {
        return false;
      }
      end = heading.middle() + half + style.px(8);
    }
    return true;
  }

  private TextStyle text() {
    return style.text(13);
  }

  private String before(Heading heading, Detail detail) {
    return heading.role() == Role.ACCENT && detail.shape ? "◀ " : "";
  }

  private String after(Heading heading, Detail detail) {
    String shape = detail.shape ? " " + moment.trace().values().shape(heading.symbol()) : "";
    boolean words = heading.waiting() && detail.words;
    return words ? shape + " " + style.messages().text("graph.waiting") : shape;
  }

  private double gap(Detail detail) {
    return style.px(detail.shape ? 5 : 0);
  }

  private double width(Heading heading, Detail detail) {
    return style.width(before(heading, detail), text())
        + style.formula(heading.latex(), detail.size).width()
        + gap(detail)
        + style.width(after(heading, detail), text());
  }

  private void draw(Heading heading, Detail detail) {
    Typeset name = style.formula(heading.latex(), detail.size);
    double width = width(heading, detail);
    double x = heading.middle() - width / 2;
    double baseline = style.px(27);
    String before = before(heading, detail);
    double nameX = x + style.width(before, text());
    double afterX = nameX + name.width() + gap(detail);
    sketch.text(x, baseline, before, text(), heading.role(), Align.LEFT);
    sketch.formula(name, nameX, baseline, sketch.colour(heading.role()));
    sketch.text(afterX, baseline, after(heading, detail), text(), heading.role(), Align.LEFT);
    sketch.spot(
        new Spot.Area(
            x,
            baseline - style.px(20),
            width,
            style.px(26),
            new Target.Lights(new Focus.OfMatrix(heading.symbol()))));
  }
}
