package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is wrong with a file, said in both languages. */
final class ProblemsTest {
  private static final Pattern HANGUL = Pattern.compile("[가-힣]");

  private final Properties english = load("problems");
  private final Properties korean = load("problems_ko");

  private static Properties load(String name) {
    Properties properties = new Properties();
    String path = "/backprop/" + name + ".properties";
    try (InputStream in =
        Objects.requireNonNull(ProblemsTest.class.getResourceAsStream(path), path)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return properties;
  }

  @Test
  void both_languages_have_the_same_sentences() {
    assertEquals(english.stringPropertyNames(), korean.stringPropertyNames());
  }

  /** Filled, so that a brace or an apostrophe that swallows a place is seen too. */
  @Test
  void both_languages_name_the_same_things() {
    List<String> words = List.of("‹0›", "‹1›", "‹2›", "‹3›");
    for (String key : english.stringPropertyNames()) {
      String inEnglish = new Problem(key, words).sentence(Locale.ENGLISH);
      String inKorean = new Problem(key, words).sentence(Locale.KOREAN);
      for (String word : words) {
        assertEquals(inEnglish.contains(word), inKorean.contains(word), key + ": " + word);
      }
    }
  }

  @Test
  void korean_is_korean_in_one_line_without_a_full_stop() {
    for (String key : korean.stringPropertyNames()) {
      String sentence = new Problem(key, List.of("a", "b", "c", "d")).sentence(Locale.KOREAN);
      assertTrue(HANGUL.matcher(sentence).find(), sentence);
      assertTrue(Normalizer.isNormalized(sentence, Normalizer.Form.NFC), sentence);
      assertFalse(sentence.contains("\n") || sentence.endsWith("."), sentence);
    }
  }

  @Test
  void one_row_is_no_rows_in_english_and_numbers_stay_in_korean() {
    Problem problem = Problem.of("columns-rows", "X", 1, "W1", 1);
    assertEquals("X has 1 column, but W1 has 1 row", problem.sentence(Locale.ENGLISH));
    assertEquals("X의 열은 1개인데 W1의 행은 1개다", problem.sentence(Locale.KOREAN));
  }

  @Test
  void the_place_is_said_in_the_language_of_the_sentence() {
    BadLesson bad =
        new BadLesson(Problem.of("csv-number", "\"x\"")).at(new BadLesson.Place(3, 2)).in("W1.csv");
    assertEquals(
        "W1.csv: line 3, column 2: \"x\" is no number: write it like 0.5, -2 or 1e-3",
        bad.sentence(Locale.ENGLISH));
    assertEquals(
        "W1.csv: 3번째 줄 2번째 칸: 수가 아니다: \"x\". 0.5, -2, 1e-3처럼 적자", bad.sentence(Locale.KOREAN));
  }

  @Test
  void the_two_lines_of_python_survive_their_braces() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      String sentence = FileFormat.pickle("net.pt").sentence(locale);
      assertTrue(sentence.contains("d = torch.load(\"net.pt\", weights_only=True)"), sentence);
      assertTrue(
          sentence.endsWith("np.savez(\"net.npz\", **{k: v.numpy() for k, v in d.items()})"),
          sentence);
    }
  }
}
