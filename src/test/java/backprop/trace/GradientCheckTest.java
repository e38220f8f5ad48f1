package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Formula;
import backprop.formula.Formula.Hadamard;
import backprop.formula.Formula.Negative;
import backprop.formula.Formula.Product;
import backprop.formula.Formula.Transpose;
import backprop.formula.Formula.Variable;
import backprop.formula.Loss;
import backprop.formula.Program;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every gradient against central differences, and wrong ones as well. */
final class GradientCheckTest {

  @Test
  void every_gradient_of_random_networks_agrees() {
    ProofLessons.ofEveryKind()
        .forEach(lesson -> {
          Trace trace = Trace.of(lesson);
          List<GradientVerdict> all = new GradientCheck(trace).all();
          assertEquals(2 * lesson.architecture().layers() + 1, all.size());
          for (GradientVerdict verdict : all) {
            assertTrue(verdict.agrees(), lesson.title() + " " + verdict);
            assertEquals(0, verdict.kinks());
            assertEquals(trace.values().shape(verdict.gradient()), verdict.shape());
          }
        });
  }

  @Test
  void the_built_in_lesson_agrees_to_seven_digits_in_the_order_of_its_pass() {
    List<GradientVerdict> all = new GradientCheck(Trace.of(JsonLessons.builtIn())).all();
    assertEquals(
        List.of("dE/dW2", "dE/dB2", "dE/dW1", "dE/dB1", "dE/dX"),
        all.stream().map(verdict -> verdict.gradient().key()).toList());
    for (GradientVerdict verdict : all) {
      assertTrue(verdict.worst().orElseThrow().relative() < 1e-7, verdict.toString());
    }
  }

