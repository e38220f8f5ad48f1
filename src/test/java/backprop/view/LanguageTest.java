package backprop.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** The language changes while the window is open, and nothing else does. */
final class LanguageTest extends WindowUnderTest {
  private static final Pattern HANGUL = Pattern.compile("[가-힣]");

  private static boolean isKorean(String text) {
    return HANGUL.matcher(text).find();
  }

  private boolean isPanelKorean() {
    return texts(panel()).stream().anyMatch(LanguageTest::isKorean);
  }

  private String labels() {
    List<String> all = new ArrayList<>();
    for (Node node : lookup(".bp-help .label").queryAll()) {
      all.add(((Label) node).getText());
    }
    return String.join(" ", all);
  }

  @Test
  void the_control_in_the_strip_above_turns_every_word_and_keeps_step_and_selection() {
    goTo(OUTPUT_WEIGHTS);
    click(middle(panel(), cell(Symbol.gradient(Symbol.w(2)), 3, 2)));
    var before = window.look().preferences();
    var spots = panel().picture().spots().size();
    click("#language");
    assertTrue(isPanelKorean(), texts(panel()).toString());
    assertTrue(texts(panel()).contains("10 / 26단계 · 역전파 · 2층"), texts(panel()).toString());
    assertEquals("이전", lookup("#back").queryAs(Labeled.class).getText());
    assertTrue(texts(timeline()).stream().allMatch(LanguageTest::isKorean));
    assertEquals("English", lookup("#language").queryAs(Labeled.class).getText());
    assertTrue(isKorean(stage.getTitle()) || stage.getTitle().contains("10-15-5"));
    assertTrue(
        isFramed(panel(), area(panel(), cell(Symbol.gradient(Symbol.w(2)), 3, 2))),
        "the entry is no longer lit");
    assertEquals(before.theme(), window.look().preferences().theme());
    assertEquals(spots, panel().picture().spots().size());
  }

  @Test
  void the_same_key_twice_shows_the_very_same_picture() {
    goTo(OUTPUT_WEIGHTS);
    leave();
    int[] english = pixels();
    hitWithControl(KeyCode.L);
    hitWithControl(KeyCode.L);
    assertEquals(OUTPUT_WEIGHTS, step());
    assertArrayEquals(english, pixels());
  }

  @Test
  void a_laboratory_stays_open_and_follows() {
    goTo(OUTPUT_WEIGHTS);
    hit(KeyCode.J, KeyCode.RIGHT);
    var lab = window.lab().orElseThrow().lab();
    hitWithControl(KeyCode.L);
    assertEquals(lab, window.lab().orElseThrow().lab());
    assertTrue(
        texts(lookup("#lab").queryAs(Surface.class)).stream().anyMatch(LanguageTest::isKorean));
  }

  @Test
  void a_nudged_number_stays_nudged_and_its_panel_follows() {
    goTo(OUTPUT_WEIGHTS);
    click(middle(panel(), cell(Symbol.gradient(Symbol.w(2)), 3, 2)));
    hit(KeyCode.H, KeyCode.RIGHT);
    NudgeLayer layer = (NudgeLayer) window.layers().top().orElseThrow();
    int notch = layer.state().notch();
    hitWithControl(KeyCode.L);
    assertEquals(layer, window.layers().top().orElseThrow());
    assertEquals(notch, layer.state().notch());
    assertTrue(isKorean(lookup(".bp-nudge").query().getAccessibleText()));
  }

  @Test
  void the_sheet_of_keys_is_written_anew() {
    hit(KeyCode.F1);
    assertFalse(isKorean(labels().replace("한국어", "")));
    interact(() -> window.look().speakTheOther());
    assertTrue(isKorean(labels()));
    assertTrue(labels().contains("단축키"), labels());
  }

  @Test
  void the_speed_that_was_chosen_is_still_shown() {
    ChoiceBox<?> before = lookup("#speed").queryAs(ChoiceBox.class);
    interact(() -> before.getSelectionModel().selectLast());
    hitWithControl(KeyCode.L);
    ChoiceBox<?> after = lookup("#speed").queryAs(ChoiceBox.class);
    assertEquals(before.getValue(), after.getValue());
  }

