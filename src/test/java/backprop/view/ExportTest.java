package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.desk.Desk;
import backprop.lesson.LessonFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What is shown, on its way into files. The work beside the window is done when the test says. */
final class ExportTest extends WindowUnderTest {
  @TempDir private Path folder;
  private Optional<Path> chosen = Optional.empty();
  private final List<String> suggestions = new ArrayList<>();
  private final Deque<Runnable> beside = new ArrayDeque<>();

  @Override
  Desk desk() {
    return new Desk(Desk.forgetful().settings(), Optional.empty(), beside::add);
  }

  @BeforeEach
  void answer_for_the_system() {
    window
        .exporting()
        .answerWith((messages, kind, suggested) -> {
          suggestions.add(suggested);
          return chosen;
        });
  }

  /** All that is to be done beside the window is done, on another thread as in the program. */
  private void work() throws InterruptedException {
    while (!beside.isEmpty()) {
      Thread worker = new Thread(beside.remove());
      worker.start();
      worker.join();
    }
    settle();
  }

  private Path export(String kind, String file) throws InterruptedException {
    order(kind, file);
    work();
    return folder.resolve(file);
  }

  private void order(String kind, String file) {
    chosen = Optional.of(folder.resolve(file));
    hitWithControl(KeyCode.E);
    choose(kind);
    click("#export-accept");
  }

  private void choose(String id) {
    ChoiceBox<ExportKind> box = lookup("#export-kind").query();
    interact(() ->
        box.setValue(
            box.getItems().stream().filter(k -> k.id().equals(id)).findFirst().orElseThrow()));
    settle();
  }

  private boolean isOpen() {
    return lookup("#export-accept").tryQuery().isPresent();
  }

  private boolean isShown(String selector) {
    return lookup(selector).tryQuery().filter(Node::isVisible).isPresent();
  }

  private String complaint() {
    return lookup(".complaint").queryAs(Label.class).getText();
  }

