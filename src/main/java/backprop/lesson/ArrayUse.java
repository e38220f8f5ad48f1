package backprop.lesson;

import java.util.Optional;

/**
 * What one array of a file is taken for.
 *
 * @param array its name in the file
 * @param role what it is in the lesson; nothing if it is left out
 * @param transposed whether it stands in the file with rows and columns exchanged, as PyTorch keeps
 *     weights: outputs × inputs
 */
public record ArrayUse(String array, Optional<ArrayRole> role, boolean transposed) {

  /** As the option {@code --map} spells it: {@code fc1.weight.T=W1}. */
  public String spelled() {
    return array + (transposed ? ".T" : "") + "=" + role.map(ArrayRole::key).orElse("-");
  }
}
