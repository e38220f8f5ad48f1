package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.LessonDraft;
import backprop.trace.PlainBackprop.Mistake;
import backprop.trace.RandomNetworks.Output;
import backprop.trace.diagnosis.Cause;
import backprop.trace.diagnosis.Diagnosis;
import backprop.trace.diagnosis.Finding;
import backprop.trace.diagnosis.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wrong gradients from plain loops, and whether the mistake in the loops is the one that is named.
 */
final class DiagnosisTest {
  /** Numbers nearer than this share of the largest are the same. */
  private static final double SAME = 1e-6;

  /**
   * What is named in place of what was done, each because both give the same numbers in some
   * networks: by the sizes (two samples, one output), or because a relu is 0 everywhere.
   */
  private static final Map<Kind, Set<Kind>> TWINS =
      new TreeMap<>(
          Map.of(
              Kind.BIAS_ONE_NUMBER, Set.of(Kind.BIAS_WRONG_AXIS),
              Kind.BIAS_WRONG_AXIS, Set.of(Kind.BIAS_NOT_SUMMED),
              Kind.DOUBLED, Set.of(Kind.TIMES_SAMPLES),
              Kind.HALVED, Set.of(Kind.MEAN_OVER_SAMPLES),
              Kind.MEAN_OVER_OUTPUTS, Set.of(Kind.HALVED, Kind.MEAN_OVER_SAMPLES),
              Kind.TIMES_OUTPUTS, Set.of(Kind.DOUBLED, Kind.TIMES_SAMPLES)));

  static {
    TWINS.put(Kind.OTHER_LOSS, Set.of(Kind.SLOPE_LEFT_OUT, Kind.SLOPE_KEPT));
    TWINS.put(Kind.SLOPE_OTHER_ACTIVATION, Set.of(Kind.SLOPE_LEFT_OUT, Kind.NO_GRADIENT));
    TWINS.put(
        Kind.SLOPE_OTHER_LAYER,
        Set.of(Kind.SLOPE_LEFT_OUT, Kind.SLOPE_OTHER_ACTIVATION, Kind.NO_GRADIENT));
    TWINS.put(Kind.MEAN_IN_EVERY_LAYER, Set.of(Kind.MEAN_OVER_SAMPLES));
    TWINS.put(Kind.SLOPE_ONE_MINUS_Z, Set.of(Kind.SLOPE_LEFT_OUT));
    TWINS.put(Kind.RELU_OF_GRADIENT, Set.of(Kind.SLOPE_LEFT_OUT));
    TWINS.put(Kind.ONE_SAMPLE, Set.of(Kind.NO_GRADIENT));
    TWINS.put(Kind.PASS_AFTER_UPDATE, Set.of(Kind.NO_GRADIENT));
  }

  private static Diagnosis diagnosis(Lesson lesson, Map<Quantity, RealMatrix> claims) {
    LessonDraft draft = lesson.draft();
    draft.claims.clear();
    draft.claims.putAll(claims);
    return Diagnosis.of(Trace.of(JsonLessons.finished(draft)));
  }

  private static boolean same(RealMatrix one, RealMatrix two) {
    return one.getRowDimension() == two.getRowDimension()
        && one.getColumnDimension() == two.getColumnDimension()
        && largest(one.subtract(two)) <= SAME * Math.max(largest(one), largest(two));
  }

  private static double largest(RealMatrix matrix) {
    return Stream.of(matrix.getData())
        .flatMapToDouble(Arrays::stream)
        .map(Math::abs)
        .max()
        .orElse(0);
  }

  private static boolean same(
      Map<Quantity, RealMatrix> one, Map<Quantity, RealMatrix> two, Set<Quantity> by) {
    return by.stream().allMatch(quantity -> same(one.get(quantity), two.get(quantity)));
  }

  private static Map<Quantity, RealMatrix> each(
      Map<Quantity, RealMatrix> gradients, DoubleUnaryOperator change) {
    Map<Quantity, RealMatrix> changed = new LinkedHashMap<>();
    gradients.forEach((by, matrix) -> {
      RealMatrix copy = matrix.copy();
      for (int i = 0; i < copy.getRowDimension(); i++) {
        for (int j = 0; j < copy.getColumnDimension(); j++) {
          copy.setEntry(i, j, change.applyAsDouble(copy.getEntry(i, j)));
        }
      }
      changed.put(by, copy);
    });
    return changed;
  }

  private static List<Kind> kinds(Finding finding) {
    return finding.causes().stream().map(Cause::kind).toList();
  }

