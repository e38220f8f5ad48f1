package backprop.view;

import backprop.session.Command;
import backprop.session.Lecture;
import backprop.session.Lecture.Screen;
import backprop.session.Session;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Turns the window into a lecture and back: full screen, black, white, notes on a second screen.
 */
final class Podium {
  private final Session session;
  private final Lecture lecture;
  private final Look look;
  private final GoTo goTo;
  private final Layers layers;
  private final PresentPane pane;
  private final Region shade = new Region();
  private final StackPane ground = new StackPane();
  private final BooleanBinding presenting;
  private Screens screens;
  private Clock clock = Clock.system(ZoneId.systemDefault());
  private Consumer<Scene> listen = scene -> {};
  private Runnable unlisten = () -> {};
  private Instant began = Instant.EPOCH;
  private Optional<PresenterWindow> notes = Optional.empty();
  private Optional<Node> focused = Optional.empty();

  /**
   * @param commands of the window; the list may still grow
   */
  Podium(
      Session session,
      Lecture lecture,
      Look look,
      GoTo goTo,
      Layers layers,
      List<Command> commands,
      Screens screens) {
    this.session = session;
    this.lecture = lecture;
    this.look = look;
    this.goTo = goTo;
    this.layers = layers;
    this.screens = screens;
    // Kept, because bindings hold each other weakly
    presenting = Bindings.and(lecture.onProperty(), layers.isOpen().not());
    pane =
        new PresentPane(
            session, lecture, look, goTo, commands, () -> look.style(ground.getScene()));
    shade.setId("shade");
    shade.setVisible(false);
    shade.setCursor(Cursor.NONE);
    shade.setOnMouseClicked(event -> lecture.lighten());
    lecture.onProperty().addListener((observed, was, is) -> turn(is));
    lecture.screenProperty().addListener((observed, was, is) -> darken(is));
    session
        .momentProperty()
        .addListener((observed, before, after) -> notes.ifPresent(PresenterWindow::refresh));
  }

  // Properties

  /** What the hall sees; not while a laboratory or a sheet is open. */
  BooleanBinding isPresenting() {
    return presenting;
  }

  PresentPane pane() {
    return pane;
  }

  Lecture lecture() {
    return lecture;
  }

  /** The lecturer's window, where there are two screens. */
  Optional<PresenterWindow> notes() {
    return notes;
  }

  /** Puts the lecture over the window, which is not drawn while it is not seen. */
  StackPane over(Node window) {
    pane.visibleProperty().bind(presenting);
    window.visibleProperty().bind(presenting.not());
    pane.visibleProperty()
        .addListener((observed, was, is) -> {
          if (is) {
            pane.open();
          }
        });
    ground.getStyleClass().add("bp-ground");
    ground.getChildren().setAll(window, pane, shade);
    return ground;
  }

  /** Lets other windows hear the keys of the program. */
  void onScene(Consumer<Scene> listener) {
    listen = listener;
  }

  /** Other screens and another clock than those of the machine. */
  void use(Screens other, Clock otherClock) {
    screens = other;
    clock = otherClock;
  }

  // Commands

  /** Hears a key before anything else does; returns whether it meant something here. */
  boolean press(KeyEvent event) {
    if (lecture.lighten()) {
      return true;
    }
    if (!presenting.get()) {
      return false;
    }
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (event.getCode() == KeyCode.L && plain) {
      pane.light();
      return true;
    }
    if (event.getCode() == KeyCode.ESCAPE && goTo.digitsProperty().get().isEmpty()) {
      lecture.end();
      return true;
    }
    return false;
  }

  /** Lets the window fill its screen, or no longer. */
  void toggleFullScreen() {
    screens.toggle();
  }

  /** Hears the end of keys that are held. */
  void listen(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (event.getCode() == KeyCode.L) {
            pane.dim();
          }
        });
  }

  /** Draws anew for another theme, size or language. */
  void restyle() {
    if (pane.isVisible()) {
      pane.restyle();
    }
    notes.ifPresent(PresenterWindow::restyle);
  }

  private void turn(boolean on) {
    if (on) {
      focused = Optional.ofNullable(ground.getScene().getFocusOwner());
      layers.closeAll();
      new OpenMenus(ground).close();
      began = clock.instant();
      unlisten = screens.listen(this::arrange);
      arrange();
      pane.open();
    } else {
      unlisten.run();
      closeNotes();
      screens.restore();
      focused.ifPresent(Node::requestFocus);
      focused = Optional.empty();
    }
  }

  /** The window on the hall's screen, notes on the other if there is one. */
  private void arrange() {
    screens.fill();
    if (!screens.hasSecond()) {
      closeNotes();
    } else if (notes.isEmpty()) {
      PresenterWindow window =
          new PresenterWindow(session, look, clock, began, listen.andThen(this::listen));
      notes = Optional.of(window);
      window.show();
    }
    ground.getScene().getWindow().requestFocus();
  }

  /** Closes what the window has opened besides itself. */
  void closeNotes() {
    notes.ifPresent(PresenterWindow::close);
    notes = Optional.empty();
  }

  private void darken(Screen screen) {
    if (screen != Screen.SHOWN) {
      new OpenMenus(ground).close();
    }
    shade.setVisible(screen != Screen.SHOWN);
    shade.setStyle(
        screen == Screen.WHITE ? "-fx-background-color: white" : "-fx-background-color: black");
  }
}
