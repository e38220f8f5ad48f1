package backprop.lesson;

import backprop.lesson.BadLesson.Place;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * One matrix as text: a row a line, numbers between commas, semicolons, tabs or spaces; nothing but
 * numbers. Beside semicolons and tabs a number may have a decimal comma. Places are line and column
 * of the table, both counted from 1.
 */
final class CsvMatrix {
  private static final Pattern POINT =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern COMMA = Pattern.compile("[-+]?(\\d+,\\d*|,\\d+)([eE][-+]?\\d+)?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?(nan|inf|infinity|∞)", Pattern.CASE_INSENSITIVE);

  private final String text;
  private final char separator;
  private final List<double[]> rows = new ArrayList<>();
  private int entries;
  private char decimal = '\0';

  private CsvMatrix(String text) {
    this.text = text;
    this.separator = separator(text);
  }

  /**
   * Reads one matrix.
   *
   * @throws BadLesson with the place of the first thing that is no number, or of a row that is
   *     shorter or longer than the first
   */
  static NumberArray read(byte[] bytes) throws BadLesson {
    String text = JsonText.of(bytes).characters();
    if (text.isBlank()) {
      throw new BadLesson(Problem.of("empty"));
    }
    return new CsvMatrix(text).read();
  }

  private static char separator(String text) {
    for (char candidate : new char[] {'\t', ';', ','}) {
      if (text.indexOf(candidate) >= 0) {
        return candidate;
      }
    }
    return ' ';
  }

  private NumberArray read() throws BadLesson {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            // numpy.savetxt writes its header so
            .commentStrategy(CommentStrategy.SKIP)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      long blank = 0;
      for (CsvRecord line : csv) {
        if (line.getFieldCount() == 1 && line.getField(0).isBlank()) {
          blank = blank == 0 ? line.getStartingLineNumber() : blank;
        } else if (blank > 0 && !rows.isEmpty()) {
          throw at(blank, 1, "csv-blank");
        } else {
          rows.add(row(line));
          blank = 0;
        }
      }
    } catch (CsvParseException cause) {
      throw new BadLesson(Problem.of("csv-quotes"));
    } catch (IOException cause) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", cause);
    }
    if (rows.isEmpty()) {
      throw new BadLesson(Problem.of("empty"));
    }
    return new NumberArray(2, new Array2DRowRealMatrix(rows.toArray(double[][]::new), false));
  }

  private double[] row(CsvRecord line) throws BadLesson {
    List<String> fields = line.getFields().stream().map(String::strip).toList();
    if (separator == ' ') {
      fields = fields.stream().filter(field -> !field.isEmpty()).toList();
    } else if (fields.getLast().isEmpty() && fields.size() > 1) {
      // Spreadsheets end every line alike, some with a separator
      fields = fields.subList(0, fields.size() - 1);
    }
    entries += fields.size();
    if (entries > NumberArray.MAX_ENTRIES) {
      throw at(line.getStartingLineNumber(), 1, "csv-large", NumberArray.MAX_ENTRIES);
    }
    if (fields.isEmpty()) {
      throw at(line.getStartingLineNumber(), 1, "csv-no-number");
    }
    double[] row = new double[fields.size()];
    for (int j = 0; j < row.length; j++) {
      row[j] = number(fields.get(j), line.getStartingLineNumber(), j + 1);
    }
    if (!rows.isEmpty() && row.length != rows.getFirst().length) {
      throw at(line.getStartingLineNumber(), 1, "csv-ragged", row.length, rows.getFirst().length);
    }
    return row;
  }

  private double number(String field, long line, int column) throws BadLesson {
    if (field.isEmpty()) {
      throw at(line, column, "csv-no-number");
    }
    String shown = JsonWriter.quote(JsonFault.cut(field));
    if (NOT_FINITE.matcher(field).matches()) {
      throw at(line, column, "csv-not-finite", shown);
    }
    boolean comma = separator != ',' && COMMA.matcher(field).matches();
    if (!comma && !POINT.matcher(field).matches()) {
      throw at(line, column, column == 1 && rows.isEmpty() ? "csv-heading" : "csv-number", shown);
    }
    if (comma || field.contains(".")) {
      char here = comma ? ',' : '.';
      // 1.234 beside 0,5 may be more than a thousand
      if (decimal != '\0' && decimal != here) {
        throw at(line, column, "csv-decimals", shown);
      }
      decimal = here;
    }
    double value = Double.parseDouble(field.replace(',', '.'));
    if (!Double.isFinite(value)) {
      throw at(line, column, "csv-not-finite", shown);
    }
    return value;
  }

  private static BadLesson at(long line, int column, String key, Object... arguments) {
    return new BadLesson(Problem.of(key, arguments)).at(new Place((int) line, column));
  }
}
