package backprop.export;

import backprop.drawing.CellFormat;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.SymbolNames;
import backprop.session.Messages;
import backprop.trace.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A given matrix as LaTeX with all its numbers, so that all the rest can be computed from it: each
 * with the digits it was given with, as far as eight. A wide or long one stands in pieces.
 */
final class LatexGiven {
  private static final int DIGITS = 8;

  /** What amsmath takes in a row without being told. */
  private static final int MOST_COLUMNS = 10;

  /** A page holds some more. */
  private static final int MOST_ROWS = 40;

  /** More than that is a book, which nobody adds up by hand. */
  private static final int MOST_ENTRIES = 20_000;

  /** A line in points; the name and brackets beside it make it a little smaller. */
  private static final double LINE = 490;

  /** A digit of 11 points, and the space between two columns. */
  private static final double DIGIT = 5.5;

  private static final double BETWEEN = 10;

  private final Values values;
  private final Messages messages;

  LatexGiven(Values values, Messages messages) {
    this.values = values;
    this.messages = messages;
  }

  /** Formulas for all of a matrix, from left to right and then down; nothing if it is too large. */
  Optional<List<String>> formulas(Symbol symbol) {
    Shape shape = values.shape(symbol);
    if (shape.size() > MOST_ENTRIES) {
      return Optional.empty();
    }
    CellFormat format = CellFormat.given(values.copyOf(symbol), DIGITS);
    int columns = folded(shape.columns(), mostColumns(symbol, format));
    int rows = folded(shape.rows(), MOST_ROWS);
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < shape.rows(); i += rows) {
      for (int j = 0; j < shape.columns(); j += columns) {
        int lastRow = Math.min(shape.rows(), i + rows);
        int lastColumn = Math.min(shape.columns(), j + columns);
        List<String> words = new ArrayList<>();
        said("latex.rows", i, lastRow, shape.rows()).ifPresent(words::add);
        said("latex.columns", j, lastColumn, shape.columns()).ifPresent(words::add);
        String matrix = matrix(symbol, format, i, lastRow, j, lastColumn);
        pieces.add(
            words.isEmpty()
                ? SymbolNames.latex(symbol) + " = " + matrix
                : "\\underset{%s,\\ \\text{%s}}{%s}"
                    .formatted(
                        SymbolNames.latex(symbol),
                        LatexWords.plain(String.join(", ", words)),
                        matrix));
      }
    }
    return Optional.of(pieces);
  }

  private Optional<String> said(String key, int first, int end, int all) {
    return end - first == all
        ? Optional.empty()
        : Optional.of(messages.text(key, "range", (first + 1) + "–" + end));
  }

  /** In pieces as equal as can be. */
  private static int folded(int all, int most) {
    return Math.ceilDiv(all, Math.ceilDiv(all, most));
  }

  private int mostColumns(Symbol symbol, CellFormat format) {
    Shape shape = values.shape(symbol);
    int longest = 1;
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        longest = Math.max(longest, format.text(values.get(symbol, i, j)).length());
      }
    }
    return Math.clamp((int) (LINE / (longest * DIGIT + BETWEEN)), 1, MOST_COLUMNS);
  }

  private String matrix(
      Symbol symbol, CellFormat format, int row, int lastRow, int column, int lastColumn) {
    String rows =
        IntStream.range(row, lastRow)
            .mapToObj(i ->
                IntStream.range(column, lastColumn)
                    .mapToObj(j -> MatrixLatex.number(values.get(symbol, i, j), format))
                    .collect(Collectors.joining(" & ")))
            .collect(Collectors.joining(" \\\\ "));
    return MatrixLatex.power(format) + "\\begin{bmatrix} " + rows + " \\end{bmatrix}";
  }
}
