package backprop.lesson;

import backprop.formula.Shape;
import java.io.IOException;
import java.util.List;

/**
 * Writes one JSON object the way a person reads it: a key a line, a matrix row a line, and every
 * digit that is needed to get the same number back.
 */
public final class JsonWriter {

  /** Entries by row and column, both counted from 0. */
  @FunctionalInterface
  public interface Entries {
    /** One entry. */
    double get(int row, int column);
  }

  private final Appendable out;
  private String indent = "";
  private boolean first = true;

  /** A writer of text; the caller encodes it as UTF-8, flushes and closes. */
  public JsonWriter(Appendable out) {
    this.out = out;
  }

  /** Begins the object itself. */
  public void begin() throws IOException {
    out.append('{');
    indent += "  ";
    first = true;
  }

  /** Begins an object as the value of a key. */
  public void begin(String key) throws IOException {
    key(key);
    begin();
  }

  /** Ends the object begun last. */
  public void end() throws IOException {
    indent = indent.substring(2);
    out.append('\n').append(indent).append('}');
    first = false;
    if (indent.isEmpty()) {
      out.append('\n');
    }
  }

  /** A key with a text. */
  public void text(String key, String value) throws IOException {
    raw(key, quote(value));
  }

  /** A key with a list of texts, on one line. */
  public void texts(String key, List<String> values) throws IOException {
    raw(key, values.stream().map(JsonWriter::quote).toList().toString());
  }

  /** A key with a number. */
  public void number(String key, double value) throws IOException {
    raw(key, number(value));
  }

  /** A key with a value that is JSON already. */
  public void raw(String key, String json) throws IOException {
    key(key);
    out.append(json);
  }

  /** A key with a matrix, as a list of rows. */
  public void matrix(String key, Shape shape, Entries entries) throws IOException {
    key(key);
    out.append('[');
    for (int i = 0; i < shape.rows(); i++) {
      out.append(i == 0 ? "\n" : ",\n").append(indent).append("  [");
      for (int j = 0; j < shape.columns(); j++) {
        out.append(j == 0 ? "" : ", ").append(number(entries.get(i, j)));
      }
      out.append(']');
    }
    out.append('\n').append(indent).append(']');
  }

  private void key(String key) throws IOException {
    out.append(first ? "\n" : ",\n").append(indent).append(quote(key)).append(": ");
    first = false;
  }

  /** JSON has no word for what is not finite: it is written as a text. */
  static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : quote(Double.toString(value));
  }

  /** A text as JSON, in quotes. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"', '\\' -> quoted.append('\\').append((char) c);
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '\r' -> quoted.append("\\r");
            default -> {
              // Half a surrogate pair has no UTF-8
              if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.appendCodePoint(c);
              }
            }
          }
        });
    return quoted.append('"').toString();
  }
}
