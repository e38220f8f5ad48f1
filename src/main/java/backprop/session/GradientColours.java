package backprop.session;

import java.util.OptionalDouble;

/**
 * Which magnitude of a gradient gets the full colour.
 *
 * @param span what is compared with what
 * @param locked a magnitude that gets the full colour whatever the step and the numbers; empty for
 *     the largest there is
 */
public record GradientColours(Span span, OptionalDouble locked) {

  /** What is compared with what. */
  public enum Span {
    /** The entries of one matrix: every gradient is seen, small as it may be. */
    MATRIX,
    /** All gradients of the network: small ones are pale. */
    NETWORK,
    /** All gradients, by orders of magnitude. */
    SYMLOG
  }

  /** Each matrix on its own, nothing locked. */
  public static final GradientColours USUAL =
      new GradientColours(Span.MATRIX, OptionalDouble.empty());

  /** The next span, round and round; what was locked is let go. */
  public GradientColours next() {
    Span after =
        switch (span) {
          case MATRIX -> Span.NETWORK;
          case NETWORK -> Span.SYMLOG;
          case SYMLOG -> Span.MATRIX;
        };
    return new GradientColours(after, OptionalDouble.empty());
  }

  /** Locked at a magnitude, or let go where it was locked. */
  public GradientColours toggleLock(double magnitude) {
    return new GradientColours(
        span, locked.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(magnitude));
  }
}
