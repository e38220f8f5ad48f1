package backprop.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Mark;
import backprop.drawing.Spot;
import backprop.drawing.Target;
import backprop.drawing.formula.Typesetter;
import backprop.formula.Symbol;
import backprop.lesson.LessonFile;
import backprop.session.Focus;
import backprop.session.LabPlace;
import backprop.session.LabPlace.Action;
import backprop.session.Messages;
import backprop.session.Session;
import backprop.trace.Trial.Choice;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The laboratory by gesture: keys and mouse in, picture out. */
final class TransposeLabTest extends ApplicationTest {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final Typesetter typesetter = new Typesetter();

  private Session session;
  private MainWindow window;

  @Override
  public void start(Stage stage) throws Exception {
    session = new Session(LessonFile.builtIn());
    window = new MainWindow(stage, session, new Messages(Locale.ENGLISH), typesetter, "light");
    new TestStage(stage).show(window, WIDTH, HEIGHT);
  }

  @BeforeEach
  void goToTheGradientOfTheOutputWeights() {
    interact(() -> session.go(10));
    settle();
    assertEquals(Symbol.gradient(Symbol.w(2)), session.moment().step().orElseThrow().symbol());
  }

  private boolean isOpen() {
    return lookup("#lab").tryQuery().isPresent();
  }

  private Surface lab() {
    return lookup("#lab").queryAs(Surface.class);
  }

  private boolean says(String words) {
    StringBuilder all = new StringBuilder();
    for (Mark mark : lab().picture().marks()) {
      if (mark instanceof Mark.Text text) {
        all.append(text.text()).append(' ');
      }
    }
    return all.toString().contains(words);
  }

  private void hit(KeyCode... keys) {
    for (KeyCode key : keys) {
      type(key);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void settle() {
    // Longer than a fade
    sleep(250);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Point2D at(Target target) {
    Spot.Area area =
        lab().picture().spots().stream()
            .filter(spot -> spot.target().equals(target))
            .map(Spot.Area.class::cast)
            .findFirst()
            .orElseThrow();
    Bounds place = lab().localToScreen(lab().getLayoutBounds());
    return new Point2D(
        place.getMinX() + area.x() + area.width() / 2,
        place.getMinY() + area.y() + area.height() / 2);
  }

  private int[] pixels() {
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

  @Test
  void j_opens_it_and_escape_gives_back_the_same_picture_bit_for_bit() {
    moveTo(new Point2D(WIDTH / 2.0, 20));
    settle();
    int[] before = pixels();
    hit(KeyCode.J);
    assertTrue(isOpen());
    hit(KeyCode.DOWN, KeyCode.DIGIT2, KeyCode.S, KeyCode.Q, KeyCode.RIGHT, KeyCode.HOME);
    hit(KeyCode.ESCAPE);
    settle();
    assertFalse(isOpen());
    assertEquals(10, session.moment().position());
    assertArrayEquals(before, pixels());
  }

  @Test
  void a_wrong_order_is_refused_for_its_shapes_and_the_right_one_accepted() {
    hit(KeyCode.J);
    assertTrue(says("5 ≠ 1"), "the unthinking order is the first to be tried");
    hit(KeyCode.S);
    assertTrue(says("15 ≠ 1"));
    assertFalse(says("Right."));
    hit(KeyCode.L);
    assertTrue(says("Right."));
    hit(KeyCode.R);
    assertTrue(says("1 ≠ 5"));
  }

  @Test
  void in_the_square_example_a_wrong_order_is_refused_for_its_numbers() {
    hit(KeyCode.J, KeyCode.Q);
    assertTrue(says("Another example"));
    assertTrue(says("Fitting shapes are no proof."));
    clickOn(at(new Target.InLab(new LabPlace.Way(new Choice(true, true, false)))));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(says("Right."));
    clickOn(at(new Target.InLab(new LabPlace.Doing(Action.EXAMPLE))));
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(says("Another example"));
    assertTrue(says("5 ≠ 1"), "the lesson is as it was left");
  }

  @Test
  void arrows_move_the_entry_and_a_click_chooses_one_in_all_views() {
    hit(KeyCode.J);
    interact(() -> {});
    clickOn(at(new Target.InLab(new LabPlace.Cell(1, 6 * 5 + 1))));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(31, shown());
    hit(KeyCode.RIGHT);
    assertEquals(32, shown());
    hit(KeyCode.DOWN);
    assertEquals(37, shown());
    clickOn(at(new Target.Lights(new Focus.OfEntry(Symbol.gradient(Symbol.w(2)), 0, 0))));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(0, shown());
    hit(KeyCode.LEFT);
    assertEquals(74, shown());
  }

  private int shown() {
    return window.lab().orElseThrow().lab().chosen();
  }

  @Test
  void a_key_that_walks_the_pass_does_not_reach_it() {
    hit(KeyCode.J, KeyCode.PAGE_DOWN, KeyCode.SPACE, KeyCode.K, KeyCode.END, KeyCode.DIGIT9);
    hit(KeyCode.ENTER);
    assertEquals(10, session.moment().position());
    assertTrue(isOpen());
  }

  @Test
  void it_goes_when_the_step_is_left_by_another_way() {
    hit(KeyCode.J);
    interact(() -> session.go(3));
    settle();
    assertFalse(isOpen());
    hit(KeyCode.J);
    assertFalse(isOpen(), "a step of the forward pass has no derivative to show");
  }

  @Test
  void every_derivative_step_opens_one() {
    for (int number = 6; number <= 22; number++) {
      int step = number;
      interact(() -> session.go(step));
      hit(KeyCode.J);
      assertTrue(isOpen(), "step " + number);
      hit(KeyCode.J);
      assertFalse(isOpen());
    }
  }
}
