package backprop.formula;

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
import backprop.formula.Piece.Suffix;
import backprop.formula.Piece.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * How a formula is written: operators, precedence and brackets, in this one place. LaTeX, the row
 * of drawn matrices and plain text all follow it.
 */
public final class Notation {
  private final List<Piece> pieces = new ArrayList<>();

  private Notation() {}

  /** A formula from left to right, brackets included where it would read differently without. */
  public static List<Piece> pieces(Formula formula) {
    Notation notation = new Notation();
    notation.write(formula);
    return List.copyOf(notation.pieces);
  }

  /** A formula in plain characters: {@code Z₁ᵀ·∂E/∂A₂}. */
  public static String plain(Formula formula) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces(formula)) {
      text.append(
          switch (piece) {
            case Word(var _, String plain) -> plain;
            case Name(Variable variable, Suffix suffix) ->
                SymbolNames.plain(variable.symbol()) + suffix.plain();
          });
    }
    return text.toString();
  }

  /** How tightly a formula holds together: the weaker needs brackets inside the stronger. */
  private enum Strength {
    ADDITIVE,
    MULTIPLICATIVE,
    POSTFIX,
    ATOM
  }

  private static Strength strength(Formula formula) {
    return switch (bare(formula)) {
      case Variable _, Ones _ -> Strength.ATOM;
      case Sum _, Difference _, Negative _ -> Strength.ADDITIVE;
      case Scale _, Product _, Hadamard _, Quotient _ -> Strength.MULTIPLICATIVE;
      case Transpose _ -> isUnit(formula) ? Strength.ATOM : Strength.POSTFIX;
      case Apply(Function function, var _) ->
          switch (function) {
            case ONE_PLUS_EXP, MINUS_LN_SOFTMAX -> Strength.ADDITIVE;
            default -> Strength.POSTFIX;
          };
    };
  }

  /** What is left to write of a formula once factors that are the 1×1 matrix of one are gone. */
  private static Formula bare(Formula formula) {
    return switch (formula) {
      case Product(Formula left, Formula right, var _) when isUnit(left) -> bare(right);
      case Product(Formula left, Formula right, var _) when isUnit(right) -> bare(left);
      default -> formula;
    };
  }

  /** The 1×1 matrix of one: with a single sample, 𝟏·B is B. */
  private static boolean isUnit(Formula formula) {
    return switch (formula) {
      case Ones(Shape shape) -> shape.size() == 1;
      case Transpose(Formula of, var _) -> isUnit(of);
      default -> false;
    };
  }

  private void write(Formula formula) {
    switch (bare(formula)) {
      case Variable variable -> pieces.add(new Name(variable, Suffix.NONE));
      case Ones _ -> word("1", "1");
      case Scale(Scalar scalar, Formula of) -> {
        switch (scalar) {
          case HALF -> word("\\tfrac{1}{2}\\,", "½ ");
          case LEARNING_RATE -> word("\\eta\\,", "η ");
        }
        bracket(of, strength(of) == Strength.ADDITIVE);
      }
      case Negative(Formula of) -> {
        word("-", "−");
        bracket(of, strength(of) == Strength.ADDITIVE);
      }
      case Sum(Formula left, Formula right, var _) -> {
        write(left);
        word("+", " + ");
        bracket(right, startsWithMinus(right));
      }
      case Difference(Formula left, Formula right, var _) -> {
        write(left);
        word("-", " − ");
        bracket(right, strength(right) == Strength.ADDITIVE);
      }
      case Product(Formula left, Formula right, var _) -> {
        factor(left);
        word("\\cdot ", " · ");
        factor(right);
      }
      case Hadamard(Formula left, Formula right, var _) -> {
        bracket(left, !joins(left, Hadamard.class));
        word("\\circ ", " ∘ ");
        bracket(right, !joins(right, Hadamard.class));
      }
      case Quotient(Formula left, Formula right, var _) -> {
        bracket(left, strength(left).compareTo(Strength.POSTFIX) < 0);
        word("\\oslash ", " ⊘ ");
        bracket(right, strength(right).compareTo(Strength.POSTFIX) < 0);
      }
      case Transpose(Formula of, var _) -> {
        if (isUnit(of)) {
          write(of);
        } else {
          raised(of, Suffix.TRANSPOSED);
        }
      }
      case Apply(Function function, Formula of) -> apply(function, of);
    }
  }

  private void factor(Formula of) {
    switch (of) {
      case Ones _ -> word("\\mathbf{1}", "𝟏");
      case Transpose(Ones _, var _) -> word("\\mathbf{1}^{\\top}", "𝟏ᵀ");
      default -> bracket(of, !joins(of, Product.class));
    }
  }

  /** Whether an operand of such a product can do without brackets. */
  private static boolean joins(Formula operand, Class<? extends Formula> product) {
    return strength(operand).compareTo(Strength.POSTFIX) >= 0 || product.isInstance(bare(operand));
  }

  private static boolean startsWithMinus(Formula formula) {
    return switch (bare(formula)) {
      case Negative _ -> true;
      case Apply(Function function, var _) -> function == Function.MINUS_LN_SOFTMAX;
      case Sum(Formula left, var _, var _) -> startsWithMinus(left);
      case Difference(Formula left, var _, var _) -> startsWithMinus(left);
      default -> false;
    };
  }

  private void apply(Function function, Formula of) {
    switch (function) {
      case SQUARE -> raised(of, Suffix.SQUARED);
      case SIGMOID -> call("\\sigma", "σ", of);
      case SIGMOID_SLOPE -> call("\\sigma'", "σ′", of);
      case TANH -> call("\\tanh", "tanh", of);
      case TANH_SLOPE -> call("\\tanh'", "tanh′", of);
      case RELU -> call("\\mathrm{relu}", "relu", of);
      case STEP -> call("\\mathrm{relu}'", "relu′", of);
      case IDENTITY -> call("\\mathrm{id}", "id", of);
      case SOFTMAX -> call("\\mathrm{softmax}", "softmax", of);
      case MINUS_LN_SOFTMAX -> call("-\\ln\\,\\mathrm{softmax}", "−ln softmax", of);
      case LN -> {
        if (of instanceof Variable) {
          word("\\ln ", "ln ");
          write(of);
        } else {
          call("\\ln", "ln", of);
        }
      }
      case SOFTPLUS -> {
        word("\\ln\\left(", "ln(");
        onePlusExp(of);
        word("\\right)", ")");
      }
      case ONE_PLUS_EXP -> onePlusExp(of);
    }
  }

  /** LaTeX raises the exponent; plain text has to say where it ends. */
  private void onePlusExp(Formula of) {
    boolean single = of instanceof Variable || of instanceof Negative(Variable _);
    wrap("1+e^{", single ? "1+e^" : "1+e^(", of, "}", single ? "" : ")");
  }

  private void call(String latex, String plain, Formula of) {
    wrap(latex + "\\left(", plain + "(", of, "\\right)", ")");
  }

  private void wrap(String latex, String plain, Formula of, String latexEnd, String plainEnd) {
    word(latex, plain);
    write(of);
    word(latexEnd, plainEnd);
  }

  /** A suffix clings to a name; anything longer is bracketed first. */
  private void raised(Formula of, Suffix suffix) {
    switch (bare(of)) {
      case Variable variable when variable.symbol() instanceof Symbol.Quantity ->
          pieces.add(new Name(variable, suffix));
      case Ones _ -> word("\\mathbf{1}" + suffix.latex(), "𝟏" + suffix.plain());
      default -> wrap("\\left(", "(", of, "\\right)" + suffix.latex(), ")" + suffix.plain());
    }
  }

  private void bracket(Formula of, boolean needed) {
    if (needed) {
      wrap("\\left(", "(", of, "\\right)", ")");
    } else {
      write(of);
    }
  }

  private void word(String latex, String plain) {
    pieces.add(new Word(latex, plain));
  }
}
