package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.formula.Symbol;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people have on a clipboard, and where it fits. */
final class NumberBlockTest {
  private final Lesson lesson = JsonLessons.builtIn();

  /** The first entries of the first weights, two rows of three. */
  private double[][] pasted(String text) throws BadLesson {
    return corner(NumberBlock.parse(text).into(lesson, Symbol.w(1), 0, 0));
  }

  private static double[][] corner(Lesson changed) {
    double[][] all = changed.copyOf(Symbol.w(1)).getData();
    return new double[][] {Arrays.copyOf(all[0], 3), Arrays.copyOf(all[1], 3)};
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\t-2.5\t3e-1\n4\t5\t.6",
        "1\t-2,5\t3e-1\r\n4\t5\t0,6\r\n",
        "1;-2,5;0,3\n4;5;0,6",
        "1,-2.5,0.3\n4,5,.6",
        "1, -2.5, 0.3\n4, 5, 0.6\n\n",
        "1 -2.5 0.3\n4 5 0.6",
        "1 \u22122.5 0.3\n4 5 0.6",
        "[[ 1.  -2.5  0.3]\n [ 4.   5.   0.6]]",
        "np.array([[1, -2.5, 0.3], [4, 5, 0.6]])",
        "tensor([[ 1.0000, -2.5000,  0.3000],\n        [ 4.0000,  5.0000,  0.6000]])",
        "1 & -2.5 & 0.3 \\\\ 4 & 5 & 0.6",
      })
  void a_block_is_read_however_it_was_written(String text) throws BadLesson {
    assertArrayEquals(new double[][] {{1, -2.5, 0.3}, {4, 5, 0.6}}, pasted(text));
  }

  @Test
  void what_is_not_pasted_over_stays() throws BadLesson {
    Lesson changed = NumberBlock.parse("1\t2\n3\t4").into(lesson, Symbol.w(1), 8, 13);
    assertEquals(4, changed.get(Symbol.w(1), 9, 14));
    assertEquals(lesson.get(Symbol.w(1), 7, 13), changed.get(Symbol.w(1), 7, 13));
    assertEquals(lesson.copyOf(Symbol.w(2)), changed.copyOf(Symbol.w(2)));
  }

  @Test
  void a_column_of_decimal_commas_is_a_column_where_pairs_have_no_room() throws BadLesson {
    Lesson changed = NumberBlock.parse("0,5\n1,5\n2,5").into(lesson, Symbol.X, 0, 7);
    assertArrayEquals(
        new double[] {0.5, 1.5, 2.5},
        Arrays.copyOfRange(changed.copyOf(Symbol.X).getRow(0), 7, 10));
  }

  @Test
  void pairs_are_pairs_where_there_is_room() throws BadLesson {
    Lesson changed = NumberBlock.parse("1,2\n3,4").into(lesson, Symbol.w(2), 0, 0);
    assertEquals(2, changed.get(Symbol.w(2), 0, 1));
    assertEquals(3, changed.get(Symbol.w(2), 1, 0));
  }

  @Test
  void one_typed_number_may_have_a_decimal_comma_or_a_real_minus() throws BadLesson {
    assertEquals(0.25, NumberBlock.number(" 0,25 "));
    assertEquals(-3, NumberBlock.number("\u22123"));
    assertEquals(1e-300, NumberBlock.number("1e-300"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc    | abc is no number: write one like 0.5, -2 or 1e-3",
        "1e999  | 1e999 is too large: every number has to be finite",
        "0x10   | 0x10 is no number: write one like 0.5, -2 or 1e-3",
        "1d     | 1d is no number: write one like 0.5, -2 or 1e-3",
        "NaN    | NaN is no number: write one like 0.5, -2 or 1e-3",
        "1,2,3  | 1,2,3 is no number: write one like 0.5, -2 or 1e-3",
      })
  void what_is_no_number_is_refused_in_a_sentence(String typed, String sentence) {
    BadLesson bad = assertThrows(BadLesson.class, () -> NumberBlock.number(typed));
    assertEquals(sentence, bad.sentence(Locale.ENGLISH));
  }

  @Test
  void a_word_among_numbers_is_named_with_its_place() {
    BadLesson bad = assertThrows(BadLesson.class, () -> NumberBlock.parse("1\t2\n3\tx4"));
    assertEquals(
        "x4 is no number (row 2, number 2 of what was pasted)", bad.sentence(Locale.ENGLISH));
  }

  @Test
  void rows_of_different_lengths_are_refused() {
    BadLesson bad = assertThrows(BadLesson.class, () -> NumberBlock.parse("1 2\n3"));
    assertEquals(
        "row 2 of what was pasted has 1 number, but row 1 has 2", bad.sentence(Locale.ENGLISH));
  }

  @Test
  void nothing_is_no_block() {
    assertThrows(BadLesson.class, () -> NumberBlock.parse(" \n "));
    assertThrows(BadLesson.class, () -> NumberBlock.parse("[]"));
  }
}
