package backprop.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
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
}
