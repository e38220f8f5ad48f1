package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import backprop.formula.Phase;
import backprop.formula.Symbol;
import backprop.lesson.JsonLessons;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Something is said about every step of every kind of network, and it is the right thing. */
final class NarrationTest {
  private static final Pattern UNFILLED =
      Pattern.compile("\\{(l|p|input|shape|units|inputs|rows)\\}");

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void every_step_of_every_network_has_a_title_and_a_reason(String language) {
    Messages messages = new Messages(Locale.of(language));
    EveryNetwork.traces()
        .forEach(trace -> {
          Narration narration = new Narration(messages, trace.program());
          for (Step step : trace.steps()) {
            assertSaid(narration.title(step), trace, step);
            assertSaid(narration.why(step), trace, step);
            assertSaid(narration.phase(step.phase()), trace, step);
          }
        });
  }

  private static void assertSaid(String words, Trace trace, Step step) {
    String where = trace.program().architecture() + ", " + step.symbol().key() + ": " + words;
    assertFalse(words.isBlank(), where);
    assertFalse(UNFILLED.matcher(words).find(), where);
  }

  @Test
  void every_sentence_about_steps_is_said_somewhere() {
    Set<String> said =
        EveryNetwork.traces()
            .flatMap(trace -> {
              Narration narration = new Narration(english(), trace.program());
              return trace.steps().stream().map(step -> narration.key(step.symbol()));
            })
            .collect(Collectors.toCollection(TreeSet::new));
    said.add("start");
    Set<String> written = new TreeSet<>();
    for (String key :
        java.util.ResourceBundle.getBundle("backprop.messages", Locale.ENGLISH).keySet()) {
      if (key.startsWith("why.")) {
        written.add(key.substring("why.".length()));
      }
    }
    assertEquals(said, written);
  }

  @Test
  void a_batch_is_spoken_of_otherwise_than_one_sample() {
    Trace one = EveryNetwork.traces().findFirst().orElseThrow();
    Trace three = EveryNetwork.traces().skip(1).findFirst().orElseThrow();
    assertEquals(3, three.program().architecture().rows());
    Symbol gradient = Symbol.gradient(Symbol.w(2));
    assertNotEquals(
        new Narration(english(), one.program()).key(gradient),
        new Narration(english(), three.program()).key(gradient));
  }

  @Test
  void numbers_in_a_sentence_are_those_of_its_layer() {
    Trace trace = Trace.of(JsonLessons.builtIn());
    Narration narration = new Narration(english(), trace.program());
    Step local = trace.step(new Symbol.Partial(Symbol.a(2), Symbol.z(1))).orElseThrow();
    assertEquals(
        "Each input reaches all 5 units of the layer, through one row of $W_{2}$. Going back, that"
            + " row becomes a column: $W_{2}^{\\top}$, and this time it stands behind.",
        narration.why(local));
    Step gradient = trace.step(Symbol.gradient(Symbol.w(1))).orElseThrow();
    assertEquals("Gradient of the weights, layer 1", narration.title(gradient));
    assertFalse(narration.why(gradient).contains("Z_"), "the input of layer 1 is X");
  }

  @Test
  void a_backward_phase_names_its_layer() {
    Trace trace = Trace.of(JsonLessons.builtIn());
    Narration narration = new Narration(english(), trace.program());
    Phase last = trace.step(Symbol.gradient(Symbol.w(2))).orElseThrow().phase();
    assertEquals("Backward · layer 2", narration.phase(last));
  }

  private static Messages english() {
    return new Messages(Locale.ENGLISH);
  }
}
