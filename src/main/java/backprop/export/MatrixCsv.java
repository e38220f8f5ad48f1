package backprop.export;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.trace.Values;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One matrix as a table without headings, one row a line, every digit that is needed to get the
 * same number back. The results of an overflow are {@code NaN}, {@code Infinity} and {@code
 * -Infinity}.
 */
public final class MatrixCsv {
  private MatrixCsv() {}

  /** With commas, as in a CSV file. */
  public static String commas(Values values, Symbol symbol) {
    return text(values, symbol, ',');
  }

  /** With tabs, as spreadsheets take it from a clipboard. */
  public static String tabs(Values values, Symbol symbol) {
    return text(values, symbol, '\t');
  }

  private static String text(Values values, Symbol symbol, char separator) {
    StringBuilder text = new StringBuilder();
    try {
      write(values, symbol, separator, text);
    } catch (IOException cause) {
      throw new UncheckedIOException("a text in memory cannot fail to be written", cause);
    }
    return text.toString();
  }

  /** Writes every line with its end. */
  static void write(Values values, Symbol symbol, char separator, Appendable out)
      throws IOException {
    Shape shape = values.shape(symbol);
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        if (j > 0) {
          out.append(separator);
        }
        out.append(Double.toString(values.get(symbol, i, j)));
      }
      out.append('\n');
    }
  }
}
