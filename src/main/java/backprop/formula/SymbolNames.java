package backprop.formula;

/** How symbols are spelled for people, as LaTeX and in plain characters. */
public final class SymbolNames {
  private SymbolNames() {}

  /** {@code W_{2}}, or a fraction for a partial derivative. */
  public static String latex(Symbol symbol) {
    return switch (symbol) {
      case Symbol.Quantity(var letter, int layer) -> letter.name() + subscript(layer);
      case Symbol.Partial(var of, var by) ->
          "\\frac{\\partial %s}{\\partial %s}".formatted(latex(of), latex(by));
      case Symbol.Updated(var of) -> latex(of) + "^{\\prime}";
    };
  }

  /** {@link #latex}, but a partial derivative on one line, with a slash. */
  public static String inlineLatex(Symbol symbol) {
    return symbol instanceof Symbol.Partial(var of, var by)
        ? "\\partial %s/\\partial %s".formatted(latex(of), latex(by))
        : latex(symbol);
  }

  /** {@code W₂}, {@code ∂E/∂W₂}, {@code W₂′}. */
  public static String plain(Symbol symbol) {
    return switch (symbol) {
      case Symbol.Quantity(var letter, int layer) ->
          layer == 0 ? letter.name() : letter.name() + lowered(layer);
      case Symbol.Partial(var of, var by) -> "∂" + plain(of) + "/∂" + plain(by);
      case Symbol.Updated(var of) -> plain(of) + "′";
    };
  }

  /** Whether that is ∂E/∂A of a layer, which has the short name δ. */
  public static boolean isDelta(Symbol symbol) {
    return symbol instanceof Symbol.Partial(var of, var by)
        && of.letter() == Symbol.Letter.E
        && by.letter() == Symbol.Letter.A;
  }

  /** {@link #latex}, but ∂E/∂A under its short name δ. */
  public static String shortLatex(Symbol symbol) {
    return isDelta(symbol)
        ? "\\delta" + subscript(((Symbol.Partial) symbol).by().layer())
        : latex(symbol);
  }

  /** {@link #plain}, but ∂E/∂A under its short name δ. */
  public static String shortPlain(Symbol symbol) {
    return isDelta(symbol) ? "δ" + lowered(((Symbol.Partial) symbol).by().layer()) : plain(symbol);
  }

  /** A layer number as subscript characters. */
  public static String lowered(int number) {
    return Integer.toString(number)
        .chars()
        .collect(
            StringBuilder::new, (s, c) -> s.append((char) ('₀' + c - '0')), StringBuilder::append)
        .toString();
  }

  private static String subscript(int layer) {
    return layer == 0 ? "" : "_{" + layer + "}";
  }
}
