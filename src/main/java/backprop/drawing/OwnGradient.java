package backprop.drawing;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import backprop.session.Moment;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What came with the lesson for the gradient of a step.
 *
 * @param matrix its numbers
 * @param fits whether it has the gradient's shape, so that the two can be subtracted
 */
public record OwnGradient(RealMatrix matrix, boolean fits) {

  /** That of a moment's step; empty if none came, or the step is no gradient. */
  public static Optional<OwnGradient> of(Moment moment) {
    return moment
        .step()
        .flatMap(step ->
            step.symbol() instanceof Partial(Quantity of, Quantity by) && of.equals(Symbol.E)
                ? Optional.ofNullable(moment.trace().lesson().claims().get(by))
                    .map(matrix ->
                        new OwnGradient(
                            matrix,
                            step.shape().rows() == matrix.getRowDimension()
                                && step.shape().columns() == matrix.getColumnDimension()))
                : Optional.empty());
  }
}