  // What is named

  @Test
  void every_mistake_is_named_or_a_listed_twin_that_gives_the_same_numbers() {
    Map<String, Integer> wrongNames = new TreeMap<>();
    Set<Kind> made = EnumSet.noneOf(Kind.class);
    int named = 0;
    for (Lesson lesson : lessons()) {
      Map<Quantity, RealMatrix> right = PlainBackprop.right(lesson);
      for (Mistake mistake : Mistakes.of(lesson)) {
        Map<Quantity, RealMatrix> wrong = PlainBackprop.wrong(lesson, mistake);
        if (same(right, wrong, right.keySet())) {
          continue;
        }
        made.add(mistake.kind());
        Diagnosis diagnosis = diagnosis(lesson, wrong);
        String complaint = complaint(lesson, mistake, wrong, diagnosis);
        if (complaint.isEmpty()) {
          named++;
        } else {
          wrongNames.merge(mistake.kind() + " → " + complaint, 1, Integer::sum);
        }
      }
    }
    assertEquals(Map.of(), wrongNames);
    assertTrue(named > 1100, "mistakes that show: " + named);
    assertTrue(made.size() >= 40, "kinds that were made: " + made);
  }

  /** One of every output and every depth from 1 to 4. */
  private static List<Lesson> lessons() {
    return Stream.of(Output.values())
        .flatMap(output ->
            IntStream.rangeClosed(1, 4)
                .mapToObj(depth -> RandomNetworks.of(output, depth, 5, 62L * depth)))
        .map(Named::getPayload)
        .toList();
  }

  /** Empty if what was found is what was done. */
  private static String complaint(
      Lesson lesson, Mistake mistake, Map<Quantity, RealMatrix> wrong, Diagnosis diagnosis) {
    List<Finding> findings = diagnosis.findings();
    if (findings.size() != 1 || findings.getFirst().causes().size() != 1) {
      return findings.stream().map(DiagnosisTest::kinds).toList().toString();
    }
    Finding finding = findings.getFirst();
    boolean allExplained =
        diagnosis.verdicts().stream()
            .allMatch(verdict -> verdict.agrees() || finding.explains().contains(verdict.by()));
    if (!allExplained) {
      return "explains only " + finding.explains() + " of " + diagnosis.verdicts();
    }
    Kind kind = kinds(finding).getFirst();
    boolean listed =
        kind == mistake.kind() || TWINS.getOrDefault(mistake.kind(), Set.of()).contains(kind);
    boolean proven =
        Mistakes.of(lesson).stream()
            .filter(other -> isAt(finding.causes().getFirst(), other))
            .anyMatch(other -> same(wrong, PlainBackprop.wrong(lesson, other), finding.explains()));
    return listed && proven ? "" : kind + (listed ? " without its numbers" : "");
  }

  /** Whether a mistake of the loops is what a cause says, in the same place. */
  private static boolean isAt(Cause cause, Mistake mistake) {
    return cause instanceof Cause.Line line
        && line.kind() == mistake.kind()
        && (line.layer() <= 0 || mistake.layer() == 0 || mistake.layer() == line.layer())
        && (line.other() == 0 || mistake.other() == line.other());
  }

  @Test
  void one_mistake_behind_all_gradients_is_said_once() {
    Lesson lesson = JsonLessons.builtIn();
    Diagnosis diagnosis =
        diagnosis(lesson, PlainBackprop.wrong(lesson, new Mistake(Kind.SLOPE_LEFT_OUT, 2, 0)));
    assertEquals(1, diagnosis.findings().size());
    Finding finding = diagnosis.findings().getFirst();
    assertEquals(
        List.of(Symbol.w(2), Symbol.b(2), Symbol.w(1), Symbol.b(1), Symbol.X),
        List.copyOf(finding.explains()));
    Cause.Line line = (Cause.Line) finding.causes().getFirst();
    assertEquals(Symbol.gradient(Symbol.a(2)), line.of());
    assertTrue(line.whole());
  }

  @Test
  void what_follows_from_a_mistake_is_not_blamed_on_a_second() {
    Lesson lesson = JsonLessons.builtIn();
    Diagnosis diagnosis =
        diagnosis(lesson, PlainBackprop.wrong(lesson, new Mistake(Kind.SLOPE_LEFT_OUT, 1, 0)));
    assertTrue(diagnosis.verdicts().get(0).agrees());
    assertTrue(diagnosis.verdicts().get(1).agrees());
    assertEquals(1, diagnosis.findings().size());
    assertEquals(
        Set.of(Symbol.w(1), Symbol.b(1), Symbol.X), diagnosis.findings().getFirst().explains());
  }

