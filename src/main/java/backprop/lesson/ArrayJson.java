package backprop.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * Arrays that a lesson does not understand, as the JSON text in which it keeps them: a number, a
 * list of numbers, or a list of rows. What is not finite is a text, {@code "NaN"}.
 */
final class ArrayJson {
  private ArrayJson() {}

  /** Writes an array. */
  static String write(NumberArray array) {
    StringBuilder text = new StringBuilder();
    String separator = "";
    for (int i = 0; i < array.shape().rows(); i++) {
      text.append(separator);
      row(array, i, text);
      separator = ",";
    }
    return array.dimensions() == 2 ? text.insert(0, '[').append(']').toString() : text.toString();
  }

  private static void row(NumberArray array, int i, StringBuilder text) {
    text.append(array.dimensions() == 0 ? "" : "[");
    for (int j = 0; j < array.shape().columns(); j++) {
      double value = array.get(i, j);
      text.append(j == 0 ? "" : ",").append(JsonWriter.number(value));
    }
    text.append(array.dimensions() == 0 ? "" : "]");
  }

  /** Reads an array; nothing if the text is something else. */
  static Optional<NumberArray> read(String text) {
    try (JsonCursor json = new JsonCursor(new JsonText(text))) {
      json.next();
      if (!json.is(JsonToken.START_ARRAY)) {
        return number(json).map(number -> array(0, List.of(new double[] {number})));
      }
      json.next();
      if (!json.is(JsonToken.START_ARRAY)) {
        return row(json).map(row -> array(1, List.of(row)));
      }
      List<double[]> rows = new ArrayList<>();
      while (!json.is(JsonToken.END_ARRAY)) {
        boolean nested = json.is(JsonToken.START_ARRAY);
        json.next();
        Optional<double[]> row = nested ? row(json) : Optional.empty();
        if (row.isEmpty()
            || row.get().length != (rows.isEmpty() ? row.get() : rows.getFirst()).length) {
          return Optional.empty();
        }
        rows.add(row.get());
        json.next();
      }
      return Optional.of(array(2, rows));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static NumberArray array(int dimensions, List<double[]> rows) {
    return new NumberArray(
        dimensions, new Array2DRowRealMatrix(rows.toArray(double[][]::new), false));
  }

  /** The numbers from the cursor on to the end of their list. */
  private static Optional<double[]> row(JsonCursor json) {
    List<Double> numbers = new ArrayList<>();
    while (!json.is(JsonToken.END_ARRAY)) {
      Optional<Double> number = number(json);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(number.get());
      json.next();
    }
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Optional<Double> number(JsonCursor json) {
    if (json.isNumber()) {
      return Optional.of(json.number()).filter(Double::isFinite);
    }
    return switch (json.is(JsonToken.VALUE_STRING) ? json.string() : "") {
      case "NaN" -> Optional.of(Double.NaN);
      case "Infinity" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-Infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
      default -> Optional.empty();
    };
  }
}
