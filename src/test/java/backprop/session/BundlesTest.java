package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words on screen, and those of the command line, in both languages. */
final class BundlesTest {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");
  private static final Pattern HANGUL = Pattern.compile("[가-힣]");

  private final Properties english = load("messages", "commands");
  private final Properties korean = load("messages_ko", "commands_ko");

  private static Properties load(String... names) {
    Properties properties = new Properties();
    for (String name : names) {
      String path = "/backprop/" + name + ".properties";
      try (InputStream in =
          Objects.requireNonNull(BundlesTest.class.getResourceAsStream(path), path)) {
        Properties one = new Properties();
        one.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        one.forEach((key, sentence) ->
            assertNull(properties.put(key, sentence), key + " stands in two bundles"));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return properties;
  }

  @Test
  void both_languages_have_the_same_keys() {
    Set<String> missing = new TreeSet<>(english.stringPropertyNames());
    missing.removeAll(korean.stringPropertyNames());
    Set<String> unknown = new TreeSet<>(korean.stringPropertyNames());
    unknown.removeAll(english.stringPropertyNames());
    assertEquals(Set.of(), missing, "only in English");
    assertEquals(Set.of(), unknown, "only in Korean");
  }

  @Test
  void korean_names_no_place_that_english_does_not_fill() {
    for (String key : korean.stringPropertyNames()) {
      Set<String> filled = places(english.getProperty(key, ""));
      for (String place : places(korean.getProperty(key))) {
        assertTrue(filled.contains(place), key + " names {" + place + "}");
      }
    }
  }

  @Test
  void mathematics_begins_and_ends_in_every_sentence() {
    for (Properties bundle : new Properties[] {english, korean}) {
      for (String key : bundle.stringPropertyNames()) {
        long dollars = bundle.getProperty(key).chars().filter(c -> c == '$').count();
        assertEquals(0, dollars % 2, key);
      }
    }
  }

  @Test
  void no_narration_was_left_in_english() {
    for (String key : korean.stringPropertyNames()) {
      if (key.startsWith("why.") || key.startsWith("title.")) {
        assertTrue(HANGUL.matcher(korean.getProperty(key)).find(), key);
      }
    }
  }

  /** What is written with signs and places alone, or is a name, is the same in both. */
  private static final Set<String> SAME_IN_BOTH =
      Set.of(
          "graph.error",
          "graph.target",
          "initialiser.he",
          "initialiser.xavier",
          "legend.signed",
          "presenter.place",
          "program",
          "speed",
          "tick.step",
          "usage.parameterListHeading",
          "window.title");

  @Test
  void nothing_else_was_left_untranslated_either() {
    Set<String> same = new TreeSet<>();
    for (String key : korean.stringPropertyNames()) {
      if (korean.getProperty(key).equals(english.getProperty(key))) {
        same.add(key);
      }
    }
    assertEquals(new TreeSet<>(SAME_IN_BOTH), same);
  }

  @Test
  void hangul_is_composed() {
    for (String key : korean.stringPropertyNames()) {
      assertTrue(Normalizer.isNormalized(korean.getProperty(key), Normalizer.Form.NFC), key);
    }
  }

  @Test
  void no_sentence_is_empty() {
    for (String key : english.stringPropertyNames()) {
      assertFalse(english.getProperty(key).isBlank(), key);
      assertFalse(korean.getProperty(key, "x").isBlank(), key);
    }
  }

  private static Set<String> places(String sentence) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(sentence);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }
}
