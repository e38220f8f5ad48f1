package backprop.trace;

import static backprop.formula.Symbol.a;
import static backprop.formula.Symbol.b;
import static backprop.formula.Symbol.d;
import static backprop.formula.Symbol.gradient;
import static backprop.formula.Symbol.w;
import static backprop.formula.Symbol.z;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Architecture;
import backprop.formula.Definition;
import backprop.formula.Formula;
import backprop.formula.Phase;
import backprop.formula.Phase.Kind;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Updated;
import backprop.lesson.BadLesson;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a pass consists of, and in which order. */
final class PassTest {
  private static final Trace BUILT_IN = Trace.of(JsonLessons.builtIn());

  static Stream<Named<Lesson>> networks() {
    return RandomNetworks.all();
  }

  @Test
  void the_steps_of_10_15_5_are_these_26_in_this_order() {
    List<Symbol> expected =
        List.of(
            a(1),
            z(1),
            a(2),
            z(2),
            Symbol.E,
            gradient(z(2)),
            d(z(2), a(2)),
            gradient(a(2)),
            d(a(2), w(2)),
            gradient(w(2)),
            d(a(2), b(2)),
            gradient(b(2)),
            d(a(2), z(1)),
            gradient(z(1)),
            d(z(1), a(1)),
            gradient(a(1)),
            d(a(1), w(1)),
            gradient(w(1)),
            d(a(1), b(1)),
            gradient(b(1)),
            d(a(1), Symbol.X),
            gradient(Symbol.X),
            new Updated(w(2)),
            new Updated(b(2)),
            new Updated(w(1)),
            new Updated(b(1)));
    assertEquals(26, expected.size());
    assertEquals(expected, BUILT_IN.steps().stream().map(Step::symbol).toList());
    assertEquals(
        Stream.iterate(1, n -> n + 1).limit(26).toList(),
        BUILT_IN.steps().stream().map(Step::number).toList());
  }

  @Test
  void the_phases_of_10_15_5_are_forward_error_layer_2_layer_1_and_update() {
    List<Phase> phases = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (Step step : BUILT_IN.steps()) {
      if (phases.isEmpty() || !phases.getLast().equals(step.phase())) {
        phases.add(step.phase());
        lengths.add(0);
      }
      lengths.set(lengths.size() - 1, lengths.getLast() + 1);
    }
    assertEquals(
        List.of(
            new Phase(Kind.FORWARD, 0),
            new Phase(Kind.ERROR, 0),
            new Phase(Kind.BACKWARD, 2),
            new Phase(Kind.BACKWARD, 1),
            new Phase(Kind.UPDATE, 0)),
        phases);
    assertEquals(List.of(4, 1, 9, 8, 4), lengths);
  }

