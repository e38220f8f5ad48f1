package backprop.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.BadLesson;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.LessonDraft;
import backprop.lesson.LessonFile;
import backprop.lesson.NumberBlock;
import backprop.trace.Trace;
import backprop.trace.Values;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One matrix in every format, read back by what reads what a person pastes. */
final class MatrixFormatsTest {

  /** A way to write one matrix. */
  interface Format extends BiFunction<Values, Symbol, String> {}

  static Stream<Named<Format>> exact() {
    return Stream.of(
        Named.of("NumPy", MatrixNumPy::text),
        Named.of("commas", MatrixCsv::commas),
        Named.of("tabs", MatrixCsv::tabs));
  }

  @ParameterizedTest
  @MethodSource("exact")
  void numbers_that_are_hard_to_write_come_back_to_the_last_bit(Format format) throws BadLesson {
    double[][] hard = {
      {0.1 + 0.2, -0.0, Double.MIN_VALUE},
      {-Double.MAX_VALUE, 1e-5, 123456789.125},
      {1, 1e22, -Math.PI * 1e-300}
    };
    Lesson lesson = inputs(hard);
    Lesson read =
        NumberBlock.parse(text(format, lesson, Symbol.X)).into(blank(3, 3), Symbol.X, 0, 0);
    assertSame(hard, read.copyOf(Symbol.X));
  }

  @ParameterizedTest
  @MethodSource("exact")
  void any_matrix_comes_back_to_the_last_bit(Format format) throws BadLesson {
    SplittableRandom random = new SplittableRandom(7);
    for (int n = 0; n < 200; n++) {
      double[][] rows = new double[random.nextInt(1, 6)][random.nextInt(1, 13)];
      for (double[] row : rows) {
        for (int j = 0; j < row.length; j++) {
          // Any bits at all, as long as they are a number
          double any = Double.longBitsToDouble(random.nextLong());
          row[j] = Double.isFinite(any) && random.nextInt(4) > 0 ? any : random.nextInt(-9, 10);
        }
      }
      String text = text(format, inputs(rows), Symbol.X);
      Lesson blank = blank(rows.length, rows[0].length);
      assertSame(rows, NumberBlock.parse(text).into(blank, Symbol.X, 0, 0).copyOf(Symbol.X));
    }
  }

  @ParameterizedTest
  @MethodSource("exact")
  void every_matrix_of_the_built_in_lesson_comes_back(Format format) throws BadLesson {
    Lesson lesson = LessonFile.builtIn();
    for (Quantity symbol : List.of(Symbol.X, Symbol.T, Symbol.w(1), Symbol.b(1), Symbol.w(2))) {
      RealMatrix expected = lesson.copyOf(symbol);
      RealMatrix zeros =
          MatrixUtils.createRealMatrix(expected.getRowDimension(), expected.getColumnDimension());
      Lesson blank = lesson.change(draft -> draft.inputs.put(symbol, zeros));
      Lesson read = NumberBlock.parse(text(format, lesson, symbol)).into(blank, symbol, 0, 0);
      assertSame(expected.getData(), read.copyOf(symbol));
    }
  }

  private static final double[][] SMALL = {{1.5, -2, 0.25}, {0, 10, 1e-7}};

  @Test
  void numpy_is_an_expression_with_a_row_a_line() {
    assertEquals(
        "np.array([[1.5, -2.0, 0.25],\n          [0.0, 10.0, 1.0E-7]])",
        text(MatrixNumPy::text, inputs(SMALL), Symbol.X));
  }

  @Test
  void tables_have_a_row_a_line_and_nothing_else() {
    assertEquals(
        "1.5,-2.0,0.25\n0.0,10.0,1.0E-7\n", text(MatrixCsv::commas, inputs(SMALL), Symbol.X));
    assertEquals(
        "1.5\t-2.0\t0.25\n0.0\t10.0\t1.0E-7\n", text(MatrixCsv::tabs, inputs(SMALL), Symbol.X));
  }

  @Test
  void text_is_aligned_and_rounded() {
    assertEquals(
        " 1.5000  -2.0000   0.2500\n      0  10.0000   0.0000\n",
        text(MatrixText::text, inputs(SMALL), Symbol.X));
  }

  @Test
  void text_of_tiny_numbers_keeps_their_digits() {
    assertEquals(
        " 1.23457e-05  -2.00000e-07\n",
        text(MatrixText::text, inputs(new double[][] {{1.234567e-5, -2e-7}}), Symbol.X));
  }

