package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import backprop.desk.Autosave;
import backprop.desk.Desk;
import backprop.desk.Settings;
import backprop.drawing.formula.Typesetter;
import backprop.lesson.LessonFile;
import backprop.session.Messages;
import backprop.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a person is told who has never seen the program, once. */
final class WelcomeTest extends ApplicationTest {
  @TempDir private Path folder;

  private void begin(Locale language) {
    interact(() -> {
      Stage stage = new Stage();
      stage.setX(0);
      stage.setY(0);
      Desk desk = new Desk(new Settings(folder), Optional.of(new Autosave(folder)), Runnable::run);
      new MainWindow(
              stage,
              new Session(LessonFile.builtIn()),
              new Messages(language),
              new Typesetter(),
              "light",
              desk,
              Optional.empty(),
              TakeAway.NOTHING)
          .show(1024, 768);
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void end() {
    interact(() -> listWindows().forEach(window -> ((Stage) window).close()));
  }

  private List<Label> told() {
    return lookup(".welcome .notice").queryAllAs(Label.class).stream()
        .filter(Node::isVisible)
        .toList();
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void it_is_three_sentences_beside_the_network_until_the_first_step_and_never_again() {
    begin(Locale.ENGLISH);
    Label words = told().getFirst();
    assertEquals(3, words.getText().split("\\.( |$)").length, words.getText());
    assertFalse(
        place(words).intersects(place(lookup(".bp-graph").query())), "it hides a part of it");
    type(KeyCode.RIGHT);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), told());
    end();
    begin(Locale.ENGLISH);
    assertEquals(List.of(), told());
    end();
  }

  @Test
  void it_goes_with_escape_and_speaks_korean_too() {
    begin(Locale.KOREAN);
    Label words = told().getFirst();
    assertEquals(3, words.getText().split("\\.( |$)").length, words.getText());
    type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), told());
    end();
  }
}
