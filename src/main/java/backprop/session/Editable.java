package backprop.session;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Letter;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Symbol.Updated;
import java.util.Optional;

/**
 * One number of a lesson that a person may change.
 *
 * @param symbol X, T, or W or B of a layer
 * @param row counted from 0
 * @param column counted from 0
 */
public record Editable(Quantity symbol, int row, int column) {

  /** The number itself, if a focus is on one that is not computed. */
  public static Optional<Editable> of(Focus focus) {
    return focus instanceof Focus.OfEntry(Quantity symbol, int row, int column) && isGiven(symbol)
        ? Optional.of(new Editable(symbol, row, column))
        : Optional.empty();
  }

  /**
   * The number that stands where a focus is in the network: an edge is its weight, whatever of the
   * weight it shows.
   */
  public static Optional<Editable> inNetwork(Focus focus) {
    if (focus instanceof Focus.OfEntry(var symbol, int row, int column)) {
      return of(new Focus.OfEntry(parameter(symbol), row, column));
    }
    return Optional.empty();
  }

  private static Symbol parameter(Symbol symbol) {
    return switch (symbol) {
      case Partial(Quantity of, Quantity by) when of.equals(Symbol.E) -> by;
      case Updated(Quantity of) -> of;
      default -> symbol;
    };
  }

  /** Whether a matrix stands in the lesson, and is not computed from it. */
  public static boolean isGiven(Symbol symbol) {
    return symbol instanceof Quantity(Letter letter, int _)
        && switch (letter) {
          case X, T, W, B -> true;
          case A, Z, E -> false;
        };
  }

  /** It as what is lit. */
  public Focus.OfEntry focus() {
    return new Focus.OfEntry(symbol, row, column);
  }
}
