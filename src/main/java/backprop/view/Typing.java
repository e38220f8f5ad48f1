package backprop.view;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys with which a number begins. */
final class Typing {
  private Typing() {}

  /** The character, if a number can begin with it. */
  static Optional<String> number(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return Optional.empty();
    }
    KeyCode code = event.getCode();
    if (code.isDigitKey()) {
      return Optional.of(code.getName().replace("Numpad ", ""));
    }
    return switch (code) {
      case MINUS, SUBTRACT -> Optional.of("-");
      case PERIOD, DECIMAL -> Optional.of(".");
      default -> Optional.empty();
    };
  }
}
