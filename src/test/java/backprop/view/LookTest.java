package backprop.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Mark;
import backprop.drawing.Target;
import backprop.session.GradientColours.Span;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Size of text, motion and colours, changed while one looks. */
final class LookTest extends WindowUnderTest {

  private double sizeOf(String words) {
    return panel().picture().marks().stream()
        .filter(Mark.Text.class::isInstance)
        .map(Mark.Text.class::cast)
        .filter(text -> text.text().startsWith(words))
        .mapToDouble(text -> text.style().size())
        .findFirst()
        .orElseThrow();
  }

  private ScrollPane middle() {
    return lookup(".bp-middle").queryAs(ScrollPane.class);
  }

  @Test
  void text_grows_to_twice_its_size_and_back_and_the_step_stays() {
    goTo(OUTPUT_WEIGHTS);
    leave();
    int[] usual = pixels();
    double before = sizeOf("step 10");
    for (int i = 0; i < 6; i++) {
      hitWithControl(KeyCode.EQUALS);
    }
    assertEquals(200, window.look().preferences().textPercent());
    assertEquals(2 * before, sizeOf("step 10"), 1e-6);
    assertEquals(OUTPUT_WEIGHTS, step());
    hitWithControl(KeyCode.MINUS);
    assertEquals(175, window.look().preferences().textPercent());
    hitWithControl(KeyCode.DIGIT0);
    assertArrayEquals(usual, pixels());
  }

  @Test
  void what_large_text_pushes_out_of_the_window_is_scrolled_to() {
    goTo(OUTPUT_WEIGHTS);
    for (int i = 0; i < 4; i++) {
      hitWithControl(KeyCode.EQUALS);
    }
    double hidden = middle().getContent().getLayoutBounds().getHeight();
    assertTrue(hidden > middle().getViewportBounds().getHeight());
    assertEquals(0, middle().getVvalue(), 0);
    for (int i = 0; i < 12; i++) {
      hitWithControl(KeyCode.DOWN);
    }
    assertEquals(1, middle().getVvalue(), 1e-9);
    assertEquals(OUTPUT_WEIGHTS, step());
    hitWithControl(KeyCode.UP);
    assertTrue(middle().getVvalue() < 1);
    assertTrue(graph().getHeight() > 400 && graph().getWidth() > 900, "the network has no room");
  }

  @Test
  void at_the_usual_size_nothing_is_scrolled() {
    assertEquals(
        middle().getViewportBounds().getHeight(),
        middle().getContent().getLayoutBounds().getHeight(),
        0.5);
    // A bar at the side would take width from it
    assertEquals(stage.getScene().getWidth(), middle().getViewportBounds().getWidth(), 0.5);
  }

  @Test
  void no_name_of_a_button_is_cut_at_twice_the_size_in_both_languages() {
    for (int i = 0; i < 4; i++) {
      hitWithControl(KeyCode.EQUALS);
    }
    for (int language = 0; language < 2; language++) {
      for (String id : List.of("#back", "#next", "#play", "#language", "#theme", "#mode-present")) {
        Node node = lookup(id).query();
        Labeled button = (Labeled) node;
        String said = button.getText();
        if (button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
          assertTrue(button.getTooltip().getText().startsWith(said + "  ("), id);
          assertEquals(said, button.getAccessibleText());
        } else {
          assertEquals(said, ((Text) node.lookup(".text")).getText(), "cut");
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        assertTrue(bounds.getMaxX() <= WIDTH && bounds.getMinX() >= 0, id + " is outside");
      }
      hitWithControl(KeyCode.L);
    }
  }

  @Test
  void motion_is_switched_off_and_on_by_a_key() {
    assertFalse(window.look().preferences().reducedMotion());
    press(KeyCode.SHIFT, KeyCode.M).release(KeyCode.M, KeyCode.SHIFT);
    settle();
    assertTrue(window.look().preferences().reducedMotion());
    press(KeyCode.SHIFT, KeyCode.M).release(KeyCode.M, KeyCode.SHIFT);
    settle();
    assertFalse(window.look().preferences().reducedMotion());
  }

  @Test
  void colours_of_gradients_go_round_by_the_legend_and_are_locked_by_a_key() {
    goTo(OUTPUT_WEIGHTS);
    assertTrue(legend().contains("√ scale of this matrix"), legend());
    click(middle(graph(), new Target.Runs("colour-scale")));
    assertEquals(Span.NETWORK, window.look().preferences().gradients().span());
    assertTrue(legend().contains("one √ scale for all"), legend());
    hit(KeyCode.G);
    assertTrue(legend().contains("one log scale for all"), legend());
    hit(KeyCode.G);
    press(KeyCode.SHIFT, KeyCode.G).release(KeyCode.G, KeyCode.SHIFT);
    settle();
    assertTrue(legend().contains("locked") && legend().contains("+0.113"), legend());
    goTo(18);
    assertTrue(legend().contains("locked") && legend().contains("+0.113"), legend());
    assertEquals(List.of(), notices());
    hit(KeyCode.G);
    assertFalse(legend().contains("locked"), legend());
    assertTrue(notices().getFirst().contains("no longer locked"), notices().toString());
    hitWithControl(KeyCode.L);
    assertTrue(notices().getFirst().contains("고정"), notices().toString());
    hitWithControl(KeyCode.L);
    hit(KeyCode.ESCAPE, KeyCode.G);
    assertEquals(List.of(), notices(), "there was nothing to release");
  }

  private List<String> notices() {
    return lookup(".notice").queryAllAs(Labeled.class).stream()
        .filter(Node::isVisible)
        .map(Labeled::getText)
        .toList();
  }

  private String legend() {
    return String.join(" ", texts(graph()));
  }
}
