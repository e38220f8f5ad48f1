package backprop.drawing;

import backprop.drawing.formula.PlainReading;
import backprop.formula.Piece.Suffix;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.SymbolNames;
import backprop.session.Messages;
import backprop.trace.Values;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A matrix as it is said to someone who does not see it. Rows and columns are asked for from 0 and
 * said from 1; places outside the shape are refused by whoever holds the entries.
 *
 * @param messages the words
 * @param name what it is called
 * @param shape its rows and columns
 * @param entries its numbers, unrounded
 * @param suffix what is written at its upper right, though its entries are those without
 * @param heldBack whether its numbers are a question, and not said
 */
public record SpokenMatrix(
    Messages messages, String name, Shape shape, Entries entries, Suffix suffix, boolean heldBack) {
  private static final int DIGITS = 3;
  private static final Pattern TRANSPOSED = Pattern.compile("([^ᵀ ]+)ᵀ");

  /** Where the numbers are, so that none is copied until somebody listens. */
  @FunctionalInterface
  public interface Entries {
    /** The number at a place, counted from 0. */
    double at(int row, int column);
  }

  /** A matrix under the name that is written below it. */
  public static SpokenMatrix named(Messages messages, String latex, Shape shape, Entries entries) {
    String name = PlainReading.of(latex);
    Matcher transposed = TRANSPOSED.matcher(name);
    // A raised T is read as a letter, or not at all
    String said =
        transposed.matches()
            ? messages.text("spoken.transposed", "name", transposed.group(1))
            : name;
    return new SpokenMatrix(messages, said, shape, entries, Suffix.NONE, false);
  }

  /** A matrix of a pass under its own name. */
  static SpokenMatrix of(Messages messages, Values values, Symbol symbol) {
    return named(
        messages,
        SymbolNames.inlineLatex(symbol),
        values.shape(symbol),
        (row, column) -> values.get(symbol, row, column));
  }

  /** The same with something at its upper right. */
  SpokenMatrix with(Suffix raised) {
    return new SpokenMatrix(messages, name, shape, entries, raised, heldBack);
  }

  /** The same without its numbers. */
  SpokenMatrix held() {
    return new SpokenMatrix(messages, name, shape, entries, suffix, true);
  }

  /** Name, shape, and the entry of the largest magnitude with its place. */
  public String sentence() {
    String said = heldBack ? withoutNumbers() : withLargest();
    return switch (suffix) {
      case NONE -> said;
      case TRANSPOSED -> messages.text("spoken.used-transposed", "matrix", said);
      case SQUARED -> messages.text("spoken.used-squared", "matrix", said);
    };
  }

  private String withoutNumbers() {
    return messages.text(
        "spoken.matrix-held", "name", name, "rows", shape.rows(), "columns", shape.columns());
  }

  private String withLargest() {
    int row = 0;
    int column = 0;
    double most = -1;
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        double magnitude = Math.abs(entries.at(i, j));
        if (magnitude > most) {
          most = magnitude;
          row = i;
          column = j;
        }
      }
    }
    return messages.text(
        "spoken.matrix",
        "name",
        name,
        "rows",
        shape.rows(),
        "columns",
        shape.columns(),
        "value",
        Numbers.significant(entries.at(row, column), DIGITS),
        "row",
        row + 1,
        "column",
        column + 1);
  }

  /** What it is: a table, but of one kind of things. */
  public String kind() {
    return messages.text("spoken.kind");
  }

  /** Which row that is. */
  public String row(int row) {
    return messages.text("spoken.row", "row", row + 1);
  }

  /** An entry: its place and all its digits. */
  public String entry(int row, int column) {
    String value = heldBack ? messages.text("spoken.held") : Numbers.exact(entries.at(row, column));
    return messages.text("spoken.entry", "row", row + 1, "column", column + 1, "value", value);
  }
}
