package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Chain;
import backprop.formula.Chain.Factor;
import backprop.formula.Chain.Path;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Partial;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every entry as a sum over paths of scalar factors. */
final class ChainTest {
  private final Trace trace = Trace.of(JsonLessons.builtIn());

  static Stream<Named<Lesson>> all() {
    return Stream.concat(
        Stream.of(Named.of("10-15-5", JsonLessons.builtIn())), RandomNetworks.all());
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_paths_of_every_entry_of_every_step_sum_to_that_entry(Lesson lesson) {
    Trace pass = Trace.of(lesson);
    for (Step step : pass.steps()) {
      for (int i = 0; i < step.shape().rows(); i++) {
        for (int j = 0; j < step.shape().columns(); j++) {
          Chain chain = Chain.of(pass.program(), step.symbol(), i, j);
          double expected = pass.values().get(step.symbol(), i, j);
          double size = 1 + magnitude(pass, chain);
          String where = step.symbol().key() + " at " + i + ", " + j;
          assertEquals(expected, sum(pass, chain), 1e-13 * size, where);
          assertEquals(expected, pass.value(chain.term()), 1e-13 * size, where);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_derivative_of_a_chain_begins_where_the_one_before_ended(Lesson lesson) {
    Trace pass = Trace.of(lesson);
    for (Step step : pass.steps()) {
      if (step.symbol() instanceof Partial(var of, var by) && of.equals(Symbol.E)) {
        for (Path path : Chain.of(pass.program(), step.symbol(), 0, 0).paths()) {
          List<Factor> factors = path.factors();
          assertEquals(Symbol.E, factors.getFirst().derivative().orElseThrow().of().symbol());
          assertEquals(by, factors.getLast().derivative().orElseThrow().by().symbol());
          for (int f = 1; f < factors.size(); f++) {
            assertEquals(
                factors.get(f - 1).derivative().orElseThrow().by(),
                factors.get(f).derivative().orElseThrow().of());
          }
        }
      }
    }
  }

  @Test
  void an_output_weight_has_one_path_of_three_factors() {
    Chain chain = Chain.of(trace.program(), Symbol.gradient(Symbol.w(2)), 6, 1);
    assertEquals(1, chain.paths().size());
    assertEquals(3, chain.length());
    double z = trace.values().get(Symbol.z(1), 0, 6);
    assertEquals(z, trace.value(chain.paths().getFirst().factors().getLast().value()));
  }

  @Test
  void a_first_layer_weight_has_a_path_to_every_output() {
    Chain chain = Chain.of(trace.program(), Symbol.gradient(Symbol.w(1)), 2, 3);
    assertEquals(5, chain.paths().size());
    for (int k = 0; k < 5; k++) {
      List<Factor> factors = chain.paths().get(k).factors();
      assertEquals(5, factors.size());
      assertEquals(k, factors.getFirst().derivative().orElseThrow().by().column());
      assertEquals(trace.values().get(Symbol.w(2), 3, k), trace.value(factors.get(2).value()));
    }
  }

  @Test
  void with_too_many_paths_the_layers_behind_stay_one_number_each() {
    // 15 hidden units times 5 outputs would be 75 paths
    Chain chain = Chain.of(trace.program(), Symbol.gradient(Symbol.X), 0, 0);
    assertEquals(15, chain.paths().size());
    assertTrue(chain.length() <= 15 * 3);
  }

  @Test
  void a_difference_is_a_path_that_is_added_and_one_that_is_subtracted() {
    Chain chain = Chain.of(trace.program(), Symbol.gradient(Symbol.z(2)), 0, 1);
    assertEquals(1, chain.paths().size());
    Chain updated = Chain.of(trace.program(), new Symbol.Updated(Symbol.w(2)), 0, 1);
    assertFalse(updated.paths().getFirst().negative());
    assertTrue(updated.paths().getLast().negative());
  }

  @Test
  void what_is_given_has_no_chain() {
    assertThrows(
        IllegalArgumentException.class, () -> Chain.of(trace.program(), Symbol.w(1), 0, 0));
  }

  private static double sum(Trace pass, Chain chain) {
    return chain.paths().stream().mapToDouble(path -> product(pass, path)).sum();
  }

  private static double magnitude(Trace pass, Chain chain) {
    return chain.paths().stream().mapToDouble(path -> Math.abs(product(pass, path))).sum();
  }

  private static double product(Trace pass, Path path) {
    double product = path.negative() ? -1 : 1;
    for (Factor factor : path.factors()) {
      product *= pass.value(factor.value());
    }
    return product;
  }
}
