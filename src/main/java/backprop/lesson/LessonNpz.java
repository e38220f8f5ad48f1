package backprop.lesson;

import backprop.formula.Activation;
import backprop.formula.Shape;
import backprop.formula.Symbol.Quantity;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A lesson as NumPy's arrays: the matrices and gradients under their names in the lesson format,
 * {@code activations} and {@code loss} as texts, {@code learningRate} as a single number.
 */
final class LessonNpz {
  private LessonNpz() {}

  /** Writes a lesson; leaves the stream open. */
  static void write(Lesson lesson, OutputStream out) throws IOException {
    NpzWriter npz = new NpzWriter(out);
    Map<Quantity, RealMatrix> claims = lesson.claims();
    for (ArrayRole role : ArrayRole.all(lesson.architecture().layers())) {
      RealMatrix matrix = role.gradient() ? claims.get(role.of()) : lesson.copyOf(role.of());
      if (matrix != null) {
        Shape shape = new Shape(matrix.getRowDimension(), matrix.getColumnDimension());
        npz.matrix(role.key(), shape, matrix::getEntry);
      }
    }
    npz.array(
        "learningRate",
        new NumberArray(0, new Array2DRowRealMatrix(new double[] {lesson.learningRate()})));
    npz.texts("activations", lesson.activations().stream().map(Activation::key).toList());
    npz.text("loss", lesson.loss().key());
    if (!lesson.title().isEmpty()) {
      npz.text("title", lesson.title());
    }
    for (var unknown : lesson.unknown().entrySet()) {
      Optional<NumberArray> array = ArrayJson.read(unknown.getValue());
      if (array.isPresent()) {
        npz.array(unknown.getKey(), array.get());
      }
    }
    npz.finish();
  }

  /** What the lesson keeps without understanding it, and this format cannot hold: no array. */
  static List<String> lost(Lesson lesson) {
    return lesson.unknown().entrySet().stream()
        .filter(unknown -> ArrayJson.read(unknown.getValue()).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }
}
