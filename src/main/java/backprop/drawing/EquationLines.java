package backprop.drawing;

import backprop.drawing.formula.Typeset;
import java.util.ArrayList;
import java.util.List;

/**
 * An equation in as few lines as keep it readable. It is broken before its equals signs, which then
 * stand below each other; where even that leaves it too wide, before a sign that stands in no
 * bracket.
 */
final class EquationLines {
  /** A line more has to make the letters larger by so much. */
  private static final double WORTH_A_LINE = 1.1;

  /** In parts of the size wanted. */
  private static final double WHOLE_SIDES = 0.64;

  private static final double STEP = 0.5;
  private static final double LINE_GAP = 0.35;

  /** Before a sign, as TeX has it within a formula; in parts of the size like the gap. */
  private static final double SPACE = 0.28;

  /** Something set, with the places of its left end and its baseline. */
  record Placed(String latex, Typeset set, double x, double baseline) {}

  private final List<Placed> pieces = new ArrayList<>();
  private double width;
  private double height;
  private boolean hasWholeSides = true;

  private EquationLines() {}

  /**
   * The largest way to set an equation into a rectangle.
   *
   * @param size wanted, in design pixels, and never exceeded
   * @param width of the rectangle in pixels
   * @param height of the rectangle in pixels
   */
  static EquationLines of(Style style, String latex, double size, double width, double height) {
    Typeset whole = style.formula(latex, size);
    double fit = Math.min(1, Math.min(width / whole.width(), height / whole.total()));
    double least = size * fit * WORTH_A_LINE;
    // Somewhat smaller is better than a side torn apart or a left side on its own
    for (double s = size; s > Math.max(least, size * WHOLE_SIDES); s -= STEP) {
      EquationLines broken = broken(style, latex, s, width);
      if (broken.hasWholeSides && broken.fits(width, height)) {
        return broken;
      }
    }
    for (double s = size; s > least; s -= STEP) {
      EquationLines broken = broken(style, latex, s, width);
      if (broken.fits(width, height)) {
        return broken;
      }
    }
    EquationLines one = new EquationLines();
    Typeset set = fit < 1 ? style.formula(latex, size * fit) : whole;
    one.pieces.add(new Placed(latex, set, 0, set.height()));
    one.width = set.width();
    one.height = set.total();
    return one;
  }

  private boolean fits(double mostWidth, double mostHeight) {
    return width <= mostWidth && height <= mostHeight;
  }

  private static EquationLines broken(Style style, String latex, double size, double width) {
    List<List<String>> sides = new ArrayList<>();
    for (String side : sides(latex)) {
      boolean wide = style.formula(side, size).width() > width;
      sides.add(wide ? BrokenFormula.pieces(side) : List.of(side));
    }
    EquationLines lines = new EquationLines();
    double indent = indent(style, sides, size, width);
    double gap = style.px(size * LINE_GAP);
    double space = style.px(size * SPACE);
    List<Placed> line = new ArrayList<>();
    double used = 0;
    for (int i = 0; i < sides.size(); i++) {
      for (int k = 0; k < sides.get(i).size(); k++) {
        String piece = sides.get(i).get(k);
        Typeset set = style.formula(piece, size);
        used += line.isEmpty() ? 0 : space;
        if (!line.isEmpty() && used + set.width() > width) {
          lines.hasWholeSides &= k == 0 && line.size() + lines.pieces.size() > 1;
          lines.end(line, gap);
          used = indent + (k > 0 ? style.px(size) : 0);
        }
        line.add(new Placed(piece, set, used, 0));
        used += set.width();
      }
    }
    lines.end(line, gap);
    return lines;
  }

  /** Where the first equals sign stands, or as near as the widest side allows. */
  private static double indent(Style style, List<List<String>> sides, double size, double width) {
    double widest = 0;
    for (List<String> side : sides.subList(1, sides.size())) {
      for (int k = 0; k < side.size(); k++) {
        double own = style.formula(side.get(k), size).width() + (k > 0 ? style.px(size) : 0);
        widest = Math.max(widest, own);
      }
    }
    double first = style.formula(sides.getFirst().getFirst(), size).width();
    return Math.clamp(width - widest, 0, first + style.px(size * SPACE));
  }

  /** What stands between the equals signs, each after the first with its sign. */
  static List<String> sides(String latex) {
    List<String> sides = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < latex.length(); i++) {
      char c = latex.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '=' && depth == 0 && i > begin) {
        sides.add(latex.substring(begin, i).strip());
        begin = i;
      }
    }
    sides.add(latex.substring(begin).strip());
    return sides.stream().map(side -> side.startsWith("=") ? "{}" + side : side).toList();
  }

  private void end(List<Placed> line, double gap) {
    double above = line.stream().mapToDouble(p -> p.set().height()).max().orElse(0);
    double below = line.stream().mapToDouble(p -> p.set().depth()).max().orElse(0);
    double top = pieces.isEmpty() ? 0 : height + gap;
    for (Placed piece : line) {
      pieces.add(new Placed(piece.latex(), piece.set(), piece.x(), top + above));
      width = Math.max(width, piece.x() + piece.set().width());
    }
    height = top + above + below;
    line.clear();
  }

  /** What is set, from the upper left corner. */
  List<Placed> pieces() {
    return List.copyOf(pieces);
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** Size of the letters in pixels, of the smallest if they differ. */
  double size() {
    return pieces.stream().mapToDouble(piece -> piece.set().size()).min().orElse(0);
  }
}
