package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Expansion;
import backprop.formula.Formula;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Term;
import backprop.lesson.BadLesson;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every entry of every matrix, written out in scalars. */
final class ScalarTermTest {

  static Stream<Named<Lesson>> all() {
    return Stream.concat(
        Stream.of(Named.of("10-15-5", JsonLessons.builtIn())), RandomNetworks.all());
  }

  static Stream<Named<Lesson>> tiny() {
    return RandomNetworks.tiny();
  }

  @ParameterizedTest
  @MethodSource("all")
  void an_entry_in_scalars_is_the_matrix_entry_to_the_last_bit(Lesson lesson) {
    assertSameBits(Trace.of(lesson));
  }

  @ParameterizedTest
  @MethodSource("all")
  void so_it_is_where_zeros_have_signs(Lesson lesson) throws BadLesson {
    Lesson zeros = lesson;
    for (int j = 0; j < lesson.architecture().units(0); j++) {
      zeros = zeros.with(Symbol.X, 0, j, j % 2 == 0 ? 0.0 : -0.0);
    }
    for (int j = 0; j < lesson.architecture().units(1); j++) {
      zeros = zeros.with(Symbol.w(1), 0, j, j % 2 == 0 ? -0.0 : -1);
      zeros = zeros.with(Symbol.b(1), 0, j, -0.0);
    }
    assertSameBits(Trace.of(zeros));
  }

  private static void assertSameBits(Trace trace) {
    Expansion expansion = new Expansion(trace.program());
    for (Step step : trace.steps()) {
      // Every form, not only the computed one
      for (Formula form : step.definition().forms()) {
        RealMatrix value = trace.value(form);
        forEach(
            step.shape(),
            (i, j) ->
                assertEquals(
                    Double.doubleToLongBits(value.getEntry(i, j)),
                    Double.doubleToLongBits(trace.value(Expansion.entry(form, i, j))),
                    () ->
                        "%s[%d][%d] is not %s"
                            .formatted(step.symbol().key(), i, j, value.getEntry(i, j))));
      }
      forEach(
          step.shape(),
          (i, j) ->
              assertEquals(
                  trace.values().get(step.symbol(), i, j),
                  trace.value(expansion.of(step.symbol(), i, j))));
    }
  }

  @ParameterizedTest
  @MethodSource("tiny")
  void an_entry_unfolded_down_to_the_lesson_s_numbers_is_the_matrix_entry(Lesson lesson) {
    Trace trace = Trace.of(lesson);
    Expansion expansion = new Expansion(trace.program());
    for (Step step : trace.steps()) {
      forEach(
          step.shape(),
          (i, j) -> {
            Term unfolded = expansion.unfold(expansion.of(step.symbol(), i, j), _ -> true);
            for (Symbol symbol : symbols(unfolded)) {
              assertTrue(trace.program().inputs().containsKey(symbol), () -> "left: " + symbol);
            }
            double value = trace.values().get(step.symbol(), i, j);
            assertEquals(
                value,
                trace.value(unfolded),
                1e-11 * Math.max(1, Math.abs(value)),
                () -> "%s[%d][%d]".formatted(step.symbol().key(), i, j));
          });
    }
  }

  @Test
  void a_first_layer_weight_is_a_sum_over_the_five_paths_to_the_outputs() {
    Trace trace = Trace.of(JsonLessons.builtIn());
    Expansion expansion = new Expansion(trace.program());
    Symbol toHidden = Symbol.gradient(Symbol.z(1));
    Term paths = expansion.of(toHidden, 0, 7);
    assertEquals(5, ((Term.Add) paths).terms().size());

    Term weight =
        expansion.unfold(
            expansion.of(Symbol.gradient(Symbol.w(1)), 3, 7),
            symbol ->
                symbol.equals(toHidden)
                    || symbol.equals(Symbol.gradient(Symbol.a(1)))
                    || symbol.equals(Symbol.d(Symbol.a(1), Symbol.w(1)))
                    || symbol.equals(Symbol.d(Symbol.a(2), Symbol.z(1))));

    assertTrue(symbols(weight).contains(Symbol.X));
    assertTrue(symbols(weight).contains(Symbol.w(2)));
    assertEquals(
        trace.values().get(Symbol.gradient(Symbol.w(1)), 3, 7), trace.value(weight), 1e-16);
  }

  @Test
  void outside_the_matrix_there_is_no_entry() {
    Formula x = Trace.of(JsonLessons.builtIn()).program().variable(Symbol.X);
    assertThrows(IndexOutOfBoundsException.class, () -> Expansion.entry(x, 1, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> Expansion.entry(x, 0, 10));
    assertThrows(IndexOutOfBoundsException.class, () -> Expansion.entry(x, 0, -1));
  }

  private interface Place {
    void at(int i, int j);
  }

  private static void forEach(Shape shape, Place place) {
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        place.at(i, j);
      }
    }
  }

  private static Set<Symbol> symbols(Term term) {
    Set<Symbol> symbols = new HashSet<>();
    if (term instanceof Term.Entry entry) {
      symbols.add(entry.symbol());
    }
    term.parts().forEach(part -> symbols.addAll(symbols(part)));
    return symbols;
  }
}
