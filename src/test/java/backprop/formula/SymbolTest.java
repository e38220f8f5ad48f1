package backprop.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SymbolTest {

  /** The spelling in files is a contract: scripts of others read it. */
  static Stream<Arguments> spellings() {
    return Stream.of(
        Arguments.of(Symbol.X, "X", "X", "X"),
        Arguments.of(Symbol.T, "T", "T", "T"),
        Arguments.of(Symbol.E, "E", "E", "E"),
        Arguments.of(Symbol.w(1), "W1", "W₁", "W_{1}"),
        Arguments.of(Symbol.b(2), "B2", "B₂", "B_{2}"),
        Arguments.of(Symbol.a(12), "A12", "A₁₂", "A_{12}"),
        Arguments.of(Symbol.z(3), "Z3", "Z₃", "Z_{3}"),
        Arguments.of(
            Symbol.gradient(Symbol.z(2)),
            "dE/dZ2",
            "∂E/∂Z₂",
            "\\frac{\\partial E}{\\partial Z_{2}}"),
        Arguments.of(
            Symbol.d(Symbol.z(2), Symbol.a(2)),
            "dZ2/dA2",
            "∂Z₂/∂A₂",
            "\\frac{\\partial Z_{2}}{\\partial A_{2}}"),
        Arguments.of(
            Symbol.gradient(Symbol.a(2)),
            "dE/dA2",
            "∂E/∂A₂",
            "\\frac{\\partial E}{\\partial A_{2}}"),
        Arguments.of(
            Symbol.d(Symbol.a(2), Symbol.w(2)),
            "dA2/dW2",
            "∂A₂/∂W₂",
            "\\frac{\\partial A_{2}}{\\partial W_{2}}"),
        Arguments.of(
            Symbol.gradient(Symbol.w(10)),
            "dE/dW10",
            "∂E/∂W₁₀",
            "\\frac{\\partial E}{\\partial W_{10}}"),
        Arguments.of(
            Symbol.gradient(Symbol.X), "dE/dX", "∂E/∂X", "\\frac{\\partial E}{\\partial X}"),
        Arguments.of(new Symbol.Updated(Symbol.w(2)), "W2'", "W₂′", "W_{2}^{\\prime}"));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void is_spelled_the_same_everywhere(Symbol symbol, String key, String plain, String latex) {
    assertEquals(key, symbol.key());
    assertEquals(plain, SymbolNames.plain(symbol));
    assertEquals(latex, SymbolNames.latex(symbol));
  }

  @Test
  void the_gradient_by_A_has_the_short_name_delta_and_nothing_else_has() {
    Symbol delta = Symbol.gradient(Symbol.a(12));
    assertTrue(SymbolNames.isDelta(delta));
    assertEquals("δ₁₂", SymbolNames.shortPlain(delta));
    assertEquals("\\delta_{12}", SymbolNames.shortLatex(delta));
    for (Symbol other :
        new Symbol[] {
          Symbol.gradient(Symbol.z(1)), Symbol.d(Symbol.z(1), Symbol.a(1)), Symbol.a(1)
        }) {
      assertFalse(SymbolNames.isDelta(other));
      assertEquals(SymbolNames.plain(other), SymbolNames.shortPlain(other));
      assertEquals(SymbolNames.latex(other), SymbolNames.shortLatex(other));
    }
  }

  @Test
  void the_activations_before_the_first_layer_are_the_inputs() {
    assertEquals(Symbol.X, Symbol.z(0));
  }
}
