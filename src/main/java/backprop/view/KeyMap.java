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
        combinations(keys).forEach(each -> bindings.add(new Binding(each, command)));
      }
    }
  }

  /** Plus is on some keyboards Shift and the equals sign, on others a key of its own. */
  private static List<KeyCombination> combinations(String text) {
    List<KeyCombination> all = new ArrayList<>(List.of(combination(text)));
    switch (text) {
      case "Ctrl+Plus" ->
          List.of(KeyCode.PLUS, KeyCode.ADD)
              .forEach(code ->
                  all.add(
                      new KeyCodeCombination(
                          code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY)));
      case "Ctrl+Minus" ->
          all.add(new KeyCodeCombination(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN));
      case "Ctrl+0" ->
          all.add(new KeyCodeCombination(KeyCode.NUMPAD0, KeyCombination.SHORTCUT_DOWN));
      default -> {}
    }
    return all;
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
    if (text.equals("Ctrl+Plus")) {
      return new KeyCodeCombination(
          KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
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
      case "Minus" -> KeyCode.MINUS;
      case "0" -> KeyCode.DIGIT0;
      default -> KeyCode.valueOf(name.toUpperCase(Locale.ROOT));
    };
  }
}
