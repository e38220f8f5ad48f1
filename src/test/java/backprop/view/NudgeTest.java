package backprop.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Target;
import backprop.drawing.proof.NudgePanel;
import backprop.drawing.proof.NudgeState;
import backprop.formula.Symbol;
import backprop.session.Focus;
import backprop.session.Moment;
import backprop.trace.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** One number moved by keys and mouse, over a step that stands still. */
@ExtendWith(ApplicationExtension.class)
final class NudgeTest {
  private static final Focus WEIGHT = new Focus.OfEntry(Symbol.w(2), 6, 1);

  private ShownWindow shown;

  @Start
  void start(Stage stage) {
    shown = new ShownWindow(stage);
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    for (KeyCode key : keys) {
      robot.type(key);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private Optional<NudgeState> state() {
    return shown.window.layers().top().map(layer -> ((NudgeLayer) layer).state());
  }

  private NudgeState opened(FxRobot robot) {
    shown.click(robot, shown.graph(), new Target.Lights(WEIGHT));
    press(robot, KeyCode.H);
    return state().orElseThrow();
  }

  @Test
  void h_moves_the_weight_of_the_edge_that_was_clicked(FxRobot robot) {
    assertEquals(new Parameter(Symbol.w(2), 6, 1), opened(robot).parameter());
  }

  @Test
  void at_the_start_with_nothing_chosen_there_is_nothing_to_move(FxRobot robot) {
    robot.moveTo(shown.window.root(), Pos.TOP_LEFT, Point2D.ZERO, Motion.DIRECT);
    press(robot, KeyCode.H);
    assertTrue(state().isEmpty());
  }

  @Test
  void the_slope_closes_in_on_the_formula_as_h_shrinks(FxRobot robot) {
    double gap = opened(robot).nudge().gap();
    for (int i = 0; i < 3; i++) {
      press(robot, KeyCode.DOWN);
      double smaller = state().orElseThrow().nudge().gap();
      assertTrue(smaller < gap / 50, gap + " " + smaller);
      gap = smaller;
    }
    assertEquals(1e-4, state().orElseThrow().nudge().h());
    assertTrue(gap < 1e-9, "" + gap);
  }

  @Test
  void rounding_takes_over_when_h_shrinks_on(FxRobot robot) {
    opened(robot);
    for (int i = 0; i < 20; i++) {
      press(robot, KeyCode.DOWN);
    }
    assertEquals(1e-15, state().orElseThrow().nudge().h());
    assertTrue(state().orElseThrow().nudge().gap() > 1e-3);
  }

  @Test
  void arrows_move_the_weight_and_0_puts_it_back(FxRobot robot) throws Exception {
    NudgeState before = opened(robot);
    int[] far = shown.pixels();
    press(robot, KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT);
    NudgeState after = state().orElseThrow();
    assertEquals(before.notch() - 3, after.notch());
    assertNotEquals(before.moved().totalError(), after.moved().totalError());
    assertFalse(Arrays.equals(far, shown.pixels()));
    press(robot, KeyCode.DIGIT0);
    assertEquals(0, state().orElseThrow().offset());
    assertSame(before.trace(), state().orElseThrow().moved());
  }

  @Test
  void the_slider_moves_it_by_mouse(FxRobot robot) {
    opened(robot);
    Node slider = shown.window.root().lookup(".bp-nudge");
    Bounds bounds = slider.localToScreen(slider.getBoundsInLocal());
    robot.clickOn(bounds.getMinX() + bounds.getWidth() * 0.25, bounds.getCenterY());
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(-5, state().orElseThrow().notch(), 1);
    // And the arrows are still those of the layer
    int notch = state().orElseThrow().notch();
    press(robot, KeyCode.RIGHT);
    assertEquals(notch + 1, state().orElseThrow().notch());
  }

  @Test
  void h_is_changed_by_mouse_too(FxRobot robot) {
    opened(robot);
    Node layer = shown.window.root().lookup(".bp-layer");
    Surface panel =
        (Surface)
            layer.lookupAll("*").stream()
                .filter(node -> node instanceof Surface)
                .findFirst()
                .orElseThrow();
    shown.click(robot, panel, new Target.Runs(NudgePanel.FINER));
    assertEquals(1e-2, state().orElseThrow().nudge().h());
    shown.click(robot, panel, new Target.Runs(NudgePanel.COARSER));
    assertEquals(1e-1, state().orElseThrow().nudge().h());
  }

  @Test
  void another_edge_is_moved_when_it_is_clicked(FxRobot robot) {
    opened(robot);
    Focus other = new Focus.OfEntry(Symbol.w(2), 0, 0);
    shown.click(robot, shown.graph(), new Target.Lights(other));
    assertEquals(new Parameter(Symbol.w(2), 0, 0), state().orElseThrow().parameter());
    assertEquals(Optional.of(WEIGHT), shown.session.moment().pinned());
  }

  @Test
  void esc_brings_the_same_picture_back_to_the_last_bit(FxRobot robot) throws Exception {
    shown.run(() -> shown.session.go(10));
    shown.click(
        robot,
        shown.graph(),
        new Target.Lights(new Focus.OfEntry(Symbol.gradient(Symbol.w(2)), 6, 1)));
    // The last fade is over before the picture is taken
    WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
    Moment moment = shown.session.moment();
    int[] before = shown.pixels();
    press(robot, KeyCode.H, KeyCode.LEFT, KeyCode.DOWN, KeyCode.DOWN);
    assertFalse(Arrays.equals(before, shown.pixels()));
    press(robot, KeyCode.ESCAPE);
    assertTrue(state().isEmpty());
    assertSame(moment, shown.session.moment());
    assertArrayEquals(before, shown.pixels());
  }

  @Test
  void the_step_below_does_not_hear_its_keys(FxRobot robot) {
    opened(robot);
    Moment moment = shown.session.moment();
    press(robot, KeyCode.SPACE, KeyCode.PAGE_DOWN, KeyCode.N, KeyCode.DIGIT7, KeyCode.ENTER);
    assertSame(moment, shown.session.moment());
    assertTrue(state().isPresent());
  }

  @Test
  void a_tick_of_the_timeline_closes_it_and_goes_there(FxRobot robot) {
    opened(robot);
    Surface timeline = (Surface) shown.window.root().lookup(".bp-timeline");
    shown.click(robot, timeline, new Target.Step(5));
    assertTrue(state().isEmpty());
    assertEquals(5, shown.session.moment().position());
  }
}
