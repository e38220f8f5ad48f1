package backprop.drawing.formula;

import java.util.function.IntPredicate;

/**
 * A formula as one line of plain characters, {@code ∂E/∂W₂ = Z₁ᵀ · δ₂}, read from the very LaTeX
 * that is set: so what is searched for and copied is what is seen. What stands under a brace
 * follows in brackets; a box to be filled in is □. Never fails: what is no formula reads as it is
 * typed.
 */
public final class PlainReading {
  /** What a sign does to the space before it. */
  private enum Kind {
    NOTHING,
    ORDINARY,
    FUNCTION,
    OPERATOR,
    OPEN
  }

  private final String latex;
  private final IntPredicate hidden;
  private int at;

  private PlainReading(String latex, IntPredicate hidden) {
    this.latex = latex;
    this.hidden = hidden;
  }

  /** The reading of a whole formula. */
  public static String of(String latex) {
    return of(latex, id -> false);
  }

  /**
   * The reading of what is seen of a formula.
   *
   * @param hidden whether what has a tag with such an id is not drawn
   */
  public static String of(String latex, IntPredicate hidden) {
    PlainReading reading = new PlainReading(latex, hidden);
    StringBuilder all = new StringBuilder();
    while (reading.at < latex.length()) {
      all.append(reading.sequence());
      reading.at++; // past a closing brace that nothing opened
    }
    return tidy(all.toString());
  }

  private static String tidy(String text) {
    return text.replaceAll(" +", " ").strip();
  }

  /** Up to the brace that closes the group, or the end. */
  private String sequence() {
    Line line = new Line();
    while (at < latex.length() && latex.charAt(at) != '}') {
      char c = latex.charAt(at);
      switch (c) {
        case '\\' -> command(line);
        case '{' -> line.add(group());
        case '_', '^' -> {
          at++;
          String script = argument();
          line.cling(c == '_' ? PlainSigns.lowered(script) : PlainSigns.raised(script));
        }
        case '\'' -> {
          at++;
          line.cling("′");
        }
        default -> {
          at++;
          line.add(c == '-' ? "−" : c == '~' || c == '&' ? " " : isBlank(c) ? "" : "" + c);
        }
      }
    }
    return tidy(line.text.toString());
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c);
  }

  private String group() {
    at++;
    String inside = sequence();
    at++;
    return inside;
  }

  /** A group, a command or one character. */
  private String argument() {
    while (at < latex.length() && isBlank(latex.charAt(at))) {
      at++;
    }
    if (at >= latex.length()) {
      return "";
    }
    char c = latex.charAt(at);
    if (c == '{') {
      return group();
    }
    if (c == '\\') {
      Line line = new Line();
      command(line);
      return line.text.toString();
    }
    at++;
    return "" + c;
  }

  private String name() {
    int begin = ++at;
    while (at < latex.length() && Character.isLetter(latex.charAt(at))) {
      at++;
    }
    if (at == begin && at < latex.length()) {
      at++;
    }
    return latex.substring(begin, at);
  }

  private void command(Line line) {
    String name = name();
    switch (name) {
      case "frac", "tfrac", "dfrac" -> {
        String above = argument();
        String below = argument();
        boolean half = name.equals("tfrac") && above.equals("1") && below.equals("2");
        line.add(half ? "½" : PlainSigns.held(above) + "/" + PlainSigns.held(below));
      }
      case "textcolor" -> {
        int id = Integer.parseInt(rawGroup().substring(1), 16);
        String inside = argument();
        if (!hidden.test(id)) {
          line.add(inside);
        }
      }
      case "underbrace" -> {
        String inside = argument();
        boolean labelled = at < latex.length() && latex.charAt(at) == '_';
        if (labelled) {
          at++;
        }
        line.add(labelled ? labelled(inside, argument()) : inside);
      }
      case "underset" -> {
        String label = argument();
        line.add(labelled(argument(), label));
      }
      case "overset" -> {
        argument();
        line.add(argument());
      }
      case "phantom", "hphantom", "vphantom" -> argument();
      case "rule" -> {
        at = latex.indexOf('{', at);
        argument();
        argument();
      }
      case "boxed" -> {
        String inside = argument();
        line.add(inside.isEmpty() ? "□" : inside);
      }
      case "mathbf" -> {
        String inside = argument();
        line.add(inside.equals("1") ? "𝟏" : inside);
      }
      case "mathinner", "mathclap", "mathbb" -> line.add(argument());
      case "mathrm", "operatorname" -> line.function(argument());
      case "text" -> line.add(rawGroup());
      case "begin", "end" -> rawGroup();
      default -> {
        if (PlainSigns.isKnown(name)) {
          line.add(PlainSigns.of(name));
        } else {
          line.function(name);
        }
      }
    }
  }

  private String rawGroup() {
    int end = latex.indexOf('}', at);
    String inside = latex.substring(at + 1, end);
    at = end + 1;
    return inside;
  }

  private static String labelled(String inside, String label) {
    return label.isBlank() ? inside : PlainSigns.held(inside) + " (= " + label + ")";
  }

  /** Signs in the order they are read, with the spaces that tell a difference from a sign. */
  private static final class Line {
    private final StringBuilder text = new StringBuilder();
    private Kind last = Kind.NOTHING;

    void add(String sign) {
      if (sign.isEmpty()) {
        return;
      }
      boolean relation = PlainSigns.isRelation(sign);
      if (relation || PlainSigns.isBetween(sign)) {
        boolean between = last == Kind.ORDINARY || last == Kind.FUNCTION;
        text.append(between ? " " + sign + " " : relation ? sign + " " : sign);
        last = Kind.OPERATOR;
        return;
      }
      if (last == Kind.FUNCTION && Character.isLetterOrDigit(sign.codePointAt(0))) {
        text.append(' ');
      }
      text.append(sign);
      if (!sign.isBlank()) {
        last = "([{".contains(sign) ? Kind.OPEN : Kind.ORDINARY;
      }
    }

    void function(String name) {
      if (last == Kind.FUNCTION) {
        text.append(' ');
      }
      text.append(name);
      last = Kind.FUNCTION;
    }

    /** Adds what clings to the sign before it. */
    void cling(String script) {
      text.append(script);
      last = last == Kind.FUNCTION ? Kind.FUNCTION : Kind.ORDINARY;
    }
  }
}
