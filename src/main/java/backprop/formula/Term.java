package backprop.formula;

import backprop.formula.Formula.Scalar;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** One entry of a formula, written out in scalars. */
public sealed interface Term {

  /** Entry of a named matrix; row and column are counted from 0. */
  record Entry(Symbol symbol, int row, int column) implements Term {}

  /** The number 1. */
  record One() implements Term {}

  /** A named number times a term. */
  record Scaled(Scalar scalar, Term of) implements Term {}

  /** −of. */
  record Minus(Term of) implements Term {}

  /** A sum, added from the left. */
  record Add(List<Term> terms) implements Term {}

  /** left − right. */
  record Subtract(Term left, Term right) implements Term {}

  /** A product of two or more factors, multiplied from the left. */
  record Times(List<Term> factors) implements Term {}

  /** left / right. */
  record Divide(Term left, Term right) implements Term {}

  /** A function of one number. */
  record Call(Function function, Term of) implements Term {}

  /** Entry {@code index} of a function of a whole row. */
  record CallRow(Function function, List<Term> row, int index) implements Term {}

  /** The parts this term is made of, left to right. */
  default List<Term> parts() {
    return switch (this) {
      case Entry _, One _ -> List.of();
      case Scaled(var _, var of) -> List.of(of);
      case Minus(var of) -> List.of(of);
      case Add(var terms) -> terms;
      case Subtract(var left, var right) -> List.of(left, right);
      case Times(var factors) -> factors;
      case Divide(var left, var right) -> List.of(left, right);
      case Call(var _, var of) -> List.of(of);
      case CallRow(var _, var row, var _) -> row;
    };
  }

  /** The entries it is made of, in the order they are written, repeated where they are. */
  default Stream<Entry> entries() {
    return this instanceof Entry entry ? Stream.of(entry) : parts().stream().flatMap(Term::entries);
  }

  /**
   * The number this term comes to, in the same order of operations as the matrices are computed.
   *
   * @param entries the numbers of the named matrices
   * @param learningRate η
   */
  default double value(ToDoubleFunction<Entry> entries, double learningRate) {
    return switch (this) {
      case Entry entry -> entries.applyAsDouble(entry);
      case One _ -> 1;
      case Scaled(var scalar, var of) ->
          of.value(entries, learningRate)
              * switch (scalar) {
                case HALF -> 0.5;
                case LEARNING_RATE -> learningRate;
              };
      case Minus(var of) -> -of.value(entries, learningRate);
      case Add(var terms) -> {
        // Not from 0: that would lose a −0
        double sum = terms.getFirst().value(entries, learningRate);
        for (Term term : terms.subList(1, terms.size())) {
          sum += term.value(entries, learningRate);
        }
        yield sum;
      }
      case Subtract(var left, var right) ->
          left.value(entries, learningRate) - right.value(entries, learningRate);
      case Times(var factors) -> {
        double product = factors.getFirst().value(entries, learningRate);
        for (Term factor : factors.subList(1, factors.size())) {
          product *= factor.value(entries, learningRate);
        }
        yield product;
      }
      case Divide(var left, var right) ->
          left.value(entries, learningRate) / right.value(entries, learningRate);
      case Call(var function, var of) -> function.at(of.value(entries, learningRate));
      case CallRow(var function, var row, int index) ->
          function.at(
              row.stream().mapToDouble(term -> term.value(entries, learningRate)).toArray(), index);
    };
  }
}
