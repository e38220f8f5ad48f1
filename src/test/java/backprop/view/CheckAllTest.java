package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Target;
import backprop.formula.Symbol;
import backprop.session.Focus;
import backprop.session.Moment;
import backprop.trace.GradientGap;
import backprop.trace.GradientVerdict;
import java.util.List;
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

/** All gradients in one table, and the way from it to each. */
@ExtendWith(ApplicationExtension.class)
final class CheckAllTest {
  private ShownWindow shown;

  @Start
  void start(Stage stage) {
    shown = new ShownWindow(stage);
  }

  private CheckAllLayer opened(FxRobot robot) throws Exception {
    robot.type(KeyCode.C);
    WaitForAsyncUtils.waitForFxEvents();
    CheckAllLayer layer = (CheckAllLayer) shown.window.layers().top().orElseThrow();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> layer.verdicts().size() == 5);
    WaitForAsyncUtils.waitForFxEvents();
    return layer;
  }

  @Test
  void c_lists_every_gradient_and_all_agree(FxRobot robot) throws Exception {
    CheckAllLayer layer = opened(robot);
    List<String> names =
        layer.verdicts().stream().map(verdict -> verdict.gradient().key()).toList();
    assertEquals(List.of("dE/dW2", "dE/dB2", "dE/dW1", "dE/dB1", "dE/dX"), names);
    assertTrue(layer.verdicts().stream().allMatch(GradientVerdict::agrees));
    assertEquals(5, layer.surface().picture().spots().size());
  }

  @Test
  void a_row_leads_to_its_step_and_pins_its_worst_entry(FxRobot robot) throws Exception {
    CheckAllLayer layer = opened(robot);
    GradientVerdict verdict = layer.verdicts().get(2);
    GradientGap worst = verdict.worst().orElseThrow();
    Focus entry = new Focus.OfEntry(verdict.gradient(), worst.row(), worst.column());
    shown.click(robot, layer.surface(), new Target.Lights(entry));
    Moment moment = shown.session.moment();
    assertTrue(shown.window.layers().top().isEmpty());
    assertEquals(Symbol.gradient(Symbol.w(1)), moment.step().orElseThrow().symbol());
    assertEquals(Optional.of(entry), moment.pinned());
  }

  @Test
  void arrows_go_over_the_rows_and_enter_leads_to_an_entry(FxRobot robot) throws Exception {
    CheckAllLayer layer = opened(robot);
    GradientVerdict second = layer.verdicts().get(1);
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(shown.window.layers().top().isEmpty());
    assertEquals(second.gradient(), shown.session.moment().step().orElseThrow().symbol());
  }

  @Test
  void esc_leaves_everything_as_it_was(FxRobot robot) throws Exception {
    Moment moment = shown.session.moment();
    opened(robot);
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(shown.window.layers().top().isEmpty());
    assertSame(moment, shown.session.moment());
  }
}
