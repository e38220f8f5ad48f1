package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Formula.Scalar;
import backprop.formula.Function;
import backprop.formula.Symbol;
import backprop.formula.Term;
import backprop.formula.Term.Add;
import backprop.formula.Term.Call;
import backprop.formula.Term.Divide;
import backprop.formula.Term.Entry;
import backprop.formula.Term.Minus;
import backprop.formula.Term.Scaled;
import backprop.formula.Term.Subtract;
import backprop.formula.Term.Times;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.LessonDraft;
import backprop.trace.Trace;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** An equals sign stands only where the numbers, as they are shown, come to what is shown. */
final class ArithmeticTest {
  /** Its inputs are what calculations are made of. */
  private static final Trace trace = Trace.of(lesson());

  private static final Entry THIRD = x(0);
  private static final Entry TWO_THIRDS = x(1);
  private static final Entry HALF = x(2);
  private static final Entry MINUS_TWO = x(3);
  private static final Entry HUGE = x(4);

  private final Arithmetic arithmetic = new Arithmetic(trace, 4);

  private static Lesson lesson() {
    LessonDraft draft = new LessonDraft();
    draft.activations.add(Activation.IDENTITY);
    draft.learningRate = 0.5;
    draft.inputs.put(Symbol.X, matrix(new double[] {1 / 3.0, 2 / 3.0, 0.5, -2, 1e300}));
    draft.inputs.put(Symbol.T, matrix(new double[] {0}));
    draft.inputs.put(
        Symbol.w(1),
        matrix(
            new double[] {1}, new double[] {1}, new double[] {1}, new double[] {1}, new double[1]));
    draft.inputs.put(Symbol.b(1), matrix(new double[] {0}));
    return JsonLessons.finished(draft);
  }

  private static RealMatrix matrix(double[]... rows) {
    return new Array2DRowRealMatrix(rows, false);
  }

  private static Entry x(int column) {
    return new Entry(Symbol.X, 0, column);
  }

  private boolean isEqual(Term term, double result) {
    return arithmetic.comesTo(term, result);
  }

  @Test
  void a_product_of_shown_numbers_has_to_come_to_the_shown_result() {
    // 0.3333 · 0.3333 = 0.1111 as shown
    assertTrue(isEqual(new Times(List.of(THIRD, THIRD)), 1 / 9.0));
    // 0.6667 · 0.6667 = 0.4445 as shown, but the result is 0.4444
    assertFalse(isEqual(new Times(List.of(TWO_THIRDS, TWO_THIRDS)), 4 / 9.0));
    assertTrue(isEqual(new Times(List.of(HALF, MINUS_TWO)), -1));
    assertFalse(isEqual(new Times(List.of(HALF, MINUS_TWO)), 1), "the sign counts");
  }

  @Test
  void sums_differences_quotients_and_signs_are_worked_too() {
    assertTrue(isEqual(new Add(List.of(THIRD, THIRD, HALF)), 7 / 6.0));
    assertFalse(isEqual(new Add(List.of(THIRD, THIRD, TWO_THIRDS, TWO_THIRDS)), 2.001));
    assertTrue(isEqual(new Subtract(HALF, MINUS_TWO), 2.5));
    assertTrue(isEqual(new Minus(MINUS_TWO), 2));
    assertTrue(isEqual(new Divide(HALF, MINUS_TWO), -0.25));
    assertTrue(isEqual(new Scaled(Scalar.HALF, MINUS_TWO), -1));
    assertTrue(isEqual(new Scaled(Scalar.LEARNING_RATE, HALF), 0.25));
    assertTrue(isEqual(new Call(Function.SQUARE, MINUS_TWO), 4));
    assertTrue(isEqual(new Call(Function.RELU, MINUS_TWO), 0));
  }

  @Test
  void a_function_that_nobody_works_by_hand_is_never_exact() {
    assertFalse(
        isEqual(new Call(Function.SIGMOID, HALF), trace.value(new Call(Function.SIGMOID, HALF))));
  }

  @Test
  void nothing_equals_what_is_no_number() {
    assertFalse(isEqual(new Divide(HALF, new Subtract(HALF, HALF)), 1));
    assertFalse(isEqual(new Times(List.of(HUGE, HUGE)), Double.POSITIVE_INFINITY));
    assertFalse(isEqual(HALF, Double.NaN));
  }

  @Test
  void a_number_is_rounded_as_it_is_shown() {
    assertEquals(new BigDecimal("0.3333"), arithmetic.shown(1 / 3.0));
    assertEquals(
        Numbers.significant(-1 / 3.0, 4), arithmetic.shown(-1 / 3.0).toString().replace('-', '−'));
  }
}
