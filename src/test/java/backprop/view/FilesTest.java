package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Symbol;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.LessonFile;
import backprop.session.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons on their way from and to the disk; nothing a person typed is lost. */
final class FilesTest extends WindowUnderTest {
  private static final double EXACT = 0;

  @TempDir private Path folder;
  private Optional<Path> opened = Optional.empty();
  private Optional<Path> saved = Optional.empty();

  @BeforeEach
  void answer_for_the_system() {
    window
        .files()
        .answerWith(
            new FileChoice() {
              @Override
              public Optional<Path> toOpen(Messages messages) {
                return opened;
              }

              @Override
              public Optional<Path> toSave(Messages messages, String suggested) {
                return saved;
              }
            });
  }

  private Lesson lesson() {
    return window.edits().lesson();
  }

  private Path written(String name, double x) throws Exception {
    Path file = folder.resolve(name);
    new LessonFile(file).save(JsonLessons.builtIn().with(Symbol.X, 0, 0, x));
    return file;
  }

  private void change(int digit) {
    click(middle(panel(), cell(Symbol.X, 0, 0)));
    hit(KeyCode.valueOf("DIGIT" + digit), KeyCode.ENTER);
  }

  private String notice() {
    return lookup(".notice").queryAllAs(Label.class).stream()
        .filter(Label::isVisible)
        .map(Label::getText)
        .findFirst()
        .orElse("");
  }

