package backprop.trace;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The matrices of a pass by their symbols. It owns them: entries and copies go out, nothing else.
 */
public final class Values {
  private final Map<Symbol, Array2DRowRealMatrix> matrices;

  /** Takes over matrices that nobody else holds. */
  Values(Map<Symbol, Array2DRowRealMatrix> owned) {
    this.matrices = owned;
  }

  /** A matrix of the caller's own as one that lies in rows, which a large one may not. */
  static Array2DRowRealMatrix owned(RealMatrix own) {
    return own instanceof Array2DRowRealMatrix inRows
        ? inRows
        : new Array2DRowRealMatrix(own.getData(), false);
  }

  /** The symbols that have a value, in the order they got it. */
  public Set<Symbol> symbols() {
    return Collections.unmodifiableSet(matrices.keySet());
  }

  /** Whether a symbol has a value. */
  public boolean has(Symbol symbol) {
    return matrices.containsKey(symbol);
  }

  /** Rows and columns of a symbol's value. */
  public Shape shape(Symbol symbol) {
    RealMatrix matrix = matrix(symbol);
    return new Shape(matrix.getRowDimension(), matrix.getColumnDimension());
  }

  /** One entry, counted from 0. */
  public double get(Symbol symbol, int row, int column) {
    return matrix(symbol).getEntry(row, column);
  }

  /** A copy of the whole matrix. */
  public RealMatrix copyOf(Symbol symbol) {
    return matrix(symbol).copy();
  }

  /** The matrix itself, for computing with: never to be changed or handed on. */
  Array2DRowRealMatrix matrix(Symbol symbol) {
    Array2DRowRealMatrix matrix = matrices.get(symbol);
    if (matrix == null) {
      throw new IllegalArgumentException("no value for " + symbol.key());
    }
    return matrix;
  }
}
