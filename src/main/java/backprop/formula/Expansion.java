package backprop.formula;

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
import backprop.formula.Term.Add;
import backprop.formula.Term.Call;
import backprop.formula.Term.CallRow;
import backprop.formula.Term.Divide;
import backprop.formula.Term.Entry;
import backprop.formula.Term.Minus;
import backprop.formula.Term.One;
import backprop.formula.Term.Scaled;
import backprop.formula.Term.Subtract;
import backprop.formula.Term.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The scalar reading of a formula: what entry (i, j) is made of. */
public final class Expansion {
  private final Program program;

  /** Expands the formulas of a program. */
  public Expansion(Program program) {
    this.program = program;
  }

  /**
   * Entry (i, j) of a formula, counted from 0, in entries of the matrices it names.
   *
   * @throws IndexOutOfBoundsException outside the formula's shape
   */
  public static Term entry(Formula formula, int i, int j) {
    Objects.checkIndex(i, formula.shape().rows());
    Objects.checkIndex(j, formula.shape().columns());
    return switch (formula) {
      case Variable(Symbol symbol, var _) -> new Entry(symbol, i, j);
      case Ones _ -> new One();
      case Scale(var scalar, Formula of) -> new Scaled(scalar, entry(of, i, j));
      case Negative(Formula of) -> new Minus(entry(of, i, j));
      case Transpose(Formula of, var _) -> entry(of, j, i);
      case Sum(Formula left, Formula right, var _) -> add(entry(left, i, j), entry(right, i, j));
      case Difference(Formula left, Formula right, var _) ->
          new Subtract(entry(left, i, j), entry(right, i, j));
      case Hadamard(Formula left, Formula right, var _) ->
          times(entry(left, i, j), entry(right, i, j));
      case Quotient(Formula left, Formula right, var _) ->
          new Divide(entry(left, i, j), entry(right, i, j));
      case Product(Formula left, Formula right, var _) ->
          sum(
              IntStream.range(0, left.shape().columns())
                  .mapToObj(k -> times(entry(left, i, k), entry(right, k, j)))
                  .toList());
      case Apply(Function function, Formula of) when function.isRowwise() ->
          new CallRow(
              function,
              IntStream.range(0, of.shape().columns()).mapToObj(k -> entry(of, i, k)).toList(),
              j);
      case Apply(Function function, Formula of) -> new Call(function, entry(of, i, j));
    };
  }

  /** Entry (i, j) of what a symbol equals; the entry itself for an input of the program. */
  public Term of(Symbol symbol, int i, int j) {
    return program
        .definition(symbol)
        .map(definition -> entry(definition.right(), i, j))
        .orElseGet(() -> new Entry(symbol, i, j));
  }

  /** A term with every entry of the chosen symbols replaced by what it equals, again and again. */
  public Term unfold(Term term, Predicate<Symbol> chosen) {
    return switch (term) {
      case Entry(Symbol symbol, int i, int j) when chosen.test(symbol) -> {
        Term inside = of(symbol, i, j);
        yield inside.equals(term) ? term : unfold(inside, chosen);
      }
      case Entry _, One _ -> term;
      case Scaled(var scalar, Term of) -> new Scaled(scalar, unfold(of, chosen));
      case Minus(Term of) -> new Minus(unfold(of, chosen));
      case Subtract(Term left, Term right) ->
          new Subtract(unfold(left, chosen), unfold(right, chosen));
      case Divide(Term left, Term right) -> new Divide(unfold(left, chosen), unfold(right, chosen));
      case Call(var function, Term of) -> new Call(function, unfold(of, chosen));
      case CallRow(var function, var row, int index) ->
          new CallRow(function, row.stream().map(t -> unfold(t, chosen)).toList(), index);
      case Add(var terms) -> sum(terms.stream().map(t -> unfold(t, chosen)).toList());
      case Times(var factors) ->
          factors.stream().map(t -> unfold(t, chosen)).reduce(Expansion::times).orElseThrow();
    };
  }

  /** A sum of one is that one; a sum of sums is one sum. */
  private static Term sum(List<Term> terms) {
    return terms.size() == 1 ? terms.getFirst() : new Add(terms);
  }

  static Term add(Term left, Term right) {
    List<Term> terms = new ArrayList<>(left instanceof Add(var inner) ? inner : List.of(left));
    terms.add(right);
    return new Add(List.copyOf(terms));
  }

  /** A product with 1 is the other factor, and a product of products is one product. */
  static Term times(Term left, Term right) {
    if (left instanceof One) {
      return right;
    }
    if (right instanceof One) {
      return left;
    }
    List<Term> factors = new ArrayList<>();
    factors.addAll(left instanceof Times(var inner) ? inner : List.of(left));
    factors.addAll(right instanceof Times(var inner) ? inner : List.of(right));
    return new Times(List.copyOf(factors));
  }
}
