package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Palette.Role;
import backprop.formula.Architecture;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.SymbolNames;
import backprop.session.Lighting;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is given, for the beginning of a handout: activations, loss and learning rate in words, and
 * every number of the lesson once, with all its digits as far as six.
 */
final class HandoutGiven {
  private static final int DIGITS = 6;
  private static final double TITLE = 24;
  private static final double BESIDE = 18;

  /** One line of matrices, or the words; it stands on one page. */
  interface Line {
    double height();

    void draw(Sketch sketch, double x, double y);
  }

  private final Style style;
  private final Trace trace;
  private final double width;
  private final double pageHeight;
  private final View view;

  /**
   * @param width of the sheet between its margins, in pixels
   * @param pageHeight of the sheet between its margins, in pixels
   */
  HandoutGiven(Style style, Trace trace, double width, double pageHeight) {
    this.style = style;
    this.trace = trace;
    this.width = width;
    this.pageHeight = pageHeight;
    Moment moment = Moment.start(trace);
    this.view = new View(moment, new Lighting(moment, Optional.empty()), false);
  }

  /** All lines, with numbers of a size in design pixels. */
  List<Line> lines(double size) {
    List<Line> lines = new ArrayList<>();
    lines.add(words());
    List<Heatmap> line = new ArrayList<>();
    double used = 0;
    for (Symbol symbol : trace.program().inputs().keySet()) {
      Heatmap heatmap = heatmap(symbol, size);
      if (!line.isEmpty() && used + style.px(BESIDE) + heatmap.width() > width) {
        lines.add(new Matrices(List.copyOf(line)));
        line.clear();
        used = 0;
      }
      used += heatmap.width() + (line.isEmpty() ? 0 : style.px(BESIDE));
      line.add(heatmap);
    }
    lines.add(new Matrices(List.copyOf(line)));
    return lines;
  }

  private Heatmap heatmap(Symbol symbol, double size) {
    Heatmap heatmap =
        new Heatmap(
                style,
                symbol,
                SymbolNames.inlineLatex(symbol),
                trace.values().copyOf(symbol),
                new Scales(style, trace).of(symbol))
            .given();
    heatmap.showNumbers(size, DIGITS);
    heatmap.showWhole();
    Shape shape = heatmap.shape();
    int across = Math.max(1, (int) (width / heatmap.cellWidth()));
    if (shape.columns() > across) {
      heatmap.show(Blocks.down(shape, across));
    } else if (heatmap.height() > pageHeight / 3) {
      double each = shape.columns() * heatmap.cellWidth() + style.px(Heatmap.GAP);
      int beside = Math.max(1, (int) ((width + style.px(Heatmap.GAP)) / each));
      int few = Math.min(beside, (int) Math.ceil(heatmap.height() / (pageHeight / 3)));
      heatmap.show(Blocks.across(shape, Math.ceilDiv(shape.rows(), few)));
    }
    // More than a page holds: its first rows and columns and the last, which it says
    for (int rows = shape.rows(); heatmap.height() > pageHeight; rows = rows * 3 / 4) {
      heatmap.show(
          Blocks.part(
              PaperFit.kept(shape.rows(), Math.max(3, rows), i -> false),
              PaperFit.kept(shape.columns(), Math.max(3, across - 1), j -> false)));
    }
    return heatmap;
  }

  private Line words() {
    Messages messages = style.messages();
    RichText text = new RichText(style, sentence(messages), style.text(12), width);
    return new Line() {
      @Override
      public double height() {
        return style.px(TITLE) + text.height();
      }

      @Override
      public void draw(Sketch sketch, double x, double y) {
        String title = messages.text("handout.given");
        sketch.text(x, y + style.px(15), title, style.bold(14), Role.INK, Align.LEFT);
        text.draw(sketch, x, y + style.px(TITLE), sketch.colour(Role.INK));
      }
    };
  }

  /** Activations, loss and learning rate. */
  private String sentence(Messages messages) {
    Architecture architecture = trace.program().architecture();
    List<String> parts = new ArrayList<>();
    for (int layer = 1; layer <= architecture.layers(); layer++) {
      parts.add(
          messages.text("settings.activation", "layer", layer)
              + ": "
              + architecture.activation(layer).key());
    }
    parts.add(
        messages.text("settings.loss") + ": " + messages.text("loss." + architecture.loss().key()));
    parts.add(
        messages.text("settings.rate") + " = " + Numbers.exact(trace.lesson().learningRate()));
    String joined = String.join(" · ", parts);
    return isRounded() ? joined + ". " + messages.text("handout.rounded") : joined;
  }

  private boolean isRounded() {
    return trace.program().inputs().keySet().stream()
        .map(symbol -> trace.values().copyOf(symbol))
        .anyMatch(matrix -> !CellFormat.given(matrix, DIGITS).isExact(matrix));
  }

  /** Matrices beside each other, each above its name. */
  private final class Matrices implements Line {
    private final List<Heatmap> heatmaps;

    private Matrices(List<Heatmap> heatmaps) {
      this.heatmaps = heatmaps;
    }

    @Override
    public double height() {
      return heatmaps.stream().mapToDouble(Heatmap::height).max().orElse(0);
    }

    @Override
    public void draw(Sketch sketch, double x, double y) {
      double total =
          heatmaps.stream().mapToDouble(Heatmap::width).sum()
              + style.px(BESIDE) * (heatmaps.size() - 1);
      double at = x + Math.max(0, (width - total) / 2);
      for (Heatmap heatmap : heatmaps) {
        heatmap.draw(sketch, view, at, y + height() - heatmap.height());
        at += heatmap.width() + style.px(BESIDE);
      }
    }
  }
}
