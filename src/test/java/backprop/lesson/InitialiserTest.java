package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class InitialiserTest {
  private static final Architecture BATCH =
      new Architecture(
          6,
          List.of(8, 12, 4),
          List.of(Activation.TANH, Activation.SOFTMAX),
          Loss.CROSS_ENTROPY,
          true);
  private static final List<Quantity> PARAMETERS =
      List.of(Symbol.w(1), Symbol.b(1), Symbol.w(2), Symbol.b(2));

  @ParameterizedTest
  @EnumSource
  void the_same_seed_gives_the_same_bits(Initialiser initialiser) throws BadLesson {
    Lesson once = initialiser.lesson("", BATCH, 3);
    Lesson again = initialiser.lesson("", BATCH, 3);
    for (Quantity symbol : List.of(Symbol.X, Symbol.T, Symbol.w(1), Symbol.b(2))) {
      assertArrayEquals(bits(once.copyOf(symbol)), bits(again.copyOf(symbol)));
    }
  }

  @Test
  void another_seed_gives_other_numbers_from_the_first_on() throws BadLesson {
    Lesson one = Initialiser.XAVIER.lesson("", BATCH, 1);
    Lesson two = Initialiser.XAVIER.lesson("", BATCH, 2);
    assertNotEquals(one.get(Symbol.w(1), 0, 0), two.get(Symbol.w(1), 0, 0), 0.01);
    assertNotEquals(one.copyOf(Symbol.X), two.copyOf(Symbol.X));
  }

  /** Computed elsewhere, from the papers: another algorithm would change everybody's seeds. */
  @Test
  void the_first_numbers_of_seed_1_stay_what_they_are() throws BadLesson {
    Lesson lesson = Initialiser.UNIFORM.lesson("", BATCH, 1);
    double[] weights = Arrays.copyOf(lesson.copyOf(Symbol.w(1)).getRow(0), 3);
    assertArrayEquals(new double[] {0.1331, 0.4916, 0.942}, weights);
    double[] inputs = Arrays.copyOf(lesson.copyOf(Symbol.X).getRow(0), 3);
    assertArrayEquals(new double[] {-1.1002, -1.2634, 0.5534}, inputs);
  }

  @ParameterizedTest
  @CsvSource({
    "XAVIER, 10, 15, 0.4898979485566356",
    "HE, 10, 15, 0.7745966692414834",
    "HE, 6, 1, 1",
    "UNIFORM, 10, 15, 1",
    "ZEROS, 10, 15, 0"
  })
  void limits_are_those_of_the_papers(
      Initialiser initialiser, int inputs, int units, double limit) {
    assertEquals(limit, initialiser.limit(inputs, units), 1e-16);
  }

  @ParameterizedTest
  @EnumSource
  void weights_and_biases_fill_their_range_and_stay_in_it(Initialiser initialiser)
      throws BadLesson {
    Lesson lesson = initialiser.lesson("", BATCH, 5);
    for (int l = 1; l <= 2; l++) {
      double limit = initialiser.limit(BATCH.inputs(l), BATCH.units(l));
      double[] weights = numbers(lesson.copyOf(Symbol.w(l)));
      assertEquals(limit, Arrays.stream(weights).max().orElseThrow(), limit / 5);
      assertEquals(-limit, Arrays.stream(weights).min().orElseThrow(), limit / 5);
      for (double bias : numbers(lesson.copyOf(Symbol.b(l)))) {
        assertTrue(Math.abs(bias) <= limit + 5e-5);
      }
      assertTrue(Arrays.stream(weights).allMatch(w -> Math.abs(w) <= limit + 5e-5));
    }
  }

  @Test
  void every_number_has_at_most_four_decimals_and_none_is_minus_zero() throws BadLesson {
    Lesson lesson = Initialiser.XAVIER.lesson("", BATCH, 5);
    for (Quantity symbol : List.of(Symbol.X, Symbol.T, Symbol.w(1), Symbol.b(1), Symbol.w(2))) {
      for (double number : numbers(lesson.copyOf(symbol))) {
        assertTrue(BigDecimal.valueOf(number).scale() <= 4, () -> symbol.key() + " " + number);
        assertNotEquals(
            Double.doubleToRawLongBits(-0.0), Double.doubleToRawLongBits(number), symbol.key());
      }
    }
    Lesson zeros = Initialiser.ZEROS.lesson("", BATCH, 5);
    for (Quantity symbol : PARAMETERS) {
      for (double number : numbers(zeros.copyOf(symbol))) {
        assertEquals(0L, Double.doubleToRawLongBits(number));
      }
    }
  }

  @Test
  void targets_that_sum_to_1_have_a_single_1_in_every_row() throws BadLesson {
    RealMatrix t = Initialiser.HE.lesson("", BATCH, 11).copyOf(Symbol.T);
    boolean several = false;
    for (int i = 0; i < t.getRowDimension(); i++) {
      double[] row = t.getRow(i);
      Arrays.sort(row);
      assertArrayEquals(new double[] {0, 0, 0, 1}, row);
      several |= !Arrays.equals(t.getRow(0), t.getRow(i));
    }
    assertTrue(several, "not always the same class");
  }

  @Test
  void other_targets_are_0_and_1() throws BadLesson {
    Architecture architecture =
        new Architecture(
            10, List.of(2, 10), List.of(Activation.SIGMOID), Loss.HALF_SQUARED_ERROR, false);
    double[] t = numbers(Initialiser.HE.lesson("", architecture, 11).copyOf(Symbol.T));
    assertTrue(Arrays.stream(t).allMatch(x -> x == 0 || x == 1));
    assertEquals(50, Arrays.stream(t).sum(), 15);
  }

  @Test
  void fresh_weights_leave_the_samples_and_all_else_alone() throws BadLesson {
    LessonDraft draft = Initialiser.XAVIER.lesson("mine", BATCH, 1).draft();
    draft.learningRate = 0.125;
    draft.unknown.put("author", "\"me\"");
    draft.claims.put(Symbol.w(1), MatrixUtils.createRealMatrix(8, 12));
    Lesson before = draft.finish();

    Lesson after = Initialiser.HE.reset(before, 2);

    assertEquals(before.copyOf(Symbol.X), after.copyOf(Symbol.X));
    assertEquals(before.copyOf(Symbol.T), after.copyOf(Symbol.T));
    assertEquals(before.architecture(), after.architecture());
    assertEquals("mine", after.title());
    assertEquals(0.125, after.learningRate());
    assertEquals(before.unknown(), after.unknown());
    assertTrue(after.claims().isEmpty(), "they were claims about other weights");
    for (Quantity symbol : PARAMETERS) {
      assertNotEquals(before.copyOf(symbol), after.copyOf(symbol));
      assertEquals(
          Initialiser.HE.lesson("", BATCH, 2).copyOf(symbol),
          after.copyOf(symbol),
          "the same seed means the same weights, with or without samples");
    }
  }

  @Test
  void keys_are_lower_case() {
    assertEquals("xavier", Initialiser.XAVIER.key());
  }

  private static double[] numbers(RealMatrix matrix) {
    return Arrays.stream(matrix.getData()).flatMapToDouble(Arrays::stream).toArray();
  }

  private static long[] bits(RealMatrix matrix) {
    return Arrays.stream(numbers(matrix)).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
