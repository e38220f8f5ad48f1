package backprop.session;

import java.util.OptionalInt;

/**
 * How far one has stepped into a step's matrix.
 *
 * @param row of the entry, counted from 0
 * @param column of the entry, counted from 0
 * @param beat which factor of the entry's chain, counted over all its paths from 0; empty while the
 *     entry is looked at as a whole
 */
public record Inside(int row, int column, OptionalInt beat) {

  /** An entry as a whole. */
  public static Inside entry(int row, int column) {
    return new Inside(row, column, OptionalInt.empty());
  }

  /** A factor of the same entry's chain. */
  Inside at(int factor) {
    return new Inside(row, column, OptionalInt.of(factor));
  }

  /** The same entry as a whole. */
  Inside whole() {
    return entry(row, column);
  }
}
