package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.formula.Typesetter;
import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.lesson.JsonLessons;
import backprop.session.Focus;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrices of a formula beside each other: none is large at the cost of another. */
final class MatrixRowTest {
  private static final Typeface typeface = new Typeface();
  private static final Typesetter typesetter = new Typesetter(5000);

  /** One matrix as it was drawn: the sides of a cell, and whether numbers stand in it. */
  private record Drawn(Shape shape, double width, double height, boolean numbers) {}

  private static Style style(double unit, boolean hall) {
    Style near =
        new Style(Palette.of("light"), typeface, typesetter, new Messages(Locale.KOREAN), unit);
    return hall ? near.withLeast(12) : near;
  }

  private static Map<Symbol, Drawn> drawn(
      Trace trace, Step step, Style style, double width, double height) {
    Moment moment = Moment.start(trace).at(step.number());
    Sketch sketch = new Sketch(style);
    new MatrixRow(style, moment, step.definition())
        .draw(sketch, View.of(moment, Optional.empty()), 0, 0, width, height);
    Picture picture = sketch.finish(width, height);
    Map<Symbol, Drawn> drawn = new LinkedHashMap<>();
    for (Spot spot : picture.spots()) {
      if (spot instanceof Spot.Area(var x, var y, var w, var h, var target)
          && target instanceof Target.Lights(Focus.OfEntry entry)) {
        boolean numbers =
            picture.marks().stream()
                .anyMatch(mark ->
                    mark instanceof Mark.Text text
                        && text.x() > x
                        && text.x() <= x + w
                        && text.y() > y
                        && text.y() <= y + h);
        drawn.putIfAbsent(
            entry.symbol(), new Drawn(trace.values().shape(entry.symbol()), w, h, numbers));
      }
    }
    return drawn;
  }

  /** Room for the matrices at 1600 × 900, in the projector theme, and in halls wide and narrow. */
  @ParameterizedTest
  @CsvSource({
    "1, 618, 330, false",
    "0.8, 380, 270, false",
    "1.125, 600, 250, false",
    "2, 1168, 690, true",
    "1.9, 775, 640, true",
    "1.42, 620, 480, true"
  })
  void every_matrix_of_every_step_can_be_seen_cell_by_cell_and_alike_ones_are_alike(
      double unit, double width, double height, boolean hall) {
    Trace trace = Trace.of(JsonLessons.builtIn());
    List<String> faults = new ArrayList<>();
    for (Step step : trace.steps()) {
      Map<Shape, Drawn> byShape = new HashMap<>();
      drawn(trace, step, style(unit, hall), width, height)
          .forEach((symbol, matrix) -> {
            String at = step.number() + " " + symbol.key() + ": " + matrix;
            if (Math.min(matrix.width(), matrix.height()) < 9 * unit) {
              faults.add(at + " is a speck");
            }
            Drawn other = byShape.putIfAbsent(matrix.shape(), matrix);
            if (other != null
                && (other.numbers() != matrix.numbers() || other.height() != matrix.height())) {
              faults.add(at + " is not like " + other);
            }
          });
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void small_matrices_grow_in_a_hall() throws BadLesson {
    Architecture small =
        new Architecture(
            1,
            List.of(2, 2, 2),
            List.of(Activation.SIGMOID, Activation.SIGMOID),
            Loss.HALF_SQUARED_ERROR,
            false);
    Trace trace = Trace.of(Initialiser.XAVIER.lesson("", small, 1));
    Step step = trace.step(Symbol.gradient(Symbol.w(2))).orElseThrow();
    Drawn result = drawn(trace, step, style(2, true), 1168, 690).get(step.symbol());
    assertTrue(result.numbers() && result.height() > 2 * 12 * 1.5 * 1.5, result.toString());
  }

  @Test
  void the_sample_stays_the_same_from_step_to_step() throws BadLesson {
    Architecture rows =
        new Architecture(
            8,
            List.of(3, 4, 2),
            List.of(Activation.TANH, Activation.SIGMOID),
            Loss.HALF_SQUARED_ERROR,
            false);
    Trace trace = Trace.of(Initialiser.XAVIER.lesson("", rows, 5));
    for (int position = 0; position <= trace.steps().size(); position++) {
      View view = View.of(Moment.start(trace).at(position), Optional.empty());
      assertEquals(0, PassPicture.sample(view), "step " + position);
    }
  }
}
