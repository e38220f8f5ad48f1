package backprop.formula;

import java.util.List;
import java.util.stream.Stream;

/**
 * A matrix expression. The tree is the one place where the pass is written down; its value, its
 * LaTeX, its entries and its links are readings of it, a {@code switch} each, so a new kind of node
 * does not compile until every reading knows it.
 *
 * <p>Operands that do not fit are refused when the node is made.
 */
public sealed interface Formula {

  /** Shape of the result. */
  Shape shape();

  /** The sub-formulas, left to right as they are written. */
  default List<Formula> operands() {
    return switch (this) {
      case Variable _, Ones _ -> List.of();
      case Scale(var _, var of) -> List.of(of);
      case Negative(var of) -> List.of(of);
      case Transpose(var of, var _) -> List.of(of);
      case Apply(var _, var of) -> List.of(of);
      case Sum(var left, var right, var _) -> List.of(left, right);
      case Difference(var left, var right, var _) -> List.of(left, right);
      case Product(var left, var right, var _) -> List.of(left, right);
      case Hadamard(var left, var right, var _) -> List.of(left, right);
      case Quotient(var left, var right, var _) -> List.of(left, right);
    };
  }

  /** Every symbol, in the order it is written, repeated where it is. */
  default Stream<Symbol> symbols() {
    return this instanceof Variable variable
        ? Stream.of(variable.symbol())
        : operands().stream().flatMap(Formula::symbols);
  }

  /** A named matrix: an input of the program, or something an earlier definition computed. */
  record Variable(Symbol symbol, Shape shape) implements Formula {}

  /** A matrix of ones: 𝟏 where it broadcasts a row, 1 where it stands in 1 − Z. */
  record Ones(Shape shape) implements Formula {}

  /** A number times a matrix. */
  record Scale(Scalar scalar, Formula of) implements Formula {
    @Override
    public Shape shape() {
      return of.shape();
    }
  }

  /** −of. */
  record Negative(Formula of) implements Formula {
    @Override
    public Shape shape() {
      return of.shape();
    }
  }

  /** left + right, entry by entry. */
  record Sum(Formula left, Formula right, Shape shape) implements Formula {
    /** Refuses operands of different shapes. */
    public Sum(Formula left, Formula right) {
      this(left, right, left.shape().elementwise("+", right.shape()));
    }
  }

  /** left − right, entry by entry. */
  record Difference(Formula left, Formula right, Shape shape) implements Formula {
    /** Refuses operands of different shapes. */
    public Difference(Formula left, Formula right) {
      this(left, right, left.shape().elementwise("−", right.shape()));
    }
  }

  /** The matrix product left·right. */
  record Product(Formula left, Formula right, Shape shape) implements Formula {
    /** Refuses operands whose inner sizes differ. */
    public Product(Formula left, Formula right) {
      this(left, right, left.shape().times(right.shape()));
    }
  }

  /** The Hadamard product left ∘ right, entry by entry. */
  record Hadamard(Formula left, Formula right, Shape shape) implements Formula {
    /** Refuses operands of different shapes. */
    public Hadamard(Formula left, Formula right) {
      this(left, right, left.shape().elementwise("∘", right.shape()));
    }
  }

  /** The quotient left ⊘ right, entry by entry. */
  record Quotient(Formula left, Formula right, Shape shape) implements Formula {
    /** Refuses operands of different shapes. */
    public Quotient(Formula left, Formula right) {
      this(left, right, left.shape().elementwise("⊘", right.shape()));
    }
  }

  /** The transpose ofᵀ. */
  record Transpose(Formula of, Shape shape) implements Formula {
    /** The transpose of any matrix. */
    public Transpose(Formula of) {
      this(of, of.shape().transposed());
    }
  }

  /** A function of every entry, or of every row. */
  record Apply(Function function, Formula of) implements Formula {
    @Override
    public Shape shape() {
      return of.shape();
    }
  }

  /** The numbers that scale a matrix. */
  enum Scalar {
    /** ½, of the half squared error. */
    HALF,
    /** η, the learning rate of the lesson. */
    LEARNING_RATE
  }
}
