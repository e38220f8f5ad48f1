package backprop.lesson;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Another network for the same lesson. Matrices whose shape stays keep their numbers; of X and T
 * what still has a place stays as well; the rest is drawn by an initialiser.
 *
 * @param rows how many samples
 * @param sizes inputs, then the units of every layer
 * @param activations one a layer
 * @param loss how outputs and targets are compared
 * @param initialiser draws what is new
 * @param seed of the drawing
 * @param anew whether all weights and biases are drawn, those that could stay too
 */
public record Resize(
    int rows,
    List<Integer> sizes,
    List<Activation> activations,
    Loss loss,
    Initialiser initialiser,
    long seed,
    boolean anew) {

  /**
   * The lesson with that network. Gradients of one's own stay where their shape does.
   *
   * @throws BadLesson if activations and loss do not go together, or the pass would be too large
   */
  public Lesson of(Lesson lesson) throws BadLesson {
    boolean oneHot = activations.getLast() == Activation.SOFTMAX;
    LessonDraft draft = lesson.draft();
    draft.activations.clear();
    draft.activations.addAll(activations);
    draft.loss = loss;
    draft.checkActivations();
    Architecture architecture = new Architecture(rows, sizes, activations, loss, oneHot);
    LessonFile.checkSize(architecture);
    Lesson fresh = initialiser.lesson(lesson.title(), architecture, seed);
    draft.inputs.clear();
    for (Quantity symbol : fresh.draft().inputs.keySet()) {
      draft.inputs.put(symbol, matrix(symbol, lesson.draft().inputs, fresh));
    }
    draft
        .claims
        .entrySet()
        .removeIf(claim -> !sameShape(claim.getValue(), draft.inputs.get(claim.getKey())));
    return draft.finish();
  }

  private RealMatrix matrix(Quantity symbol, Map<Quantity, RealMatrix> old, Lesson fresh) {
    RealMatrix made = fresh.copyOf(symbol);
    RealMatrix was = old.get(symbol);
    if (was == null) {
      return made;
    }
    boolean isData = symbol.equals(Symbol.X) || symbol.equals(Symbol.T);
    if (!isData) {
      return !anew && sameShape(was, made) ? was : made;
    }
    if (symbol.equals(Symbol.T) && was.getColumnDimension() != made.getColumnDimension()) {
      // Half a row of targets is no target
      return made;
    }
    for (int i = 0; i < Math.min(was.getRowDimension(), made.getRowDimension()); i++) {
      for (int j = 0; j < Math.min(was.getColumnDimension(), made.getColumnDimension()); j++) {
        made.setEntry(i, j, was.getEntry(i, j));
      }
    }
    return made;
  }

  private static boolean sameShape(RealMatrix a, @Nullable RealMatrix b) {
    return b != null
        && a.getRowDimension() == b.getRowDimension()
        && a.getColumnDimension() == b.getColumnDimension();
  }
}
