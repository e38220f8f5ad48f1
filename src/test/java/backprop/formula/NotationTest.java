package backprop.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import backprop.formula.Piece.Name;
import backprop.formula.Piece.Word;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How formulas are written: one line a rule. All matrices are 3×3, so that all of them fit. */
final class NotationTest {
  private static final Shape SQUARE = new Shape(3, 3);
  private static final Formula A = new Variable(Symbol.a(1), SQUARE);
  private static final Formula B = new Variable(Symbol.b(1), SQUARE);
  private static final Formula T = new Variable(Symbol.T, SQUARE);
  private static final Formula Z = new Variable(Symbol.z(2), SQUARE);
  private static final Formula G = new Variable(Symbol.gradient(Symbol.z(2)), SQUARE);
  private static final Formula ONES = new Ones(SQUARE);
  private static final Formula UNIT = new Ones(new Shape(1, 1));
  private static final Formula ROW = new Variable(Symbol.b(1), new Shape(1, 3));
  private static final Formula NUMBER = new Variable(Symbol.b(1), new Shape(1, 1));

  static Stream<Arguments> formulas() {
    return Stream.of(
        // Names
        row(A, "A₁", "A_{1}"),
        row(T, "T", "T"),
        row(G, "∂E/∂Z₂", "\\frac{\\partial E}{\\partial Z_{2}}"),
        // Minus
        row(new Negative(A), "−A₁", "-A_{1}"),
        row(new Negative(new Difference(A, T)), "−(A₁ − T)", "-\\left(A_{1}-T\\right)"),
        row(new Negative(new Sum(A, T)), "−(A₁ + T)", "-\\left(A_{1}+T\\right)"),
        row(new Negative(new Negative(A)), "−(−A₁)", "-\\left(-A_{1}\\right)"),
        row(new Negative(new Product(A, B)), "−A₁ · B₁", "-A_{1}\\cdot B_{1}"),
        row(new Negative(new Transpose(A)), "−A₁ᵀ", "-A_{1}^{\\top}"),
        // Sums and differences
        row(new Sum(new Sum(A, B), T), "A₁ + B₁ + T", "A_{1}+B_{1}+T"),
        row(new Sum(A, new Sum(B, T)), "A₁ + B₁ + T", "A_{1}+B_{1}+T"),
        row(new Sum(A, new Difference(B, T)), "A₁ + B₁ − T", "A_{1}+B_{1}-T"),
        row(new Sum(A, new Negative(B)), "A₁ + (−B₁)", "A_{1}+\\left(-B_{1}\\right)"),
        row(
            new Sum(A, new Difference(new Negative(B), T)),
            "A₁ + (−B₁ − T)",
            "A_{1}+\\left(-B_{1}-T\\right)"),
        row(new Sum(new Negative(A), B), "−A₁ + B₁", "-A_{1}+B_{1}"),
        row(
            new Difference(A, new Difference(B, T)),
            "A₁ − (B₁ − T)",
            "A_{1}-\\left(B_{1}-T\\right)"),
        row(new Difference(A, new Sum(B, T)), "A₁ − (B₁ + T)", "A_{1}-\\left(B_{1}+T\\right)"),
        row(new Difference(A, new Negative(B)), "A₁ − (−B₁)", "A_{1}-\\left(-B_{1}\\right)"),
        row(new Difference(new Difference(A, B), T), "A₁ − B₁ − T", "A_{1}-B_{1}-T"),
        row(new Difference(A, new Product(B, T)), "A₁ − B₁ · T", "A_{1}-B_{1}\\cdot T"),
        row(new Difference(A, new Hadamard(B, T)), "A₁ − B₁ ∘ T", "A_{1}-B_{1}\\circ T"),
        row(new Difference(ONES, Z), "1 − Z₂", "1-Z_{2}"),
        // Products of both kinds
        row(new Product(A, B), "A₁ · B₁", "A_{1}\\cdot B_{1}"),
        row(new Product(new Sum(A, B), T), "(A₁ + B₁) · T", "\\left(A_{1}+B_{1}\\right)\\cdot T"),
        row(new Product(T, new Negative(A)), "T · (−A₁)", "T\\cdot \\left(-A_{1}\\right)"),
        row(new Product(new Product(A, B), T), "A₁ · B₁ · T", "A_{1}\\cdot B_{1}\\cdot T"),
        row(new Product(A, new Product(B, T)), "A₁ · B₁ · T", "A_{1}\\cdot B_{1}\\cdot T"),
        row(
            new Product(new Hadamard(A, B), T),
            "(A₁ ∘ B₁) · T",
            "\\left(A_{1}\\circ B_{1}\\right)\\cdot T"),
        row(
            new Hadamard(A, new Product(B, T)),
            "A₁ ∘ (B₁ · T)",
            "A_{1}\\circ \\left(B_{1}\\cdot T\\right)"),
        row(new Hadamard(new Hadamard(A, B), T), "A₁ ∘ B₁ ∘ T", "A_{1}\\circ B_{1}\\circ T"),
        row(
            new Hadamard(Z, new Difference(ONES, Z)),
            "Z₂ ∘ (1 − Z₂)",
            "Z_{2}\\circ \\left(1-Z_{2}\\right)"),
        row(
            new Product(new Quotient(A, B), T),
            "(A₁ ⊘ B₁) · T",
            "\\left(A_{1}\\oslash B_{1}\\right)\\cdot T"),
        row(
            new Quotient(new Difference(Z, T), new Hadamard(Z, A)),
            "(Z₂ − T) ⊘ (Z₂ ∘ A₁)",
            "\\left(Z_{2}-T\\right)\\oslash \\left(Z_{2}\\circ A_{1}\\right)"),
        row(
            new Quotient(A, new Quotient(B, T)),
            "A₁ ⊘ (B₁ ⊘ T)",
            "A_{1}\\oslash \\left(B_{1}\\oslash T\\right)"),
        // Numbers in front
        row(new Scale(Scalar.HALF, A), "½ A₁", "\\tfrac{1}{2}\\,A_{1}"),
        row(
            new Scale(Scalar.LEARNING_RATE, new Difference(A, B)),
            "η (A₁ − B₁)",
            "\\eta\\,\\left(A_{1}-B_{1}\\right)"),
        row(
            new Scale(Scalar.LEARNING_RATE, new Negative(A)),
            "η (−A₁)",
            "\\eta\\,\\left(-A_{1}\\right)"),
        row(
            new Product(new Scale(Scalar.HALF, A), B),
            "(½ A₁) · B₁",
            "\\left(\\tfrac{1}{2}\\,A_{1}\\right)\\cdot B_{1}"),
        row(
            new Difference(A, new Scale(Scalar.LEARNING_RATE, G)),
            "A₁ − η ∂E/∂Z₂",
            "A_{1}-\\eta\\,\\frac{\\partial E}{\\partial Z_{2}}"),
        // Raised
        row(new Transpose(A), "A₁ᵀ", "A_{1}^{\\top}"),
        row(new Transpose(new Transpose(A)), "(A₁ᵀ)ᵀ", "\\left(A_{1}^{\\top}\\right)^{\\top}"),
        row(
            new Transpose(new Product(A, B)),
            "(A₁ · B₁)ᵀ",
            "\\left(A_{1}\\cdot B_{1}\\right)^{\\top}"),
        row(
            new Transpose(G),
            "(∂E/∂Z₂)ᵀ",
            "\\left(\\frac{\\partial E}{\\partial Z_{2}}\\right)^{\\top}"),
        row(new Product(new Transpose(A), B), "A₁ᵀ · B₁", "A_{1}^{\\top}\\cdot B_{1}"),
        row(square(A), "A₁²", "A_{1}^{2}"),
        row(square(new Difference(Z, T)), "(Z₂ − T)²", "\\left(Z_{2}-T\\right)^{2}"),
        row(
            new Scale(Scalar.HALF, square(new Difference(Z, T))),
            "½ (Z₂ − T)²",
            "\\tfrac{1}{2}\\,\\left(Z_{2}-T\\right)^{2}"),
        row(square(new Transpose(A)), "(A₁ᵀ)²", "\\left(A_{1}^{\\top}\\right)^{2}"),
        row(new Difference(ONES, square(Z)), "1 − Z₂²", "1-Z_{2}^{2}"),
        // Functions
        row(apply(Function.SIGMOID, A), "σ(A₁)", "\\sigma\\left(A_{1}\\right)"),
        row(apply(Function.SIGMOID_SLOPE, A), "σ′(A₁)", "\\sigma'\\left(A_{1}\\right)"),
        row(apply(Function.TANH, A), "tanh(A₁)", "\\tanh\\left(A_{1}\\right)"),
        row(apply(Function.TANH_SLOPE, A), "tanh′(A₁)", "\\tanh'\\left(A_{1}\\right)"),
        row(apply(Function.RELU, A), "relu(A₁)", "\\mathrm{relu}\\left(A_{1}\\right)"),
        row(apply(Function.STEP, A), "relu′(A₁)", "\\mathrm{relu}'\\left(A_{1}\\right)"),
        row(apply(Function.IDENTITY, A), "id(A₁)", "\\mathrm{id}\\left(A_{1}\\right)"),
        row(apply(Function.SOFTMAX, A), "softmax(A₁)", "\\mathrm{softmax}\\left(A_{1}\\right)"),
        row(
            apply(Function.SIGMOID, new Sum(A, B)),
            "σ(A₁ + B₁)",
            "\\sigma\\left(A_{1}+B_{1}\\right)"),
        row(
            new Product(apply(Function.SIGMOID, A), B),
            "σ(A₁) · B₁",
            "\\sigma\\left(A_{1}\\right)\\cdot B_{1}"),
        row(new Hadamard(T, apply(Function.LN, Z)), "T ∘ ln Z₂", "T\\circ \\ln Z_{2}"),
        row(
            apply(Function.LN, new Difference(ONES, Z)),
            "ln(1 − Z₂)",
            "\\ln\\left(1-Z_{2}\\right)"),
        row(
            new Hadamard(T, apply(Function.MINUS_LN_SOFTMAX, A)),
            "T ∘ (−ln softmax(A₁))",
            "T\\circ \\left(-\\ln\\,\\mathrm{softmax}\\left(A_{1}\\right)\\right)"),
        row(
            new Sum(T, apply(Function.MINUS_LN_SOFTMAX, A)),
            "T + (−ln softmax(A₁))",
            "T+\\left(-\\ln\\,\\mathrm{softmax}\\left(A_{1}\\right)\\right)"),
        row(apply(Function.SOFTPLUS, A), "ln(1+e^A₁)", "\\ln\\left(1+e^{A_{1}}\\right)"),
        row(
            apply(Function.SOFTPLUS, new Negative(A)),
            "ln(1+e^−A₁)",
            "\\ln\\left(1+e^{-A_{1}}\\right)"),
        row(
            new Hadamard(T, apply(Function.ONE_PLUS_EXP, A)),
            "T ∘ (1+e^A₁)",
            "T\\circ \\left(1+e^{A_{1}}\\right)"),
        row(apply(Function.ONE_PLUS_EXP, new Sum(A, B)), "1+e^(A₁ + B₁)", "1+e^{A_{1}+B_{1}}"),
        // Ones
        row(new Product(new Ones(new Shape(3, 1)), ROW), "𝟏 · B₁", "\\mathbf{1}\\cdot B_{1}"),
        row(
            new Product(new Transpose(new Ones(new Shape(3, 1))), A),
            "𝟏ᵀ · A₁",
            "\\mathbf{1}^{\\top}\\cdot A_{1}"),
        row(new Transpose(new Ones(new Shape(3, 1))), "𝟏ᵀ", "\\mathbf{1}^{\\top}"),
        row(ONES, "1", "1"),
        // With a single sample 𝟏 is the number 1, and is not written
        row(new Product(UNIT, ROW), "B₁", "B_{1}"),
        row(new Product(new Transpose(UNIT), ROW), "B₁", "B_{1}"),
        row(new Product(NUMBER, UNIT), "B₁", "B_{1}"),
        row(new Transpose(UNIT), "1", "1"),
        row(new Sum(ROW, new Product(UNIT, ROW)), "B₁ + B₁", "B_{1}+B_{1}"),
        row(
            new Sum(ROW, new Product(UNIT, new Negative(ROW))),
            "B₁ + (−B₁)",
            "B_{1}+\\left(-B_{1}\\right)"),
        row(
            new Difference(ROW, new Product(UNIT, new Sum(ROW, ROW))),
            "B₁ − (B₁ + B₁)",
            "B_{1}-\\left(B_{1}+B_{1}\\right)"),
        row(
            new Product(new Product(UNIT, new Hadamard(ROW, ROW)), A),
            "(B₁ ∘ B₁) · A₁",
            "\\left(B_{1}\\circ B_{1}\\right)\\cdot A_{1}"),
        row(new Transpose(new Product(UNIT, ROW)), "B₁ᵀ", "B_{1}^{\\top}"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("formulas")
  void is_written_with_the_brackets_it_needs_and_no_others(
      Formula formula, String plain, String latex) {
    assertEquals(plain, Notation.plain(formula));
    assertEquals(latex, latex(formula));
  }

  @Test
  void names_keep_what_they_stand_for() {
    Formula formula = new Product(new Transpose(A), G);
    assertEquals(
        formula.symbols().toList(),
        Notation.pieces(formula).stream()
            .filter(Name.class::isInstance)
            .map(piece -> ((Name) piece).variable().symbol())
            .toList());
  }

  private static String latex(Formula formula) {
    return Notation.pieces(formula).stream()
        .map(piece ->
            switch (piece) {
              case Word(String latex, var _) -> latex;
              case Name(var variable, var suffix) ->
                  SymbolNames.latex(variable.symbol()) + suffix.latex();
            })
        .collect(Collectors.joining());
  }

  private static Arguments row(Formula formula, String plain, String latex) {
    return Arguments.of(formula, plain, latex);
  }

  private static Formula square(Formula of) {
    return new Apply(Function.SQUARE, of);
  }

  private static Formula apply(Function function, Formula of) {
    return new Apply(function, of);
  }
}