  private String notice() {
    return lookup(".notice").queryAllAs(Label.class).stream()
        .filter(Label::isVisible)
        .map(Label::getText)
        .findFirst()
        .orElse("");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  @Test
  void every_kind_is_written_and_said() throws Exception {
    goTo(OUTPUT_WEIGHTS);
    assertTrue(start(export("png", "a.png"), 4).endsWith("PNG"));
    assertEquals("Written to a.png.", notice());
    assertFalse(isOpen());
    assertTrue(start(export("svg", "b.svg"), 5).contains("<"));
    assertEquals("%PDF", start(export("pdf", "c.pdf"), 4));
    assertEquals("%PDF", start(export("handout-blank", "d.pdf"), 4));
    assertTrue(Files.readString(export("latex", "e.tex")).contains("\\begin{bmatrix}"));
    assertTrue(Files.readString(export("numpy", "f.py")).contains("import numpy as np"));
    assertTrue(Files.readString(export("json", "g.json")).contains("backprop-trace"));
    assertEquals("PK", start(export("npz", "h.npz"), 2));
    assertTrue(Files.exists(export("csv", "i").resolve("dE_dW2.csv")));
    assertEquals(
        List.of("a.png", "b.svg", "c.pdf", "d.pdf", "e.tex", "f.py", "g.json", "h.npz", "i"),
        files());
    assertEquals("10-15-5-dE_dW2.png", suggestions.getFirst());
    assertEquals("10-15-5", suggestions.getLast());
    assertEquals(OUTPUT_WEIGHTS, step());
  }

  private static String start(Path file, int bytes) throws IOException {
    byte[] all = Files.readAllBytes(file);
    return new String(all, 0, bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void theme_language_and_size_are_those_that_were_chosen() throws Exception {
    goTo(OUTPUT_WEIGHTS);
    chosen = Optional.of(folder.resolve("small.svg"));
    hitWithControl(KeyCode.E);
    choose("svg");
    interact(() -> {
      lookup("#export-theme").<ChoiceBox<String>>query().setValue("dark");
      lookup("#export-language").<ChoiceBox<Locale>>query().setValue(Locale.KOREAN);
      lookup("#export-size").<ChoiceBox<Object>>query().getSelectionModel().select(2);
    });
    click("#export-accept");
    work();
    String svg = Files.readString(folder.resolve("small.svg"));
    assertTrue(svg.contains("width=\"1024\"") && svg.contains("height=\"768\""));
    assertTrue(svg.contains("2층 가중치의 기울기"));
  }

  @Test
  void only_what_the_kind_lets_one_choose_is_asked() {
    goTo(1);
    hitWithControl(KeyCode.E);
    choose("png");
    assertTrue(isShown("#export-size") && isShown("#export-theme"));
    choose("latex");
    assertTrue(isShown("#export-language"));
    assertFalse(isShown("#export-size") || isShown("#export-theme"));
    choose("npz");
    assertFalse(isShown("#export-language"));
  }

  @Test
  void text_grows_while_the_form_is_open_and_what_was_chosen_stays() {
    hitWithControl(KeyCode.E);
    choose("handout");
    choose("#export-per-sheet", 2);
    hitWithControl(KeyCode.EQUALS);
    assertEquals(125, window.look().preferences().textPercent());
    assertTrue(isOpen());
    assertEquals(2, lookup("#export-per-sheet").<ChoiceBox<Integer>>query().getValue());
  }

  @Test
  void who_leaves_the_suffix_out_is_asked_before_a_file_is_replaced() throws Exception {
    Files.writeString(folder.resolve("homework.py"), "mine");
    order("numpy", "homework");
    assertTrue(isShown("#ask-replace"));
    hit(KeyCode.ESCAPE);
    work();
    assertEquals("mine", Files.readString(folder.resolve("homework.py")));
    assertTrue(isOpen());
  }

  @Test
  void a_name_without_its_suffix_gets_it() throws Exception {
    export("numpy", "homework");
    assertEquals(List.of("homework.py"), files());
  }

  @Test
  void before_the_first_step_only_all_of_them_can_be_drawn() {
    hitWithControl(KeyCode.E);
    choose("png");
    assertEquals(List.of(true), lookup("#export-steps").<ChoiceBox<Boolean>>query().getItems());
    assertFalse(isDisabled("#export-accept"));
  }

  private <T> void choose(String box, T value) {
    interact(() -> lookup(box).<ChoiceBox<T>>query().setValue(value));
    settle();
  }

  @Test
  void all_steps_are_numbered_files_and_none_is_replaced_without_a_question() throws Exception {
    goTo(1);
    Files.writeString(folder.resolve("a-07.svg"), "mine");
    chosen = Optional.of(folder.resolve("a.svg"));
    hitWithControl(KeyCode.E);
    choose("svg");
    choose("#export-steps", true);
    click("#export-accept");
    assertTrue(isShown("#ask-replace"));
    hit(KeyCode.ESCAPE);
    work();
    assertEquals("mine", Files.readString(folder.resolve("a-07.svg")));
    assertEquals(List.of("a-07.svg"), files());
    assertTrue(isOpen());

    click("#export-accept");
    click("#ask-replace");
    work();
    assertEquals(26, files().size());
    assertTrue(Files.readString(folder.resolve("a-07.svg")).contains("<svg"));
    assertEquals("Written: 26 files, beginning with a-01.svg.", notice());
    assertEquals("10-15-5.svg", suggestions.getFirst());
  }

  @Test
  void pixels_are_multiplied_as_far_as_a_picture_can_hold() throws Exception {
    goTo(1);
    chosen = Optional.of(folder.resolve("a.png"));
    hitWithControl(KeyCode.E);
    choose("png");
    choose("#export-scale", 4);
    interact(
        () -> lookup("#export-size").<ChoiceBox<Object>>query().getSelectionModel().selectLast());
    settle();
    assertTrue(complaint().startsWith("15360 × 8640 pixels are too many"), complaint());
    assertTrue(isDisabled("#export-accept"));
    choose("#export-scale", 1);
    assertEquals("", complaint());
    interact(() -> lookup("#export-size").<ChoiceBox<Object>>query().getSelectionModel().select(2));
    choose("#export-scale", 2);
    click("#export-accept");
    work();
    BufferedImage picture = ImageIO.read(folder.resolve("a.png").toFile());
    assertEquals(List.of(2048, 1536), List.of(picture.getWidth(), picture.getHeight()));
  }

  @Test
  void a_sheet_holds_as_many_steps_as_are_wished() throws Exception {
    chosen = Optional.of(folder.resolve("a.pdf"));
    hitWithControl(KeyCode.E);
    choose("handout");
    assertFalse(isShown("#export-theme") || isShown("#export-size"));
    choose("#export-per-sheet", 1);
    click("#export-accept");
    work();
    try (PDDocument sheets = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      // The network and what is given, then 26 steps
      assertEquals(27, sheets.getNumberOfPages());
    }
  }

  @Test
  void a_walk_has_the_pace_and_the_loop_that_were_chosen() throws Exception {
    chosen = Optional.of(folder.resolve("a.gif"));
    hitWithControl(KeyCode.E);
    choose("walk-gif");
    assertEquals("960 × 720", lookup("#export-size").<ChoiceBox<Object>>query().getValue() + "");
    choose("#export-pace", 300);
    interact(() -> lookup("#export-loops").queryAs(CheckBox.class).setSelected(true));
    click("#export-accept");
    work();
    String gif =
        new String(Files.readAllBytes(folder.resolve("a.gif")), StandardCharsets.ISO_8859_1);
    assertTrue(gif.contains("NETSCAPE2.0"), "it does not begin anew");
    // A graphic control extension: its delay of 300 hundredths is 0x012C, low byte first
    assertTrue(gif.matches("(?s).*!\\xf9\\x04.,\\x01.*"), "it has another pace");
  }

  @Test
  void while_it_is_written_nothing_can_be_chosen_and_progress_is_shown() throws Exception {
    order("latex", "a.tex");
    assertTrue(isShown("#export-progress"));
    assertTrue(isDisabled("#export-accept") && isDisabled("#export-kind"));
    assertEquals(List.of(), files());
    work();
    assertEquals(List.of("a.tex"), files());
    assertFalse(isOpen());
  }

  @Test
  void what_is_being_written_goes_on_in_the_other_language() throws Exception {
    order("latex", "a.tex");
    ProgressBar bar = lookup("#export-progress").queryAs(ProgressBar.class);
    interact(() -> bar.setProgress(0.5));
    hitWithControl(KeyCode.L);
    assertEquals(List.of(), Reading.english(window.root()));
    assertTrue(isShown("#export-progress") && isDisabled("#export-kind"));
    assertEquals(0.5, bar.getProgress(), 0);
    work();
    assertEquals(List.of("a.tex"), files());
    assertEquals("a.tex에 썼다.", notice());
  }

  @Test
  void why_nothing_was_written_is_said_in_the_other_language_too() throws Exception {
    order("latex", "no/a.tex");
    work();
    hitWithControl(KeyCode.L);
    assertTrue(complaint().startsWith("a.tex: ") && complaint().contains("폴더"), complaint());
    assertFalse(isDisabled("#export-accept"));
  }

  @Test
  void cancel_leaves_no_file() throws Exception {
    order("latex", "a.tex");
    click("#export-cancel");
    work();
    assertEquals(List.of(), files());
    assertFalse(isOpen());
    assertEquals("", notice());
  }

  @Test
  void who_closes_the_window_meanwhile_is_asked_and_may_go_on() throws Exception {
    order("latex", "a.tex");
    askToClose();
    assertTrue(isShown("#ask-stop"));
    hit(KeyCode.ENTER);
    assertTrue(stage.isShowing());
    work();
    assertEquals(List.of("a.tex"), files());
    askToClose();
    assertFalse(stage.isShowing(), "there was nothing left to ask about");
  }

  @Test
  void who_closes_the_window_all_the_same_leaves_no_file() throws Exception {
    order("latex", "a.tex");
    askToClose();
    click("#ask-stop");
    assertFalse(stage.isShowing());
    work();
    assertEquals(List.of(), files());
  }

  private void askToClose() {
    interact(
        () -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    settle();
  }

  /** All that is done is done on another thread, and only ever as far as the window is told. */
  @Test
  void pages_are_counted_while_they_are_drawn_and_called_off_between_two() throws Exception {
    chosen = Optional.of(folder.resolve("a.gif"));
    hitWithControl(KeyCode.E);
    choose("walk-gif");
    // So large that nobody is quicker than a click
    interact(
        () -> lookup("#export-size").<ChoiceBox<Object>>query().getSelectionModel().selectLast());
    click("#export-accept");
    Thread worker = new Thread(beside.remove());
    worker.start();
    ProgressBar bar = lookup("#export-progress").queryAs(ProgressBar.class);
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> bar.getProgress() > 0);
    assertTrue(bar.getProgress() < 1);
    click("#export-cancel");
    worker.join();
    settle();
    assertEquals(List.of(), files());
    assertEquals("", notice());
  }

  @Test
  void esc_is_cancel_too_and_the_step_stays() throws Exception {
    goTo(OUTPUT_WEIGHTS);
    order("npz", "a.npz");
    hit(KeyCode.ESCAPE);
    work();
    assertEquals(List.of(), files());
    assertEquals(OUTPUT_WEIGHTS, step());
  }

  @Test
  void what_cannot_be_written_is_explained_and_can_be_tried_again() throws Exception {
    order("latex", "no/a.tex");
    work();
    assertTrue(isOpen());
    assertTrue(complaint().contains("there is no folder"), complaint());
    assertFalse(isShown("#export-progress"));
    chosen = Optional.of(folder.resolve("a.tex"));
    click("#export-accept");
    work();
    assertEquals(List.of("a.tex"), files());
  }

  @Test
  void who_changes_their_mind_writes_nothing_and_may_choose_again() throws Exception {
    hitWithControl(KeyCode.E);
    choose("json");
    click("#export-accept");
    work();
    assertTrue(isOpen());
    assertFalse(isShown("#export-progress"));
    assertEquals(List.of(), files());
  }

  @Test
  void the_lesson_itself_is_never_written_over() throws Exception {
    Path lesson = folder.resolve("mine.backprop.json");
    new LessonFile(lesson).save(LessonFile.builtIn());
    byte[] before = Files.readAllBytes(lesson);
    interact(() -> window.files().open(lesson));
    work();
    order("json", "mine.backprop.json");
    work();
    assertTrue(complaint().startsWith("mine.backprop.json is the lesson itself"), complaint());
    assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(lesson));
  }
}
