package backprop.formula;

/**
 * The name of a matrix of the pass. {@link #key()} is its spelling in files; {@link Notation}
 * spells it for people.
 */
public sealed interface Symbol {

  /** The letters of the notation; those of the forward pass carry their layer as a subscript. */
  enum Letter {
    /** Inputs, rows × inputs; layer 0. */
    X,
    /** Targets, rows × outputs; layer 0. */
    T,
    /** Weights of a layer, inputs × units. */
    W,
    /** Biases of a layer, 1 × units. */
    B,
    /** Pre-activations of a layer, rows × units. */
    A,
    /** Activations of a layer, rows × units. */
    Z,
    /** Errors, rows × outputs, one entry an output; layer 0. */
    E
  }

  /**
   * A quantity of the forward pass.
   *
   * @param letter what it is
   * @param layer 1 for the first layer with weights; 0 for X, T and E, which have no subscript
   */
  record Quantity(Letter letter, int layer) implements Symbol {
    @Override
    public String key() {
      return layer == 0 ? letter.name() : letter.name() + layer;
    }
  }

  /**
   * A partial derivative ∂of/∂by; for {@code of} = E it is the gradient of the sum of E's entries.
   */
  record Partial(Quantity of, Quantity by) implements Symbol {
    @Override
    public String key() {
      return "d" + of.key() + "/d" + by.key();
    }
  }

  /** A parameter after one step of gradient descent. */
  record Updated(Quantity of) implements Symbol {
    @Override
    public String key() {
      return of.key() + "'";
    }
  }

  /** The inputs. */
  Quantity X = new Quantity(Letter.X, 0);

  /** The targets. */
  Quantity T = new Quantity(Letter.T, 0);

  /** The errors. */
  Quantity E = new Quantity(Letter.E, 0);

  /** Weights of layer {@code l}, counted from 1. */
  static Quantity w(int l) {
    return new Quantity(Letter.W, l);
  }

  /** Biases of layer {@code l}, counted from 1. */
  static Quantity b(int l) {
    return new Quantity(Letter.B, l);
  }

  /** Pre-activations of layer {@code l}, counted from 1. */
  static Quantity a(int l) {
    return new Quantity(Letter.A, l);
  }

  /** Activations of layer {@code l}; those of layer 0 are the inputs X. */
  static Quantity z(int l) {
    return l == 0 ? X : new Quantity(Letter.Z, l);
  }

  /** The partial derivative ∂of/∂by. */
  static Partial d(Quantity of, Quantity by) {
    return new Partial(of, by);
  }

  /** The gradient of the summed error: ∂E/∂by. */
  static Partial gradient(Quantity by) {
    return new Partial(E, by);
  }

  /** The spelling in files and on the command line: {@code W1}, {@code dE/dW1}, {@code W1'}. */
  String key();
}