  private void closeWindow() {
    interact(
        () -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    settle();
  }

  @Test
  void a_lesson_is_opened_from_its_start() throws Exception {
    opened = Optional.of(written("mine.backprop.json", 7));
    goTo(5);
    hitWithControl(KeyCode.O);
    assertEquals(7, lesson().get(Symbol.X, 0, 0), EXACT);
    assertEquals(0, step());
    assertTrue(stage.getTitle().startsWith("mine.backprop.json – "), stage.getTitle());
  }

  @Test
  void what_cannot_be_opened_is_explained_and_leaves_everything_as_it_was() throws Exception {
    Path broken = folder.resolve("broken.json");
    Files.writeString(broken, "{\n  \"format\": 3\n}");
    opened = Optional.of(broken);
    goTo(5);
    Lesson before = lesson();
    hitWithControl(KeyCode.O);
    assertEquals(before, lesson());
    assertEquals(5, step());
    assertTrue(notice().startsWith("broken.json: line 2, column 13: format has to be"), notice());
  }

  @Test
  void who_changes_their_mind_changes_nothing() {
    Lesson before = lesson();
    hitWithControl(KeyCode.O);
    assertEquals(before, lesson());
  }

  @Test
  void a_changed_lesson_is_saved_where_it_came_from() throws Exception {
    Path file = written("mine.backprop.json", 7);
    opened = Optional.of(file);
    hitWithControl(KeyCode.O);
    change(3);
    assertTrue(stage.getTitle().contains("•"), stage.getTitle());
    hitWithControl(KeyCode.S);
    assertEquals(3, new LessonFile(file).open().get(Symbol.X, 0, 0), EXACT);
    assertFalse(stage.getTitle().contains("•"), stage.getTitle());
    assertEquals("Saved to mine.backprop.json.", notice());
  }

  @Test
  void a_number_that_is_still_being_typed_is_saved_too() throws Exception {
    Path file = written("mine.backprop.json", 7);
    opened = Optional.of(file);
    hitWithControl(KeyCode.O);
    click(middle(panel(), cell(Symbol.X, 0, 0)));
    hit(KeyCode.DIGIT5);
    hitWithControl(KeyCode.S);
    assertEquals(5, new LessonFile(file).open().get(Symbol.X, 0, 0), EXACT);
  }

  @Test
  void a_lesson_without_a_file_is_asked_for_one() throws Exception {
    saved = Optional.of(folder.resolve("new"));
    change(4);
    hitWithControl(KeyCode.S);
    Path file = folder.resolve("new.backprop.json");
    assertEquals(4, new LessonFile(file).open().get(Symbol.X, 0, 0), EXACT);
  }

  @Test
  void who_leaves_the_suffix_out_is_asked_before_a_lesson_is_replaced() throws Exception {
    Path other = folder.resolve("other.backprop.json");
    Files.writeString(other, "mine");
    saved = Optional.of(folder.resolve("other"));
    change(5);
    hitWithControl(KeyCode.S);
    hit(KeyCode.ESCAPE);
    assertEquals("mine", Files.readString(other));
    assertFalse(window.edits().work().isSaved());
    hitWithControl(KeyCode.S);
    clickOn("#ask-replace");
    settle();
    assertTrue(Files.readString(other).contains("backprop-lesson"));
    assertTrue(window.edits().work().isSaved());
  }

  @Test
  void what_cannot_be_saved_stays_unsaved() {
    saved = Optional.of(folder.resolve("nowhere/new.json"));
    change(4);
    hitWithControl(KeyCode.S);
    assertTrue(notice().contains("there is no folder"), notice());
    assertFalse(window.edits().work().isSaved());
  }

  @Test
  void closing_asks_about_changes_and_esc_keeps_the_window() {
    change(4);
    closeWindow();
    assertTrue(stage.isShowing());
    assertTrue(lookup("#ask-save").tryQuery().isPresent());
    hit(KeyCode.ESCAPE);
    assertTrue(lookup("#ask-save").tryQuery().isEmpty());
    assertTrue(stage.isShowing());
    assertEquals(4, lesson().get(Symbol.X, 0, 0), EXACT);
  }

  @Test
  void closing_can_save_first() throws Exception {
    saved = Optional.of(folder.resolve("last.backprop.json"));
    change(6);
    closeWindow();
    hit(KeyCode.ENTER);
    assertFalse(stage.isShowing());
    assertEquals(6, new LessonFile(saved.get()).open().get(Symbol.X, 0, 0), EXACT);
  }

  @Test
  void closing_without_a_place_to_save_does_not_close() {
    change(6);
    closeWindow();
    hit(KeyCode.ENTER);
    assertTrue(stage.isShowing());
  }

  @Test
  void closing_can_give_changes_up() {
    change(6);
    closeWindow();
    click("#ask-discard");
    assertFalse(stage.isShowing());
  }

  @Test
  void closing_what_is_saved_asks_nothing() {
    closeWindow();
    assertFalse(stage.isShowing());
  }

  @Test
  void opening_over_changes_asks_and_undo_still_leads_back() throws Exception {
    opened = Optional.of(written("mine.backprop.json", 7));
    change(2);
    hitWithControl(KeyCode.O);
    click("#ask-discard");
    assertEquals(7, lesson().get(Symbol.X, 0, 0), EXACT);
    hitWithControl(KeyCode.Z);
    assertEquals(2, lesson().get(Symbol.X, 0, 0), EXACT);
  }

  @Test
  void files_opened_lately_are_in_the_menu() throws Exception {
    opened = Optional.of(written("first.backprop.json", 1));
    hitWithControl(KeyCode.O);
    opened = Optional.of(written("second.backprop.json", 2));
    hitWithControl(KeyCode.O);
    click("#menu");
    click("#recent");
    clickOn(first());
    settle();
    assertEquals(1, lesson().get(Symbol.X, 0, 0), EXACT);
  }

  private Point2D first() {
    var item = lookup(n -> n instanceof Label l && l.getText().startsWith("first.")).query();
    var at = item.localToScreen(item.getBoundsInLocal());
    return new Point2D(at.getCenterX(), at.getCenterY());
  }

  @Test
  void dropped_arrays_of_numpy_are_a_lesson() throws Exception {
    Path file = written("case.npz", 9);
    interact(() -> window.files().open(file));
    settle();
    assertEquals(9, lesson().get(Symbol.X, 0, 0), EXACT);
  }

  @Test
  void nothing_is_written_but_what_was_asked_for() throws IOException {
    change(1);
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }
}
