package backprop.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.formula.Formula.Apply;
import backprop.formula.Formula.Difference;
import backprop.formula.Formula.Hadamard;
import backprop.formula.Formula.Negative;
import backprop.formula.Formula.Ones;
import backprop.formula.Formula.Product;
import backprop.formula.Formula.Quotient;
import backprop.formula.Formula.Scalar;
import backprop.formula.Formula.Scale;
import backprop.formula.Formula.Sum;
import backprop.formula.Formula.Transpose;
import backprop.formula.Formula.Variable;
import backprop.formula.Symbol.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules one by one, those included that no layer needs yet: what G becomes on its way down. */
final class DifferentiatorTest {
  private static final Shape SQUARE = new Shape(3, 3);
  private static final Formula X = new Variable(Symbol.X, SQUARE);
  private static final Formula W = new Variable(Symbol.w(1), SQUARE);
  private static final Formula G = new Variable(Symbol.gradient(Symbol.a(1)), SQUARE);

  static Stream<Arguments> rules() {
    return Stream.of(
        rule(X, "∂E/∂A₁", ""),
        rule(new Sum(X, W), "∂E/∂A₁", "∂E/∂A₁"),
        rule(new Difference(X, W), "∂E/∂A₁", "−∂E/∂A₁"),
        rule(new Product(X, W), "∂E/∂A₁ · W₁ᵀ", "Xᵀ · ∂E/∂A₁"),
        rule(new Hadamard(X, W), "∂E/∂A₁ ∘ W₁", "∂E/∂A₁ ∘ X"),
        rule(new Quotient(X, W), "∂E/∂A₁ ⊘ W₁", "−∂E/∂A₁ ∘ ((X ⊘ W₁) ⊘ W₁)"),
        rule(new Negative(X), "−∂E/∂A₁", ""),
        rule(new Scale(Scalar.HALF, X), "½ ∂E/∂A₁", ""),
        rule(new Transpose(X), "(∂E/∂A₁)ᵀ", ""),
        rule(new Apply(Function.TANH, X), "∂E/∂A₁ ∘ (1 − (tanh(X))²)", ""),
        rule(new Difference(new Ones(SQUARE), X), "−∂E/∂A₁", ""),
        rule(
            new Product(new Transpose(X), new Negative(W)),
            "(∂E/∂A₁ · (−W₁)ᵀ)ᵀ",
            "−(Xᵀ)ᵀ · ∂E/∂A₁"));
  }

  private static Arguments rule(Formula formula, String byX, String byW) {
    return Arguments.of(formula, byX, byW);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void a_rule_gives_every_operand_its_share(Formula formula, String byX, String byW) {
    Map<Quantity, Formula> shares = new LinkedHashMap<>();
    Differentiator.pull(formula, G, shares);
    assertEquals(byX, written(shares.get(Symbol.X)));
    assertEquals(byW, written(shares.get(Symbol.w(1))));
  }

  private static String written(Formula formula) {
    return formula == null ? "" : Notation.plain(formula);
  }

  @Test
  void a_variable_that_stands_twice_is_refused_and_not_half_differentiated() {
    var refused =
        assertThrows(
            UnsupportedOperationException.class,
            () -> Differentiator.pull(new Hadamard(X, X), G, new LinkedHashMap<>()));
    assertEquals("X stands twice in one formula", refused.getMessage());
  }

  /** Z − T is what one learns; the longer form is for targets that are no distributions. */
  @ParameterizedTest
  @CsvSource({"true, Z₁ − T", "false, Z₁ ∘ (T · 𝟏 · 𝟏ᵀ) − T"})
  void softmax_with_cross_entropy_is_Z_minus_T_where_rows_of_T_sum_to_1(
      boolean targetsSumToOne, String expected) {
    Program program =
        new Program(
            new Architecture(
                2,
                List.of(3, 4),
                List.of(Activation.SOFTMAX),
                Loss.CROSS_ENTROPY,
                targetsSumToOne));
    Definition delta = program.definition(Symbol.gradient(Symbol.a(1))).orElseThrow();
    assertEquals(expected, Notation.plain(delta.right()));
  }
}
