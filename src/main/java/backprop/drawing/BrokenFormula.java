package backprop.drawing;

import backprop.drawing.Palette.Role;
import backprop.drawing.formula.Typeset;
import java.util.ArrayList;
import java.util.List;

/** A long formula in lines, broken before signs that stand in no bracket. */
final class BrokenFormula {
  private static final List<String> SIGNS = List.of("=", "\\approx", "+", "-", "\\times");
  private static final double LINE_GAP = 5;
  private static final double INDENT = 14;

  private record Line(List<Typeset> pieces) {
    double above() {
      return pieces.stream().mapToDouble(Typeset::height).max().orElse(0);
    }

    double below() {
      return pieces.stream().mapToDouble(p -> p.total() - p.height()).max().orElse(0);
    }

    double height() {
      return above() + below();
    }
  }

  private final Style style;
  private final double space;
  private final List<Line> lines = new ArrayList<>();

  /**
   * Breaks a formula.
   *
   * @param latex its source
   * @param size in design pixels; a piece that is wider than a line is set smaller
   * @param width of a line in pixels
   */
  BrokenFormula(Style style, String latex, double size, double width) {
    this.style = style;
    this.space = style.px(size * 0.28);
    double used = Double.POSITIVE_INFINITY;
    for (String source : pieces(latex)) {
      Typeset piece = style.formula(source, size);
      double room = width - style.px(INDENT);
      if (piece.width() > room) {
        piece = style.formula(source, size * room / piece.width());
      }
      if (used + space + piece.width() > width) {
        used = lines.isEmpty() ? 0 : style.px(INDENT);
        lines.add(new Line(new ArrayList<>()));
      } else {
        used += space;
      }
      lines.getLast().pieces().add(piece);
      used += piece.width();
    }
  }

  /** What is kept together, each beginning with its sign. */
  static List<String> pieces(String latex) {
    List<String> pieces = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < latex.length(); i++) {
      char c = latex.charAt(i);
      depth += c == '{' || c == '(' || c == '[' ? 1 : c == '}' || c == ')' || c == ']' ? -1 : 0;
      int at = i;
      boolean isSign = depth == 0 && SIGNS.stream().anyMatch(sign -> latex.startsWith(sign, at));
      // A sign after a sign belongs to its number
      if (isSign && !SIGNS.contains(latex.substring(begin, i).strip()) && i > begin) {
        add(pieces, latex.substring(begin, i));
        begin = i;
      }
    }
    add(pieces, latex.substring(begin));
    return pieces;
  }

  private static void add(List<String> pieces, String piece) {
    if (!piece.isBlank()) {
      pieces.add("{}" + piece.strip());
    }
  }

  /** Height of all lines in pixels. */
  double height() {
    return lines.stream().mapToDouble(Line::height).sum() + style.px(LINE_GAP) * (lines.size() - 1);
  }

  /** Draws the lines, the top of the first at y. */
  void draw(Sketch sketch, double x, double y) {
    double top = y;
    double left = x;
    for (Line line : lines) {
      double at = left;
      for (Typeset piece : line.pieces()) {
        sketch.formula(piece, at, top + line.above(), sketch.colour(Role.INK));
        at += piece.width() + space;
      }
      top += line.height() + style.px(LINE_GAP);
      left = x + style.px(INDENT);
    }
  }
}