  /** Mistakes that people make, each with the parameter whose gradient it spoils. */
  static Stream<String> mistakes() {
    return Stream.of(
        "no slope", "not W₂", "sign", "twice", "output for error", "bias of the first sample");
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_wrong_formula_is_caught_where_it_is_furthest_off(String mistake) {
    Trace trace = Trace.of(ProofLessons.sigmoids(5));
    Program program = trace.program();
    Formula delta = program.variable(Symbol.gradient(Symbol.a(2)));
    Variable error = program.variable(Symbol.gradient(Symbol.z(2)));
    Formula before = new Transpose(program.variable(Symbol.z(1)));
    Quantity by = mistake.equals("not W₂") ? Symbol.w(1) : Symbol.w(2);
    Formula wrong =
        switch (mistake) {
          case "no slope" -> new Product(before, error);
          case "not W₂" ->
              // The slope of layer 1 is forgotten on the way through W₂
              new Product(
                  new Transpose(program.variable(Symbol.X)),
                  program.variable(Symbol.gradient(Symbol.z(1))));
          case "sign" -> new Negative(new Product(before, delta));
          case "twice" -> new Formula.Sum(new Product(before, delta), new Product(before, delta));
          case "output for error" ->
              new Product(
                  before,
                  new Hadamard(
                      program.variable(Symbol.z(2)),
                      program.variable(Symbol.d(Symbol.z(2), Symbol.a(2)))));
          default -> new Product(before, new Hadamard(delta, error));
        };
    assertCaught(trace, by, trace.value(wrong));
  }

  /** By the right gradient, which differences have confirmed, one can say where it is worst. */
  private static void assertCaught(Trace trace, Quantity by, RealMatrix wrong) {
    GradientVerdict verdict = new GradientCheck(trace).check(by, wrong, done -> true);
    assertFalse(verdict.agrees());
    GradientGap worst = verdict.worst().orElseThrow();
    GradientGap expected =
        GradientGap.largest(wrong, trace.values().copyOf(Symbol.gradient(by))).orElseThrow();
    assertEquals(expected.relative(), worst.relative(), 1e-4);
    assertEquals(wrong.getEntry(worst.row(), worst.column()), worst.checked());
    assertEquals(
        trace.values().get(Symbol.gradient(by), worst.row(), worst.column()),
        worst.reference(),
        1e-8);
  }

  @Test
  void a_single_wrong_entry_is_found_in_every_gradient() {
    for (Lesson lesson : ProofLessons.ofEveryKind().limit(10).toList()) {
      Trace trace = Trace.of(lesson);
      for (Quantity by : Parameter.matrices(trace)) {
        RealMatrix wrong = trace.values().copyOf(Symbol.gradient(by));
        int row = wrong.getRowDimension() / 2;
        int column = wrong.getColumnDimension() - 1;
        double size = Math.max(1e-6, Math.abs(wrong.getEntry(row, column)));
        wrong.addToEntry(row, column, 1e-3 * size + 1e-3 * wrong.getNorm());
        GradientVerdict verdict = new GradientCheck(trace).check(by, wrong, done -> true);
        assertFalse(verdict.agrees() && wrong.getNorm() > 0, lesson.title() + " " + by.key());
        if (!verdict.agrees()) {
          assertEquals(row, verdict.worst().orElseThrow().row());
          assertEquals(column, verdict.worst().orElseThrow().column());
        }
      }
    }
  }

  @Test
  void a_kink_that_no_step_avoids_is_said_and_not_held_against_the_formula() throws BadLesson {
    Lesson relu =
        ProofLessons.of(
            3, 1, List.of(2, 3, 1), Loss.HALF_SQUARED_ERROR, Activation.RELU, Activation.IDENTITY);
    Trace trace = Trace.of(Initialiser.ZEROS.reset(relu, 1));
    GradientVerdict biases =
        new GradientCheck(trace)
            .all().stream()
                .filter(verdict -> verdict.gradient().by().equals(Symbol.b(1)))
                .findFirst()
                .orElseThrow();
    assertEquals(3, biases.kinks());
    assertTrue(biases.worst().isEmpty());
    assertTrue(biases.agrees());
  }

  @Test
  void a_kink_beside_the_first_step_is_avoided_by_a_smaller_one() throws BadLesson {
    Lesson relu =
        ProofLessons.of(
            3, 1, List.of(1, 1, 1), Loss.HALF_SQUARED_ERROR, Activation.RELU, Activation.IDENTITY);
    double x = relu.get(Symbol.X, 0, 0);
    double w = relu.get(Symbol.w(1), 0, 0);
    Lesson near = relu.with(Symbol.b(1), 0, 0, 1e-6 - x * w);
    Trace trace = Trace.of(near);
    assertTrue(trace.values().get(Symbol.a(1), 0, 0) < GradientCheck.STEP);
    for (GradientVerdict verdict : new GradientCheck(trace).all()) {
      assertEquals(0, verdict.kinks(), verdict.toString());
      assertTrue(verdict.agrees(), verdict.toString());
    }
  }

  @Test
  void inputs_of_a_million_are_no_reason_to_fail() throws BadLesson {
    Lesson lesson = ProofLessons.sigmoids(7);
    for (int j = 0; j < 3; j++) {
      lesson = lesson.with(Symbol.X, 0, j, lesson.get(Symbol.X, 0, j) * 1e6);
      for (int k = 0; k < 4; k++) {
        lesson = lesson.with(Symbol.w(1), j, k, lesson.get(Symbol.w(1), j, k) * 1e-6);
      }
    }
    for (GradientVerdict verdict : new GradientCheck(Trace.of(lesson)).all()) {
      assertTrue(verdict.agrees(), verdict.toString());
    }
  }

  @Test
  void an_error_of_almost_0_is_no_reason_to_fail() throws BadLesson {
    Lesson lesson = ProofLessons.sigmoids(8);
    Trace trace = Trace.of(lesson);
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        double z = trace.values().get(Symbol.z(2), i, j);
        lesson = lesson.with(Symbol.T, i, j, z + 1e-9 * (1 + i + j));
      }
    }
    for (GradientVerdict verdict : new GradientCheck(Trace.of(lesson)).all()) {
      assertTrue(verdict.agrees(), verdict.toString());
    }
  }

  @Test
  void a_number_that_is_not_finite_is_off() {
    Trace trace = Trace.of(ProofLessons.sigmoids(1));
    RealMatrix wrong = trace.values().copyOf(Symbol.gradient(Symbol.b(2)));
    wrong.setEntry(0, 1, Double.NaN);
    GradientVerdict verdict = new GradientCheck(trace).check(Symbol.b(2), wrong, done -> true);
    assertFalse(verdict.agrees());
    assertEquals(1, verdict.worst().orElseThrow().column());
  }

  @Test
  void it_stops_when_told_so() {
    GradientCheck check = new GradientCheck(Trace.of(ProofLessons.sigmoids(1)));
    assertThrows(CancellationException.class, () -> check.check(Symbol.w(1), done -> false));
  }
}