  @Test
  void two_mistakes_in_two_gradients_are_two_findings() {
    Lesson lesson = JsonLessons.builtIn();
    Map<Quantity, RealMatrix> claims = PlainBackprop.right(lesson);
    claims.computeIfPresent(Symbol.w(1), (by, matrix) -> matrix.scalarMultiply(-1));
    claims.computeIfPresent(Symbol.w(2), (by, matrix) -> matrix.transpose());
    Diagnosis diagnosis = diagnosis(lesson, claims);
    assertEquals(
        Optional.of(List.of(Kind.SIGN)), diagnosis.finding(Symbol.w(1)).map(f -> kinds(f)));
    assertEquals(
        Optional.of(List.of(Kind.TRANSPOSED)), diagnosis.finding(Symbol.w(2)).map(f -> kinds(f)));
  }

  @Test
  void two_mistakes_in_one_gradient_are_one_finding_with_both() {
    Lesson lesson = JsonLessons.builtIn();
    Map<Quantity, RealMatrix> claims =
        each(PlainBackprop.wrong(lesson, new Mistake(Kind.SLOPE_LEFT_OUT, 1, 0)), entry -> -entry);
    Diagnosis diagnosis = diagnosis(lesson, claims);
    assertEquals(
        Set.of(Kind.SLOPE_LEFT_OUT, Kind.TARGET_MINUS_OUTPUT),
        diagnosis.findings().stream()
            .flatMap(finding -> kinds(finding).stream())
            .collect(Collectors.toSet()));
    assertTrue(diagnosis.verdicts().stream().allMatch(v -> diagnosis.finding(v.by()).isPresent()));
  }

  @Test
  void a_number_a_row_or_a_column_that_alone_is_off_is_pointed_at() {
    Lesson lesson = JsonLessons.builtIn();
    Map<Quantity, RealMatrix> claims = PlainBackprop.right(lesson);
    claims.computeIfPresent(Symbol.w(2), (by, matrix) -> changed(matrix, 6, 6, 1, 1));
    claims.computeIfPresent(Symbol.w(1), (by, matrix) -> changed(matrix, 3, 3, 0, 14));
    claims.computeIfPresent(Symbol.b(1), (by, matrix) -> changed(matrix, 0, 0, 4, 4));
    Diagnosis diagnosis = diagnosis(lesson, claims);
    assertEquals(new Cause.Numbers(Kind.ONE_ENTRY, 6, 1), cause(diagnosis, Symbol.w(2)));
    assertEquals(new Cause.Numbers(Kind.ONE_ROW, 3, 0), cause(diagnosis, Symbol.w(1)));
    assertEquals(new Cause.Numbers(Kind.ONE_ENTRY, 0, 4), cause(diagnosis, Symbol.b(1)));
    claims.put(Symbol.w(2), changed(PlainBackprop.right(lesson).get(Symbol.w(2)), 0, 14, 2, 2));
    assertEquals(
        new Cause.Numbers(Kind.ONE_COLUMN, 0, 2), cause(diagnosis(lesson, claims), Symbol.w(2)));
  }

  private static Cause cause(Diagnosis diagnosis, Quantity by) {
    return diagnosis.finding(by).orElseThrow().causes().getFirst();
  }

  private static RealMatrix changed(
      RealMatrix matrix, int firstRow, int lastRow, int firstColumn, int lastColumn) {
    RealMatrix copy = matrix.copy();
    for (int i = firstRow; i <= lastRow; i++) {
      for (int j = firstColumn; j <= lastColumn; j++) {
        copy.addToEntry(i, j, 0.01 * (3 + i * i + 2 * j));
      }
    }
    return copy;
  }

  @Test
  void right_numbers_in_the_wrong_place_are_recognised() {
    Lesson lesson = JsonLessons.builtIn();
    Map<Quantity, RealMatrix> claims = PlainBackprop.right(lesson);
    claims.computeIfPresent(Symbol.w(2), (by, matrix) -> reshaped(matrix, 5, 15));
    claims.computeIfPresent(Symbol.w(1), (by, matrix) -> upsideDown(matrix));
    claims.computeIfPresent(Symbol.X, (by, matrix) -> upsideDown(matrix.transpose()).transpose());
    Diagnosis diagnosis = diagnosis(lesson, claims);
    assertEquals(Kind.RESHAPED, cause(diagnosis, Symbol.w(2)).kind());
    assertEquals(Kind.ROWS_REORDERED, cause(diagnosis, Symbol.w(1)).kind());
    assertEquals(Kind.COLUMNS_REORDERED, cause(diagnosis, Symbol.X).kind());
  }

