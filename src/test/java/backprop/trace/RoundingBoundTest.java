package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.LessonDraft;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How much of a difference is rounding. */
final class RoundingBoundTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one-layer",
        "sigmoid-batch",
        "tanh-identity",
        "relu-tanh-relu",
        "softmax",
        "softmax-any-targets",
        "sigmoid-cross-entropy",
        "four-layers"
      })
  void it_explains_every_difference_from_what_NumPy_computes(String network) {
    String file = "/backprop/oracle/" + network + ".json";
    Trace trace = Trace.of(JsonLessons.lesson(file));
    JsonNode quantities = JsonLessons.json(file).get("quantities");
    RoundingBound rounding = new RoundingBound(trace);
    for (Step step : trace.steps()) {
      RealMatrix theirs = JsonLessons.matrix(quantities.get(step.symbol().key()));
      RealMatrix gap = theirs.subtract(trace.values().copyOf(step.symbol()));
      double bound = rounding.of(step.symbol());
      assertTrue(largest(gap) <= bound, step.symbol().key() + " " + gap + " " + bound);
    }
  }

  @ParameterizedTest
  @MethodSource("backprop.trace.RandomNetworks#all")
  void it_explains_nothing_that_is_wrong(Lesson lesson) {
    Trace trace = Trace.of(lesson);
    RoundingBound rounding = new RoundingBound(trace);
    for (Step step : trace.steps()) {
      double largest = largest(trace.values().copyOf(step.symbol()));
      double bound = rounding.of(step.symbol());
      // The numbers of these lessons are about 1, and so is what is added up on the way
      assertTrue(
          bound <= 1e-9 * Math.max(1, largest), step.symbol().key() + " " + bound + " " + largest);
    }
  }

  @Test
  void what_cancels_keeps_the_rounding_of_what_it_came_from() {
    LessonDraft draft = new LessonDraft();
    draft.activations.add(Activation.IDENTITY);
    draft.loss = Loss.HALF_SQUARED_ERROR;
    draft.inputs.put(Symbol.X, MatrixUtils.createRealMatrix(new double[][] {{1e6}}));
    draft.inputs.put(Symbol.w(1), MatrixUtils.createRealMatrix(new double[][] {{1.1}}));
    draft.inputs.put(Symbol.b(1), MatrixUtils.createRealMatrix(new double[][] {{0.1}}));
    draft.inputs.put(Symbol.T, MatrixUtils.createRealMatrix(new double[][] {{1100000.1001}}));
    Trace trace = Trace.of(JsonLessons.finished(draft));
    double left = Math.abs(trace.values().get(Symbol.gradient(Symbol.z(1)), 0, 0));
    assertEquals(1e-4, left, 1e-6);
    double bound = new RoundingBound(trace).of(Symbol.gradient(Symbol.z(1)));
    assertTrue(bound > 2 * Math.ulp(1.1e6) && bound < 100 * Math.ulp(1.1e6), "" + bound);
  }

  private static double largest(RealMatrix matrix) {
    double largest = 0;
    for (double[] row : matrix.getData()) {
      for (double value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
  }
}