  @Test
  void latex_has_few_digits_and_a_real_minus() {
    assertEquals(
        """
        \\begin{bmatrix}
        1.50 & -2.00 & 0.25 \\\\
        0 & 10.00 & 0.00
        \\end{bmatrix}\
        """,
        text(MatrixLatex::text, inputs(SMALL), Symbol.X));
  }

  @Test
  void latex_can_be_pasted_with_the_digits_it_has() throws BadLesson {
    String latex = text(MatrixLatex::text, inputs(SMALL), Symbol.X);
    Lesson read = NumberBlock.parse(latex).into(blank(2, 3), Symbol.X, 0, 0);
    assertSame(new double[][] {{1.5, -2, 0.25}, {0, 10, 0}}, read.copyOf(Symbol.X));
  }

  @Test
  void latex_takes_a_common_power_out_and_names_the_matrix_if_asked() {
    assertEquals(
        "X = 10^{-5} \\cdot \\begin{bmatrix}\n1.235 & -0.020\n\\end{bmatrix}",
        text(MatrixLatex::named, inputs(new double[][] {{1.2346e-5, -2e-7}}), Symbol.X));
    assertTrue(
        text(MatrixLatex::named, LessonFile.builtIn(), Symbol.gradient(Symbol.w(2)))
            .startsWith("\\frac{\\partial E}{\\partial W_{2}} = "));
  }

  @Test
  void latex_says_what_a_wide_matrix_needs_and_can_still_be_pasted() throws BadLesson {
    double[][] wide = {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}};
    String latex = text(MatrixLatex::text, inputs(wide), Symbol.X);
    assertTrue(latex.startsWith("% \\setcounter{MaxMatrixCols}{11}\n\\begin{bmatrix}\n1 & 2 &"));
    assertSame(wide, NumberBlock.parse(latex).into(blank(1, 11), Symbol.X, 0, 0).copyOf(Symbol.X));
  }

  @Test
  void the_results_of_an_overflow_are_written_in_every_format() {
    Lesson lesson = inputs(new double[][] {{1e308, -1e308}});
    RealMatrix tens = MatrixUtils.createRealMatrix(new double[][] {{10, -10}, {0, 10}});
    Lesson large = changed(lesson, draft -> draft.inputs.put(Symbol.w(1), tens));
    assertEquals("np.array([[np.inf, -np.inf]])", text(MatrixNumPy::text, large, Symbol.a(1)));
    assertEquals("Infinity,-Infinity\n", text(MatrixCsv::commas, large, Symbol.a(1)));
    assertEquals(" Infinity  -Infinity\n", text(MatrixText::text, large, Symbol.a(1)));
    assertEquals(
        "\\begin{bmatrix}\n\\infty & -\\infty\n\\end{bmatrix}",
        text(MatrixLatex::text, large, Symbol.a(1)));
  }

  private static String text(Format format, Lesson lesson, Symbol symbol) {
    return format.apply(Trace.of(lesson).values(), symbol);
  }

  private static Lesson blank(int rows, int columns) {
    return inputs(new double[rows][columns]);
  }

  /** One identity layer that has these inputs. */
  private static Lesson inputs(double[][] x) {
    LessonDraft draft = new LessonDraft();
    draft.activations.add(Activation.IDENTITY);
    draft.loss = Loss.HALF_SQUARED_ERROR;
    draft.inputs.put(Symbol.X, MatrixUtils.createRealMatrix(x));
    draft.inputs.put(Symbol.w(1), MatrixUtils.createRealMatrix(x[0].length, x[0].length));
    draft.inputs.put(Symbol.b(1), MatrixUtils.createRealMatrix(1, x[0].length));
    draft.inputs.put(Symbol.T, MatrixUtils.createRealMatrix(x.length, x[0].length));
    return JsonLessons.finished(draft);
  }

  private static Lesson changed(Lesson lesson, Consumer<LessonDraft> change) {
    try {
      return lesson.change(change);
    } catch (BadLesson e) {
      throw new AssertionError(e);
    }
  }

  private static void assertSame(double[][] expected, RealMatrix actual) {
    assertEquals(expected.length, actual.getRowDimension());
    for (int i = 0; i < expected.length; i++) {
      // Of arrays, equality is that of the bits: −0 is not 0
      assertArrayEquals(expected[i], actual.getRow(i));
    }
  }
}
