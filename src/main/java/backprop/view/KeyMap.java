package backprop.view;

import backprop.session.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/** Finds the command of a key. */
final class KeyMap {
  private record Binding(KeyCombination keys, Command command) {}

  private final List<Binding> bindings = new ArrayList<>();

  KeyMap(List<Command> commands) {
    for (Command command : commands) {
      for (String keys : command.keys()) {
        bindings.add(new Binding(combination(keys), command));
      }
    }
  }

  Optional<Command> find(KeyEvent event) {
    return bindings.stream()
        .filter(binding -> binding.keys().match(event))
        .map(Binding::command)
        .findFirst();
  }

  /**
   * Reads {@code Ctrl+Shift+Z}.
   *
   * @throws IllegalArgumentException for a key that is not known
   */
  static KeyCombination combination(String text) {
    if (text.equals("?")) {
      // On some keyboards it is Shift and the slash, on others a key of its own
      return new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHIFT_ANY);
    }
    String[] parts = text.split("\\+", -1);
    Modifier[] modifiers = new Modifier[parts.length - 1];
    for (int i = 0; i < modifiers.length; i++) {
      modifiers[i] =
          switch (parts[i]) {
            // Cmd on a Mac, where Ctrl with an arrow belongs to the system
            case "Ctrl" -> KeyCombination.SHORTCUT_DOWN;
            case "Shift" -> KeyCombination.SHIFT_DOWN;
            case "Alt" -> KeyCombination.ALT_DOWN;
            default -> throw new IllegalArgumentException("no modifier " + parts[i]);
          };
    }
    return new KeyCodeCombination(code(parts[parts.length - 1]), modifiers);
  }

  private static KeyCode code(String name) {
    return switch (name) {
      case "Esc" -> KeyCode.ESCAPE;
      case "PageUp" -> KeyCode.PAGE_UP;
      case "PageDown" -> KeyCode.PAGE_DOWN;
      case "." -> KeyCode.PERIOD;
      default -> KeyCode.valueOf(name.toUpperCase(Locale.ROOT));
    };
  }
}
