package backprop.view;

import backprop.session.Command;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Hears every key of the window first, and gives it to whom it is meant for. */
final class Keyboard {
  private final Layers layers;
  private final GoTo goTo;
  private final KeyMap keys;
  private final Player player;
  private final Runnable noSuchStep;

  /**
   * @param noSuchStep called when a step was asked for that does not exist
   */
  Keyboard(List<Command> commands, Layers layers, GoTo goTo, Player player, Runnable noSuchStep) {
    this.keys = new KeyMap(commands);
    this.layers = layers;
    this.goTo = goTo;
    this.player = player;
    this.noSuchStep = noSuchStep;
  }

  /** Hears the keys of a scene from now on. */
  void listen(Scene scene) {
    // A filter, because buttons and scroll panes would eat arrows and Space before a handler
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, scene.getFocusOwner()));
  }

  private void press(KeyEvent event, Node owner) {
    // Else a tick of the toolkit's clock that falls into our drawing passes, and the next is waited
    // for: up to 17 ms
    Platform.requestNextPulse();
    if (owner instanceof TextInputControl && !leavesText(event)) {
      return;
    }
    boolean chosenByKeyboard = owner != null && owner.isFocusVisible();
    if (chosenByKeyboard && isForControls(event)) {
      return;
    }
    if (layers.press(event)) {
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

  /** Keys that no text needs: those of a remote, and the numbered ones. */
  private static boolean leavesText(KeyEvent event) {
    return switch (event.getCode()) {
      case PAGE_UP, PAGE_DOWN -> true;
      default -> event.getCode().isFunctionKey();
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
