package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.formula.Activation;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.LessonDraft;
import backprop.trace.PlainBackprop.Mistake;
import backprop.trace.diagnosis.Cause;
import backprop.trace.diagnosis.Diagnosis;
import backprop.trace.diagnosis.Finding;
import backprop.trace.diagnosis.Kind;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gradients of small whole numbers, as in an exercise made for pencil and paper. */
final class WholeNumbersTest {
  private static final Lesson LESSON = lesson();

  private static Lesson lesson() {
    LessonDraft draft = new LessonDraft();
    draft.activations.addAll(List.of(Activation.RELU, Activation.IDENTITY));
    // Nothing that is whole when it is multiplied in
    draft.learningRate = 0.3;
    put(draft, Symbol.X, new double[][] {{1, 2}, {3, -1}, {-2, 1}});
    put(draft, Symbol.w(1), new double[][] {{1, -1, 2}, {2, 1, -1}});
    put(draft, Symbol.b(1), new double[][] {{1, 2, 1}});
    put(draft, Symbol.w(2), new double[][] {{1, 2}, {-1, 1}, {2, -3}});
    put(draft, Symbol.b(2), new double[][] {{1, -1}});
    put(draft, Symbol.T, new double[][] {{2, 1}, {0, 3}, {1, 1}});
    return JsonLessons.finished(draft);
  }

  private static void put(LessonDraft draft, Quantity symbol, double[][] entries) {
    draft.inputs.put(symbol, MatrixUtils.createRealMatrix(entries));
  }

  private static Diagnosis diagnosis(Map<Quantity, RealMatrix> claims) {
    LessonDraft draft = LESSON.draft();
    draft.claims.putAll(claims);
    return Diagnosis.of(Trace.of(JsonLessons.finished(draft)));
  }

  private static List<Kind> kinds(Diagnosis diagnosis) {
    return diagnosis.findings().stream()
        .map(Finding::causes)
        .flatMap(List::stream)
        .map(Cause::kind)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"TARGET_MINUS_OUTPUT", "DOUBLED", "ONE_SAMPLE", "PREACTIVATION_AS_INPUT"})
  void a_mistake_among_them_is_named(Kind kind) {
    Mistake mistake =
        switch (kind) {
          case ONE_SAMPLE -> new Mistake(kind, 0, 2);
          case PREACTIVATION_AS_INPUT -> new Mistake(kind, 2, 0);
          default -> new Mistake(kind, 0, 0);
        };
    assertEquals(List.of(kind), kinds(diagnosis(PlainBackprop.wrong(LESSON, mistake))));
  }

  @Test
  void whole_numbers_at_random_are_explained_by_nothing() {
    SplittableRandom random = new SplittableRandom(3);
    for (int trial = 0; trial < 12; trial++) {
      Map<Quantity, RealMatrix> claims = PlainBackprop.right(LESSON);
      claims.keySet().retainAll(List.of(Symbol.w(2), Symbol.b(2)));
      claims.replaceAll((by, matrix) -> each(matrix, entry -> random.nextInt(-9, 10)));
      assertEquals(List.of(), kinds(diagnosis(claims)), claims.toString());
    }
  }

  @Test
  void whole_numbers_near_the_gradient_of_a_mistake_are_not_its_gradient() {
    Map<Quantity, RealMatrix> claims = PlainBackprop.right(LESSON);
    // As if 0.3 times them had been rounded to the point
    claims.replaceAll((by, matrix) -> each(matrix, entry -> Math.rint(0.3 * entry)));
    assertEquals(List.of(), kinds(diagnosis(claims)));
  }

  @Test
  void rows_that_changed_places_are_told_though_all_differences_are_in_one_column() {
    LessonDraft draft = LESSON.draft();
    // Only the second unit lets anything through
    put(draft, Symbol.b(1), new double[][] {{-50, 2, -50}});
    Lesson lesson = JsonLessons.finished(draft);
    Map<Quantity, RealMatrix> claims = PlainBackprop.right(lesson);
    RealMatrix v = claims.get(Symbol.w(1));
    RealMatrix turned = v.copy();
    turned.setRow(0, v.getRow(1));
    turned.setRow(1, v.getRow(0));
    claims.put(Symbol.w(1), turned);
    draft.claims.putAll(claims);
    assertEquals(
        List.of(Kind.ROWS_REORDERED), kinds(Diagnosis.of(Trace.of(JsonLessons.finished(draft)))));
  }

  private static RealMatrix each(RealMatrix matrix, DoubleUnaryOperator change) {
    double[][] entries = matrix.getData();
    for (double[] row : entries) {
      for (int j = 0; j < row.length; j++) {
        row[j] = change.applyAsDouble(row[j]);
      }
    }
    return MatrixUtils.createRealMatrix(entries);
  }
}
