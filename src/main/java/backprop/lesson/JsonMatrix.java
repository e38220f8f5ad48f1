package backprop.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import tools.jackson.core.JsonToken;

/** Reads one matrix, written as a list of rows that are lists of numbers. */
final class JsonMatrix {
  /** How many of a person's own numbers the sentence on a lone row repeats. */
  private static final int REPEATED = 3;

  private final JsonCursor json;
  private final String name;
  private final List<double[]> rows = new ArrayList<>();

  JsonMatrix(JsonCursor json, String name) {
    this.json = json;
    this.name = name;
  }

  /**
   * The matrix that begins where the cursor stands.
   *
   * @throws BadLesson with the place of the first thing that belongs in no matrix: of the matrix if
   *     it is empty or no list, of a row that is empty, no list or of another length than the
   *     first, of an entry that is not a finite number
   */
  RealMatrix read() throws BadLesson {
    if (!json.is(JsonToken.START_ARRAY)) {
      throw json.fault("matrix-type", name, json.shown());
    }
    BadLesson empty = json.fault("matrix-empty", name);
    BadLesson lone = json.fault("matrix-type", name, "[…]");
    while (json.next() != JsonToken.END_ARRAY) {
      if (rows.isEmpty() && json.isNumber()) {
        throw new BadLesson(Problem.of("one-row", name, repeated())).at(lone.place().orElseThrow());
      }
      rows.add(row());
    }
    if (rows.isEmpty()) {
      throw empty;
    }
    return new Array2DRowRealMatrix(rows.toArray(double[][]::new), false);
  }

  private String repeated() {
    List<String> numbers = new ArrayList<>();
    do {
      numbers.add(numbers.size() == REPEATED ? "…" : JsonFault.cut(json.string()));
      json.next();
    } while (numbers.size() <= REPEATED && json.isNumber());
    return "[" + numbers + "]";
  }

  private double[] row() throws BadLesson {
    int number = rows.size() + 1;
    if (!json.is(JsonToken.START_ARRAY)) {
      throw json.fault("row-type", name, number, json.shown());
    }
    var place = json.place();
    double[] row = new double[rows.isEmpty() ? 16 : rows.getFirst().length];
    int length = 0;
    while (json.next() != JsonToken.END_ARRAY) {
      row = length < row.length ? row : Arrays.copyOf(row, 2 * length + 1);
      row[length] = entry(number, length + 1);
      length++;
    }
    if (length == 0) {
      throw new BadLesson(Problem.of("row-empty", name, number)).at(place);
    }
    if (!rows.isEmpty() && length != rows.getFirst().length) {
      throw new BadLesson(Problem.of("ragged", name, number, length, rows.getFirst().length))
          .at(place);
    }
    return row.length == length ? row : Arrays.copyOf(row, length);
  }

  private double entry(int row, int column) throws BadLesson {
    if (!json.isNumber()) {
      throw json.fault("entry-type", name, row, column, json.shown());
    }
    double value = json.number();
    if (!Double.isFinite(value)) {
      throw json.fault("not-finite", name, row, column, json.shown());
    }
    return value;
  }
}
