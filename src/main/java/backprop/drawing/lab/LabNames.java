package backprop.drawing.lab;

import backprop.drawing.Style;
import backprop.formula.Formula;
import backprop.formula.Formula.Transpose;
import backprop.formula.Formula.Variable;
import backprop.formula.Jacobian;
import backprop.formula.Notation;
import backprop.formula.Piece;
import backprop.formula.Piece.Suffix;
import backprop.formula.ScalarNotation;
import backprop.formula.Structure.Kind;
import backprop.formula.Symbol;
import backprop.formula.SymbolNames;
import backprop.session.Lab;
import backprop.trace.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sentences of the laboratory, with the names of this derivative in them. */
final class LabNames {
  private final Style style;
  private final Lab lab;
  private final Light light;

  LabNames(Style style, Lab lab, Light light) {
    this.style = style;
    this.lab = lab;
    this.light = light;
  }

  /** A sentence for this kind of Jacobian, with more places filled than it may have. */
  String ofKind(String key, Object... more) {
    Kind kind = jacobian().structure().kind();
    boolean many = kind == Kind.WEIGHTS && jacobian().ofShape().rows() > 1;
    return text(key + "." + kind + (many ? ".rows" : ""), more);
  }

  /** Any sentence of the laboratory. */
  String text(String key, Object... more) {
    Jacobian jacobian = jacobian();
    List<Object> named =
        new ArrayList<>(
            List.of(
                "matrixU",
                SymbolNames.latex(jacobian.by()),
                "matrixV",
                SymbolNames.latex(jacobian.of()),
                "incoming",
                incoming(),
                "result",
                SymbolNames.inlineLatex(lab.pullback().result()),
                "local",
                local(),
                "layer",
                jacobian.of().layer()));
    named.addAll(
        List.of(
            "entry",
            entryName(),
            "row",
            jacobian.column(light.column()).row() + 1,
            "column",
            jacobian.column(light.column()).column() + 1,
            "columns",
            jacobian.byShape().columns(),
            "paths",
            lab.jacobian().reached(light.column()).size(),
            "rows",
            jacobian.ofShape().rows()));
    named.addAll(Arrays.asList(more));
    return style.messages().text(key, named.toArray());
  }

  /** The matrix that U is multiplied with, as it stands in the forward formula: Z₁, W₂. */
  private String local() {
    return lab.trial().map(Trial::local).map(LabNames::latex).orElse("");
  }

  private Jacobian jacobian() {
    return lab.jacobian();
  }

  /** How many samples there are, as names of entries depend on it. */
  int samples() {
    return lab.pullback().trace().program().architecture().rows();
  }

  /** Name of the entry of U that is looked at. */
  String entryName() {
    return ScalarNotation.name(jacobian().column(light.column()), samples());
  }

  /** δ₂, or ∂E/∂Z₂. */
  String incoming() {
    return shortName(lab.pullback().incoming());
  }

  /** A matrix under its short name, on one line. */
  static String shortName(Symbol symbol) {
    return SymbolNames.isDelta(symbol)
        ? SymbolNames.shortLatex(symbol)
        : SymbolNames.inlineLatex(symbol);
  }

  /** A formula of factors, δ under its short name. */
  static String latex(Formula formula) {
    // A fraction would need brackets here, but it goes by a short name on one line
    if (formula instanceof Transpose(Variable(Symbol symbol, var _), var _)
        && SymbolNames.isDelta(symbol)) {
      return SymbolNames.shortLatex(symbol) + Suffix.TRANSPOSED.latex();
    }
    StringBuilder latex = new StringBuilder();
    for (Piece piece : Notation.pieces(formula)) {
      latex.append(
          switch (piece) {
            case Piece.Word(String word, var _) -> word.equals("1") ? "\\mathbf{1}" : word;
            case Piece.Name(var variable, var suffix) ->
                shortName(variable.symbol()) + suffix.latex();
          });
    }
    return latex.toString();
  }
}
