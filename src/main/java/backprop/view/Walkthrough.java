package backprop.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Uses the window as a person would, with nobody there: every step, into entries, back, the layers,
 * the themes, the mouse over network and step. It ends the program. The build lets the Java machine
 * watch this, so that a packaged program starts with its code read and linked.
 */
public final class Walkthrough {
  private static final int FORWARD = 30;
  private static final List<KeyCode> LAYERS = List.of(KeyCode.J, KeyCode.H, KeyCode.C, KeyCode.F1);

  /** A layer may compute beside the window before there is something to see. */
  private static final int FRAMES_TO_LOOK = 20;

  private static final int PLACES_ACROSS = 6;

  private final Deque<Runnable> actions = new ArrayDeque<>();

  /** Begins as soon as a window is shown. Called on the toolkit's thread. */
  public void begin() {
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().stream()
                        .filter(Stage.class::isInstance)
                        .findFirst()
                        .ifPresent(this::walk);
                  }
                });
  }

  private void walk(Window window) {
    if (!actions.isEmpty()) {
      return;
    }
    look(FRAMES_TO_LOOK);
    for (int step = 0; step < FORWARD; step++) {
      press(window, KeyCode.RIGHT);
      if (step % 5 == 0) {
        press(window, KeyCode.ENTER, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ESCAPE);
      }
      if (step == FORWARD / 3) {
        LAYERS.forEach(layer -> visit(window, layer));
        actions.add(() -> point(window, ".bp-graph", MouseEvent.MOUSE_CLICKED, 2, 2));
        visit(window, KeyCode.H);
        press(window, KeyCode.ESCAPE);
      }
      if (step % 4 == 0) {
        hover(window, step % 8 == 0 ? ".bp-graph" : ".bp-panel");
      }
    }
    press(window, KeyCode.T, KeyCode.T, KeyCode.T, KeyCode.LEFT, KeyCode.LEFT, KeyCode.HOME);
    actions.add(Platform::exit);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        actions.remove().run();
        if (actions.isEmpty()) {
          stop();
        }
      }
    }.start();
  }

  private void look(int frames) {
    for (int i = 0; i < frames; i++) {
      actions.add(() -> {});
    }
  }

  private void visit(Window window, KeyCode layer) {
    press(window, layer);
    look(FRAMES_TO_LOOK);
    press(window, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ESCAPE);
  }

  private void press(Window window, KeyCode... keys) {
    for (KeyCode key : keys) {
      actions.add(() -> {
        Scene scene = window.getScene();
        Node focus = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
          Event.fireEvent(focus, new KeyEvent(type, "", "", key, false, false, false, false));
        }
      });
    }
  }

  private void hover(Window window, String surface) {
    for (int place = 0; place < PLACES_ACROSS; place++) {
      int x = place;
      actions.add(() -> point(window, surface, MouseEvent.MOUSE_MOVED, x, x % 4 + 1));
    }
    actions.add(() -> point(window, surface, MouseEvent.MOUSE_EXITED, -1, -1));
  }

  /** The mouse on a place of a grid that lies over a surface. */
  private static void point(
      Window window, String surface, EventType<MouseEvent> type, int i, int j) {
    Node node = window.getScene().lookup(surface);
    if (node == null) {
      throw new IllegalStateException("the window has no " + surface);
    }
    double x = node.getLayoutBounds().getWidth() * (i + 0.5) / PLACES_ACROSS;
    double y = node.getLayoutBounds().getHeight() * (j + 0.5) / PLACES_ACROSS;
    Point2D screen = node.localToScreen(x, y);
    Point2D scene = node.localToScene(x, y);
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            null));
  }
}
