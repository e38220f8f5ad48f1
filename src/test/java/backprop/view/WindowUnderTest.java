package backprop.view;

import static org.junit.jupiter.api.Assertions.fail;

import backprop.App;
import backprop.desk.Desk;
import backprop.drawing.Mark;
import backprop.drawing.Palette;
import backprop.drawing.Palette.Role;
import backprop.drawing.Spot;
import backprop.drawing.Target;
import backprop.drawing.formula.Typesetter;
import backprop.formula.Symbol;
import backprop.lesson.LessonFile;
import backprop.session.Focus;
import backprop.session.Messages;
import backprop.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The main window with the built-in lesson: hands that press keys and move the mouse, and eyes that
 * read what is drawn. Nothing fades, so what a gesture does is seen at once.
 */
abstract class WindowUnderTest extends ApplicationTest {
  /** The smallest projector. */
  static final int WIDTH = 1024;

  static final int HEIGHT = 768;

  /** Steps of the built-in lesson. */
  static final int STEPS = 26;

  /** A step in the middle of the pass: ∂E/∂W₂. */
  static final int OUTPUT_WEIGHTS = 10;

  /** Commands that open a sheet over the step, each. */
  static final List<String> SHEETS =
      List.of(
          "help",
          "about",
          "numbers",
          "network",
          "export",
          "jacobian",
          "nudge",
          "check-all",
          "verdict");

  // Kept over all tests: formulas are set once
  private static final Typesetter typesetter = new Typesetter();
  private static final Pattern PLACE = Pattern.compile("step (\\d+) of 26.*");

  Stage stage;
  MainWindow window;

  @Override
  public void start(Stage ownStage) throws Exception {
    stage = ownStage;
    Session session = new Session(LessonFile.builtIn());
    window =
        new MainWindow(
            stage,
            session,
            new Messages(Locale.ENGLISH),
            typesetter,
            "light",
            desk(),
            Optional.empty(),
            App.takeAway());
    window.setAnimated(false);
    new TestStage(stage).show(window, WIDTH, HEIGHT);
  }

  /** What the window works with besides its lesson. */
  Desk desk() {
    return Desk.forgetful();
  }

  // Hands

  /** Presses keys one after the other. */
  void hit(KeyCode... keys) {
    for (KeyCode key : keys) {
      type(key);
    }
    settle();
  }

  /** Presses a key as often as that. */
  void hit(KeyCode key, int times) {
    for (int i = 0; i < times; i++) {
      type(key);
    }
    settle();
  }

  /** Presses a key while Ctrl is held; Cmd on a Mac. */
  void hitWithControl(KeyCode key) {
    press(KeyCode.SHORTCUT, key).release(key, KeyCode.SHORTCUT);
    settle();
  }

  /** Types the number of a step, then Enter. */
  void goTo(int step) {
    for (char digit : Integer.toString(step).toCharArray()) {
      type(KeyCode.valueOf("DIGIT" + digit));
    }
    hit(KeyCode.ENTER);
  }

  void hover(Point2D point) {
    moveTo(point);
    settle();
  }

  void click(Point2D point) {
    clickOn(point);
    settle();
  }

  void click(String selector) {
    clickOn(selector);
    settle();
  }

  /** Takes the mouse where nothing is. */
  void leave() {
    hover(new Point2D(WIDTH / 2.0, 20));
  }

  static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  // Eyes

  Surface graph() {
    return lookup(".bp-graph").queryAs(Surface.class);
  }

  Surface panel() {
    return lookup(".bp-panel").queryAs(Surface.class);
  }

  Surface timeline() {
    return lookup(".bp-timeline").queryAs(Surface.class);
  }

  /** The step that the window says it shows; 0 before the first. */
  int step() {
    for (String text : texts(panel())) {
      Matcher matcher = PLACE.matcher(text);
      if (matcher.matches()) {
        return Integer.parseInt(matcher.group(1));
      }
      if (text.equals("before step 1 of 26")) {
        return 0;
      }
    }
    return fail("the window does not say where it stands: " + texts(panel()));
  }

