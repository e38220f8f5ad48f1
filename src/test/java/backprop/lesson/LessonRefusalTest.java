package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LessonRefusalTest {

  /** What is done to a good 10-15-5 lesson, and what is said about it. */
  record Refusal(String key, String sentence, String subject, Consumer<LessonDraft> harm) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  static Stream<Refusal> refusals() {
    return Stream.of(
        new Refusal(
            "columns-columns",
            "W1 has 14 columns, but B1 has 15",
            "W1",
            draft -> draft.inputs.put(Symbol.w(1), zeros(10, 14))),
        new Refusal(
            "columns-columns",
            "W2 has 5 columns, but T has 4",
            "W2",
            draft -> draft.inputs.put(Symbol.T, zeros(1, 4))),
        new Refusal(
            "columns-rows",
            "X has 9 columns, but W1 has 10 rows",
            "X",
            draft -> draft.inputs.put(Symbol.X, zeros(1, 9))),
        new Refusal(
            "columns-rows",
            "W1 has 15 columns, but W2 has 16 rows",
            "W1",
            draft -> draft.inputs.put(Symbol.w(2), zeros(16, 5))),
        new Refusal(
            "rows-rows",
            "X has 2 rows, but T has 3",
            "X",
            draft -> {
              draft.inputs.put(Symbol.X, zeros(2, 10));
              draft.inputs.put(Symbol.T, zeros(3, 5));
            }),
        new Refusal(
            "bias-rows",
            "B2 has 5 rows, but biases are one row",
            "B2",
            draft -> draft.inputs.put(Symbol.b(2), zeros(5, 1))),
        new Refusal("missing", "T is missing", "", draft -> draft.inputs.remove(Symbol.T)),
        new Refusal(
            "missing-layer",
            "B2 is missing, but activations names 2 layers",
            "",
            draft -> draft.inputs.remove(Symbol.b(2))),
        new Refusal(
            "missing-layer",
            "W3 is missing, but activations names 3 layers",
            "",
            draft -> draft.activations.add(Activation.SIGMOID)),
        new Refusal(
            "too-many-layers",
            "W2 is there, but activations names only 1 layer",
            "W2",
            draft -> draft.activations.removeLast()),
        new Refusal(
            "no-layers",
            "activations is empty: name one activation for each layer",
            "activations",
            draft -> draft.activations.clear()),
        new Refusal(
            "softmax-not-last",
            "softmax can only be the activation of the last layer",
            "activations",
            draft -> draft.activations.set(0, Activation.SOFTMAX)),
        new Refusal(
            "softmax-loss",
            "softmax goes only with the loss cross-entropy, but the loss is half-squared-error",
            "loss",
            draft -> draft.activations.set(1, Activation.SOFTMAX)),
        new Refusal(
            "cross-entropy-activation",
            "cross-entropy needs softmax or sigmoid in the last layer, but that is tanh",
            "loss",
            draft -> {
              draft.activations.set(1, Activation.TANH);
              draft.loss = Loss.CROSS_ENTROPY;
            }),
        new Refusal(
            "learning-rate",
            "learningRate is NaN, but has to be a finite number",
            "learningRate",
            draft -> draft.learningRate = Double.NaN),
        new Refusal(
            "not-finite",
            "W2 has NaN at row 15, column 5: every number has to be finite",
            "W2",
            draft -> entry(draft, Symbol.w(2), 14, 4, Double.NaN)),
        new Refusal(
            "not-finite",
            "W2 has -Infinity at row 1, column 2: every number has to be finite",
            "W2",
            draft -> entry(draft, Symbol.w(2), 0, 1, Double.NEGATIVE_INFINITY)),
        new Refusal(
            "not-finite",
            "dB1 has Infinity at row 1, column 1: every number has to be finite",
            "dB1",
            draft -> {
              RealMatrix claim = zeros(1, 15);
              claim.setEntry(0, 0, Double.POSITIVE_INFINITY);
              draft.claims.put(Symbol.b(1), claim);
            }));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void what_is_wrong_is_said_in_one_sentence(Refusal refusal) {
    LessonDraft draft = JsonLessons.builtIn().draft();
    refusal.harm().accept(draft);

    BadLesson refused = assertThrows(BadLesson.class, draft::finish);

    assertEquals(refusal.sentence(), refused.problem().sentence(Locale.ROOT));
    assertEquals(refusal.key(), refused.problem().key());
    assertEquals(refusal.sentence(), refused.getMessage());
    assertEquals(
        Optional.of(refusal.subject()).filter(subject -> !subject.isEmpty()), refused.subject());
  }

  @Test
  void a_place_in_the_file_can_be_added() {
    LessonDraft draft = JsonLessons.builtIn().draft();
    draft.inputs.put(Symbol.w(1), zeros(10, 14));
    BadLesson refused = assertThrows(BadLesson.class, draft::finish);
    assertTrue(refused.place().isEmpty());

    BadLesson placed = refused.at(new BadLesson.Place(12, 7));

    assertEquals(Optional.of(new BadLesson.Place(12, 7)), placed.place());
    assertEquals(refused.problem(), placed.problem());
    assertEquals(refused.subject(), placed.subject());
  }

  @Test
  void an_edit_that_is_not_finite_is_refused_and_the_lesson_stays() throws BadLesson {
    Lesson lesson = JsonLessons.builtIn();
    double before = lesson.get(Symbol.w(1), 2, 3);
    assertThrows(BadLesson.class, () -> lesson.with(Symbol.w(1), 2, 3, Double.NaN));
    assertEquals(before, lesson.get(Symbol.w(1), 2, 3));
    assertEquals(7, lesson.with(Symbol.w(1), 2, 3, 7).get(Symbol.w(1), 2, 3));
    assertEquals(before, lesson.get(Symbol.w(1), 2, 3));
  }

  @Test
  void nobody_can_change_a_lesson_from_outside() throws BadLesson {
    LessonDraft draft = JsonLessons.builtIn().draft();
    Lesson lesson = draft.finish();
    double before = lesson.get(Symbol.X, 0, 0);
    entry(draft, Symbol.X, 0, 0, 99);
    lesson.copyOf(Symbol.X).setEntry(0, 0, 99);
    entry(lesson.draft(), Symbol.X, 0, 0, 99);
    assertEquals(before, lesson.get(Symbol.X, 0, 0));
  }

  @Test
  void every_sentence_is_said_by_some_part_of_the_program() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/backprop"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.append(Files.readString(file));
      }
    }
    for (String key : sentences().keySet()) {
      assertTrue(sources.indexOf('"' + key + '"') >= 0, () -> key + " is never said");
    }
  }

  /** A lone apostrophe, for one, would silence the places after it. */
  @Test
  void every_sentence_fills_all_its_places_and_is_one_line_without_a_full_stop() {
    List<String> words = List.of("‹0›", "‹1›", "‹2›", "‹3›");
    for (String key : sentences().keySet()) {
      String pattern = sentences().getString(key);
      String sentence = new Problem(key, words).sentence(Locale.ROOT);
      for (int i = 0; i < words.size(); i++) {
        assertEquals(
            pattern.contains("{" + i + "}"),
            sentence.contains(words.get(i)),
            key + ": " + sentence);
      }
      assertFalse(sentence.contains("\n") || sentence.endsWith("."), sentence);
    }
  }

  @Test
  void a_language_without_sentences_gets_the_english_ones() {
    Problem problem = Problem.of("missing", "T");
    assertEquals("T is missing", problem.sentence(Locale.of("tlh")));
  }

  private static ResourceBundle sentences() {
    return ResourceBundle.getBundle("backprop.problems", Locale.ROOT);
  }

  private static RealMatrix zeros(int rows, int columns) {
    return MatrixUtils.createRealMatrix(rows, columns);
  }

  private static void entry(LessonDraft draft, Quantity symbol, int i, int j, double value) {
    Objects.requireNonNull(draft.inputs.get(symbol)).setEntry(i, j, value);
  }
}
