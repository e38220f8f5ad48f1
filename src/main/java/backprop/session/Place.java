package backprop.session;

/** A place in the drawn network. Layers count from 0, the inputs; units and samples from 0. */
public sealed interface Place {

  /** A neuron. */
  record Unit(int layer, int index) implements Place {}

  /** The edge of a weight, into layer {@code layer}. */
  record Edge(int layer, int from, int to) implements Place {}

  /** The edge of a bias, from the constant 1 into layer {@code layer}. */
  record Bias(int layer, int to) implements Place {}

  /** The error and target beside an output. */
  record Output(int index) implements Place {}
}
