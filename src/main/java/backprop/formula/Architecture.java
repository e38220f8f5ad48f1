package backprop.formula;

import java.util.List;

/**
 * All that a program depends on: not the numbers, but how many there are and what is done to them.
 *
 * @param rows number of samples
 * @param sizes number of inputs, then of every layer's units; at least two
 * @param activations one a layer
 * @param loss how outputs and targets are compared
 * @param targetsSumToOne whether every row of T sums to 1, as a distribution does; only softmax
 *     asks
 */
public record Architecture(
    int rows,
    List<Integer> sizes,
    List<Activation> activations,
    Loss loss,
    boolean targetsSumToOne) {

  /** Refuses what no program can be written for. */
  public Architecture {
    sizes = List.copyOf(sizes);
    activations = List.copyOf(activations);
    if (activations.isEmpty() || sizes.size() != activations.size() + 1) {
      throw new IllegalArgumentException(
          "a network has one activation a layer, and a layer at least");
    }
    if (activations.subList(0, activations.size() - 1).contains(Activation.SOFTMAX)) {
      throw new IllegalArgumentException("softmax can only be the last layer");
    }
    if (!loss.fits(activations.getLast())) {
      throw new IllegalArgumentException(
          loss.key() + " does not go with " + activations.getLast().key());
    }
  }

  /** Number of layers with weights. */
  public int layers() {
    return activations.size();
  }

  /** Number of inputs of layer {@code l}, counted from 1. */
  public int inputs(int l) {
    return sizes.get(l - 1);
  }

  /** Number of units of layer {@code l}, counted from 1; of layer 0, the inputs. */
  public int units(int l) {
    return sizes.get(l);
  }

  /** Activation of layer {@code l}, counted from 1. */
  public Activation activation(int l) {
    return activations.get(l - 1);
  }

  /** How many numbers a lesson for it holds: X, T, and the weights and biases of every layer. */
  public int numbers() {
    int numbers = rows * (units(0) + units(layers()));
    for (int l = 1; l <= layers(); l++) {
      numbers += (inputs(l) + 1) * units(l);
    }
    return numbers;
  }
}
