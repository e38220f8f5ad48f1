package backprop.view;

import backprop.drawing.Spot;
import backprop.session.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Hands that mean nothing. What they do next follows from a seed and from where things stand in the
 * window, so that the same seed does the same again. Everything here runs on the toolkit's thread.
 */
final class Monkey {
  private static final List<KeyCode> MODIFIERS =
      List.of(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ALT);

  /** What is found on a clipboard, and what is typed by somebody's cat. */
  private static final List<String> TEXTS =
      List.of(
          "0.5",
          "1\t2\n3\t4",
          "1,5;2,5",
          "[[0.1, 0.2], [0.3, 0.4]]",
          "np.array([1e308, -1e308])",
          "NaN",
          "-1e999",
          "",
          " \n\n\t",
          "가중치 0.5",
          "𝟏\u0000\u202e",
          "x".repeat(5000),
          "0.125\n".repeat(400));

  private static final List<String> LETTERS = List.of("7", "-", ".", "e", "가", "𝟏", "\t", " ");

  private final Stage stage;
  private final List<Command> commands;
  private final Random random;
  private final Robot robot = new Robot();
  private final Runnable plug;
  private String latest = "nothing";

  /**
   * @param commands whose keys it likes best
   * @param plug plugs a second screen in, or pulls it out
   */
  Monkey(Stage stage, List<Command> commands, long seed, Runnable plug) {
    this.stage = stage;
    this.commands = List.copyOf(commands);
    this.random = new Random(seed);
    this.plug = plug;
  }

  /** What it did latest, in words. */
  String latest() {
    return latest;
  }

  /** Does something. */
  void act() {
    int choice = random.nextInt(100);
    if (choice < 40) {
      pressKeyOfCommand();
    } else if (choice < 53) {
      pressAnyKey();
    } else if (choice < 57) {
      typeLetter();
    } else if (choice < 80) {
      click();
    } else if (choice < 87) {
      drag();
    } else if (choice < 91) {
      scroll();
    } else if (choice < 96) {
      Point2D to = place();
      say("moves to " + to);
      robot.mouseMove(to);
    } else if (choice < 99) {
      copyFromElsewhere();
    } else {
      say("plugs a screen");
      plug.run();
    }
  }

