package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import backprop.drawing.formula.Typesetter;
import backprop.formula.Activation;
import backprop.formula.SymbolNames;
import backprop.session.EveryNetwork;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.session.Narration;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said, the bundled typeface has a glyph for it. */
final class GlyphsTest {
  private static final Typeface typeface = new Typeface();
  private static final Typesetter typesetter = new Typesetter(5000);

  private static void assertDisplayable(Iterable<String> texts) {
    Set<String> missing = new TreeSet<>();
    for (boolean bold : new boolean[] {false, true}) {
      Font font = typeface.font(new Mark.TextStyle(12, bold));
      for (String text : texts) {
        text.codePoints()
            .filter(c -> !font.canDisplay(c))
            .forEach(c -> missing.add(String.format("U+%04X in %s", c, text)));
      }
    }
    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "problems"})
  void every_sentence_of_the_bundles_can_be_displayed(String name) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              "backprop." + name,
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      // What stands between dollar signs is typeset otherwise
      assertDisplayable(
          bundle.keySet().stream()
              .map(key -> bundle.getString(key).replaceAll("\\$[^$]*\\$", ""))
              .toList());
    }
  }

  @Test
  void every_form_of_a_number_can_be_displayed() {
    assertDisplayable(
        List.of(
            Numbers.significant(-1.2345e-310, 4),
            Numbers.significant(6.789e205, 4),
            Numbers.exact(-1.5e-7),
            Numbers.fixed(-0.0, 2),
            Numbers.exact(Double.NaN),
            Numbers.exact(Double.NEGATIVE_INFINITY),
            Numbers.power(-1234567890)));
  }

  @Test
  void every_name_of_a_symbol_and_an_activation_can_be_displayed() {
    EveryNetwork.traces()
        .forEach(trace ->
            assertDisplayable(
                trace.steps().stream().map(s -> SymbolNames.plain(s.symbol())).toList()));
    assertDisplayable(java.util.Arrays.stream(Activation.values()).map(a -> a.key()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void every_text_of_every_picture_can_be_displayed_and_every_formula_set(String language) {
    Messages messages = new Messages(Locale.of(language));
    PassPicture pictures =
        new PassPicture(new Style(Palette.of("light"), typeface, typesetter, messages, 1));
    EveryNetwork.traces()
        .forEach(trace -> {
          for (int position = 0; position <= trace.steps().size(); position++) {
            Moment moment = Moment.start(trace).at(position);
            assertDisplayable(
                pictures.page(moment, 1600, 900).marks().stream()
                    .filter(Mark.Text.class::isInstance)
                    .map(mark -> ((Mark.Text) mark).text())
                    .toList());
            moment.step().ifPresent(step -> assertSet(messages, trace, step));
            pictures.step(moment, Optional.empty(), 664, 764);
          }
        });
  }

  private static void assertSet(Messages messages, Trace trace, Step step) {
    String[] parts = new Narration(messages, trace.program()).why(step).split("\\$", -1);
    for (int i = 1; i < parts.length; i += 2) {
      assertFalse(typesetter.typeset(parts[i], 16).failed(), parts[i]);
    }
  }
}
