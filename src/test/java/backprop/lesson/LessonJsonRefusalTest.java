package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to spoil this file, and the one line that is said about it. */
final class LessonJsonRefusalTest {
  private static final String GOOD =
      """
      {
        "format": "backprop-lesson",
        "version": 1,
        "title": "2-3",
        "activations": ["sigmoid"],
        "loss": "half-squared-error",
        "X": [[1, 2]],
        "T": [[0, 1, 0]],
        "W1": [
          [1, 2, 3],
          [4, 5, 6]
        ],
        "B1": [[7, 8, 9]],
        "learningRate": 0.5
      }
      """;

  @Test
  void the_file_is_good_before_it_is_spoilt() throws BadLesson {
    assertEquals("2-3", LessonJson.read(utf8(GOOD)).title());
  }

  @ParameterizedTest(name = "{1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          [7, 8, 9]    | [7, 8]       | line 9, column 9: W1 has 3 columns, but B1 has 2
          [4, 5, 6]    | [4, 5]       | line 11, column 5: row 2 of W1 has 2 numbers, but row 1 has 3
          [4, 5, 6]    | [4, 5, 6, 7] | line 11, column 5: row 2 of W1 has 4 numbers, but row 1 has 3
          [4, 5, 6]    | []           | line 11, column 5: row 2 of W1 is empty: write at least one number
          [4, 5, 6]    | 4            | line 11, column 5: row 2 of W1 has to be a list of numbers, but is 4
          [4, 5, 6]    | null         | line 11, column 5: row 2 of W1 has to be a list of numbers, but is null
          5, 6         | "5", 6       | line 11, column 9: W1 has "5" at row 2, column 2: write a number
          5, 6         | [5], 6       | line 11, column 9: W1 has […] at row 2, column 2: write a number
          5, 6         | NaN, 6       | line 11, column 9: W1 has NaN at row 2, column 2: every number has to be finite
          5, 6         | -Infinity, 6 | line 11, column 9: W1 has -Infinity at row 2, column 2: every number has to be finite
          5, 6         | 1e999, 6     | line 11, column 9: W1 has 1e999 at row 2, column 2: every number has to be finite
          [[7, 8, 9]]  | [7, 8, 9]    | line 13, column 9: B1 has to be a list of rows: write [[7, 8, 9]]
          [[7, 8, 9]]  | [0.1,0.2]    | line 13, column 9: B1 has to be a list of rows: write [[0.1, 0.2]]
          [[7, 8, 9]]  | [1,2,3,4,5]  | line 13, column 9: B1 has to be a list of rows: write [[1, 2, 3, …]]
          [[7, 8, 9]]  | []           | line 13, column 9: B1 is empty: write at least one row with one number
          [[7, 8, 9]]  | 7            | line 13, column 9: B1 has to be a list of rows, such as [[0.1, 0.2]], but is 7
          [[7, 8, 9]]  | {"a": 1}     | line 13, column 9: B1 has to be a list of rows, such as [[0.1, 0.2]], but is {…}
          [[7, 8, 9]]  | [[7],[8],[9]] | line 13, column 9: B1 has 3 rows, but biases are one row
          "W1"         | "W01"        | W1 is missing, but activations names 1 layer
          "T"          | "t"          | T is missing
          "T"          | "X"          | line 8, column 3: "X" is there twice: remove one
          "T"          | "dW2": [[1]], "T" | line 8, column 10: dW2 is there, but activations names only 1 layer
          "T"          | "dW1": [[1], 2], "T" | line 8, column 16: row 2 of dW1 has to be a list of numbers, but is 2
          "T"          | "W2": [[1]], "T" | line 8, column 9: W2 is there, but activations names only 1 layer
          "T"          | "a": {"b": 1, "b": 2}, "T" | line 8, column 17: "b" is there twice: remove one
          "T"          | "a": [1, NaN], "T" | line 8, column 12: NaN is no number in JSON: every number has to be finite
          "sigmoid"    | "sigmoids"   | line 5, column 19: "sigmoids" is no activation: choose one of sigmoid, tanh, relu, identity, softmax
          "sigmoid"    | 1            | line 5, column 19: activations has to be a list of names, such as ["sigmoid", "sigmoid"], but here is 1
          ["sigmoid"]  | "sigmoid"    | line 5, column 18: activations has to be a list of names, such as ["sigmoid", "sigmoid"], but here is "sigmoid"
          ["sigmoid"]  | []           | line 5, column 18: activations is empty: name one activation for each layer
          ["sigmoid"]  | ["softmax"]  | line 6, column 11: softmax goes only with the loss cross-entropy, but the loss is half-squared-error
          "activations" | "activation" | activations is missing
          "half-squared-error" | "mse" | line 6, column 11: "mse" is no loss: choose one of half-squared-error, cross-entropy
          "half-squared-error" | 2     | line 6, column 11: 2 is no loss: choose one of half-squared-error, cross-entropy
          "loss"       | "lost"       | loss is missing
          "2-3"        | 23           | line 4, column 12: title has to be a text in double quotes, but is 23
          0.5          | "0.5"        | line 14, column 19: learningRate is "0.5", but has to be a finite number
          0.5          | NaN          | line 14, column 19: learningRate is NaN, but has to be a finite number
          0.5          | 1e400        | line 14, column 19: learningRate is 1e400, but has to be a finite number
          "backprop-lesson" | "backprop-trace" | line 2, column 13: format has to be "backprop-lesson", but is "backprop-trace"
          "format"     | "former"     | format is missing: write "format": "backprop-lesson"
          "version": 1 | "version": 2 | line 3, column 14: version is 2, but this program reads version 1
          "version": 1 | "version": "1" | line 3, column 14: version has to be a number, but is "1"
          "version"    | "varsion"    | version is missing: write "version": 1
          [4, 5, 6]    | [4, 5, 6],   | line 12, column 3: there is one comma too many before ]: remove it
          [4, 5, 6]    | [4, 5, 6     | line 13, column 3: row 3 of W1 has to be a list of numbers, but is "B1"
          [4, 5, 6]    | [4, 5 6]     | line 11, column 11: 6 cannot stand here: a comma, a colon or a bracket is missing before it
          [4, 5, 6]    | [4, 5, 6}    | line 11, column 13: } cannot stand here: a comma, a colon or a bracket is missing before it
          [4, 5, 6]    | [4, 5, +6]   | line 11, column 12: +6 is not how JSON writes a number: write it like 0.5, -2 or 1e-3
          [4, 5, 6]    | [4, 5, .6]   | line 11, column 12: .6 is not how JSON writes a number: write it like 0.5, -2 or 1e-3
          [4, 5, 6]    | [4, 5, 06]   | line 11, column 12: 06 is not how JSON writes a number: write it like 0.5, -2 or 1e-3
          [4, 5, 6]    | [4, 5, 6.]   | line 11, column 12: 6. is not how JSON writes a number: write it like 0.5, -2 or 1e-3
          [4, 5, 6]    | [4, 5, inf]  | line 11, column 12: inf is no number in JSON: every number has to be finite
          [4, 5, 6]    | [4, 5, x]    | line 11, column 12: x cannot stand here: write a number, a text in double quotes, a list or an object
          [4, 5, 6]    | [4, 5, 6] // c | line 11, column 15: JSON has no comments: remove it
          [4, 5, 6]    | [4, /* c */ 5] | line 11, column 9: JSON has no comments: remove it
          [4, 5, 6]    | # c          | line 11, column 5: JSON has no comments: remove it
          "T"          | 'T'          | line 8, column 3: texts and names stand in double quotes, but here is '
          "2-3"        | "2\\-3"      | line 4, column 14: a text cannot contain \\ before -: write \\\\
          """)
  void what_is_spoilt_is_said_with_its_place(String good, String spoilt, String sentence) {
    assertTrue(GOOD.contains(good), good);
    String text = GOOD.replaceFirst(Pattern.quote(good), quoted(spoilt));
    assertEquals(sentence, refusal(utf8(text)));
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  @Test
  void what_is_no_json_at_all_is_refused() {
    assertEquals("the file is empty", refusal(utf8("")));
    assertEquals("the file is empty", refusal(utf8(" \n\t")));
    assertEquals(
        "line 1, column 1: a lesson is one JSON object and begins with a brace, but here is P",
        refusal(utf8("PK\u0003\u0004")));
    assertEquals(
        "line 2, column 2: a lesson is one JSON object and begins with a brace, but here is [",
        refusal(utf8("\n [1]")));
    assertEquals(
        "line 1, column 2: U+0000 cannot stand here: remove it, or inside a text write its escape",
        refusal(utf8("{\0}")));
    assertEquals(
        "line 2, column 4: U+000A cannot stand here: remove it, or inside a text write its escape",
        refusal(utf8("{\n\"ab\n\": 1}")));
  }

  @Test
  void what_follows_the_lesson_is_refused_whatever_it_is() {
    for (String more : new String[] {"x", "{}", "// c", "}", "1"}) {
      assertEquals(
          "line 17, column 2: the lesson has ended, but %s follows: remove it"
              .formatted(more.charAt(0)),
          refusal(utf8(GOOD + "\n " + more)));
    }
  }

  @Test
  void a_file_that_ends_anywhere_is_refused_with_the_place_of_its_end() {
    String text = GOOD.strip();
    for (int length = 1; length < text.length(); length++) {
      String sentence = refusal(utf8(text.substring(0, length)));
      assertTrue(sentence.startsWith("line "), sentence);
    }
    assertEquals(
        "line 2, column 10: the file ends too early: a bracket, a brace or a quote is not closed",
        refusal(utf8("{\n\"format\":")));
  }

  @Test
  void bytes_that_are_no_utf8_are_refused_with_their_place() {
    byte[] bytes = utf8(GOOD.replace("2-3", "ä"));
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('Ã');
    bytes[at + 1] = 'x';
    assertEquals("line 4, column 13: this is not text in UTF-8", refusal(bytes));
    byte[] cut = Arrays.copyOf(utf8("{\"ä"), 3);
    assertEquals("line 1, column 3: this is not text in UTF-8", refusal(cut));
    byte[] utf16 = GOOD.getBytes(StandardCharsets.UTF_16);
    assertEquals("line 1, column 1: this is not text in UTF-8", refusal(utf16));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lines_are_counted_whatever_ends_them(String end) {
    String text = GOOD.replace("8, 9", "8, x").replace("\n", end);
    assertTrue(refusal(utf8(text)).startsWith("line 13, column 17: x"), refusal(utf8(text)));
    String more = (GOOD + "x").replace("\n", end);
    assertTrue(refusal(utf8(more)).startsWith("line 16, column 1: the"), refusal(utf8(more)));
  }

  @Test
  void unknown_keys_may_hold_lists_31_deep_and_no_deeper() throws BadLesson {
    String deep = "[".repeat(31) + "]".repeat(31);
    String text = GOOD.replace("\"T\"", "\"a\": " + deep + ", \"T\"");
    assertEquals(deep, LessonJson.read(utf8(text)).unknown().get("a"));
    assertEquals(
        "line 8, column 39: lists and objects may stand in one another at most 32 deep",
        refusal(utf8(text.replace(deep, "[" + deep + "]"))));
    String bottomless = "{\"a\":" + "[".repeat(5_000_000);
    assertTrue(refusal(utf8(bottomless)).endsWith("at most 32 deep"));
  }

  @Test
  void long_texts_and_control_characters_do_not_flood_the_sentence() {
    String text = GOOD.replace("\"half-squared-error\"", "\"" + "x\\n".repeat(5000) + "\"");
    String sentence = refusal(utf8(text));
    assertTrue(sentence.length() < 200 && sentence.lines().count() == 1, sentence);
    String number = GOOD.replace("0.5", "9".repeat(100_000));
    assertTrue(refusal(utf8(number)).length() < 200);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String refusal(byte[] bytes) {
    return assertThrows(BadLesson.class, () -> LessonJson.read(bytes)).sentence(Locale.ROOT);
  }
}
