package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One matrix as people's programs write it down. */
final class CsvMatrixTest {
  private static final double[][] MATRIX = {{0.5, -2}, {1e-3, 4}};

  private static NumberArray read(String text) throws BadLesson {
    return CsvMatrix.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.5,-2\n1e-3,4\n",
        "0.5,-2\r\n1e-3,4",
        "0.5;-2;\n0.001;4;\n",
        "0,5;-2\n1e-3;+4\n",
        "0,5\t-2\n0,001\t4\n",
        " 0.5 , -2 \n\"1e-3\",\"4\"\n\n\n",
        "\ufeff.5,-2\n1E-3,4.\n",
        "5.000000000000000000e-01 -2.000000000000000000e+00\n1e-3  4\n",
      })
  void commas_semicolons_tabs_and_spaces_part_the_same_numbers(String text) throws Exception {
    double[][] read = read(text).copy().getData();
    assertEquals(2, read.length);
    assertArrayEquals(MATRIX[0], read[0]);
    assertArrayEquals(MATRIX[1], read[1]);
  }

  @Test
  void what_is_wrong_is_said_by_line_and_column() {
    assertRefused(
        "1,2\n3,x\n", "line 2, column 2: \"x\" is no number: write it like 0.5, -2 or 1e-3");
    assertRefused(
        "W1,W2\n1,2\n",
        "line 1, column 1: \"W1\" is no number: leave only numbers in the file, no headings");
    assertRefused(
        "1,,2\n", "line 1, column 2: there is nothing here: write a number, 0 if that is meant");
    assertRefused("1,nan\n", "line 1, column 2: \"nan\" is not finite: every number has to be");
    assertRefused("1e999\n", "line 1, column 1: \"1e999\" is not finite: every number has to be");
    assertRefused("1,2\n3\n", "line 2, column 1: this row has 1 number, but the first has 2");
    assertRefused(
        "1,2\n\n3,4\n",
        "line 2, column 1: this line is empty: one file is one matrix, without gaps");
    assertRefused(
        "0,5;1.234\n",
        "line 1, column 2: \"1.234\" has another decimal sign than the numbers before it:"
            + " use only the point, or only the comma");
    assertRefused(
        "1;0x1p3\n", "line 1, column 2: \"0x1p3\" is no number: write it like 0.5, -2 or 1e-3");
    assertRefused("1;2d\n", "line 1, column 2: \"2d\" is no number: write it like 0.5, -2 or 1e-3");
    assertRefused(" \n", "the file is empty");
  }

  private static void assertRefused(String text, String sentence) {
    ArrayFiles.assertRefused(sentence, () -> read(text));
  }
}
