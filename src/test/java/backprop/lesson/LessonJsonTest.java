package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

final class LessonJsonTest {
  private static final double[] EDGES = {
    4.9e-324,
    -4.9e-324,
    -0.0,
    0.0,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.MIN_NORMAL,
    0.1,
    1.0 / 3,
    2.0E-3,
    1e23,
    9007199254740992.0
  };

  private static final List<Activation> ELEMENTWISE =
      List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU, Activation.IDENTITY);

  @Test
  void a_lesson_is_written_key_by_key_and_row_by_row() throws BadLesson {
    LessonDraft draft = new LessonDraft();
    draft.title = "two \"lines\"\nand a \\";
    draft.activations.add(Activation.SOFTMAX);
    draft.loss = Loss.CROSS_ENTROPY;
    draft.claims.put(Symbol.X, matrix(new double[][] {{1, 2}}));
    draft.claims.put(Symbol.b(1), matrix(new double[][] {{0.5}}));
    draft.inputs.put(Symbol.b(1), matrix(new double[][] {{-0.0}}));
    draft.inputs.put(Symbol.w(1), matrix(new double[][] {{1e-7}, {1e21}}));
    draft.inputs.put(Symbol.T, matrix(new double[][] {{1}}));
    draft.inputs.put(Symbol.X, matrix(new double[][] {{1, 2}}));
    draft.unknown.put("author", "{\"name\":\"Ω\"}");

    assertEquals(
        """
        {
          "format": "backprop-lesson",
          "version": 1,
          "title": "two \\"lines\\"\\nand a \\\\",
          "activations": ["softmax"],
          "loss": "cross-entropy",
          "X": [
            [1.0, 2.0]
          ],
          "T": [
            [1.0]
          ],
          "W1": [
            [1.0E-7],
            [1.0E21]
          ],
          "B1": [
            [-0.0]
          ],
          "learningRate": 0.5,
          "dB1": [
            [0.5]
          ],
          "dX": [
            [1.0, 2.0]
          ],
          "author": {"name":"Ω"}
        }
        """,
        text(LessonJson.write(draft.finish())));
  }

  @Test
  void a_thousand_random_lessons_come_back_bit_by_bit() throws BadLesson {
    Random random = new Random(20);
    for (int n = 0; n < 1000; n++) {
      Lesson lesson = lesson(random);
      byte[] bytes = LessonJson.write(lesson);
      Lesson back = LessonJson.read(bytes);
      assertSame(lesson, back);
      assertArrayEquals(bytes, LessonJson.write(back));
    }
  }

  @Test
  void unknown_keys_come_back_as_they_were_spelled_and_in_their_order() throws BadLesson {
    String unknown =
        """
          "zeta": [1.50, 1e999, -0, 123456789012345678901234567890, {"k\\u00e9y": null}],
          "A1": [ true , false, "\\ud83d\\ude00 \\ud800 \\u0001 /" ],
          "dT": {}, "dZ1": [], "": ""
        """;
    String file = text(LessonJson.write(JsonLessons.builtIn()));
    Lesson lesson = read("{" + unknown + "," + file.substring(1));
    assertEquals(
        List.of(
            Map.entry("zeta", "[1.50,1e999,-0,123456789012345678901234567890,{\"kéy\":null}]"),
            Map.entry("A1", "[true,false,\"😀 \\ud800 \\u0001 /\"]"),
            Map.entry("dT", "{}"),
            Map.entry("dZ1", "[]"),
            Map.entry("", "\"\"")),
        List.copyOf(lesson.unknown().entrySet()));
    String written = text(LessonJson.write(lesson));
    assertEquals(lesson.unknown(), read(written).unknown());
    assertTrue(written.indexOf("learningRate") < written.indexOf("zeta"));
  }

  @Test
  void a_byte_order_mark_is_forgiven_and_not_kept() throws BadLesson {
    byte[] bytes = LessonJson.write(JsonLessons.builtIn());
    assertArrayEquals(bytes, LessonJson.write(read("\ufeff" + text(bytes))));
  }

  @Test
  void a_lesson_without_rate_and_title_has_the_usual_rate_and_none() throws BadLesson {
    String file = text(LessonJson.write(JsonLessons.builtIn()));
    Lesson lesson =
        read(file.replace("\"learningRate\": 0.5", "\"x\": 0").replace("\"title\"", "\"y\""));
    assertEquals(Lesson.DEFAULT_LEARNING_RATE, lesson.learningRate());
    assertEquals("", lesson.title());
  }

  @Test
  void hangul_of_a_title_that_comes_in_pieces_is_put_together() throws BadLesson {
    String file = text(LessonJson.write(JsonLessons.builtIn()));
    String pieces = Normalizer.normalize("역전파", Normalizer.Form.NFD);
    assertEquals("역전파", read(file.replace("10-15-5", pieces)).title());
  }

  @Test
  void minor_versions_are_read() throws BadLesson {
    String file = text(LessonJson.write(JsonLessons.builtIn()));
    assertEquals("10-15-5", read(file.replace("\"version\": 1", "\"version\": 1.3")).title());
  }

  @Test
  void keys_may_come_in_any_order() throws BadLesson {
    Lesson lesson =
        read(
            """
            {"B1": [[3]], "T": [[0]], "loss": "cross-entropy", "dX": [[4]], "W1": [[2]], "X": [[1]],
             "activations": ["sigmoid"], "version": 1, "format": "backprop-lesson"}
            """);
    assertEquals(2, lesson.get(Symbol.w(1), 0, 0));
    assertEquals(Map.of(Symbol.X, matrix(new double[][] {{4}})), lesson.claims());
  }

  private static Lesson lesson(Random random) throws BadLesson {
    LessonDraft draft = new LessonDraft();
    int layers = 1 + random.nextInt(11);
    int rows = 1 + random.nextInt(3);
    int inputs = 1 + random.nextInt(4);
    draft.inputs.put(Symbol.X, random(random, rows, inputs));
    for (int l = 1; l <= layers; l++) {
      int units = 1 + random.nextInt(4);
      draft.activations.add(ELEMENTWISE.get(random.nextInt(ELEMENTWISE.size())));
      draft.inputs.put(Symbol.w(l), random(random, inputs, units));
      draft.inputs.put(Symbol.b(l), random(random, 1, units));
      if (random.nextBoolean()) {
        // Of any shape: to say that it is the wrong one is what claims are for
        draft.claims.put(random.nextBoolean() ? Symbol.w(l) : Symbol.b(l), random(random, 2, 3));
      }
      inputs = units;
    }
    draft.inputs.put(Symbol.T, random(random, rows, inputs));
    draft.learningRate = number(random);
    StringBuilder title = new StringBuilder();
    random.ints(random.nextInt(5), 0, 0x3000).forEach(title::appendCodePoint);
    draft.title = title.toString();
    return draft.finish();
  }

  private static RealMatrix random(Random random, int rows, int columns) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix.setEntry(i, j, number(random));
      }
    }
    return matrix;
  }

  private static double number(Random random) {
    double any = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(any) && random.nextBoolean() ? any : EDGES[random.nextInt(EDGES.length)];
  }

  private static void assertSame(Lesson expected, Lesson actual) {
    assertEquals(expected.title(), actual.title());
    assertEquals(expected.architecture(), actual.architecture());
    assertEquals(
        Double.doubleToRawLongBits(expected.learningRate()),
        Double.doubleToRawLongBits(actual.learningRate()));
    List<Quantity> symbols = new ArrayList<>(List.of(Symbol.X, Symbol.T));
    for (int l = 1; l <= expected.activations().size(); l++) {
      symbols.addAll(List.of(Symbol.w(l), Symbol.b(l)));
    }
    for (Quantity symbol : symbols) {
      assertBits(expected.copyOf(symbol), actual.copyOf(symbol));
    }
    var claims = actual.claims();
    assertEquals(expected.claims().keySet(), claims.keySet());
    expected
        .claims()
        .forEach((symbol, claim) -> assertBits(claim, Objects.requireNonNull(claims.get(symbol))));
  }

  private static void assertBits(RealMatrix expected, RealMatrix actual) {
    assertEquals(expected.getRowDimension(), actual.getRowDimension());
    for (int i = 0; i < expected.getRowDimension(); i++) {
      // Of arrays, equality is that of the bits: −0 is not 0
      assertArrayEquals(expected.getRow(i), actual.getRow(i));
    }
  }

  private static RealMatrix matrix(double[][] rows) {
    return MatrixUtils.createRealMatrix(rows);
  }

  private static Lesson read(String text) throws BadLesson {
    return LessonJson.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
