package backprop.formula;

/** Two shapes that an operator cannot combine; the message names both. */
public final class ShapeMismatch extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Shape left;
  private final transient Shape right;

  ShapeMismatch(String operator, Shape left, Shape right) {
    super("%s %s %s does not fit".formatted(left, operator, right));
    this.left = left;
    this.right = right;
  }

  /** Shape of the left operand. */
  public Shape left() {
    return left;
  }

  /** Shape of the right operand. */
  public Shape right() {
    return right;
  }
}