  private void say(String words) {
    latest = words;
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  // Keys

  private void pressKeyOfCommand() {
    Command command = any(commands);
    if (command.keys().isEmpty()) {
      return;
    }
    String keys = any(command.keys());
    say("presses " + keys + ": " + command.id());
    List<KeyCode> held = new ArrayList<>();
    String[] parts = keys.split("\\+", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      held.add(
          switch (parts[i]) {
            case "Ctrl" -> KeyCode.SHORTCUT;
            case "Shift" -> KeyCode.SHIFT;
            default -> KeyCode.ALT;
          });
    }
    press(held, code(parts[parts.length - 1]));
  }

  private static KeyCode code(String name) {
    return switch (name) {
      case "Esc" -> KeyCode.ESCAPE;
      case "PageUp" -> KeyCode.PAGE_UP;
      case "PageDown" -> KeyCode.PAGE_DOWN;
      case "." -> KeyCode.PERIOD;
      case "?" -> KeyCode.SLASH;
      case "Plus" -> KeyCode.EQUALS;
      case "Minus" -> KeyCode.MINUS;
      case "0" -> KeyCode.DIGIT0;
      default -> KeyCode.valueOf(name.toUpperCase(Locale.ROOT));
    };
  }

  private void pressAnyKey() {
    KeyCode key = any(List.of(KeyCode.values()));
    if (random.nextInt(3) == 0) {
      key = any(List.of(KeyCode.TAB, KeyCode.ENTER, KeyCode.SPACE, KeyCode.ESCAPE, KeyCode.DELETE));
    } else if (random.nextInt(3) == 0) {
      key = KeyCode.valueOf("DIGIT" + random.nextInt(10));
    }
    List<KeyCode> held = MODIFIERS.stream().filter(_ -> random.nextInt(6) == 0).toList();
    say("presses " + key + " with " + held);
    press(held, key);
  }

  private void press(List<KeyCode> held, KeyCode key) {
    List<KeyCode> down = held.stream().map(Monkey::real).toList();
    down.forEach(robot::keyPress);
    robot.keyPress(real(key));
    robot.keyRelease(real(key));
    down.reversed().forEach(robot::keyRelease);
  }

  private static KeyCode real(KeyCode key) {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    return key == KeyCode.SHORTCUT ? mac ? KeyCode.COMMAND : KeyCode.CONTROL : key;
  }

  /** Letters that no key of the robot writes. */
  private void typeLetter() {
    Node owner = stage.getScene().getFocusOwner();
    String letter = any(LETTERS);
    say("types “" + letter + "” into " + owner);
    if (owner != null) {
      Event.fireEvent(
          owner,
          new KeyEvent(
              KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
    }
  }

  private void copyFromElsewhere() {
    String text = any(TEXTS);
    say("finds on the clipboard “" + text.substring(0, Math.min(20, text.length())) + "”");
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    press(List.of(KeyCode.SHORTCUT), KeyCode.V);
  }

  // Mouse

  private void click() {
    Point2D at = place();
    MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
    int times = random.nextInt(4) == 0 ? 2 : 1;
    List<KeyCode> held = MODIFIERS.stream().filter(_ -> random.nextInt(15) == 0).toList();
    say("clicks " + button + " " + times + " times at " + at + " with " + held);
    robot.mouseMove(at);
    List<KeyCode> down = held.stream().map(Monkey::real).toList();
    down.forEach(robot::keyPress);
    for (int i = 0; i < times; i++) {
      robot.mousePress(button);
      robot.mouseRelease(button);
    }
    down.reversed().forEach(robot::keyRelease);
  }

  private void drag() {
    Point2D from = place();
    Point2D near = from.add(random.nextInt(81) - 40, random.nextInt(81) - 40);
    Point2D to = within(random.nextBoolean() ? place() : near);
    say("drags from " + from + " to " + to);
    robot.mouseMove(from);
    robot.mousePress(MouseButton.PRIMARY);
    for (int i = 1; i <= 3; i++) {
      robot.mouseMove(from.interpolate(to, i / 3.0));
    }
    if (random.nextInt(4) == 0) {
      // In the middle of it
      pressKeyOfCommand();
    }
    robot.mouseRelease(MouseButton.PRIMARY);
  }

  private void scroll() {
    Point2D at = place();
    int notches = random.nextInt(9) - 4;
    say("scrolls " + notches + " at " + at);
    robot.mouseMove(at);
    robot.mouseWheel(notches);
  }

  /** Anywhere in the window, or on something that is there to be touched. */
  private Point2D place() {
    Scene scene = stage.getScene();
    List<Point2D> worth = new ArrayList<>();
    switch (random.nextInt(3)) {
      case 0 ->
          // Menus are windows of their own
          Window.getWindows().stream()
              .filter(window -> !(window instanceof Tooltip))
              .forEach(window -> collectControls(window.getScene().getRoot(), worth));
      case 1 -> collectSpots(scene.getRoot(), worth);
      default -> {}
    }
    Rectangle2D reach = reach();
    worth.removeIf(point -> !reach.contains(point));
    if (worth.isEmpty()) {
      return new Point2D(
          reach.getMinX() + random.nextDouble() * reach.getWidth(),
          reach.getMinY() + random.nextDouble() * reach.getHeight());
    }
    return any(worth);
  }

  /** The window, as far as it is on the screen: elsewhere the robot's mouse finds nothing. */
  private Rectangle2D reach() {
    Rectangle2D screen = Screen.getPrimary().getBounds();
    double right = Math.min(stage.getX() + stage.getWidth(), screen.getMaxX()) - 1;
    double bottom = Math.min(stage.getY() + stage.getHeight(), screen.getMaxY()) - 1;
    return new Rectangle2D(stage.getX(), stage.getY(), right - stage.getX(), bottom - stage.getY());
  }

  private Point2D within(Point2D point) {
    Rectangle2D reach = reach();
    return new Point2D(
        Math.clamp(point.getX(), reach.getMinX(), reach.getMaxX() - 1),
        Math.clamp(point.getY(), reach.getMinY(), reach.getMaxY() - 1));
  }

  private static void collectControls(Node node, List<Point2D> places) {
    if (!node.isVisible()) {
      return;
    }
    if (isControl(node) && !node.isDisabled()) {
      Bounds bounds = node.localToScreen(node.getLayoutBounds());
      places.add(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectControls(child, places));
    }
  }

  private static boolean isControl(Node node) {
    return node instanceof Control || node.getStyleClass().contains("menu-item");
  }

  private static void collectSpots(Node node, List<Point2D> places) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Surface surface) {
      for (Spot spot : surface.picture().spots()) {
        places.add(
            switch (spot) {
              case Spot.Area area ->
                  surface.localToScreen(area.x() + area.width() / 2, area.y() + area.height() / 2);
              case Spot.Segment line ->
                  surface.localToScreen((line.x1() + line.x2()) / 2, (line.y1() + line.y2()) / 2);
            });
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectSpots(child, places));
    }
  }

  // Rest

  /** Lets go of everything, and takes the mouse where nothing is. */
  void letGo() {
    MODIFIERS.forEach(key -> robot.keyRelease(real(key)));
    robot.mouseMove(stage.getX() + stage.getScene().getWidth() / 2, stage.getY() + 20);
  }

  /** Presses Esc once. */
  void escape() {
    robot.keyPress(KeyCode.ESCAPE);
    robot.keyRelease(KeyCode.ESCAPE);
  }
}
