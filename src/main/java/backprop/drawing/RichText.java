package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.Text;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.formula.Typeset;
import java.util.ArrayList;
import java.util.List;

/** Running text with mathematics between dollar signs, broken into lines at its spaces. */
public final class RichText {
  private static final double LINE_HEIGHT = 1.55;

  /** What is kept together: a run of letters or one formula. */
  private sealed interface Atom {
    record Word(String text, double width) implements Atom {}

    record Formula(Typeset typeset) implements Atom {
      @Override
      public double width() {
        return typeset.width();
      }
    }

    double width();
  }

  /** Atoms without a space between them. */
  private record Chunk(List<Atom> atoms) {
    double width() {
      return atoms.stream().mapToDouble(Atom::width).sum();
    }
  }

  private final Style style;
  private final TextStyle textStyle;
  private final List<List<Chunk>> lines = new ArrayList<>();
  private final double space;

  /** Sets {@code source} in lines of at most {@code width} pixels. */
  public RichText(Style style, String source, TextStyle textStyle, double width) {
    this.style = style;
    this.textStyle = textStyle;
    this.space = style.width(" ", textStyle);
    double used = Double.POSITIVE_INFINITY;
    for (Chunk chunk : chunks(source)) {
      double needed = space + chunk.width();
      if (used + needed > width) {
        lines.add(new ArrayList<>());
        used = -space;
      }
      lines.getLast().add(chunk);
      used += needed;
    }
  }

  private List<Chunk> chunks(String source) {
    List<Chunk> chunks = new ArrayList<>();
    List<Atom> current = new ArrayList<>();
    String[] parts = source.split("\\$", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1) {
        double size = textStyle.size() / style.unit() * 1.08;
        current.add(new Atom.Formula(style.formula(parts[i], size)));
        continue;
      }
      String[] words = parts[i].split(" ", -1);
      for (int k = 0; k < words.length; k++) {
        if (k > 0 && !current.isEmpty()) {
          chunks.add(new Chunk(List.copyOf(current)));
          current.clear();
        }
        if (!words[k].isEmpty()) {
          current.add(new Atom.Word(words[k], style.width(words[k], textStyle)));
        }
      }
    }
    if (!current.isEmpty()) {
      chunks.add(new Chunk(List.copyOf(current)));
    }
    return chunks;
  }

  /** Height of all lines. */
  public double height() {
    return lines.size() * lineHeight();
  }

  private double lineHeight() {
    return textStyle.size() * LINE_HEIGHT;
  }

  /** Draws the lines, the first one's top at y. */
  public void draw(Sketch sketch, double x, double y, Colour colour) {
    double baseline = y + textStyle.size() * 1.1;
    for (List<Chunk> line : lines) {
      double at = x;
      for (Chunk chunk : line) {
        for (Atom atom : chunk.atoms()) {
          switch (atom) {
            case Atom.Word(String text, var _) ->
                sketch.add(new Text(at, baseline, text, textStyle, colour, Align.LEFT));
            case Atom.Formula(Typeset typeset) -> sketch.formula(typeset, at, baseline, colour);
          }
          at += atom.width();
        }
        at += space;
      }
      baseline += lineHeight();
    }
  }
}
