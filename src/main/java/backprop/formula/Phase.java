package backprop.formula;

/**
 * A stretch of the pass that the timeline shows as one group.
 *
 * @param kind which way the pass goes
 * @param layer the layer for {@link Kind#BACKWARD}, else 0
 */
public record Phase(Kind kind, int layer) {

  /** The ways of the pass, in their order. */
  public enum Kind {
    /** From X to the last Z. */
    FORWARD,
    /** E. */
    ERROR,
    /** One layer's partial derivatives. */
    BACKWARD,
    /** The step of gradient descent. */
    UPDATE
  }

  static final Phase FORWARD = new Phase(Kind.FORWARD, 0);
  static final Phase ERROR = new Phase(Kind.ERROR, 0);
  static final Phase UPDATE = new Phase(Kind.UPDATE, 0);

  static Phase backward(int layer) {
    return new Phase(Kind.BACKWARD, layer);
  }
}
