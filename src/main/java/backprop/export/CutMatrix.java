package backprop.export;

import backprop.drawing.CellFormat;
import backprop.formula.Piece.Suffix;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.trace.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A matrix of numbers as LaTeX, of which so much is shown as there is room for: the first rows and
 * columns, dots, and the last.
 *
 * @param values holds it
 * @param symbol its name
 * @param suffix what is done to it: transposed, its numbers are; a square stays an exponent
 * @param mostRows shown, the row of dots among them; at least 3
 * @param mostColumns shown, the column of dots among them; at least 3
 */
record CutMatrix(Values values, Symbol symbol, Suffix suffix, int mostRows, int mostColumns) {
  private static final int DIGITS = 4;

  /** Where there is a gap. */
  private static final int DOTS = -1;

  /** The shape of all of it. */
  Shape shape() {
    Shape shape = values.shape(symbol);
    return isTransposed() ? shape.transposed() : shape;
  }

  /** Whether something of it is left out. */
  boolean isCut() {
    return shape().rows() > mostRows || shape().columns() > mostColumns;
  }

  private boolean isTransposed() {
    return suffix == Suffix.TRANSPOSED;
  }

  /** The numbers between brackets. */
  String latex() {
    CellFormat format = CellFormat.of(values, symbol, DIGITS);
    List<Integer> columns = shown(shape().columns(), mostColumns);
    List<String> rows = new ArrayList<>();
    for (int i : shown(shape().rows(), mostRows)) {
      rows.add(String.join(" & ", columns.stream().map(j -> cell(i, j, format)).toList()));
    }
    String matrix = "\\begin{bmatrix} " + String.join(" \\\\ ", rows) + " \\end{bmatrix}";
    String whole = MatrixLatex.power(format) + matrix;
    return switch (suffix) {
      case NONE, TRANSPOSED -> whole;
      case SQUARED -> "\\left(" + whole + "\\right)^{2}";
    };
  }

  private static List<Integer> shown(int all, int most) {
    if (all <= most) {
      return IntStream.range(0, all).boxed().toList();
    }
    List<Integer> shown = new ArrayList<>(IntStream.range(0, most - 2).boxed().toList());
    shown.add(DOTS);
    shown.add(all - 1);
    return shown;
  }

  private String cell(int i, int j, CellFormat format) {
    if (i == DOTS || j == DOTS) {
      return i != DOTS ? "\\cdots" : j != DOTS ? "\\vdots" : "\\ddots";
    }
    double value = isTransposed() ? values.get(symbol, j, i) : values.get(symbol, i, j);
    return MatrixLatex.number(value, format);
  }
}
