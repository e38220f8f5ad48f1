package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.lesson.ArrayRole;
import backprop.lesson.Lesson;
import backprop.session.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Files of which a person says what they are. */
final class ImportTest extends WindowUnderTest {
  private static final Path FILES = Path.of("src/test/resources/backprop/files");

  @TempDir private Path folder;

  /** Ctrl+O, and this file is chosen. */
  private void open(Path file) {
    interact(() ->
        window
            .files()
            .answerWith(
                new FileChoice() {
                  @Override
                  public Optional<Path> toOpen(Messages messages) {
                    return Optional.of(file);
                  }

                  @Override
                  public Optional<Path> toSave(Messages messages, String suggested) {
                    return Optional.empty();
                  }
                }));
    hitWithControl(KeyCode.O);
  }

  private void openAndAsk(Path file) throws Exception {
    open(file);
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> window.layers().top().filter(ImportLayer.class::isInstance).isPresent());
    settle();
  }

  private Lesson lesson() {
    return window.edits().lesson();
  }

  private String complaint() {
    return lookup("#import-complaint").queryAs(Label.class).getText();
  }

  private String role(int row) {
    ChoiceBox<?> choice = lookup("#role-" + row).queryAs(ChoiceBox.class);
    return ((Optional<?>) choice.getValue()).map(r -> ((ArrayRole) r).key()).orElse("-");
  }

  private List<String> choices(int row) {
    ChoiceBox<?> choice = lookup("#role-" + row).queryAs(ChoiceBox.class);
    return choice.getItems().stream()
        .map(item -> ((Optional<?>) item).map(r -> ((ArrayRole) r).key()).orElse("-"))
        .toList();
  }

  /** Opens the choice and goes to the words. */
  private void choose(String box, String words) {
    click(box);
    click(words);
  }

  /** Opens the choice and goes down, or up, as many words. */
  private void choose(String box, KeyCode arrow, int times) {
    click(box);
    hit(arrow, times);
    hit(KeyCode.ENTER);
  }

  @Test
  void a_square_matrix_of_pytorch_is_asked_about_and_the_tick_decides() throws Exception {
    openAndAsk(FILES.resolve("square.npz"));
    assertEquals(
        List.of("X", "T", "W1", "B1", "W2", "B2"),
        List.of(role(1), role(2), role(3), role(4), role(5), role(6)));
    CheckBox tick = lookup("#transposed-3").queryAs(CheckBox.class);
    assertTrue(tick.isSelected());
    assertEquals("", complaint());
    click("#transposed-3");
    click("#import-accept");
    assertTrue(window.layers().top().isEmpty());
    assertEquals(List.of(2, 2, 1), lesson().architecture().sizes());
    double straight = lesson().get(Symbol.w(1), 0, 1);
    openAndAsk(FILES.resolve("square.npz"));
    click("#import-accept");
    // What was made of it the first time stands in no file
    click("#ask-discard");
    assertEquals(straight, lesson().get(Symbol.w(1), 1, 0), 0);
  }

  @Test
  void what_does_not_fit_is_said_at_once_and_cannot_be_accepted() throws Exception {
    openAndAsk(FILES.resolve("square.npz"));
    choose("#role-1", KeyCode.DOWN, 1);
    assertEquals("two arrays are taken for T: choose one", complaint());
    assertTrue(isDisabled("#import-accept"));
    choose("#role-1", KeyCode.UP, 1);
    assertEquals("", complaint());
    assertFalse(isDisabled("#import-accept"));
  }

  @Test
  void what_no_array_is_taken_for_stays_that_of_the_open_lesson() throws Exception {
    openAndAsk(FILES.resolve("square.npz"));
    choose("#role-1", "nothing");
    assertEquals("X has 10 columns, but W1 has 2 rows", complaint());
    assertTrue(lookup("As in the open lesson: X.").tryQuery().isPresent());
  }

  @Test
  void activations_and_loss_that_the_file_does_not_name_are_chosen() throws Exception {
    openAndAsk(FILES.resolve("square.npz"));
    choose("#import-activation-1", "tanh");
    choose("#import-loss", "cross-entropy");
    click("#import-accept");
    assertEquals(List.of(Activation.TANH, Activation.SIGMOID), lesson().activations());
    assertEquals(Loss.CROSS_ENTROPY, lesson().loss());
  }

  @Test
  void what_was_chosen_stays_and_is_asked_in_the_other_language() throws Exception {
    openAndAsk(FILES.resolve("square.npz"));
    choose("#role-1", "nothing");
    choose("#import-loss", "cross-entropy");
    click("#transposed-3");
    hitWithControl(KeyCode.L);
    assertEquals(
        List.of(),
        Reading.english(
            window.root(), "square.npz", "fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias"));
    assertEquals("X의 열은 10개인데 W1의 행은 2개다", complaint());
    assertEquals("-", role(1));
    assertEquals("교차 엔트로피", ((Label) lookup("#import-loss").query().lookup(".label")).getText());
    assertFalse(lookup("#transposed-3").queryAs(CheckBox.class).isSelected());
    assertTrue(lookup("열려 있는 예제 그대로: X.").tryQuery().isPresent());
  }

  @Test
  void one_matrix_goes_where_it_fits_first() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      text.append("1;2;3;4;5;6;7;8;9;10;11;12;13;14;0,5\n");
    }
    Path file = Files.writeString(folder.resolve("mine.csv"), text);
    openAndAsk(file);
    assertEquals(List.of("W2", "dW2", "X", "T"), choices(1).subList(0, 4));
    assertTrue(lookup("#transposed-1").queryAs(CheckBox.class).isSelected());
    click("#import-accept");
    assertEquals(0.5, lesson().get(Symbol.w(2), 14, 4), 0);
    hitWithControl(KeyCode.Z);
    assertFalse(lesson().get(Symbol.w(2), 14, 4) == 0.5);
  }

  @Test
  void cancel_and_esc_leave_everything_as_it_was() throws Exception {
    Lesson before = lesson();
    openAndAsk(FILES.resolve("square.npz"));
    hit(KeyCode.ESCAPE);
    assertTrue(window.layers().top().isEmpty());
    openAndAsk(FILES.resolve("square.npz"));
    click("#import-cancel");
    assertTrue(window.layers().top().isEmpty());
    assertSame(before, lesson());
  }

  @Test
  void a_file_with_nothing_to_ask_opens_at_once() throws Exception {
    open(FILES.resolve("homework.npz"));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> lesson().architecture().sizes().equals(List.of(3, 4, 2)));
    assertTrue(window.layers().top().isEmpty());
  }
}
