package backprop.trace;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Letter;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import java.util.List;
import java.util.Set;

/**
 * One number that the error can be asked about by moving it: a weight, a bias or an input.
 *
 * @param symbol X, or W or B of a layer
 * @param row counted from 0
 * @param column counted from 0
 */
public record Parameter(Quantity symbol, int row, int column) {
  private static final Set<Letter> LETTERS = Set.of(Letter.W, Letter.B, Letter.X);

  /** Refuses what a pass computes, and the targets: no gradient is taken by them. */
  public Parameter {
    if (!isMovable(symbol)) {
      throw new IllegalArgumentException(symbol.key() + " is no parameter");
    }
  }

  /** Whether the entries of a matrix are such numbers. */
  public static boolean isMovable(Symbol symbol) {
    return symbol instanceof Quantity quantity && LETTERS.contains(quantity.letter());
  }

  /** The matrices of such numbers, in the order in which the pass reaches their gradients. */
  public static List<Quantity> matrices(Trace trace) {
    return trace.steps().stream()
        .map(Step::symbol)
        .filter(symbol ->
            symbol instanceof Partial(Quantity of, Quantity by)
                && of.equals(Symbol.E)
                && isMovable(by))
        .map(symbol -> ((Partial) symbol).by())
        .toList();
  }

  /** The slope of the error along it, as a symbol. */
  public Partial gradient() {
    return Symbol.gradient(symbol);
  }

  /** What it is in a pass. */
  public double value(Trace trace) {
    return trace.values().get(symbol, row, column);
  }

  /** What the formulas of a pass say its slope is. */
  public double slope(Trace trace) {
    return trace.values().get(gradient(), row, column);
  }
}
