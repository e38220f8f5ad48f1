package backprop.export;

import backprop.formula.Formula;
import backprop.formula.Formula.Apply;
import backprop.formula.Formula.Difference;
import backprop.formula.Formula.Hadamard;
import backprop.formula.Formula.Negative;
import backprop.formula.Formula.Ones;
import backprop.formula.Formula.Product;
import backprop.formula.Formula.Quotient;
import backprop.formula.Formula.Scale;
import backprop.formula.Formula.Sum;
import backprop.formula.Formula.Transpose;
import backprop.formula.Formula.Variable;
import backprop.formula.Function;
import backprop.formula.Shape;
import backprop.formula.Symbol;

/** The reading of a formula as NumPy source: {@code Z1.T @ dE_dA2}. */
final class NumPyFormula {
  private NumPyFormula() {}

  /** How tightly Python binds an expression; the weaker needs brackets inside the stronger. */
  private enum Strength {
    ADDITIVE,
    /** {@code *}, {@code /} and {@code @}: Python reads them from left to right as one. */
    MULTIPLICATIVE,
    SIGNED,
    ATOM
  }

  private record Python(String text, Strength strength) {
    String inside(Strength least) {
      return strength.compareTo(least) < 0 ? "(" + text + ")" : text;
    }
  }

  /** The name of a matrix in the script: {@code dE_dW2}, {@code W2_new}. */
  static String name(Symbol symbol) {
    return symbol.key().replace('/', '_').replace("'", "_new");
  }

  /** The right side of a definition. */
  static String of(Formula formula) {
    return python(formula).text();
  }

  private static Python python(Formula formula) {
    return switch (formula) {
      case Variable(Symbol symbol, var _) -> new Python(name(symbol), Strength.ATOM);
      case Ones(Shape shape) ->
          new Python("np.ones((" + shape.rows() + ", " + shape.columns() + "))", Strength.ATOM);
      case Scale(var scalar, Formula of) ->
          multiplied(
              switch (scalar) {
                case HALF -> "0.5";
                case LEARNING_RATE -> "eta";
              },
              "*",
              python(of));
      case Negative(Formula of) ->
          new Python("-" + python(of).inside(Strength.ATOM), Strength.SIGNED);
      case Sum(Formula left, Formula right, var _) -> added(left, "+", right);
      case Difference(Formula left, Formula right, var _) -> added(left, "-", right);
      // With a single sample the ones that repeat a row are the number 1, and the pass says B alone
      case Product(Formula left, Formula right, var _) when isUnit(left) -> python(right);
      case Product(Formula left, Formula right, var _) when isUnit(right) -> python(left);
      case Product(Formula left, Formula right, var _) -> multiplied(left, "@", right);
      case Hadamard(Formula left, Formula right, var _) -> multiplied(left, "*", right);
      case Quotient(Formula left, Formula right, var _) -> multiplied(left, "/", right);
      case Transpose(Formula of, var _) ->
          new Python(python(of).inside(Strength.ATOM) + ".T", Strength.ATOM);
      case Apply(Function function, Formula of) -> applied(function, of);
    };
  }

  private static boolean isUnit(Formula formula) {
    return switch (formula) {
      case Ones(Shape shape) -> shape.size() == 1;
      case Transpose(Formula of, var _) -> isUnit(of);
      default -> false;
    };
  }

  private static Python added(Formula left, String operator, Formula right) {
    String second = python(right).inside(Strength.MULTIPLICATIVE);
    return new Python(python(left).text() + " " + operator + " " + second, Strength.ADDITIVE);
  }

  private static Python multiplied(Formula left, String operator, Formula right) {
    return multiplied(python(left).inside(Strength.SIGNED), operator, python(right));
  }

  private static Python multiplied(String first, String operator, Python second) {
    return new Python(
        first + " " + operator + " " + second.inside(Strength.SIGNED), Strength.MULTIPLICATIVE);
  }

  private static Python applied(Function function, Formula of) {
    return function == Function.IDENTITY
        ? python(of)
        : new Python(NumPyFunction.of(function).name() + "(" + of(of) + ")", Strength.ATOM);
  }
}
