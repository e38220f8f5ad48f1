package backprop.lesson;

import backprop.formula.Activation;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import tools.jackson.core.JacksonException;

/**
 * The lesson file: one JSON object in UTF-8. Reading is strict, so that no number is ever guessed;
 * writing always gives the same bytes for the same lesson, and reading those gives the same bits.
 */
public final class LessonJson {
  static final String FORMAT = "backprop-lesson";
  static final int VERSION = 1;

  private LessonJson() {}

  /**
   * Reads a lesson.
   *
   * @throws BadLesson with the first thing that is wrong, and its line and column unless it is
   *     something missing
   */
  public static Lesson read(byte[] utf8) throws BadLesson {
    JsonText text = JsonText.of(utf8);
    int start = text.afterSpace(0);
    if (start == text.characters().length()) {
      throw new BadLesson(Problem.of("empty"));
    }
    if (text.at(start) != '{') {
      throw new BadLesson(Problem.of("not-object", text.shown(start))).at(text.place(start));
    }
    try (JsonCursor json = new JsonCursor(text)) {
      return new LessonReader(json).read();
    } catch (JacksonException cause) {
      throw new JsonFault(text).of(cause);
    }
  }

  /** Writes a lesson: known keys in the order of the format, then the unknown as they came. */
  public static byte[] write(Lesson lesson) {
    StringBuilder text = new StringBuilder();
    try {
      write(lesson, new JsonWriter(text));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Lesson lesson, JsonWriter json) throws IOException {
    json.begin();
    json.text("format", FORMAT);
    json.raw("version", Integer.toString(VERSION));
    if (!lesson.title().isEmpty()) {
      json.text("title", lesson.title());
    }
    json.texts("activations", lesson.activations().stream().map(Activation::key).toList());
    json.text("loss", lesson.loss().key());
    List<Quantity> parameters = new ArrayList<>();
    for (int l = 1; l <= lesson.activations().size(); l++) {
      parameters.add(Symbol.w(l));
      parameters.add(Symbol.b(l));
    }
    List<Quantity> inputs = new ArrayList<>(List.of(Symbol.X, Symbol.T));
    inputs.addAll(parameters);
    for (Quantity input : inputs) {
      matrix(json, input.key(), lesson.copyOf(input));
    }
    json.number("learningRate", lesson.learningRate());
    Map<Quantity, RealMatrix> claims = lesson.claims();
    parameters.add(Symbol.X);
    for (Quantity symbol : parameters) {
      RealMatrix claim = claims.get(symbol);
      if (claim != null) {
        matrix(json, "d" + symbol.key(), claim);
      }
    }
    for (var unknown : lesson.unknown().entrySet()) {
      json.raw(unknown.getKey(), unknown.getValue());
    }
    json.end();
  }

  private static void matrix(JsonWriter json, String key, RealMatrix matrix) throws IOException {
    Shape shape = new Shape(matrix.getRowDimension(), matrix.getColumnDimension());
    json.matrix(key, shape, matrix::getEntry);
  }
}
