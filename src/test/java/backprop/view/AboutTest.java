package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What Shift and F1 show, and that it leaves the walk alone. */
final class AboutTest extends WindowUnderTest {

  @Test
  void showsTheLicencesAndEscGoesBackToTheSameStep() {
    goTo(OUTPUT_WEIGHTS);
    press(KeyCode.SHIFT, KeyCode.F1).release(KeyCode.F1, KeyCode.SHIFT);
    settle();
    TextArea licences = lookup(".bp-about .text-area").queryAs(TextArea.class);
    assertTrue(licences.getText().contains("SIL OPEN FONT LICENSE"), licences.getText());
    assertFalse(licences.isEditable());
    hit(KeyCode.PAGE_DOWN);
    double page = licences.getScrollTop();
    assertTrue(page > 100, "a page does not scroll: " + page);
    hit(KeyCode.DOWN);
    assertTrue(licences.getScrollTop() > page, "an arrow does not scroll");
    hit(KeyCode.HOME);
    assertEquals(0, licences.getScrollTop());
    hit(KeyCode.ESCAPE);
    assertTrue(lookup(".bp-about").tryQuery().isEmpty());
    assertEquals(OUTPUT_WEIGHTS, step());
  }
}