  @Test
  void the_focus_stays_on_the_control_and_stays_seen() {
    for (int i = 0; i < 20 && !lookup("#language").query().isFocusVisible(); i++) {
      hit(KeyCode.TAB);
    }
    hit(KeyCode.SPACE);
    assertTrue(isPanelKorean());
    assertTrue(lookup("#language").query().isFocusVisible());
    hit(KeyCode.SPACE);
    assertFalse(isPanelKorean());
  }

  private Node root() {
    return window.root().getScene().getRoot();
  }

  /**
   * A sheet is as Korean as if it had been opened in Korean, and the walk stands where it stood.
   */
  private void assertKorean(String sheet, int step) {
    assertTrue(window.layers().top().isPresent(), sheet + " was closed");
    assertEquals(List.of(), Reading.english(root()), "left in English with " + sheet);
    assertEquals(step, window.session().moment().position(), sheet);
  }

  @Test
  void whatever_sheet_is_open_no_word_of_it_is_left_in_the_other_language() {
    goTo(OUTPUT_WEIGHTS);
    click(middle(panel(), cell(Symbol.gradient(Symbol.w(2)), 3, 2)));
    for (String sheet : SHEETS) {
      interact(() -> window.command(sheet).run());
      settle();
      List<String> english = Reading.of(root());
      assertFalse(Reading.english(root()).isEmpty(), sheet + " should begin in English");
      hitWithControl(KeyCode.L);
      assertKorean(sheet, OUTPUT_WEIGHTS);
      hitWithControl(KeyCode.L);
      assertEquals(english, Reading.of(root()), sheet + " came back another");
      interact(window.layers()::closeAll);
    }
  }

  @Test
  void a_step_of_every_kind_is_in_one_language() {
    hitWithControl(KeyCode.L);
    for (int step = 0; step <= STEPS; step++) {
      assertEquals(List.of(), Reading.english(root()), "step " + step);
      hit(KeyCode.RIGHT);
    }
  }

  @Test
  void what_is_typed_into_the_network_is_still_there_with_its_complaint_and_the_focus() {
    goTo(OUTPUT_WEIGHTS);
    hitWithControl(KeyCode.N);
    click("#add-layer");
    ChoiceBox<?> initialiser = lookup("#initialiser").queryAs(ChoiceBox.class);
    interact(() -> initialiser.getSelectionModel().select(2));
    TextField inputs = lookup("#inputs").queryAs(TextField.class);
    doubleClickOn(inputs);
    write("x7");
    hit(KeyCode.LEFT);
    assertTrue(complaint().startsWith("Inputs: write a whole number"), complaint());
    hitWithControl(KeyCode.L);
    assertKorean("network", OUTPUT_WEIGHTS);
    assertSame(inputs, lookup("#inputs").query());
    assertEquals("x7", inputs.getText());
    assertEquals(1, inputs.getCaretPosition());
    assertTrue(inputs.isFocused());
    assertTrue(complaint().startsWith("입력 수:"), complaint());
    assertEquals("균등, −1에서 1", shownIn(initialiser));
    hit(KeyCode.BACK_SPACE);
    assertEquals("", complaint());
    assertEquals("7", inputs.getText());
    assertTrue(lookup("#remove-3").tryQuery().isPresent(), "the layer that was added is gone");
  }

  private String complaint() {
    return lookup(".complaint").queryAs(Label.class).getText();
  }

  private static String shownIn(ChoiceBox<?> choice) {
    return ((Label) choice.lookup(".label")).getText();
  }

