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
import backprop.formula.Symbol.Quantity;
import backprop.formula.Term.Divide;
import backprop.formula.Term.Entry;
import backprop.formula.Term.Minus;
import backprop.formula.Term.One;
import backprop.formula.Term.Scaled;
import backprop.formula.Term.Subtract;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The Jacobian ∂vec(V)/∂vec(U) of one line of the forward pass, read off its formula entry by
 * entry: every entry of V by every entry of U, all else held still.
 *
 * <p>vec lays a matrix out row after row: entry (i, j) of an m × n matrix is number i·n + j. Row r
 * of the Jacobian belongs to entry r of V and column c to entry c of U. The gradient of a number E
 * is a row in this layout, ∂E/∂vec(V), because it is the Jacobian of a function with one value; and
 * Jacobians of functions one after the other are multiplied from the left, the last one first:
 * vec(∂E/∂U) = vec(∂E/∂V)·J. Written as columns that is Jᵀ·vec(∂E/∂V).
 *
 * <p>Nothing is stored: an entry is derived when it is asked for, so a part of a Jacobian with
 * millions of entries costs no more than that part.
 */
public final class Jacobian {
  private final Definition definition;
  private final Formula formula;
  private final Variable by;
  private final Structure structure;

  private Jacobian(Program program, Definition definition, Quantity by) {
    this.definition = definition;
    // The error has a form in A too, which is how it is computed
    this.formula =
        definition.forms().stream()
            .filter(form -> mentions(form, by))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    definition.symbol().key() + " is not computed from " + by.key()));
    this.by = program.variable(by);
    this.structure = Structure.of(program, definition, formula, this.by);
  }

  /**
   * The Jacobian of {@code of} by one of the matrices that its formula names.
   *
   * @throws IllegalArgumentException if it names no such matrix
   */
  public static Jacobian of(Program program, Quantity of, Quantity by) {
    return new Jacobian(program, program.definition(of).orElseThrow(), by);
  }

  /**
   * The Jacobian that a step of the backward pass stands for: that of ∂A/∂W for the steps ∂A/∂W and
   * ∂E/∂W. Empty for the other phases.
   */
  public static Optional<Jacobian> behind(Program program, Symbol step) {
    return step instanceof Symbol.Partial(Quantity _, Quantity by)
        ? program.definitions().stream()
            .filter(line -> line.symbol() instanceof Quantity)
            .filter(line -> line.forms().stream().anyMatch(form -> mentions(form, by)))
            .findFirst()
            .map(line -> new Jacobian(program, line, by))
        : Optional.empty();
  }

  private static boolean mentions(Formula formula, Symbol symbol) {
    return formula.symbols().anyMatch(symbol::equals);
  }

  /** V, whose entries are the rows. */
  public Quantity of() {
    return (Quantity) definition.symbol();
  }

  /** U, whose entries are the columns. */
  public Quantity by() {
    return (Quantity) by.symbol();
  }

  /** Shape of V. */
  public Shape ofShape() {
    return definition.shape();
  }

  /** Shape of U. */
  public Shape byShape() {
    return by.shape();
  }

  /** Shape of the whole: as many rows as V has entries, as many columns as U has. */
  public Shape shape() {
    return new Shape(ofShape().size(), byShape().size());
  }

  /** Shape of a block: what a row of V has to do with a row of U. */
  public Shape block() {
    return new Shape(ofShape().columns(), byShape().columns());
  }

  /** Why its entries stand where they do. */
  public Structure structure() {
    return structure;
  }

  /** The entry of V that row r belongs to. */
  public Entry row(int r) {
    return entry(of(), ofShape(), r);
  }

  /** The entry of U that column c belongs to. */
  public Entry column(int c) {
    return entry(by(), byShape(), c);
  }

  private static Entry entry(Symbol symbol, Shape shape, int number) {
    Objects.checkIndex(number, shape.size());
    return new Entry(symbol, number / shape.columns(), number % shape.columns());
  }

  /**
   * Entry (r, c), counted from 0; empty where it is 0 whatever the numbers are, because that entry
   * of U does not stand in the formula of that entry of V.
   */
  public Optional<Term> entry(int r, int c) {
    Entry row = row(r);
    return slope(formula, row.row(), row.column(), column(c));
  }

  /**
   * The rows in which column c can be anything but 0: the entries of V that entry c of U reaches.
   */
  public List<Integer> reached(int c) {
    Entry u = column(c);
    int columns = ofShape().columns();
    return switch (structure.kind()) {
      case WEIGHTS, BIASES ->
          IntStream.range(0, ofShape().rows()).mapToObj(n -> n * columns + u.column()).toList();
      case INPUTS, ROWS ->
          IntStream.range(0, columns).mapToObj(j -> u.row() * columns + j).toList();
      case DIAGONAL, ERROR -> List.of(c);
    };
  }

  /** The slope of entry (i, j) of a formula by one entry of U. */
  private Optional<Term> slope(Formula node, int i, int j, Entry u) {
    return switch (node) {
      case Variable(Symbol symbol, var _) ->
          symbol.equals(u.symbol()) && i == u.row() && j == u.column()
              ? Optional.of(new One())
              : Optional.empty();
      case Ones _ -> Optional.empty();
      // The ½ and the 2 of the square cancel
      case Scale(var scalar, Apply(Function function, var of))
          when scalar == Scalar.HALF && function == Function.SQUARE ->
          slope(of, i, j, u).map(inner -> Expansion.times(Expansion.entry(of, i, j), inner));
      case Scale(var scalar, var of) -> slope(of, i, j, u).map(inner -> new Scaled(scalar, inner));
      case Negative(var of) -> slope(of, i, j, u).map(Minus::new);
      case Transpose(var of, var _) -> slope(of, j, i, u);
      case Sum(var left, var right, var _) -> add(slope(left, i, j, u), slope(right, i, j, u));
      case Difference(var left, var right, var _) ->
          add(slope(left, i, j, u), slope(right, i, j, u).map(Minus::new));
      case Hadamard(var left, var right, var _) ->
          add(
              slope(left, i, j, u).map(s -> Expansion.times(s, Expansion.entry(right, i, j))),
              slope(right, i, j, u).map(s -> Expansion.times(Expansion.entry(left, i, j), s)));
      case Quotient(var left, var right, var _) ->
          add(
              slope(left, i, j, u).map(s -> new Divide(s, Expansion.entry(right, i, j))),
              slope(right, i, j, u)
                  .map(s ->
                      new Minus(
                          Expansion.times(
                              new Divide(Expansion.entry(node, i, j), Expansion.entry(right, i, j)),
                              s))));
      case Product(var left, var right, var _) ->
          add(
              summands(left, u.column())
                  .mapToObj(k ->
                      slope(left, i, k, u)
                          .map(s -> Expansion.times(s, Expansion.entry(right, k, j))))
                  .reduce(Optional.empty(), Jacobian::add),
              summands(right, left.shape().columns(), u.row())
                  .mapToObj(k ->
                      slope(right, k, j, u)
                          .map(s -> Expansion.times(Expansion.entry(left, i, k), s)))
                  .reduce(Optional.empty(), Jacobian::add));
      case Apply(Function function, var of) when function.isRowwise() -> softmax(of, i, j, u);
      case Apply(Function function, var of) ->
          slope(of, i, j, u).map(s -> Expansion.times(rate(node, function, of, i, j), s));
    };
  }

  /** The summands of a product in which its left factor can depend on U at all. */
  private IntStream summands(Formula left, int column) {
    return summands(left, left.shape().columns(), column);
  }

  private IntStream summands(Formula factor, int count, int only) {
    if (factor.equals(by)) {
      return IntStream.of(only);
    }
    return mentions(factor, by()) ? IntStream.range(0, count) : IntStream.empty();
  }

  private static Optional<Term> add(Optional<Term> left, Optional<Term> right) {
    return left.isPresent() && right.isPresent()
        ? Optional.of(Expansion.add(left.get(), right.get()))
        : left.or(() -> right);
  }

  /** The slope of a function of one number, written with its value where that has a name. */
  private Term rate(Formula node, Function function, Formula of, int i, int j) {
    return switch (function) {
      case LN -> new Divide(new One(), Expansion.entry(of, i, j));
      case SQUARE -> Expansion.add(Expansion.entry(of, i, j), Expansion.entry(of, i, j));
      default -> Expansion.entry(Activation.of(function).slope(of, named(node)).getLast(), i, j);
    };
  }

  private Formula named(Formula node) {
    return node.equals(definition.right()) ? definition.variable() : node;
  }

  /** Of softmax, ∂z_j/∂a_k = z_j(1 − z_j) for k = j, else −z_j·z_k, within one row. */
  private Optional<Term> softmax(Formula of, int i, int j, Entry u) {
    Formula z = named(new Apply(Function.SOFTMAX, of));
    Term own = Expansion.entry(z, i, j);
    Optional<Term> sum = Optional.empty();
    for (int k : summands(of, of.shape().columns(), u.column()).toArray()) {
      Term rate =
          k == j
              ? Expansion.times(own, new Subtract(new One(), own))
              : new Minus(Expansion.times(own, Expansion.entry(z, i, k)));
      sum = add(sum, slope(of, i, k, u).map(s -> Expansion.times(rate, s)));
    }
    return sum;
  }
}
