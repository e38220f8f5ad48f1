package backprop.trace;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What the program's own gradient says to one that came with the lesson.
 *
 * @param by what it claims to be the gradient by: X, or W or B of a layer
 * @param claimed shape of the claim
 * @param shape of the gradient itself
 * @param worst the entry that is furthest off; empty if the shapes differ
 * @param rounding the rounding that makes the gradient the claim, if one does
 */
public record ClaimVerdict(
    Quantity by,
    Shape claimed,
    Shape shape,
    Optional<GradientGap> worst,
    Optional<Rounding> rounding) {

  /** Judges every gradient of one's own that a lesson holds, in its own order. */
  public static List<ClaimVerdict> of(Trace trace) {
    List<ClaimVerdict> verdicts = new ArrayList<>();
    trace.lesson().claims().forEach((by, claim) -> verdicts.add(of(trace, by, claim)));
    return verdicts;
  }

  private static ClaimVerdict of(Trace trace, Quantity by, RealMatrix claim) {
    RealMatrix own = trace.values().copyOf(Symbol.gradient(by));
    Optional<GradientGap> worst = GradientGap.largest(claim, own);
    return new ClaimVerdict(
        by,
        new Shape(claim.getRowDimension(), claim.getColumnDimension()),
        trace.values().shape(by),
        worst,
        worst
            .filter(gap -> gap.relative() > GradientCheck.TOLERANCE)
            .flatMap(gap -> Rounding.of(claim, own)));
  }

  /** Whether the claim is the gradient but for rounding. */
  public boolean agrees() {
    return rounding.isPresent()
        || worst.filter(gap -> gap.relative() <= GradientCheck.TOLERANCE).isPresent();
  }
}
