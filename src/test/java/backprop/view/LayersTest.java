package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What stands over the step, and over each other. */
final class LayersTest extends WindowUnderTest {

  private void run(String command) {
    interact(window.command(command)::run);
    settle();
  }

  private int open() {
    return window.layers().countProperty().get();
  }

  @Test
  void a_sheet_that_is_opened_again_under_another_takes_its_own_place() {
    run("numbers");
    run("help");
    run("numbers");
    assertEquals(2, open());
    assertInstanceOf(NumbersLayer.class, window.layers().top().orElseThrow());
    hit(KeyCode.ESCAPE, KeyCode.ESCAPE);
    assertEquals(0, open());
  }

  @Test
  void a_form_that_is_asked_for_again_keeps_what_was_typed() {
    run("network");
    TextField first = lookup(".bp-form .text-field").query();
    interact(() -> first.setText("7"));
    hitWithControl(KeyCode.N);
    assertEquals(1, open());
    assertSame(first, lookup(".bp-form .text-field").query());
    assertEquals("7", first.getText());
  }

  @Test
  void a_text_that_is_closed_with_its_sheet_hears_no_more_keys() {
    run("about");
    click(".text-area");
    hit(KeyCode.ESCAPE);
    assertEquals(0, open());
    hit(KeyCode.RIGHT);
    assertEquals(1, step());
  }

  @Test
  void an_error_is_told_of_even_if_the_one_before_was_waved_away() {
    var usual = Thread.getDefaultUncaughtExceptionHandler();
    window.catchErrors();
    try {
      for (int i = 0; i < 2; i++) {
        Platform.runLater(() -> {
          throw new IllegalStateException("broken on purpose");
        });
        settle();
        assertEquals(1, open());
        assertTrue(lookup("#error-go-on").tryQuery().isPresent());
        hit(KeyCode.ESCAPE);
        assertEquals(0, open());
      }
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(usual);
    }
  }
}