  private static RealMatrix reshaped(RealMatrix matrix, int rows, int columns) {
    RealMatrix reshaped = MatrixUtils.createRealMatrix(rows, columns);
    for (int k = 0; k < rows * columns; k++) {
      int own = matrix.getColumnDimension();
      reshaped.setEntry(k / columns, k % columns, matrix.getEntry(k / own, k % own));
    }
    return reshaped;
  }

  private static RealMatrix upsideDown(RealMatrix matrix) {
    List<double[]> rows = new ArrayList<>(List.of(matrix.getData()));
    Collections.reverse(rows);
    return MatrixUtils.createRealMatrix(rows.toArray(double[][]::new));
  }

  // What is not named

  @Test
  void right_gradients_agree_in_every_network() {
    for (Lesson lesson : lessons()) {
      Diagnosis diagnosis = diagnosis(lesson, PlainBackprop.right(lesson));
      assertTrue(diagnosis.agrees());
      assertEquals(List.of(), diagnosis.findings());
    }
  }

  @Test
  void a_mistake_that_changes_no_number_is_none() {
    for (Lesson lesson : lessons()) {
      Map<Quantity, RealMatrix> right = PlainBackprop.right(lesson);
      for (Mistake mistake : Mistakes.of(lesson)) {
        Map<Quantity, RealMatrix> wrong = PlainBackprop.wrong(lesson, mistake);
        if (same(right, wrong, right.keySet())) {
          assertTrue(diagnosis(lesson, wrong).agrees(), mistake.toString());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6})
  void gradients_that_were_rounded_agree_and_it_is_said_how(int digits) {
    for (Lesson lesson : lessons()) {
      Map<Quantity, RealMatrix> right = PlainBackprop.right(lesson);
      Map<Quantity, RealMatrix> rounded =
          each(right, entry -> new BigDecimal(entry).round(new MathContext(digits)).doubleValue());
      Diagnosis diagnosis = diagnosis(lesson, rounded);
      assertTrue(diagnosis.agrees());
      for (ClaimVerdict verdict : diagnosis.verdicts()) {
        verdict.rounding().ifPresent(rounding -> assertTrue(rounding.digits() <= digits + 6));
      }
    }
    Lesson lesson = JsonLessons.builtIn();
    Map<Quantity, RealMatrix> rounded =
        each(
            PlainBackprop.right(lesson),
            entry -> new BigDecimal(entry).round(new MathContext(digits)).doubleValue());
    // Six digits are as good as all of them
    assertEquals(
        digits == 6 ? Optional.empty() : Optional.of(new Rounding(digits, false)),
        diagnosis(lesson, rounded).verdicts().getFirst().rounding());
  }

  @Test
  void numbers_of_32_bits_agree() {
    for (Lesson lesson : lessons()) {
      assertTrue(diagnosis(lesson, each(PlainBackprop.right(lesson), x -> (float) x)).agrees());
    }
  }

  @Test
  void noise_is_explained_by_nothing() {
    SplittableRandom random = new SplittableRandom(8);
    for (Lesson lesson : RandomNetworks.tiny().map(Named::getPayload).toList()) {
      Map<Quantity, RealMatrix> right = PlainBackprop.right(lesson);
      right.values().removeIf(matrix -> largest(matrix) == 0);
      for (double much : List.of(0.05, 5.0)) {
        Diagnosis diagnosis =
            diagnosis(lesson, each(right, x -> x * (1 + much * random.nextGaussian())));
        assertFalse(!right.isEmpty() && diagnosis.agrees());
        assertEquals(List.of(), diagnosis.findings());
      }
      Diagnosis invented = diagnosis(lesson, each(right, x -> random.nextGaussian()));
      assertEquals(List.of(), invented.findings());
    }
  }

  @Test
  void whoever_loses_patience_is_obeyed() {
    Lesson lesson = JsonLessons.builtIn();
    LessonDraft draft = lesson.draft();
    draft.claims.putAll(each(PlainBackprop.right(lesson), x -> 3 * x));
    Trace trace = Trace.of(JsonLessons.finished(draft));
    assertThrows(CancellationException.class, () -> Diagnosis.of(trace, () -> false));
  }
}
