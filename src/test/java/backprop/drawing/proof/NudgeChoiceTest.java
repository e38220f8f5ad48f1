package backprop.drawing.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.JsonLessons;
import backprop.session.Focus;
import backprop.session.Moment;
import backprop.trace.Parameter;
import backprop.trace.Trace;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which number is moved when a person looks at something. */
final class NudgeChoiceTest {
  private static final Trace trace = Trace.of(JsonLessons.builtIn());

  private static Optional<Parameter> chosen(Symbol symbol, int row, int column) {
    return NudgeChoice.of(trace.program(), new Focus.OfEntry(symbol, row, column));
  }

  private static Optional<Parameter> parameter(Quantity symbol, int row, int column) {
    return Optional.of(new Parameter(symbol, row, column));
  }

  @Test
  void a_weight_its_gradient_and_its_successor_mean_the_weight() {
    Quantity w = Symbol.w(2);
    assertEquals(parameter(w, 6, 1), chosen(w, 6, 1));
    assertEquals(parameter(w, 6, 1), chosen(Symbol.gradient(w), 6, 1));
    assertEquals(parameter(w, 6, 1), chosen(new Symbol.Updated(w), 6, 1));
  }

  @Test
  void a_local_factor_means_the_numbers_it_is_made_of() {
    // ∂A₂/∂Z₁ is W₂ᵀ, and ∂A₁/∂W₁ is Xᵀ
    assertEquals(parameter(Symbol.w(2), 6, 1), chosen(Symbol.d(Symbol.a(2), Symbol.z(1)), 1, 6));
    assertEquals(parameter(Symbol.X, 0, 3), chosen(Symbol.d(Symbol.a(1), Symbol.w(1)), 3, 0));
    assertEquals(Optional.empty(), chosen(Symbol.d(Symbol.a(2), Symbol.w(2)), 3, 0));
  }

  @Test
  void what_is_computed_cannot_be_moved() {
    assertEquals(Optional.empty(), chosen(Symbol.a(1), 0, 2));
    assertEquals(Optional.empty(), chosen(Symbol.gradient(Symbol.z(1)), 0, 2));
    assertEquals(Optional.empty(), chosen(Symbol.T, 0, 2));
    assertEquals(
        Optional.empty(), NudgeChoice.of(trace.program(), new Focus.OfMatrix(Symbol.w(1))));
  }

  @Test
  void with_nothing_chosen_the_worked_entry_is_moved() {
    int gradient = trace.step(Symbol.gradient(Symbol.w(2))).orElseThrow().number();
    Moment moment = Moment.start(trace).at(gradient);
    assertEquals(parameter(Symbol.w(2), 12, 4), NudgeChoice.of(moment, Optional.empty()));
    assertEquals(Optional.empty(), NudgeChoice.of(Moment.start(trace), Optional.empty()));
    assertEquals(Optional.empty(), NudgeChoice.of(Moment.start(trace).at(1), Optional.empty()));
    Optional<Focus> bias = Optional.of(new Focus.OfEntry(Symbol.b(1), 0, 4));
    assertEquals(parameter(Symbol.b(1), 0, 4), NudgeChoice.of(moment, bias));
  }
}
