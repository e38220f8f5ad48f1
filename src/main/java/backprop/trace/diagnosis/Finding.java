package backprop.trace.diagnosis;

import backprop.formula.Symbol.Quantity;
import java.util.List;
import java.util.Set;

/**
 * An explanation that gives the numbers of one gradient or of several.
 *
 * @param causes one mistake, or two that were made together
 * @param explains the gradients whose numbers it gives, by what they are the gradient of, in the
 *     order of the pass; not empty
 * @param twins other mistakes that give the very same numbers here, the more common first
 */
public record Finding(List<Cause> causes, Set<Quantity> explains, List<Cause> twins) {

  /** The first gradient it explains, where it is to be said. */
  public Quantity first() {
    return explains.iterator().next();
  }
}
