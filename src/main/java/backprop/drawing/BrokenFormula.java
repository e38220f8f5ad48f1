package backprop.drawing;

import backprop.drawing.Palette.Role;
import backprop.drawing.formula.Typeset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A long formula in lines, broken before signs that stand in no bracket; before a factor only where
 * a whole term is wider than a line.
 */
final class BrokenFormula {
  private static final List<String> SIGNS = List.of("=", "\\approx", "+", "-");
  private static final List<String> FACTORS = List.of("\\times", "\\cdot");
  private static final List<String> SPACED = List.of("+", "-", "\\times", "\\cdot");
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
  private double used;

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
    double room = width - style.px(INDENT);
    for (String source : pieces(latex)) {
      Typeset piece = style.formula(source, size);
      if (piece.width() <= room) {
        add(piece, width);
        continue;
      }
      // A term that takes several lines begins with one of its own
      used = Double.POSITIVE_INFINITY;
      for (String factor : pieces(source, FACTORS)) {
        Typeset part = style.formula(factor, size);
        boolean wide = part.width() > room;
        add(wide ? style.formula(factor, size * room / part.width()) : part, width);
      }
    }
  }

  private void add(Typeset piece, double width) {
    if (lines.isEmpty() || used + space + piece.width() > width) {
      used = lines.isEmpty() ? 0 : style.px(INDENT);
      lines.add(new Line(new ArrayList<>()));
    } else {
      used += space;
    }
    lines.getLast().pieces().add(piece);
    used += piece.width();
  }

  /** Size of the letters in pixels, of the smallest if they differ. */
  double size() {
    return lines.stream()
        .flatMap(line -> line.pieces().stream())
        .mapToDouble(Typeset::size)
        .min()
        .orElse(0);
  }

  /** What is kept together, each beginning with its sign. */
  static List<String> pieces(String latex) {
    return pieces(latex, SIGNS);
  }

  private static List<String> pieces(String latex, List<String> signs) {
    List<String> pieces = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < latex.length(); i++) {
      char c = latex.charAt(i);
      depth += c == '{' || c == '(' || c == '[' ? 1 : c == '}' || c == ')' || c == ']' ? -1 : 0;
      int at = i;
      boolean isSign = depth == 0 && signs.stream().anyMatch(sign -> latex.startsWith(sign, at));
      // A sign after a sign belongs to its number
      if (isSign && !isSign(latex.substring(begin, i).strip())) {
        add(pieces, latex.substring(begin, i));
        begin = i;
      }
    }
    add(pieces, latex.substring(begin));
    return pieces;
  }

  private static boolean isSign(String latex) {
    String bare = latex.startsWith("{}") ? latex.substring(2) : latex;
    return bare.isEmpty() || SIGNS.contains(bare) || FACTORS.contains(bare);
  }

  private static void add(List<String> pieces, String piece) {
    String bare = piece.strip();
    if (bare.isEmpty()) {
      return;
    }
    Optional<String> sign = SPACED.stream().filter(bare::startsWith).findFirst();
    // At the beginning of a line a sign is set like that of a number, close to what follows
    boolean isSpaced = sign.isPresent() && !pieces.isEmpty();
    pieces.add(
        (bare.startsWith("{}") ? "" : "{}")
            + (isSpaced
                ? sign.get() + "\\:" + bare.substring(sign.get().length()).stripLeading()
                : bare));
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
