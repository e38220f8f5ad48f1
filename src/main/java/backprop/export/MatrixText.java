package backprop.export;

import backprop.drawing.CellFormat;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.trace.Values;
import java.util.Locale;

/**
 * One matrix as plain text to be read: six significant digits for the largest entry, the columns
 * aligned, one row a line. Signs are those of a keyboard, so that other programs read it too.
 */
public final class MatrixText {
  private static final int DIGITS = 6;

  private MatrixText() {}

  /** A matrix as aligned columns with two spaces between them. */
  public static String text(Values values, Symbol symbol) {
    Shape shape = values.shape(symbol);
    CellFormat format = CellFormat.of(values, symbol, DIGITS);
    String[][] cells = new String[shape.rows()][shape.columns()];
    int width = 0;
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        cells[i][j] = number(values.get(symbol, i, j), format);
        width = Math.max(width, cells[i][j].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : cells) {
      for (int j = 0; j < row.length; j++) {
        text.append(j == 0 ? "" : "  ").append(" ".repeat(width - row[j].length())).append(row[j]);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String number(double value, CellFormat format) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    // A common power of ten would have no place to stand
    return format.exponent() == 0
        ? format.text(value).replace('−', '-')
        : String.format(Locale.ROOT, "%." + (DIGITS - 1) + "e", value);
  }
}
