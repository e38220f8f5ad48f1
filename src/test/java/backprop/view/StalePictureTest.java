package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.drawing.Mark;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Whatever happened to a window meanwhile: what it shows is what it would draw now. */
final class StalePictureTest extends WindowUnderTest {

  private void run(String... commands) {
    for (String command : commands) {
      interact(window.command(command)::run);
      settle();
    }
  }

  /** To where letters grow with the window. */
  private void enlarge() {
    interact(() -> {
      stage.setWidth(1600);
      stage.setHeight(930);
    });
    checkAll();
  }

  private void checkAll() {
    settle();
    for (Surface surface : List.of(graph(), panel(), timeline())) {
      List<Mark> shown = surface.picture().marks();
      interact(surface::refresh);
      assertEquals(surface.picture().marks(), shown, surface.getStyleClass().toString());
    }
  }

  @Test
  void after_a_lecture_that_went_elsewhere() {
    enlarge();
    run("present");
    goTo(OUTPUT_WEIGHTS);
    hit(KeyCode.ESCAPE);
    checkAll();
  }

  @Test
  void after_a_lecture_that_spoke_another_language_for_a_while() {
    run("present", "language", "theme", "theme", "theme", "language");
    hit(KeyCode.ESCAPE);
    checkAll();
  }

  @Test
  void after_a_lecture_in_another_theme() {
    run("present", "theme");
    hit(KeyCode.ESCAPE);
    checkAll();
  }

  @Test
  void in_a_window_that_became_lower_but_not_narrower() {
    enlarge();
    interact(() -> stage.setHeight(720));
    checkAll();
  }
}
