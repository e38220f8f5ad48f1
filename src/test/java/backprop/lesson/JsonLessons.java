package backprop.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lessons and matrices of files that are known to be good. */
public final class JsonLessons {
  private JsonLessons() {}

  /** The built-in lesson. */
  public static Lesson builtIn() {
    return lesson("/backprop/assets/lessons/default.backprop.json");
  }

  /** A resource as a lesson. */
  public static Lesson lesson(String resource) {
    try {
      return LessonJson.read(bytes(resource));
    } catch (BadLesson e) {
      throw new AssertionError(resource, e);
    }
  }

  /** A draft that is known to be good. */
  public static Lesson finished(LessonDraft draft) {
    try {
      return draft.finish();
    } catch (BadLesson e) {
      throw new AssertionError(e);
    }
  }

  /** A resource as JSON. */
  public static JsonNode json(String resource) {
    return JsonMapper.shared().readTree(bytes(resource));
  }

  /** An array of rows as a matrix. */
  public static RealMatrix matrix(JsonNode rows) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows.size(), rows.get(0).size());
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.get(i).size(); j++) {
        matrix.setEntry(i, j, rows.get(i).get(j).asDouble());
      }
    }
    return matrix;
  }

  /** A resource as it is. */
  public static byte[] bytes(String resource) {
    try (InputStream file =
        Objects.requireNonNull(JsonLessons.class.getResourceAsStream(resource), resource)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(resource, e);
    }
  }
}
