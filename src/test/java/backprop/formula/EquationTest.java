package backprop.formula;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Equation.Markup;
import backprop.formula.Phase.Kind;
import backprop.lesson.JsonLessons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step as it is taught. The kept texts show in a change what it does to the teaching. */
final class EquationTest {
  private static final Program BUILT_IN =
      program(1, Loss.HALF_SQUARED_ERROR, Activation.SIGMOID, Activation.SIGMOID);

  private static Program program(int rows, Loss loss, Activation hidden, Activation last) {
    return new Program(
        new Architecture(rows, List.of(10, 15, 5), List.of(hidden, last), loss, false));
  }

  @ParameterizedTest
  @CsvSource({
    "10-15-5, 1, HALF_SQUARED_ERROR, SIGMOID, SIGMOID",
    "batch-softmax, 4, CROSS_ENTROPY, TANH, SOFTMAX",
    "batch-sigmoid-cross-entropy, 4, CROSS_ENTROPY, RELU, SIGMOID",
    "batch-identity, 4, HALF_SQUARED_ERROR, IDENTITY, IDENTITY"
  })
  void every_step_is_written_as_kept(
      String name, int rows, Loss loss, Activation hidden, Activation last) {
    Program program = program(rows, loss, hidden, last);
    Equation equation = new Equation(program, Markup.NONE);
    StringBuilder text = new StringBuilder();
    for (Definition definition : program.definitions()) {
      text.append(definition.symbol().key()).append('\n');
      text.append("  ").append(equation.of(definition)).append('\n');
      equation.goal(definition).ifPresent(goal -> text.append("  → ").append(goal).append('\n'));
    }
    assertEquals(kept("equations-" + name + ".txt"), text.toString());
  }

  @Test
  void the_chain_of_a_weight_names_its_factors_and_what_they_come_to() {
    Definition weight = BUILT_IN.definition(Symbol.gradient(Symbol.w(2))).orElseThrow();
    assertEquals(
        "\\frac{\\partial E}{\\partial W_{2}}"
            + " = \\underset{Z_{1}^{\\top}}{\\underbrace{\\frac{\\partial A_{2}}{\\partial W_{2}}}}"
            + "\\cdot \\underset{\\delta_{2}}{\\underbrace{\\left\\{ "
            + "\\frac{\\partial E}{\\partial Z_{2}}\\circ "
            + "\\frac{\\partial Z_{2}}{\\partial A_{2}} \\right\\}}}"
            + " = Z_{1}^{\\top}\\cdot \\delta_{2}",
        new Equation(BUILT_IN, Markup.NONE).of(weight));
  }

  @Test
  void every_symbol_of_an_equation_can_be_marked() {
    List<Symbol> marked = new ArrayList<>();
    Set<Symbol> braced = new HashSet<>();
    Markup markup =
        new Markup() {
          @Override
          public String symbol(Symbol symbol, String latex) {
            marked.add(symbol);
            return "‹" + latex + "›";
          }

          @Override
          public String braced(Symbol of, String latex, String label) {
            braced.add(of);
            return NONE.braced(of, latex, label);
          }
        };
    Set<Symbol> allBraced = new HashSet<>();
    Equation marking = new Equation(BUILT_IN, markup);
    Equation plain = new Equation(BUILT_IN, Markup.NONE);
    for (Definition definition : BUILT_IN.definitions()) {
      marked.clear();
      braced.clear();
      String equation = marking.of(definition);
      assertEquals(plain.of(definition), equation.replaceAll("[‹›]", ""));
      assertEquals(definition.symbol(), marked.getFirst());
      for (Formula form : definition.forms()) {
        assertTrue(marked.containsAll(form.symbols().toList()), definition.symbol().key());
      }
      assertTrue(marked.containsAll(braced));
      allBraced.addAll(braced);
    }
    assertTrue(allBraced.contains(Symbol.gradient(Symbol.a(2))));
    assertTrue(allBraced.contains(Symbol.d(Symbol.a(2), Symbol.w(2))));
  }

  @Test
  void every_backward_step_is_a_gradient_or_leads_to_the_next_one() {
    Equation equation = new Equation(BUILT_IN, Markup.NONE);
    for (Definition definition : BUILT_IN.definitions()) {
      Optional<Definition> goal = equation.goalOf(definition);
      if (definition.phase().kind() == Kind.BACKWARD) {
        int here = BUILT_IN.definitions().indexOf(definition);
        int there = goal.map(BUILT_IN.definitions()::indexOf).orElse(here);
        assertTrue(there >= here && there <= here + 4, definition.symbol().key());
      } else {
        assertEquals(Optional.empty(), goal);
      }
    }
    assertEquals(
        Symbol.gradient(Symbol.z(1)),
        equation
            .goalOf(BUILT_IN.definition(Symbol.d(Symbol.a(2), Symbol.z(1))).orElseThrow())
            .orElseThrow()
            .symbol());
  }

  private static String kept(String name) {
    return new String(JsonLessons.bytes("/backprop/formula/" + name), UTF_8);
  }
}
