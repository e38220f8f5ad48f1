package backprop.session;

import backprop.formula.Symbol;

/** What a person points at: a whole matrix, or one entry of it. */
public sealed interface Focus {

  /** The matrix that is meant, or that the entry belongs to. */
  Symbol symbol();

  /** A whole matrix: its name in the formula, its heatmap, its neurons or edges. */
  record OfMatrix(Symbol symbol) implements Focus {}

  /** One entry, counted from 0. */
  record OfEntry(Symbol symbol, int row, int column) implements Focus {}
}
