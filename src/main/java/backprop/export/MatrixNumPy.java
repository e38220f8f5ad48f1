package backprop.export;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.trace.Values;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One matrix as NumPy source, {@code np.array([[…], […]])}, one row a line and every digit that is
 * needed to get the same number back. The results of an overflow are {@code np.nan} and {@code
 * np.inf}.
 */
public final class MatrixNumPy {
  private MatrixNumPy() {}

  /** A matrix as an expression. */
  public static String text(Values values, Symbol symbol) {
    return "np.array(" + rows(values, symbol, " ".repeat("np.array([".length())) + ")";
  }

  /** A matrix as a list of rows; all but the first begin with {@code indent}. */
  static String rows(Values values, Symbol symbol, String indent) {
    Shape shape = values.shape(symbol);
    return IntStream.range(0, shape.rows())
        .mapToObj(i -> row(values, symbol, i, shape.columns()))
        .collect(Collectors.joining(",\n" + indent, "[", "]"));
  }

  private static String row(Values values, Symbol symbol, int i, int columns) {
    return IntStream.range(0, columns)
        .mapToObj(j -> number(values.get(symbol, i, j)))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** A number as Python reads it. */
  static String number(double value) {
    if (Double.isFinite(value)) {
      return Double.toString(value);
    }
    return Double.isNaN(value) ? "np.nan" : value > 0 ? "np.inf" : "-np.inf";
  }
}
