package backprop.export;

import backprop.drawing.CellFormat;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.SymbolNames;
import backprop.trace.Values;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One matrix as LaTeX with amsmath, {@code \begin{bmatrix} … \end{bmatrix}}: four significant
 * digits for the largest entry, decimals that align, and a common power of ten where the numbers
 * are very small or large.
 */
public final class MatrixLatex {
  private static final int DIGITS = 4;

  /** What amsmath takes without being told. */
  private static final int USUAL_COLUMNS = 10;

  private MatrixLatex() {}

  /** A matrix, to be set in mathematics. */
  public static String text(Values values, Symbol symbol) {
    return hint(values, symbol) + matrix(values, symbol);
  }

  /** {@link #text} with its name in front: {@code W_{2} = …}. */
  public static String named(Values values, Symbol symbol) {
    String name = SymbolNames.latex(symbol);
    return hint(values, symbol) + name + " = " + matrix(values, symbol);
  }

  private static String hint(Values values, Symbol symbol) {
    int columns = values.shape(symbol).columns();
    return columns > USUAL_COLUMNS ? "% \\setcounter{MaxMatrixCols}{" + columns + "}\n" : "";
  }

  private static String matrix(Values values, Symbol symbol) {
    Shape shape = values.shape(symbol);
    CellFormat format = CellFormat.of(values, symbol, DIGITS);
    String rows =
        IntStream.range(0, shape.rows())
            .mapToObj(i ->
                IntStream.range(0, shape.columns())
                    .mapToObj(j -> number(values.get(symbol, i, j), format))
                    .collect(Collectors.joining(" & ")))
            .collect(Collectors.joining(" \\\\\n"));
    return power(format) + "\\begin{bmatrix}\n" + rows + "\n\\end{bmatrix}";
  }

  /** What stands in front of a matrix whose entries are written in units of a power of ten. */
  static String power(CellFormat format) {
    return format.exponent() == 0 ? "" : "10^{" + format.exponent() + "} \\cdot ";
  }

  /** An entry as it stands between the brackets. */
  static String number(double value, CellFormat format) {
    return Double.isNaN(value)
        ? "\\mathrm{NaN}"
        : format.text(value).replace('−', '-').replace("∞", "\\infty");
  }
}