  /** All texts of a surface. */
  static List<String> texts(Surface surface) {
    List<String> texts = new ArrayList<>();
    for (Mark mark : surface.picture().marks()) {
      if (mark instanceof Mark.Text text) {
        texts.add(text.text());
      }
    }
    return texts;
  }

  /** The window, pixel by pixel. */
  int[] pixels() {
    settle();
    int[][] pixels = new int[1][];
    interact(() -> {
      WritableImage image = window.root().getScene().snapshot(null);
      int width = (int) image.getWidth();
      int height = (int) image.getHeight();
      pixels[0] = new int[width * height];
      image
          .getPixelReader()
          .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels[0], 0, width);
    });
    return pixels[0];
  }

  /** Everything on a surface that means something, in the order it was drawn. */
  static List<Spot> spots(Surface surface, Target target) {
    return surface.picture().spots().stream().filter(spot -> spot.target().equals(target)).toList();
  }

  static Spot.Area area(Surface surface, Target target) {
    return spots(surface, target).stream()
        .filter(Spot.Area.class::isInstance)
        .map(Spot.Area.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing drawn for " + target));
  }

  /** The middle of a thing on the screen. */
  static Point2D middle(Surface surface, Spot.Area area) {
    return surface.localToScreen(area.x() + area.width() / 2, area.y() + area.height() / 2);
  }

  static Point2D middle(Surface surface, Target target) {
    return middle(surface, area(surface, target));
  }

  static Target tick(int step) {
    return new Target.Step(step);
  }

  static Target cell(Symbol symbol, int row, int column) {
    return new Target.Lights(new Focus.OfEntry(symbol, row, column));
  }

  static Target matrix(Symbol symbol) {
    return new Target.Lights(new Focus.OfMatrix(symbol));
  }

  /** The edge that stands for an entry in the network. */
  Spot.Segment edge(Symbol symbol, int row, int column) {
    return spots(graph(), cell(symbol, row, column)).stream()
        .filter(Spot.Segment.class::isInstance)
        .map(Spot.Segment.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Whether a frame in the colour of what is pointed at stands around a rectangle. */
  static boolean isFramed(Surface surface, Spot.Area area) {
    int focus = Palette.of("light").of(Role.FOCUS).argb();
    return surface.picture().marks().stream()
        .filter(Mark.Box.class::isInstance)
        .map(Mark.Box.class::cast)
        .filter(box -> box.stroke().argb() == focus)
        .anyMatch(box ->
            Math.abs(box.x() - area.x()) < 4
                && Math.abs(box.y() - area.y()) < 4
                && Math.abs(box.width() - area.width()) < 6
                && Math.abs(box.height() - area.height()) < 6);
  }

  /** Whether an edge has a halo in the colour of what is pointed at. */
  boolean hasHalo(Spot.Segment edge) {
    int focus = Palette.of("light").of(Role.FOCUS).argb() & 0xffffff;
    return graph().picture().marks().stream()
        .filter(Mark.Line.class::isInstance)
        .map(Mark.Line.class::cast)
        .filter(line -> (line.colour().argb() & 0xffffff) == focus)
        .anyMatch(
            line -> line.x1() == edge.x1() && line.y1() == edge.y1() && line.y2() == edge.y2());
  }

  /** How many edges have such a halo. */
  long halos() {
    int focus = Palette.of("light").of(Role.FOCUS).argb() & 0xffffff;
    return graph().picture().marks().stream()
        .filter(Mark.Line.class::isInstance)
        .map(Mark.Line.class::cast)
        .filter(line -> (line.colour().argb() & 0xffffff) == focus)
        .count();
  }

  /** How many neurons have a rim in that colour. */
  long litNeurons() {
    int focus = Palette.of("light").of(Role.FOCUS).argb();
    return graph().picture().marks().stream()
        .filter(Mark.Disc.class::isInstance)
        .map(Mark.Disc.class::cast)
        .filter(disc -> disc.stroke().argb() == focus)
        .count();
  }

  boolean isDisabled(String selector) {
    return lookup(selector).queryAs(Node.class).isDisabled();
  }
}
