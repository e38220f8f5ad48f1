package backprop.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Mark;
import backprop.drawing.Picture;
import backprop.drawing.Target;
import backprop.formula.Symbol;
import backprop.lesson.JsonLessons;
import backprop.session.Focus;
import backprop.session.Moment;
import backprop.trace.ClaimVerdict;
import backprop.trace.GradientGap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Gradients that came with a lesson, in the window. */
@ExtendWith(ApplicationExtension.class)
final class VerdictTest {
  private static final String WRONG =
      "/backprop/mistakes/slope-left-out-of-the-hidden-layer.backprop.json";

  private ShownWindow shown;

  @Start
  void start(Stage stage) {
    shown = new ShownWindow(stage);
  }

  private void open(String lesson) {
    shown.run(() -> shown.window.edits().open(JsonLessons.lesson(lesson), Optional.empty()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private VerdictLayer opened(FxRobot robot) throws Exception {
    robot.type(KeyCode.V);
    WaitForAsyncUtils.waitForFxEvents();
    VerdictLayer layer = (VerdictLayer) shown.window.layers().top().orElseThrow();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> layer.diagnosis().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    return layer;
  }

  private static List<String> texts(Picture picture) {
    return picture.marks().stream()
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
  }

  private String notice() {
    return shown.window.root().lookupAll(".notice").stream()
        .filter(node -> node instanceof NoticeStrip && node.isVisible())
        .map(node -> ((NoticeStrip) node).getText())
        .findFirst()
        .orElse("");
  }

  @Test
  void a_lesson_that_brings_gradients_says_so_and_names_the_key() {
    assertEquals("", notice());
    open(WRONG);
    assertTrue(notice().startsWith("5 gradients of yours"), notice());
    assertTrue(notice().contains("Press V"), notice());
  }

  @Test
  void v_lists_every_gradient_and_the_cause_once(FxRobot robot) throws Exception {
    open(WRONG);
    VerdictLayer layer = opened(robot);
    assertEquals(1, layer.diagnosis().orElseThrow().findings().size());
    List<String> texts = texts(layer.surface().picture());
    assertEquals(3, texts.stream().filter("off"::equals).count());
    assertEquals(1, texts.stream().filter("Likely"::equals).count());
    assertEquals(5, layer.surface().picture().spots().size());
  }

  @Test
  void a_row_leads_to_its_step_and_pins_its_worst_entry(FxRobot robot) throws Exception {
    open(WRONG);
    VerdictLayer layer = opened(robot);
    ClaimVerdict verdict = layer.diagnosis().orElseThrow().verdicts().getFirst();
    GradientGap worst = verdict.worst().orElseThrow();
    Focus entry = new Focus.OfEntry(Symbol.gradient(verdict.by()), worst.row(), worst.column());
    shown.click(robot, layer.surface(), new Target.Lights(entry));
    Moment moment = shown.session.moment();
    assertTrue(shown.window.layers().top().isEmpty());
    assertEquals(entry.symbol(), moment.step().orElseThrow().symbol());
    assertEquals(Optional.of(entry), moment.pinned());
  }

  @Test
  void without_gradients_it_says_how_to_bring_them(FxRobot robot) throws Exception {
    VerdictLayer layer = opened(robot);
    String words = String.join(" ", texts(layer.surface().picture()));
    assertTrue(words.contains("np.savez("), words);
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(shown.window.layers().top().isEmpty());
  }

  @Test
  void m_shows_the_difference_in_place_of_the_gradient_and_takes_it_back(FxRobot robot)
      throws Exception {
    open(WRONG);
    Symbol gradient = Symbol.gradient(Symbol.w(1));
    shown.run(() ->
        shown.session.go(shown.session.moment().trace().step(gradient).orElseThrow().number()));
    int[] before = shown.pixels();
    robot.type(KeyCode.M);
    int[] difference = shown.pixels();
    assertFalse(Arrays.equals(before, difference));
    List<String> cells = texts(shown.panel().picture());
    double off =
        JsonLessons.lesson(WRONG).claims().get(Symbol.w(1)).getEntry(1, 2)
            - shown.session.moment().trace().values().get(gradient, 1, 2);
    String cell = String.format(Locale.ROOT, "%.4f", off).replace('-', '−');
    assertTrue(cells.contains(cell), cell + " in " + cells);
    robot.type(KeyCode.M);
    assertArrayEquals(before, shown.pixels());
  }

  @Test
  void m_says_where_there_is_nothing_to_subtract(FxRobot robot) {
    robot.type(KeyCode.M);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(notice().startsWith("This lesson holds no gradients of yours"), notice());
    open(WRONG);
    robot.type(KeyCode.M);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(notice().startsWith("The step shows no gradient that you brought"), notice());
  }
}
