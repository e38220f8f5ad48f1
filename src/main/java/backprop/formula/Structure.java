package backprop.formula;

import backprop.formula.Formula.Apply;
import backprop.formula.Formula.Ones;
import backprop.formula.Formula.Product;
import backprop.formula.Formula.Sum;
import backprop.formula.Formula.Transpose;
import backprop.formula.Formula.Variable;
import backprop.formula.Piece.Name;
import backprop.formula.Piece.Word;
import java.util.Optional;

/**
 * What a Jacobian looks like, told from the formula it is of.
 *
 * @param kind in which pattern its entries stand
 * @param latex the whole of it, written down: {@code Z_{1}\otimes I_{5}}
 */
public record Structure(Kind kind, String latex) {

  /** The patterns of a layered network. */
  public enum Kind {
    /** L·U by U is L ⊗ I: every block is an entry of L times the identity. */
    WEIGHTS,
    /** U·R by U is I ⊗ Rᵀ: one block Rᵀ a sample, down the diagonal. */
    INPUTS,
    /** 𝟏·U by U is 𝟏 ⊗ I: one identity a sample, below each other. */
    BIASES,
    /** A function of each entry alone: a diagonal. */
    DIAGONAL,
    /** A function of each row: one full block a sample, down the diagonal. */
    ROWS,
    /** The error by the outputs: a diagonal again. */
    ERROR
  }

  static Structure of(Program program, Definition definition, Formula formula, Variable by) {
    if (definition.symbol().equals(Symbol.E)) {
      Optional<String> slope =
          program
              .definition(Symbol.gradient((Symbol.Quantity) by.symbol()))
              .map(gradient -> latex(gradient.forms().getFirst()));
      return new Structure(Kind.ERROR, diagonal(slope.orElse("-" + latex(by))));
    }
    return find(formula, by)
        .orElseThrow(() ->
            new UnsupportedOperationException(
                "no name for the Jacobian of " + definition.symbol().key()));
  }

  private static Optional<Structure> find(Formula node, Variable by) {
    return switch (node) {
      case Sum(var left, var right, var _) -> find(left, by).or(() -> find(right, by));
      case Product(Ones ones, var right, var _) when right.equals(by) -> {
        String identity = identity(by.shape().columns());
        String latex = ones.shape().size() == 1 ? identity : "\\mathbf{1}\\otimes " + identity;
        yield Optional.of(new Structure(Kind.BIASES, latex));
      }
      case Product(var left, var right, var _) when right.equals(by) ->
          Optional.of(
              new Structure(
                  Kind.WEIGHTS, latex(left) + "\\otimes " + identity(by.shape().columns())));
      case Product(var left, var right, var _) when left.equals(by) -> {
        String block = latex(new Transpose(right));
        int rows = by.shape().rows();
        yield Optional.of(
            new Structure(Kind.INPUTS, rows == 1 ? block : identity(rows) + "\\otimes " + block));
      }
      case Apply(Function function, var of) when of.equals(by) ->
          Optional.of(
              function.isRowwise()
                  ? new Structure(Kind.ROWS, softmax(by.shape().rows()))
                  : elementwise(function, by));
      default -> Optional.empty();
    };
  }

  private static String softmax(int rows) {
    return rows == 1
        ? "\\operatorname{diag}(z)-z^{\\top}\\cdot z"
        : "\\operatorname{blockdiag}_{n}(\\operatorname{diag}(z_{n})-z_{n}^{\\top}\\cdot z_{n})";
  }

  private static Structure elementwise(Function function, Variable by) {
    Formula slope = Activation.of(function).slope(by, by).getFirst();
    return new Structure(
        Kind.DIAGONAL,
        slope instanceof Ones ? identity(by.shape().size()) : diagonal(latex(slope)));
  }

  private static String diagonal(String of) {
    return "\\operatorname{diag}(\\operatorname{vec}(" + of + "))";
  }

  private static String identity(int size) {
    return "I_{" + size + "}";
  }

  private static String latex(Formula formula) {
    StringBuilder latex = new StringBuilder();
    for (Piece piece : Notation.pieces(formula)) {
      latex.append(
          switch (piece) {
            case Word(String word, var _) -> word;
            case Name(Variable variable, var suffix) ->
                SymbolNames.latex(variable.symbol()) + suffix.latex();
          });
    }
    return latex.toString();
  }
}
