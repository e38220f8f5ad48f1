package backprop.trace;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Symbol.Updated;
import backprop.lesson.Lesson;
import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Gradients from a source that knows none of the program's formulas. */
abstract class GradientOracle {
  private final Lesson lesson;
  private final double tolerance;

  /**
   * @param tolerance how far an entry may be off, as a part of the largest entry of its matrix or
   *     of 0.1, whichever is larger
   */
  GradientOracle(Lesson lesson, double tolerance) {
    this.lesson = lesson;
    this.tolerance = tolerance;
  }

  /** The slope of the total error by one entry of X, W, B, A or Z. */
  abstract double slope(Quantity by, int row, int column);

  /** Rows and columns of X, W, B, A or Z, as an otherwise empty matrix. */
  private RealMatrix like(Quantity by) {
    int rows = lesson.architecture().rows();
    int l = by.layer();
    return switch (by.letter()) {
      case X, W, B -> lesson.copyOf(by);
      case A, Z -> MatrixUtils.createRealMatrix(rows, lesson.architecture().units(l));
      case T, E -> throw new IllegalArgumentException(by.key());
    };
  }

  /** What a gradient or an updated parameter ought to be. */
  RealMatrix expected(Symbol symbol) {
    return switch (symbol) {
      case Partial(Quantity of, Quantity by) when of.equals(Symbol.E) -> {
        RealMatrix gradient = like(by);
        for (int i = 0; i < gradient.getRowDimension(); i++) {
          for (int j = 0; j < gradient.getColumnDimension(); j++) {
            gradient.setEntry(i, j, slope(by, i, j));
          }
        }
        yield gradient;
      }
      case Updated(Quantity parameter) ->
          lesson
              .copyOf(parameter)
              .subtract(expected(Symbol.gradient(parameter)).scalarMultiply(lesson.learningRate()));
      case Partial _, Quantity _ -> throw new IllegalArgumentException(symbol.key());
    };
  }

  /** What is wrong with a candidate for a gradient or an updated parameter; empty if nothing is. */
  Optional<String> objection(Symbol symbol, RealMatrix candidate) {
    return objection(symbol.key(), expected(symbol), candidate, tolerance);
  }

  /** What is wrong with a candidate for a known matrix; empty if nothing is. */
  static Optional<String> objection(
      String name, RealMatrix expected, RealMatrix candidate, double tolerance) {
    int rows = expected.getRowDimension();
    int columns = expected.getColumnDimension();
    if (rows != candidate.getRowDimension() || columns != candidate.getColumnDimension()) {
      return Optional.of(name + " has the wrong shape");
    }
    double largest = 0.1;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        largest = Math.max(largest, Math.abs(expected.getEntry(i, j)));
      }
    }
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double off = Math.abs(candidate.getEntry(i, j) - expected.getEntry(i, j));
        // So that NaN is objected to as well
        if (!(off <= tolerance * largest)) {
          return Optional.of(
              "%s[%d][%d] is %s instead of %s"
                  .formatted(name, i, j, candidate.getEntry(i, j), expected.getEntry(i, j)));
        }
      }
    }
    return Optional.empty();
  }
}
