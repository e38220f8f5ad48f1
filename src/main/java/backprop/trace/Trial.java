package backprop.trace;

import backprop.formula.Formula;
import backprop.formula.Formula.Ones;
import backprop.formula.Formula.Product;
import backprop.formula.Formula.Transpose;
import backprop.formula.Formula.Variable;
import backprop.formula.Program;
import backprop.formula.Shape;
import backprop.formula.ShapeMismatch;
import backprop.formula.Symbol.Partial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The two factors of a gradient that is a matrix product, put together in any of the eight ways:
 * either one first, each of them transposed or not. One is right; what is wrong with another is
 * found by multiplying.
 */
public final class Trial {

  /**
   * One way to put the factors together.
   *
   * @param localFirst whether the local factor stands in front of the gradient that comes in
   * @param localTransposed whether the local factor is transposed
   * @param incomingTransposed whether the gradient that comes in is transposed
   */
  public record Choice(boolean localFirst, boolean localTransposed, boolean incomingTransposed) {
    /** Every choice: those with the local factor in front, then the others. */
    public static List<Choice> all() {
      List<Choice> all = new ArrayList<>();
      for (int n = 0; n < 8; n++) {
        all.add(new Choice(n < 4, (n & 2) != 0, (n & 1) != 0));
      }
      return List.copyOf(all);
    }

    /** The other order; each factor keeps its transpose. */
    public Choice swapped() {
      return new Choice(!localFirst, localTransposed, incomingTransposed);
    }

    /** What makes the transpose of the same product: (L·R)ᵀ = Rᵀ·Lᵀ. */
    public Choice turnedOver() {
      return new Choice(!localFirst, !localTransposed, !incomingTransposed);
    }

    /** With the other shape of whatever stands in front. */
    public Choice leftTurned() {
      return localFirst
          ? new Choice(true, !localTransposed, incomingTransposed)
          : new Choice(false, localTransposed, !incomingTransposed);
    }

    /** With the other shape of whatever stands behind. */
    public Choice rightTurned() {
      return localFirst
          ? new Choice(true, localTransposed, !incomingTransposed)
          : new Choice(false, !localTransposed, incomingTransposed);
    }
  }

  /** What comes of a choice. */
  public sealed interface Answer {
    /** There is no such product: the inner sizes differ. */
    record Collision(Shape left, Shape right) implements Answer {}

    /** There is a product, but it is not of the gradient's shape. */
    record OtherShape(Shape product, Shape wanted) implements Answer {}

    /**
     * The shapes fit and the numbers are wrong.
     *
     * @param product what came out
     * @param row where it is farthest from the gradient
     * @param column where it is farthest from the gradient
     */
    record OtherNumbers(RealMatrix product, int row, int column) implements Answer {}

    /** Another formula whose numbers are the same in this lesson. */
    record SameByChance() implements Answer {}

    /** The formula of the pass. */
    record Right() implements Answer {}
  }

  private final Trace trace;
  private final Formula local;
  private final Formula incoming;
  private final Choice truth;
  private final RealMatrix gradient;

  private Trial(Trace trace, Formula local, Formula incoming, Choice truth, RealMatrix gradient) {
    this.trace = trace;
    this.local = local;
    this.incoming = incoming;
    this.truth = truth;
    this.gradient = gradient;
  }

  /** The trial of a gradient; empty unless it is a product in which something is transposed. */
  public static Optional<Trial> of(Trace trace, Partial gradient) {
    Program program = trace.program();
    return program
        .definition(gradient)
        .map(definition -> program.closed(definition.right()))
        .flatMap(closed ->
            switch (closed) {
              case Product(Transpose(var local, var _), Variable incoming, var _)
                  when isFactor(local) ->
                  Optional.of(
                      new Trial(
                          trace,
                          local,
                          incoming,
                          new Choice(true, true, false),
                          trace.value(closed)));
              case Product(Variable incoming, Transpose(var local, var _), var _)
                  when isFactor(local) ->
                  Optional.of(
                      new Trial(
                          trace,
                          local,
                          incoming,
                          new Choice(false, true, false),
                          trace.value(closed)));
              default -> Optional.empty();
            });
  }

  /** With one sample 𝟏 is the number 1, and there is nothing to try. */
  private static boolean isFactor(Formula formula) {
    return formula instanceof Variable || (formula instanceof Ones && formula.shape().size() > 1);
  }

  /** The choice of the pass. */
  public Choice truth() {
    return truth;
  }

  /** What one writes who treats matrices like numbers: the chain rule, and no transpose. */
  public Choice unthinking() {
    return new Choice(false, false, false);
  }

  /**
   * The local factor as it stands in the forward pass, not transposed: Z of the layer before, or W.
   */
  public Formula local() {
    return local;
  }

  /** What stands in front. */
  public Formula front(Choice choice) {
    return choice.localFirst() ? local(choice) : incoming(choice);
  }

  /** What stands behind. */
  public Formula behind(Choice choice) {
    return choice.localFirst() ? incoming(choice) : local(choice);
  }

  private Formula local(Choice choice) {
    return choice.localTransposed() ? new Transpose(local) : local;
  }

  private Formula incoming(Choice choice) {
    return choice.incomingTransposed() ? new Transpose(incoming) : incoming;
  }

  /** A copy of the gradient as it should come out. */
  public RealMatrix gradient() {
    return gradient.copy();
  }

  /** What a choice comes to. */
  public Answer answer(Choice choice) {
    if (choice.equals(truth)) {
      return new Answer.Right();
    }
    Product product;
    try {
      product = new Product(front(choice), behind(choice));
    } catch (ShapeMismatch mismatch) {
      return new Answer.Collision(mismatch.left(), mismatch.right());
    }
    Shape wanted = new Shape(gradient.getRowDimension(), gradient.getColumnDimension());
    return product.shape().equals(wanted)
        ? compare(trace.value(product))
        : new Answer.OtherShape(product.shape(), wanted);
  }

  private Answer compare(RealMatrix product) {
    int row = 0;
    int column = 0;
    double most = 0;
    for (int i = 0; i < product.getRowDimension(); i++) {
      for (int j = 0; j < product.getColumnDimension(); j++) {
        double gap = Math.abs(product.getEntry(i, j) - gradient.getEntry(i, j));
        if (gap > most) {
          most = gap;
          row = i;
          column = j;
        }
      }
    }
    // Another order of summing is no other number
    return most <= 1e-12 * Math.max(1e-300, gradient.getNorm())
        ? new Answer.SameByChance()
        : new Answer.OtherNumbers(product, row, column);
  }
}
