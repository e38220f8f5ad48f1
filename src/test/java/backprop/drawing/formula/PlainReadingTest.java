package backprop.drawing.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.formula.Definition;
import backprop.formula.Formula;
import backprop.formula.Notation;
import backprop.formula.Piece.Name;
import backprop.formula.Piece.Word;
import backprop.formula.SymbolNames;
import backprop.session.EveryNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "W_{2} | W₂",
        "W_2^{\\top} | W₂ᵀ",
        "w_{7,2}^{(2)} | w₇,₂⁽²⁾",
        "w_{7,2}^{\\prime(2)} | w₇,₂′⁽²⁾",
        "\\sigma'\\left(A_{1}\\right) | σ′(A₁)",
        "\\frac{\\partial E}{\\partial W_{2}} | ∂E/∂W₂",
        "\\frac{\\partial \\left(Z_{1}\\cdot W_{2}+B_{2}\\right)}{\\partial W_{2}} | ∂(Z₁ · W₂ + B₂)/∂W₂",
        "\\frac{e^{a_{1}}}{e^{a_{1}}+e^{-0.5}} | e^a₁/(e^a₁ + e^−0.5)",
        "e^{a-b} | e^(a − b)",
        "\\tfrac{1}{2}\\,(Z-T)^{2} | ½ (Z − T)²",
        "-\\ln\\,\\mathrm{softmax}\\left(A\\right) | −ln softmax(A)",
        "\\ln Z | ln Z",
        "= 0.5\\times (-2.1)\\approx -1.05 | = 0.5 × (−2.1) ≈ −1.05",
        "{}+\\cdots | +…",
        "6.1\\cdot 10^{-4} | 6.1 · 10⁻⁴",
        "\\mathbf{1}^{\\top}\\cdot \\delta_{2} | 𝟏ᵀ · δ₂",
        "\\left\\{ a \\circ b \\right\\} | {a ∘ b}",
        "x_{1}\\,w_{1,15} | x₁ w₁,₁₅",
        "\\boxed{\\phantom{\\rule[-0.1em]{0pt}{0.85em}\\,0.0000\\,}} | □",
        "a\\textcolor{#000007}{_{1}}} | a₁",
        "\\textcolor{#00000a}{W} | W",
        "\\Delta\\left(W\\right) | Δ(W)",
        "\\frac{\\partial a_{n,3}}{\\partial w_{2,j}} | ∂aₙ,₃/∂w₂,ⱼ",
        "w_{ij} | wᵢⱼ",
        "\\operatorname{diag}\\left(x\\right) | diag(x)",
        "\\frac | /",
      })
  void it_reads_as_one_says_it(String latex, String plain) {
    assertEquals(plain, PlainReading.of(latex));
  }

  @Test
  void a_label_under_a_brace_follows_in_brackets_unless_it_is_hidden() {
    String latex =
        Typesetter.underbrace(
                Typesetter.tag(1, "\\frac{\\partial E}{\\partial A_{2}}"),
                Typesetter.tag(2, "\\delta_{2}"))
            + "\\cdot B";
    assertEquals("∂E/∂A₂ (= δ₂) · B", PlainReading.of(latex));
    assertEquals("∂E/∂A₂ · B", PlainReading.of(latex, id -> id == 2));
  }

  /** The LaTeX of every definition reads like the plain notation, which is not made from it. */
  @Test
  void every_definition_reads_like_its_plain_notation() {
    EveryNetwork.traces()
        .flatMap(trace -> trace.program().definitions().stream())
        .map(Definition::right)
        .forEach(formula -> assertEquals(bare(Notation.plain(formula)), bare(reading(formula))));
  }

  private static String reading(Formula formula) {
    StringBuilder latex = new StringBuilder();
    Notation.pieces(formula)
        .forEach(piece ->
            latex.append(
                switch (piece) {
                  case Word word -> word.latex();
                  case Name(var variable, var suffix) ->
                      SymbolNames.latex(variable.symbol()) + suffix.latex();
                }));
    return PlainReading.of(latex.toString());
  }

  private static String bare(String text) {
    return text.replace(" ", "");
  }
}