  @Test
  void what_is_typed_among_the_numbers_is_neither_taken_nor_lost() {
    goTo(OUTPUT_WEIGHTS);
    hit(KeyCode.E);
    TextField rate = lookup("#learning-rate").queryAs(TextField.class);
    doubleClickOn(rate);
    write("0.2");
    hitWithControl(KeyCode.L);
    assertKorean("numbers", OUTPUT_WEIGHTS);
    assertEquals("0.2", rate.getText());
    assertTrue(rate.isFocused());
    assertEquals(0.5, window.edits().lesson().learningRate(), 0);
    write("5");
    hit(KeyCode.ENTER);
    assertEquals(0.25, window.edits().lesson().learningRate(), 0);
  }

  @Test
  void a_number_that_is_being_typed_goes_on_being_typed() {
    hit(KeyCode.E);
    hit(KeyCode.DIGIT3);
    TextField field = lookup("#cell-editor").queryAs(TextField.class);
    assertTrue(field.getAccessibleText().contains("row 1"), field.getAccessibleText());
    hitWithControl(KeyCode.L);
    assertSame(field, lookup("#cell-editor").query());
    assertTrue(field.isFocused());
    assertTrue(field.getAccessibleText().contains("1행"), field.getAccessibleText());
    hitWithControl(KeyCode.EQUALS);
    assertEquals(125, window.look().preferences().textPercent());
    assertTrue(field.isFocused());
    hit(KeyCode.DIGIT4, KeyCode.ENTER);
    assertEquals(34, window.edits().lesson().get(Symbol.X, 0, 0), 0);
  }

  @Test
  void what_was_chosen_for_an_export_stays_chosen_and_is_named_anew() {
    goTo(OUTPUT_WEIGHTS);
    hitWithControl(KeyCode.E);
    ChoiceBox<?> steps = lookup("#export-steps").queryAs(ChoiceBox.class);
    ChoiceBox<?> language = lookup("#export-language").queryAs(ChoiceBox.class);
    ChoiceBox<?> size = lookup("#export-size").queryAs(ChoiceBox.class);
    ChoiceBox<?> scale = lookup("#export-scale").queryAs(ChoiceBox.class);
    interact(() -> {
      steps.getSelectionModel().select(1);
      size.getSelectionModel().selectLast();
      scale.getSelectionModel().selectLast();
    });
    assertTrue(complaint().contains("pixels are too many"), complaint());
    hitWithControl(KeyCode.L);
    assertKorean("export", OUTPUT_WEIGHTS);
    assertEquals("모든 단계 (26개)", shownIn(steps));
    assertEquals(true, steps.getValue());
    assertEquals(Locale.ENGLISH, language.getValue());
    assertEquals("3840 × 2160", shownIn(size));
    assertTrue(complaint().contains("픽셀은 너무 많다"), complaint());
    assertTrue(isDisabled("#export-accept"));
  }

  @Test
  void a_question_is_asked_in_the_other_language_and_waits_for_the_same_answers() {
    click(middle(panel(), cell(Symbol.X, 0, 0)));
    hit(KeyCode.DIGIT3, KeyCode.ENTER);
    interact(
        () -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    settle();
    hitWithControl(KeyCode.L);
    assertKorean("a question", 0);
    assertEquals("저장하지 않기", lookup("#ask-discard").queryAs(Labeled.class).getText());
    assertTrue(lookup("#ask-save").query().isFocused());
    hit(KeyCode.ESCAPE);
    assertTrue(window.layers().top().isEmpty());
  }

  @Test
  void a_list_of_names_is_as_wide_as_if_it_had_been_opened_in_that_language() {
    goTo(OUTPUT_WEIGHTS);
    for (String sheet : List.of("export", "network", "numbers")) {
      interact(() -> window.command(sheet).run());
      settle();
      hitWithControl(KeyCode.L);
      List<Double> followed = widthsOfLists();
      interact(window.layers()::closeAll);
      interact(() -> window.command(sheet).run());
      settle();
      assertEquals(widthsOfLists(), followed, sheet);
      interact(window.layers()::closeAll);
      hitWithControl(KeyCode.L);
    }
  }

  private List<Double> widthsOfLists() {
    return lookup(".bp-layer .choice-box").queryAllAs(ChoiceBox.class).stream()
        .map(box -> Math.rint(box.getWidth()))
        .toList();
  }
}
