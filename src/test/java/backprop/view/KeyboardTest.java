package backprop.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The pass, walked by keys. */
final class KeyboardTest extends WindowUnderTest {

  @Test
  void left_walks_back_through_the_very_pictures_that_right_came_by() {
    leave();
    List<int[]> there = new ArrayList<>();
    there.add(pixels());
    for (int step = 1; step <= STEPS; step++) {
      hit(KeyCode.RIGHT);
      assertEquals(step, step());
      there.add(pixels());
      assertFalse(
          Arrays.equals(there.get(step - 1), there.get(step)), "step " + step + " is not seen");
    }
    for (int step = STEPS; step > 0; step--) {
      assertArrayEquals(there.get(step), pixels(), "step " + step);
      hit(KeyCode.LEFT);
    }
    assertArrayEquals(there.getFirst(), pixels(), "the beginning");
  }

  @Test
  void a_picture_that_faded_in_is_the_same_as_one_that_did_not() {
    leave();
    hit(KeyCode.RIGHT);
    int[] first = pixels();
    hit(KeyCode.RIGHT);
    int[] second = pixels();
    interact(() -> window.setAnimated(true));
    hit(KeyCode.LEFT);
    hit(KeyCode.RIGHT);
    sleep(400);
    assertArrayEquals(second, pixels());
    hit(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT);
    sleep(400);
    assertArrayEquals(first, pixels());
  }

  @Test
  void every_key_for_on_goes_on_and_every_key_for_back_goes_back() {
    List<KeyCode> on = List.of(KeyCode.RIGHT, KeyCode.SPACE, KeyCode.N, KeyCode.PAGE_DOWN);
    for (int i = 0; i < on.size(); i++) {
      hit(on.get(i));
      assertEquals(i + 1, step(), on.get(i).getName());
    }
    List<KeyCode> back = List.of(KeyCode.LEFT, KeyCode.P, KeyCode.PAGE_UP);
    for (int i = 0; i < back.size(); i++) {
      hit(back.get(i));
      assertEquals(on.size() - 1 - i, step(), back.get(i).getName());
    }
  }

  @Test
  void home_and_end_go_to_the_ends_and_no_further() {
    hit(KeyCode.END);
    assertEquals(STEPS, step());
    hit(KeyCode.RIGHT, KeyCode.SPACE, KeyCode.PAGE_DOWN);
    assertEquals(STEPS, step());
    hit(KeyCode.HOME);
    assertEquals(0, step());
    hit(KeyCode.LEFT, KeyCode.PAGE_UP);
    assertEquals(0, step());
  }

  @Test
  void control_and_right_goes_to_the_first_step_of_every_phase() {
    for (int begin : List.of(1, 5, 6, 15, 23, STEPS)) {
      hitWithControl(KeyCode.RIGHT);
      assertEquals(begin, step());
    }
  }

  @Test
  void control_and_left_goes_to_the_beginning_of_this_phase_then_of_the_one_before() {
    goTo(18);
    for (int begin : List.of(15, 6, 5, 1, 0)) {
      hitWithControl(KeyCode.LEFT);
      assertEquals(begin, step());
    }
  }

  @Test
  void digits_and_enter_go_to_the_step_of_that_number() {
    hit(KeyCode.DIGIT1);
    assertEquals("Go to step 1: press Enter", said());
    hit(KeyCode.NUMPAD4);
    assertEquals("Go to step 14: press Enter", said());
    assertEquals(0, step());
    hit(KeyCode.ENTER);
    assertEquals(14, step());
    assertEquals("", said());
    goTo(0);
    assertEquals(0, step());
  }

  @Test
  void a_digit_can_be_taken_back_and_escape_takes_all_of_them_back() {
    goTo(3);
    hit(KeyCode.DIGIT1, KeyCode.DIGIT9, KeyCode.BACK_SPACE, KeyCode.DIGIT2, KeyCode.ENTER);
    assertEquals(12, step());
    hit(KeyCode.DIGIT2, KeyCode.DIGIT2, KeyCode.ESCAPE);
    assertEquals("", said());
    assertEquals(12, step());
  }

  @Test
  void a_number_that_is_no_step_gets_a_notice_and_changes_nothing() {
    goTo(7);
    goTo(27);
    assertEquals("There is no such step: this pass has steps 1 to 26.", said());
    assertEquals(7, step());
    hit(KeyCode.RIGHT);
    assertEquals(8, step());
    assertEquals("", said());
  }

  @Test
  void escape_takes_a_notice_away() {
    goTo(27);
    assertFalse(said().isEmpty());
    hit(KeyCode.ESCAPE);
    assertEquals("", said());
  }

  private String said() {
    StringBuilder said = new StringBuilder();
    for (Label label : lookup(".notice").queryAllAs(Label.class)) {
      if (label.isVisible()) {
        said.append(label.getText());
      }
    }
    return said.toString();
  }

  @Test
  void t_changes_the_theme_and_keeps_the_step() {
    leave();
    goTo(OUTPUT_WEIGHTS);
    int[] light = pixels();
    hit(KeyCode.T);
    assertEquals(OUTPUT_WEIGHTS, step());
    int[] dark = pixels();
    assertTrue(brightness(dark) < 0.5 * brightness(light), "dark is not dark");
    hit(KeyCode.T);
    assertEquals(OUTPUT_WEIGHTS, step());
    int[] projector = pixels();
    assertFalse(Arrays.equals(light, projector));
    hit(KeyCode.T);
    assertArrayEquals(light, pixels(), "once around");
  }

  private static double brightness(int[] pixels) {
    return Arrays.stream(pixels).map(p -> (p >> 8) & 0xff).average().orElseThrow();
  }

  @Test
  void k_plays_and_pauses() {
    hit(KeyCode.K);
    assertEquals(1, step());
    sleep(2300);
    settle();
    assertEquals(2, step());
    hit(KeyCode.K);
    sleep(2300);
    settle();
    assertEquals(2, step());
  }

  @Test
  void any_other_key_of_the_walk_ends_playing() {
    hit(KeyCode.K, KeyCode.RIGHT);
    assertEquals(2, step());
    sleep(2300);
    settle();
    assertEquals(2, step());
  }

  @Test
  void playing_ends_at_the_last_step_and_begins_anew_from_there() {
    goTo(STEPS - 1);
    hit(KeyCode.K);
    assertEquals(STEPS, step());
    hit(KeyCode.K);
    hit(KeyCode.END, KeyCode.K);
    assertEquals(1, step());
    hit(KeyCode.K);
  }

  @Test
  void a_hint_that_is_shown_does_not_keep_escape_for_itself() throws Exception {
    goTo(OUTPUT_WEIGHTS);
    moveTo("#help");
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> Window.getWindows().stream().anyMatch(Hint.class::isInstance));
    hit(KeyCode.J);
    assertTrue(window.layers().isOpen().get());
    hit(KeyCode.ESCAPE);
    assertFalse(window.layers().isOpen().get());
  }

  @Test
  void a_number_that_was_typed_is_gone_to_whatever_button_has_the_focus() {
    for (int i = 0; i < 20 && !lookup("#play").query().isFocused(); i++) {
      hit(KeyCode.TAB);
    }
    assertTrue(lookup("#play").query().isFocusVisible());
    goTo(OUTPUT_WEIGHTS);
    assertEquals(OUTPUT_WEIGHTS, step());
  }
}
