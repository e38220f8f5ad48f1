package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.formula.Activation;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Symbol.Updated;
import backprop.lesson.JsonLessons;
import backprop.lesson.LessonDraft;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

/**
 * The example that many have computed by hand: Matt Mazur, "A Step by Step Backpropagation
 * Example", 2015. Two inputs, two hidden units, two outputs; his w₁ and w₂ lead into h₁, w₃ and w₄
 * into h₂.
 */
final class MazurTest {
  private static final Trace TRACE = Trace.of(JsonLessons.finished(lesson()));

  private static LessonDraft lesson() {
    LessonDraft draft = new LessonDraft();
    draft.activations.addAll(List.of(Activation.SIGMOID, Activation.SIGMOID));
    draft.learningRate = 0.5;
    put(draft, Symbol.X, new double[][] {{.05, .10}});
    put(draft, Symbol.w(1), new double[][] {{.15, .25}, {.20, .30}});
    put(draft, Symbol.b(1), new double[][] {{.35, .35}});
    put(draft, Symbol.w(2), new double[][] {{.40, .50}, {.45, .55}});
    put(draft, Symbol.b(2), new double[][] {{.60, .60}});
    put(draft, Symbol.T, new double[][] {{.01, .99}});
    return draft;
  }

  private static void put(LessonDraft draft, Quantity symbol, double[][] rows) {
    draft.inputs.put(symbol, MatrixUtils.createRealMatrix(rows));
  }

  @Test
  void the_total_error_is_his_to_the_last_digit() {
    assertEquals(0.2983711087600027, TRACE.totalError(), 0);
  }

  @Test
  void after_his_one_update_of_the_weights_the_error_is_his_to_the_last_digit() {
    LessonDraft draft = TRACE.lesson().draft();
    for (Quantity weights : List.of(Symbol.w(1), Symbol.w(2))) {
      draft.inputs.put(weights, TRACE.values().copyOf(new Updated(weights)));
    }
    Trace after = TRACE.rerun(JsonLessons.finished(draft));
    assertEquals(0.29102777369359933, after.totalError(), 0);
  }

  @Test
  void the_forward_pass_is_as_he_prints_it() {
    assertRow(Symbol.a(1), 0, 0.3775, 0.3925);
    assertRow(Symbol.z(1), 0, 0.593269992, 0.596884378);
    assertRow(Symbol.z(2), 0, 0.75136507, 0.772928465);
    assertRow(Symbol.E, 0, 0.274811083, 0.023560026);
  }

  @Test
  void the_gradients_are_as_he_prints_them() {
    assertEquals(0.74136507, TRACE.values().get(Symbol.gradient(Symbol.z(2)), 0, 0), 5e-9);
    assertEquals(0.186815602, TRACE.values().get(Symbol.d(Symbol.z(2), Symbol.a(2)), 0, 0), 5e-10);
    assertEquals(0.138498562, TRACE.values().get(Symbol.gradient(Symbol.a(2)), 0, 0), 5e-10);
    assertEquals(0.082167041, TRACE.values().get(Symbol.gradient(Symbol.w(2)), 0, 0), 5e-10);
    assertEquals(0.036350306, TRACE.values().get(Symbol.gradient(Symbol.z(1)), 0, 0), 5e-10);
    assertEquals(0.000438568, TRACE.values().get(Symbol.gradient(Symbol.w(1)), 0, 0), 5e-10);
  }

  @Test
  void the_updated_weights_are_as_he_prints_them() {
    assertRow(new Updated(Symbol.w(2)), 0, 0.35891648, 0.511301270);
    assertRow(new Updated(Symbol.w(2)), 1, 0.408666186, 0.561370121);
    assertRow(new Updated(Symbol.w(1)), 0, 0.149780716, 0.24975114);
    assertRow(new Updated(Symbol.w(1)), 1, 0.19956143, 0.29950229);
  }

  /** He prints eight or nine decimals. */
  private static void assertRow(Symbol symbol, int row, double... expected) {
    for (int j = 0; j < expected.length; j++) {
      assertEquals(expected[j], TRACE.values().get(symbol, row, j), 5e-9, symbol.key());
    }
  }
}