  @Test
  void the_shapes_of_10_15_5_are_those_on_the_blackboard() {
    assertEquals("1×15", BUILT_IN.values().shape(a(1)).toString());
    assertEquals("1×5", BUILT_IN.values().shape(Symbol.E).toString());
    assertEquals("15×1", BUILT_IN.values().shape(d(a(2), w(2))).toString());
    assertEquals("15×5", BUILT_IN.values().shape(gradient(w(2))).toString());
    assertEquals("5×15", BUILT_IN.values().shape(d(a(2), z(1))).toString());
    assertEquals("10×15", BUILT_IN.values().shape(gradient(w(1))).toString());
    assertEquals("1×10", BUILT_IN.values().shape(gradient(Symbol.X)).toString());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void phases_never_come_back_and_go_from_the_last_layer_to_the_first(Lesson lesson) {
    List<Phase> phases = new ArrayList<>();
    for (Step step : Trace.of(lesson).steps()) {
      if (phases.isEmpty() || !phases.getLast().equals(step.phase())) {
        phases.add(step.phase());
      }
    }
    List<Phase> expected = new ArrayList<>();
    expected.add(new Phase(Kind.FORWARD, 0));
    expected.add(new Phase(Kind.ERROR, 0));
    for (int l = lesson.architecture().layers(); l >= 1; l--) {
      expected.add(new Phase(Kind.BACKWARD, l));
    }
    expected.add(new Phase(Kind.UPDATE, 0));
    assertEquals(expected, phases);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void every_step_uses_only_what_stands_before_it(Lesson lesson) {
    Trace trace = Trace.of(lesson);
    Set<Symbol> known = new HashSet<>(trace.program().inputs().keySet());
    for (Step step : trace.steps()) {
      for (Formula form : step.definition().forms()) {
        form.symbols().forEach(s -> assertTrue(known.contains(s), step.symbol() + " uses " + s));
      }
      assertTrue(known.add(step.symbol()), step.symbol() + " is defined once");
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void the_value_of_every_step_has_the_shape_of_its_definition(Lesson lesson) {
    Trace trace = Trace.of(lesson);
    for (Step step : trace.steps()) {
      assertEquals(step.shape(), trace.values().shape(step.symbol()), step.symbol().key());
      if (step.symbol() instanceof Partial(var of, var by) && of.equals(Symbol.E)) {
        assertEquals(trace.values().shape(by), step.shape(), "a gradient lies like its variable");
      }
    }
    trace
        .program()
        .inputs()
        .forEach((symbol, shape) -> assertEquals(shape, trace.values().shape(symbol)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void every_form_of_a_definition_comes_to_the_same_matrix(Lesson lesson) {
    Trace trace = Trace.of(lesson);
    for (Step step : trace.steps()) {
      RealMatrix value = trace.values().copyOf(step.symbol());
      for (Formula form : step.definition().forms()) {
        assertEquals(
            Optional.empty(),
            GradientOracle.objection(step.symbol().key(), value, trace.value(form), 1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void local_factors_written_out_come_to_the_same_matrix(Lesson lesson) {
    Trace trace = Trace.of(lesson);
    for (Step step : trace.steps()) {
      Formula closed = trace.program().closed(step.definition().right());
      assertEquals(trace.values().copyOf(step.symbol()), trace.value(closed), step.symbol().key());
      closed.symbols().forEach(s -> assertFalse(isLocal(s), "still there: " + s));
    }
  }

  private static boolean isLocal(Symbol symbol) {
    return symbol instanceof Partial(var of, var _) && !of.equals(Symbol.E);
  }

  @Test
  void softmax_goes_straight_to_the_gradient_of_its_input() {
    Lesson lesson =
        RandomNetworks.of(RandomNetworks.Output.SOFTMAX_OF_DISTRIBUTIONS, 2, 4, 1).getPayload();
    Trace trace = Trace.of(lesson);
    assertFalse(trace.values().has(gradient(z(2))));
    assertFalse(trace.values().has(d(z(2), a(2))));
    assertEquals(List.of(a(2), z(2), Symbol.E, gradient(a(2))), symbols(trace).subList(2, 6));
  }

  @Test
  void a_formula_s_own_matrix_may_be_changed_without_harm() {
    double before = BUILT_IN.values().get(a(1), 0, 0);
    BUILT_IN.value(BUILT_IN.program().variable(a(1))).setEntry(0, 0, 99);
    BUILT_IN.values().copyOf(a(1)).setEntry(0, 0, 99);
    assertEquals(before, BUILT_IN.values().get(a(1), 0, 0));
  }

  @Test
  void what_has_no_value_is_named() {
    var refused =
        assertThrows(IllegalArgumentException.class, () -> BUILT_IN.values().get(w(3), 0, 0));
    assertEquals("no value for W3", refused.getMessage());
    assertFalse(BUILT_IN.values().has(w(3)));
    assertEquals(Optional.empty(), BUILT_IN.step(Symbol.X));
    assertEquals(4, BUILT_IN.step(Symbol.E).orElseThrow().index());
  }

  @Test
  void other_numbers_run_with_the_same_program_and_another_architecture_with_its_own()
      throws BadLesson {
    Lesson edited = BUILT_IN.lesson().with(w(1), 0, 0, 0.25);
    Trace rerun = BUILT_IN.rerun(edited);
    assertSame(BUILT_IN.program(), rerun.program());
    assertEquals(0.25, rerun.values().get(w(1), 0, 0));
    for (Step step : rerun.steps()) {
      assertEquals(
          Trace.of(edited).values().copyOf(step.symbol()), rerun.values().copyOf(step.symbol()));
    }
    Lesson other = RandomNetworks.of(RandomNetworks.Output.TANH, 3, 4, 1).getPayload();
    assertEquals(symbols(Trace.of(other)), symbols(BUILT_IN.rerun(other)));
  }

  /** W′ comes from the gradients of the unchanged weights, of every layer. */
  @ParameterizedTest
  @MethodSource("networks")
  void the_update_subtracts_the_gradients_of_the_unchanged_weights(Lesson lesson) {
    Values values = Trace.of(lesson).values();
    Architecture architecture = lesson.architecture();
    AutomaticPass unchanged = new AutomaticPass(lesson);
    for (int l = 1; l <= architecture.layers(); l++) {
      for (Symbol.Quantity parameter : List.of(w(l), b(l))) {
        for (int i = 0; i < values.shape(parameter).rows(); i++) {
          for (int j = 0; j < values.shape(parameter).columns(); j++) {
            assertEquals(
                lesson.get(parameter, i, j)
                    - lesson.learningRate() * unchanged.slope(parameter, i, j),
                values.get(new Updated(parameter), i, j),
                1e-12,
                parameter.key());
          }
        }
      }
    }
  }

  private static List<Symbol> symbols(Trace trace) {
    return trace.program().definitions().stream().map(Definition::symbol).toList();
  }
}
