package backprop.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Mark;
import backprop.drawing.Numbers;
import backprop.drawing.Target;
import backprop.formula.Symbol;
import backprop.session.Focus;
import backprop.session.Inside;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** Into a matrix, an entry and its chain, and out again, by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
final class StepIntoTest {
  private static final Symbol GRADIENT = Symbol.gradient(Symbol.w(2));
  private static final Symbol FIRST = Symbol.gradient(Symbol.w(1));

  private ShownWindow shown;

  @Start
  void start(Stage stage) {
    shown = new ShownWindow(stage);
    shown.window.setAnimated(false);
  }

  private void press(FxRobot robot, KeyCode... keys) {
    for (KeyCode key : keys) {
      robot.type(key);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private void leave(FxRobot robot) {
    robot.moveTo(shown.window.root(), Pos.TOP_LEFT, Point2D.ZERO, Motion.DIRECT);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void goToStep(FxRobot robot, int number) {
    for (char digit : Integer.toString(number).toCharArray()) {
      press(robot, KeyCode.valueOf("DIGIT" + digit));
    }
    press(robot, KeyCode.ENTER);
  }

  private boolean says(String text) {
    return shown.panel().picture().marks().stream()
        .anyMatch(mark -> mark instanceof Mark.Text words && words.text().contains(text));
  }

  private String exact(Symbol symbol, int row, int column) {
    return Numbers.exact(shown.session.moment().trace().values().get(symbol, row, column));
  }

  @Test
  void a_click_on_an_edge_shows_the_value_of_its_entry(FxRobot robot) {
    goToStep(robot, 10);
    shown.click(robot, shown.graph(), new Target.Lights(new Focus.OfEntry(GRADIENT, 6, 1)));
    leave(robot);
    assertTrue(says(exact(GRADIENT, 6, 1)));
    press(robot, KeyCode.ESCAPE);
    assertEquals(Optional.empty(), shown.session.moment().pinned());
    assertFalse(says(exact(GRADIENT, 6, 1)));
  }

  @Test
  void a_click_on_a_bias_shows_the_value_of_its_entry(FxRobot robot) {
    Symbol biases = Symbol.gradient(Symbol.b(2));
    goToStep(robot, 12);
    shown.click(robot, shown.graph(), new Target.Lights(new Focus.OfEntry(biases, 0, 1)));
    leave(robot);
    assertTrue(says(exact(biases, 0, 1)));
  }

  @Test
  void a_click_on_another_layers_edge_shows_that_entry_too(FxRobot robot) {
    goToStep(robot, 18);
    shown.click(robot, shown.graph(), new Target.Lights(new Focus.OfEntry(GRADIENT, 6, 1)));
    leave(robot);
    assertTrue(says(exact(GRADIENT, 6, 1)));
  }

  @Test
  void enter_after_a_click_steps_into_that_entry(FxRobot robot) {
    goToStep(robot, 10);
    shown.click(robot, shown.graph(), new Target.Lights(new Focus.OfEntry(GRADIENT, 6, 1)));
    leave(robot);
    press(robot, KeyCode.ENTER);
    assertEquals(Optional.of(Inside.entry(6, 1)), shown.session.moment().inside());
  }

  @Test
  void inside_a_matrix_a_click_on_a_cell_goes_straight_there(FxRobot robot) {
    goToStep(robot, 10);
    press(robot, KeyCode.DOWN);
    shown.click(robot, shown.panel(), new Target.Lights(new Focus.OfEntry(GRADIENT, 9, 3)));
    leave(robot);
    assertEquals(Optional.of(Inside.entry(9, 3)), shown.session.moment().inside());
    assertTrue(says(exact(GRADIENT, 9, 3)));
  }

  @Test
  void arrows_move_over_the_matrix(FxRobot robot) {
    goToStep(robot, 10);
    press(robot, KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.UP);
    assertEquals(Optional.of(Inside.entry(1, 1)), shown.session.moment().inside());
    assertTrue(says(exact(GRADIENT, 1, 1)));
  }

  @Test
  void into_over_out_and_back_restore_the_same_pictures(FxRobot robot) throws Exception {
    leave(robot);
    goToStep(robot, 18);
    Deque<int[]> seen = new ArrayDeque<>();
    KeyCode[] walk = {
      KeyCode.ENTER,
      KeyCode.RIGHT,
      KeyCode.RIGHT,
      KeyCode.ENTER,
      KeyCode.RIGHT,
      KeyCode.RIGHT,
      KeyCode.ESCAPE,
      KeyCode.SPACE,
      KeyCode.ESCAPE,
      KeyCode.RIGHT,
      KeyCode.RIGHT
    };
    for (KeyCode key : walk) {
      int[] before = shown.pixels();
      press(robot, key);
      assertFalse(Arrays.equals(before, shown.pixels()), key + " must be seen");
      seen.push(before);
    }
    for (int i = walk.length; !seen.isEmpty(); i--) {
      press(robot, KeyCode.PAGE_UP);
      assertArrayEquals(seen.pop(), shown.pixels(), "before move " + i);
    }
  }

  @Test
  void a_first_layer_weight_walks_its_five_paths_with_the_sum_running_up(FxRobot robot) {
    goToStep(robot, 18);
    press(robot, KeyCode.ENTER, KeyCode.ENTER);
    for (int path = 1; path <= 5; path++) {
      for (int factor = 1; factor <= 5; factor++) {
        assertTrue(says("Path " + path + " of 5, factor " + factor + " of 5"));
        if (path == 5 && factor == 5) {
          double whole = shown.session.moment().trace().values().get(FIRST, 0, 0);
          assertTrue(says(Numbers.significant(whole, 4)), "the sum of all paths");
        }
        press(robot, KeyCode.RIGHT);
      }
    }
    assertEquals(Optional.of(Inside.entry(0, 0)), shown.session.moment().inside());
  }

  @Test
  void the_same_weight_is_followed_through_the_pass(FxRobot robot) {
    goToStep(robot, 10);
    shown.click(robot, shown.graph(), new Target.Lights(new Focus.OfEntry(GRADIENT, 6, 1)));
    leave(robot);
    goToStep(robot, 23);
    assertTrue(says(exact(new Symbol.Updated(Symbol.w(2)), 6, 1)), "the new weight is worked");
    goToStep(robot, 3);
    assertTrue(says(exact(Symbol.a(2), 0, 1)), "the pre-activation it goes into is worked");
  }
}
