package backprop.trace;

import backprop.formula.Shape;
import backprop.formula.Symbol.Partial;
import java.util.Optional;

/**
 * What central differences say to one gradient.
 *
 * @param gradient ∂E/∂W, ∂E/∂B or ∂E/∂X
 * @param shape of the gradient
 * @param worst the entry that is furthest off; empty if none could be judged
 * @param kinks how many entries could not be judged, because relu switches a unit on or off however
 *     small the step
 */
public record GradientVerdict(
    Partial gradient, Shape shape, Optional<GradientGap> worst, int kinks) {

  /** Whether no entry is off by more than differences themselves may be. */
  public boolean agrees() {
    return worst.filter(gap -> gap.relative() > GradientCheck.TOLERANCE).isEmpty();
  }
}
