package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.formula.Shape;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;

/** The files that {@code make_files.py} made with NumPy, and what NumPy says stands in them. */
final class ArrayFiles {
  private static final String FOLDER = "/backprop/files/";

  private ArrayFiles() {}

  static byte[] bytes(String name) {
    return JsonLessons.bytes(FOLDER + name);
  }

  /** What NumPy says. */
  static JsonNode numpy(String name) {
    return JsonLessons.json(FOLDER + name);
  }

  /** Opens one as if it stood on the disk. */
  static Lesson lesson(String name, String... maps) throws BadLesson {
    return switch (LessonFile.read(bytes(name), name, List.of(maps))) {
      case Opened.Whole(Lesson lesson) -> lesson;
      case Opened.Asking(NamedArrays _, BadLesson reason) -> throw reason;
    };
  }

  static void assertSame(String name, JsonNode rows, NumberArray actual) {
    assertEquals(new Shape(rows.size(), rows.get(0).size()), actual.shape(), name);
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.get(0).size(); j++) {
        String spelled = rows.get(i).get(j).asString();
        double expected =
            switch (spelled) {
              case "nan" -> Double.NaN;
              case "inf" -> Double.POSITIVE_INFINITY;
              case "-inf" -> Double.NEGATIVE_INFINITY;
              default -> Double.parseDouble(spelled);
            };
        // By bits: −0 is not 0
        assertEquals(
            Double.doubleToLongBits(expected),
            Double.doubleToLongBits(actual.get(i, j)),
            name + " " + i + "," + j + ": " + spelled + " " + actual.get(i, j));
      }
    }
  }

  /** That it is refused, and in which words. */
  static void assertRefused(String sentence, Executable reading) {
    BadLesson refused = assertThrows(BadLesson.class, reading);
    assertEquals(sentence, refused.sentence(Locale.ROOT));
  }
}
