package backprop.session;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Something a person can do. Keys, buttons and help are all made from it.
 *
 * @param id the end of its keys in the bundle: {@code command.<id>}
 * @param keys names of keys, with their modifiers in front: {@code Ctrl+Right}
 * @param enabled whether it would change anything now
 * @param action what it does
 */
public record Command(
    String id, List<String> keys, ObservableBooleanValue enabled, Runnable action) {

  /** Does it, if it is enabled. */
  public void run() {
    if (enabled.get()) {
      action.run();
    }
  }
}
