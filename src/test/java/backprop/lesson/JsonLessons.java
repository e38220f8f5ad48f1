package backprop.lesson;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Letter;
import backprop.formula.Symbol.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads lessons and matrices from JSON that is known to be well-formed. */
public final class JsonLessons {
  private JsonLessons() {}

  /** The built-in lesson. */
  public static Lesson builtIn() {
    return lesson(read("/backprop/assets/lessons/default.backprop.json"));
  }

  /** A resource as JSON. */
  public static JsonNode read(String resource) {
    try (InputStream json =
        Objects.requireNonNull(JsonLessons.class.getResourceAsStream(resource), resource)) {
      return JsonMapper.shared().readTree(json);
    } catch (IOException e) {
      throw new AssertionError(resource, e);
    }
  }

  /** What JSON says, as a lesson; what is not a part of lessons is passed over. */
  public static Lesson lesson(JsonNode json) {
    LessonDraft draft = new LessonDraft();
    draft.title = json.get("title").asString();
    for (JsonNode activation : json.get("activations")) {
      draft.activations.add(Activation.valueOf(activation.asString().toUpperCase(Locale.ROOT)));
    }
    String loss = json.get("loss").asString();
    draft.loss = Loss.valueOf(loss.replace('-', '_').toUpperCase(Locale.ROOT));
    draft.learningRate = json.get("learningRate").asDouble();
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      if (member.getKey().matches("[XT]|[WB][0-9]+")) {
        draft.inputs.put(symbol(member.getKey()), matrix(member.getValue()));
      }
    }
    return finished(draft);
  }

  /** A draft that is known to be good. */
  public static Lesson finished(LessonDraft draft) {
    try {
      return draft.finish();
    } catch (BadLesson e) {
      throw new AssertionError(e);
    }
  }

  private static Quantity symbol(String key) {
    int layer = key.length() == 1 ? 0 : Integer.parseInt(key.substring(1));
    return switch (Letter.valueOf(key.substring(0, 1))) {
      case X -> Symbol.X;
      case T -> Symbol.T;
      case W -> Symbol.w(layer);
      case B -> Symbol.b(layer);
      case A, Z, E -> throw new AssertionError(key);
    };
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
}
