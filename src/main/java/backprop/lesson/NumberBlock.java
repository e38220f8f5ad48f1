package backprop.lesson;

import backprop.formula.Shape;
import backprop.formula.Symbol.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Numbers as people have them on a clipboard: a block from a spreadsheet, a CSV file, NumPy's way
 * to print or to write an array, a matrix of LaTeX, or one number.
 */
public final class NumberBlock {
  /** Larger than any matrix that can be shown. */
  private static final int MOST_NUMBERS = 4_000_000;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
  private static final Pattern BETWEEN_ROWS = Pattern.compile("\\][\\s,]*\\[|\\R|\\\\\\\\");
  private static final Pattern WRAPPING =
      Pattern.compile(
          "(np\\.|numpy\\.)?(array|matrix|tensor|torch\\.tensor)\\s*\\("
              + "|\\\\(begin|end)\\{\\w*matrix\\}|[\\[\\](){}]");

  /** A line that LaTeX does not read; a sign behind a number is no such thing. */
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*%.*$");

  private static final int SHOWN = 24;

  private final List<RealMatrix> readings;

  private NumberBlock(List<RealMatrix> readings) {
    this.readings = readings;
  }

  /**
   * One number, as it is typed into a cell: with a point or a decimal comma.
   *
   * @throws BadLesson if it is none, or not finite
   */
  public static double number(String text) throws BadLesson {
    String plain = DECIMAL_COMMA.matcher(minus(text.strip())).replaceFirst(".");
    return parse(plain, text.strip());
  }

  /**
   * A block of numbers, its rows on lines of their own or in brackets of their own. A comma between
   * digits may be a decimal one: where both ways to read the text make a block, the one that fits
   * is meant.
   *
   * @throws BadLesson if there is no number in it, or something else than numbers, or rows differ
   *     in length
   */
  public static NumberBlock parse(String text) throws BadLesson {
    String plain = COMMENT.matcher(minus(text.strip())).replaceAll("");
    boolean mayBeDecimal = !plain.contains(".") && !plain.contains("[");
    boolean otherSeparator = plain.contains("\t") || plain.contains(";");
    List<RealMatrix> readings = new ArrayList<>();
    if (mayBeDecimal && otherSeparator) {
      readings.add(matrix(plain, true));
    } else if (mayBeDecimal && DECIMAL_COMMA.matcher(plain).find()) {
      try {
        readings.add(matrix(plain, false));
      } catch (BadLesson _) {
        // Rows of different lengths: then its commas are not between numbers
      }
      readings.add(matrix(plain, true));
    } else {
      readings.add(matrix(plain, false));
    }
    return new NumberBlock(readings);
  }

  /** Whether it is more than one number, however it is read. */
  public boolean isMany() {
    return readings.stream()
        .anyMatch(block -> block.getRowDimension() * block.getColumnDimension() > 1);
  }

  /**
   * The lesson with this block in one of its matrices; a single column is turned where a row is
   * wanted, and a row where a column is.
   *
   * @param row where the first number is to stand, counted from 0
   * @param column where the first number is to stand, counted from 0
   * @throws BadLesson if there is no room for it
   */
  public Lesson into(Lesson lesson, Quantity symbol, int row, int column) throws BadLesson {
    RealMatrix target = lesson.copyOf(symbol);
    int rows = target.getRowDimension() - row;
    int columns = target.getColumnDimension() - column;
    for (RealMatrix block : readings) {
      boolean isLine = block.getRowDimension() == 1 || block.getColumnDimension() == 1;
      if (fits(block, rows, columns)) {
        target.setSubMatrix(block.getData(), row, column);
      } else if (isLine && fits(block.transpose(), rows, columns)) {
        target.setSubMatrix(block.transpose().getData(), row, column);
      } else {
        continue;
      }
      return lesson.change(draft -> draft.inputs.put(symbol, target));
    }
    RealMatrix first = readings.getFirst();
    throw new BadLesson(
        Problem.of(
            "paste-fit",
            new Shape(first.getRowDimension(), first.getColumnDimension()),
            row + 1,
            column + 1,
            symbol.key(),
            new Shape(rows, columns)));
  }

  private static RealMatrix matrix(String plain, boolean commaIsDecimal) throws BadLesson {
    List<double[]> rows = new ArrayList<>();
    for (String line : lines(plain)) {
      double[] row = row(line, commaIsDecimal, rows.size() + 1);
      if (row.length == 0) {
        continue;
      }
      if (!rows.isEmpty() && rows.getFirst().length != row.length) {
        throw new BadLesson(
            Problem.of("paste-ragged", rows.size() + 1, row.length, rows.getFirst().length));
      }
      rows.add(row);
      if ((long) rows.size() * row.length > MOST_NUMBERS) {
        throw new BadLesson(Problem.of("paste-too-large", MOST_NUMBERS));
      }
    }
    if (rows.isEmpty()) {
      throw new BadLesson(Problem.of("paste-empty"));
    }
    return MatrixUtils.createRealMatrix(rows.toArray(double[][]::new));
  }

  private static boolean fits(RealMatrix block, int rows, int columns) {
    return block.getRowDimension() <= rows && block.getColumnDimension() <= columns;
  }

  private static String[] lines(String text) {
    // NumPy breaks a long row over several lines: inside brackets only a bracket ends a row
    boolean bracketed = text.contains("[");
    String split = bracketed ? text.replaceAll("\\R", " ") : text;
    return BETWEEN_ROWS.split(split);
  }

  private static double[] row(String line, boolean commaIsDecimal, int number) throws BadLesson {
    String plain = WRAPPING.matcher(line).replaceAll(" ");
    if (commaIsDecimal) {
      plain = DECIMAL_COMMA.matcher(plain).replaceAll(".");
    }
    String[] words = plain.strip().split("[\\s,;&]+", -1);
    List<Double> numbers = new ArrayList<>();
    for (String word : words) {
      if (!word.isEmpty()) {
        try {
          numbers.add(parse(word, word));
        } catch (BadLesson bad) {
          throw new BadLesson(Problem.of("paste-no-number", cut(word), number, numbers.size() + 1));
        }
      }
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double parse(String plain, String said) throws BadLesson {
    if (!NUMBER.matcher(plain).matches()) {
      throw new BadLesson(Problem.of("typed-no-number", cut(said)));
    }
    double value = Double.parseDouble(plain);
    if (!Double.isFinite(value)) {
      throw new BadLesson(Problem.of("typed-too-large", cut(said)));
    }
    return value;
  }

  /** A real minus sign is a minus sign. */
  private static String minus(String text) {
    return text.replace('\u2212', '-');
  }

  private static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
