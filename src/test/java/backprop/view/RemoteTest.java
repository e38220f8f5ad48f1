package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import backprop.formula.Symbol;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys of a presenter's remote work at once, whatever was clicked before. */
final class RemoteTest extends WindowUnderTest {

  @BeforeEach
  void stand_in_the_middle_of_the_pass() {
    goTo(OUTPUT_WEIGHTS);
  }

  /** On, on, back: one on from where the click has led. */
  private void assertRemoteWorksFrom(int step) {
    assertEquals(step, step());
    hit(KeyCode.PAGE_DOWN);
    assertEquals(step + 1, step());
    hit(KeyCode.PAGE_DOWN);
    assertEquals(step + 2, step());
    hit(KeyCode.PAGE_UP);
    assertEquals(step + 1, step());
  }

  @Test
  void after_the_button_for_on() {
    click("#next");
    assertRemoteWorksFrom(OUTPUT_WEIGHTS + 1);
  }

  @Test
  void after_the_button_for_back() {
    click("#back");
    assertRemoteWorksFrom(OUTPUT_WEIGHTS - 1);
  }

  @Test
  void after_the_button_for_the_start_which_then_cannot_be_pressed() {
    click("#first");
    assertRemoteWorksFrom(0);
  }

  @Test
  void after_the_last_step_was_reached_by_the_button() {
    goTo(STEPS - 1);
    click("#next");
    hit(KeyCode.PAGE_UP);
    assertEquals(STEPS - 1, step());
  }

  @Test
  void after_play_and_playing_ends() {
    click("#play");
    hit(KeyCode.PAGE_DOWN);
    assertEquals(OUTPUT_WEIGHTS + 2, step());
    sleep(2200);
    settle();
    assertEquals(OUTPUT_WEIGHTS + 2, step());
  }

  @Test
  void after_the_theme() {
    click("#theme");
    assertRemoteWorksFrom(OUTPUT_WEIGHTS);
  }

  @Test
  void after_the_speed_was_chosen() {
    click("#speed");
    hit(KeyCode.DOWN, KeyCode.ENTER);
    assertRemoteWorksFrom(OUTPUT_WEIGHTS);
  }

  @Test
  void after_a_tick() {
    click(middle(timeline(), tick(4)));
    assertRemoteWorksFrom(4);
  }

  @Test
  void after_a_neuron_and_escape_lets_go_of_it() {
    click(middle(graph(), cell(Symbol.X, 0, 2)));
    hit(KeyCode.ESCAPE);
    assertEquals(OUTPUT_WEIGHTS, step());
    assertRemoteWorksFrom(OUTPUT_WEIGHTS);
  }

  @Test
  void after_a_cell() {
    click(middle(panel(), cell(Symbol.gradient(Symbol.w(2)), 1, 1)));
    assertRemoteWorksFrom(OUTPUT_WEIGHTS);
  }

  @Test
  void after_an_empty_place() {
    click(new Point2D(WIDTH / 2.0, 20));
    assertRemoteWorksFrom(OUTPUT_WEIGHTS);
  }

  @Test
  void and_space_does_not_press_the_button_that_was_clicked() {
    click("#back");
    hit(KeyCode.SPACE);
    assertEquals(OUTPUT_WEIGHTS, step());
  }

  @Test
  void but_space_presses_a_button_that_was_reached_with_tab() {
    for (int i = 0; i < 12 && !lookup("#back").query().isFocusVisible(); i++) {
      hit(KeyCode.TAB);
    }
    hit(KeyCode.SPACE);
    assertEquals(OUTPUT_WEIGHTS - 1, step());
    hit(KeyCode.PAGE_DOWN);
    assertEquals(OUTPUT_WEIGHTS, step());
    assertFalse(isDisabled("#back"));
  }
}
