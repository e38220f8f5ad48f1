package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.desk.Autosave;
import backprop.desk.Desk;
import backprop.desk.Settings;
import backprop.drawing.formula.Typesetter;
import backprop.formula.Symbol;
import backprop.lesson.JsonLessons;
import backprop.lesson.LessonFile;
import backprop.session.Messages;
import backprop.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a crash leaves behind, and how one goes on with it. */
final class RestoreTest extends ApplicationTest {
  private static final int STEP = 12;

  private Path folder = Path.of("");
  private Session session = new Session(LessonFile.builtIn());
  private MainWindow window;

  @Override
  public void start(Stage stage) throws Exception {
    folder = Files.createTempDirectory("left");
    // The first process of a machine never was this program, and its birth is not this one's
    Path left = folder.resolve("work-1-1.backprop.json");
    Autosave autosave = new Autosave(folder);
    autosave.keep(
        JsonLessons.builtIn().with(Symbol.X, 0, 0, 8),
        Optional.of(Path.of("/home/someone/\"mine\".json")),
        STEP);
    try (Stream<Path> files = Files.list(folder)) {
      Files.move(files.findFirst().orElseThrow(), left);
    }
    Desk desk = new Desk(new Settings(folder), Optional.of(autosave), Runnable::run);
    window =
        new MainWindow(
            stage,
            session,
            new Messages(Locale.ENGLISH),
            new Typesetter(),
            "light",
            desk,
            Optional.empty(),
            TakeAway.NOTHING);
    new TestStage(stage).show(window, 1024, 768);
  }

  @AfterEach
  void tidy() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("work-")).toList();
    }
  }

  private double x() {
    return window.edits().lesson().get(Symbol.X, 0, 0);
  }

  @Test
  void one_goes_on_where_one_was_and_it_is_still_not_saved() throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(8, x());
    assertEquals(STEP, session.moment().position());
    assertFalse(window.edits().work().isSaved());
    assertEquals(
        Optional.of(Path.of("/home/someone/\"mine\".json")),
        window.edits().work().document().file());
    assertEquals(1, kept().size());
    assertFalse(Files.exists(folder.resolve("work-1-1.backprop.json")));
  }

  @Test
  void put_aside_it_never_comes_again_but_is_still_there() throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    clickOn("#ask-forget");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(LessonFile.builtIn().get(Symbol.X, 0, 0), x());
    assertEquals(List.of(), kept());
    Path aside = folder.resolve("put-aside.backprop.json");
    assertEquals(8, new LessonFile(aside).open().get(Symbol.X, 0, 0));
  }

  @Test
  void later_keeps_it_for_the_next_time() throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(window.layers().top().isEmpty());
    assertTrue(Files.exists(folder.resolve("work-1-1.backprop.json")));
  }

  @Test
  void a_change_is_kept_within_a_second_and_let_go_when_it_is_undone() throws Exception {
    type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    type(KeyCode.U);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> kept().size() == 2);
    press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> kept().size() == 1);
    assertTrue(Files.exists(folder.resolve("work-1-1.backprop.json")));
  }
}
