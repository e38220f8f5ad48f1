package backprop.view;

import backprop.session.Command;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Hears every key of the window first, and gives it to whom it is meant for. */
final class Keyboard {
  /** Commands that change how the window looks, and nothing that is shown in it. */
  private static final Set<String> OF_LOOK =
      Set.of("language", "text-larger", "text-smaller", "text-normal");

  private final Podium podium;
  private final Layers layers;
  private final GoTo goTo;
  private final KeyMap keys;
  private final Player player;
  private final Runnable noSuchStep;
  private final Predicate<KeyEvent> typing;

  /**
   * @param noSuchStep called when a step was asked for that does not exist
   * @param typing takes a key with which a number begins, if one is selected that can be changed
   */
  Keyboard(
      List<Command> commands,
      Podium podium,
      Layers layers,
      GoTo goTo,
      Player player,
      Runnable noSuchStep,
      Predicate<KeyEvent> typing) {
    this.keys = new KeyMap(commands);
    this.podium = podium;
    this.layers = layers;
    this.goTo = goTo;
    this.player = player;
    this.noSuchStep = noSuchStep;
    this.typing = typing;
  }

  /** Hears the keys of a scene from now on. */
  void listen(Scene scene) {
    // A filter, because buttons and scroll panes would eat arrows and Space before a handler
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, scene.getFocusOwner()));
    // After the controls, for a text field or an open choice closes itself first
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
  }

  private void press(KeyEvent event, Node owner) {
    // Else a tick of the toolkit's clock that falls into our drawing passes, and the next is waited
    // for: up to 17 ms
    Platform.requestNextPulse();
    if (podium.press(event)) {
      event.consume();
      return;
    }
    if (owner instanceof TextInputControl text) {
      if (!leavesText(event)) {
        return;
      }
      if (!isOfLook(event)) {
        // Who leaves a field has said what they wanted to say in it
        text.getParent().requestFocus();
      }
    }
    // A menu's button that happens to have the focus would eat the Esc that is meant for the form
    if (isForm() && !leavesText(event) && event.getCode() != KeyCode.ESCAPE) {
      return;
    }
    boolean chosenByKeyboard =
        owner != null && owner.isFocusVisible() && !(owner instanceof MatrixTable);
    boolean endsNumber = event.getCode() == KeyCode.ENTER && !goTo.digitsProperty().get().isEmpty();
    if (chosenByKeyboard && isForControls(event) && !endsNumber) {
      return;
    }
    if (layers.press(event)) {
      event.consume();
      return;
    }
    if (!podium.lecture().isOn() && typing.test(event)) {
      event.consume();
      return;
    }
    switch (goTo.press(event)) {
      case TAKEN -> event.consume();
      case NO_SUCH_STEP -> {
        noSuchStep.run();
        event.consume();
      }
      case NOT_OURS ->
          keys.find(event)
              .ifPresent(command -> {
                if (!command.id().equals("play")) {
                  player.pause();
                }
                command.run();
                event.consume();
              });
    }
  }

  /** The window changes around a field, and what is typed in it goes on being typed. */
  private boolean isOfLook(KeyEvent event) {
    return keys.find(event).filter(command -> OF_LOOK.contains(command.id())).isPresent();
  }

  private boolean isForm() {
    return layers.top().filter(Layers.Layer::isForm).isPresent();
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && layers.press(event)) {
      event.consume();
    }
  }

  /** Keys that no text needs: those of a remote, the numbered ones, and most with Ctrl. */
  private static boolean leavesText(KeyEvent event) {
    return switch (event.getCode()) {
      case PAGE_UP, PAGE_DOWN -> true;
      case A, C, V, X, Y, Z -> false;
      // The size of text, which is read in forms too
      case PLUS, EQUALS, ADD, MINUS, SUBTRACT, DIGIT0, NUMPAD0 -> event.isShortcutDown();
      default ->
          event.getCode().isFunctionKey()
              || (event.isShortcutDown() && event.getCode().isLetterKey());
    };
  }

  /** Space and Enter press a button that was reached with Tab. */
  private static boolean isForControls(KeyEvent event) {
    return switch (event.getCode()) {
      case SPACE, ENTER, TAB -> true;
      default -> false;
    };
  }
}
