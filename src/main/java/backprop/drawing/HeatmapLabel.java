package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.formula.Typeset;
import backprop.formula.Symbol;
import backprop.session.Focus;
import backprop.session.Messages;
import java.util.Optional;

/**
 * What stands below a matrix: its name, its shape, and what has to be said of how it is drawn.
 *
 * @param latex its name
 * @param words its shape, and so on
 */
record HeatmapLabel(Style style, Symbol symbol, String latex, String words) {
  private static final double HEIGHT = 20;

  /** In a hall name and shape stand below each other: beside each other they widen the row. */
  private static final double HALL_HEIGHT = 40;

  /** The words for a matrix that is drawn in such blocks. */
  static String words(
      Style style, String shape, Blocks blocks, int entries, Optional<EmptyGrid> empty) {
    Messages messages = style.messages();
    boolean isPart = blocks.entries() < entries;
    if (style.isForPaper()) {
      return shape + empty.map(EmptyGrid::note).orElse("") + onPaper(messages, blocks, entries);
    }
    if (isPart && !style.isForAHall()) {
      int rows = blocks.rows().getFirst().count();
      int columns = blocks.columns().getFirst().count();
      return shape + " " + messages.text("matrix.part", "rows", rows, "columns", columns);
    }
    return blocks.isFolded() ? shape + " " + folded(messages, blocks) : shape;
  }

  /** The same with why there are no numbers, where the matrix is wide enough to say it below. */
  HeatmapLabel withoutNumbers(double gridWidth) {
    String why = words + " " + style.messages().text("matrix.colours");
    HeatmapLabel longer = new HeatmapLabel(style, symbol, latex, why);
    return longer.width() <= gridWidth ? longer : this;
  }

  /** Height that such a label takes below a matrix. */
  static double height(Style style) {
    return style.px(style.isForAHall() ? HALL_HEIGHT : HEIGHT);
  }

  private static String onPaper(Messages messages, Blocks blocks, int entries) {
    if (blocks.entries() < entries) {
      return " " + messages.text("matrix.sample", "shown", blocks.entries(), "all", entries);
    }
    return blocks.isFolded() && !blocks.hasHeadings() ? " " + folded(messages, blocks) : "";
  }

  private static String folded(Messages messages, Blocks blocks) {
    return messages.text("matrix.lines", "lines", blocks.columns().size());
  }

  private Typeset name() {
    // On paper an index has to be as large as the smallest text
    return style.formula(latex, style.isForAHall() ? 17 : style.isForPaper() ? 15.5 : 14);
  }

  private TextStyle text() {
    return style.text(style.isForAHall() ? 13.5 : 12);
  }

  private double gap() {
    return style.px(5);
  }

  double width() {
    double shape = style.width(words, text());
    return style.isForAHall() ? Math.max(name().width(), shape) : name().width() + gap() + shape;
  }

  /** Draws it in the middle of a width, below a matrix whose lower edge is at y. */
  void draw(Sketch sketch, View view, double x, double y, double width) {
    Typeset name = name();
    Role role = view.lighting().isLit(symbol) ? Role.ACCENT : Role.INK;
    Target target = new Target.Lights(new Focus.OfMatrix(symbol));
    double labelX = x + (width - width()) / 2;
    if (style.isForAHall()) {
      double middle = x + width / 2;
      double nameX = middle - name.width() / 2;
      sketch.formula(name, nameX, y + style.px(18), sketch.colour(role));
      sketch.text(middle, y + style.px(36), words, text(), Role.MUTED, Align.CENTRE);
      sketch.spot(
          new Spot.Area(labelX, y + style.px(2), width(), style.px(HALL_HEIGHT - 4), target));
      return;
    }
    double baseline = y + style.px(15);
    sketch.formula(name, labelX, baseline, sketch.colour(role));
    double after = labelX + name.width() + gap();
    sketch.text(after, baseline, words, text(), Role.MUTED, Align.LEFT);
    sketch.spot(new Spot.Area(labelX, baseline - style.px(15), width(), style.px(HEIGHT), target));
  }
}
