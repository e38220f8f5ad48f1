package backprop.lesson;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The numbers of one network and its samples. Immutable and always consistent: every shape fits its
 * neighbours and every number is finite, or a {@link LessonDraft} would not have made it.
 */
public final class Lesson {
  /** The learning rate of a lesson that names none. */
  public static final double DEFAULT_LEARNING_RATE = 0.5;

  private final String title;
  private final Architecture architecture;
  private final double learningRate;
  private final Map<Quantity, RealMatrix> inputs;
  private final Map<Quantity, RealMatrix> claims;
  private final Map<String, String> unknown;

  Lesson(LessonDraft draft, Architecture architecture) {
    // Files from some systems hold Hangul in pieces, which fonts do not put together
    this.title = Normalizer.normalize(draft.title, Normalizer.Form.NFC);
    this.architecture = architecture;
    this.learningRate = draft.learningRate;
    this.inputs = copy(draft.inputs);
    this.claims = copy(draft.claims);
    this.unknown = Collections.unmodifiableMap(new LinkedHashMap<>(draft.unknown));
  }

  private static Map<Quantity, RealMatrix> copy(Map<Quantity, RealMatrix> matrices) {
    Map<Quantity, RealMatrix> copies = new LinkedHashMap<>();
    matrices.forEach((symbol, matrix) -> copies.put(symbol, matrix.copy()));
    return copies;
  }

  /** What a person calls it; may be empty. */
  public String title() {
    return title;
  }

  /** Rows, sizes, activations and loss. */
  public Architecture architecture() {
    return architecture;
  }

  /** Activations, one a layer. */
  public List<Activation> activations() {
    return architecture.activations();
  }

  /** How outputs and targets are compared. */
  public Loss loss() {
    return architecture.loss();
  }

  /** η of the update. */
  public double learningRate() {
    return learningRate;
  }

  /** One entry of X, T, W or B, counted from 0. */
  public double get(Quantity symbol, int row, int column) {
    return matrix(symbol).getEntry(row, column);
  }

  /** A copy of X, T, W or B. */
  public RealMatrix copyOf(Quantity symbol) {
    return matrix(symbol).copy();
  }

  /** The gradients of one's own that came with the lesson, by what they are the gradient of. */
  public Map<Quantity, RealMatrix> claims() {
    return copy(claims);
  }

  /** What the file said beside what is understood, as JSON text by key; it is written back. */
  public Map<String, String> unknown() {
    return unknown;
  }

  /** A draft with all that this lesson says, to be changed and finished anew. */
  public LessonDraft draft() {
    LessonDraft draft = new LessonDraft();
    draft.title = title;
    draft.activations.addAll(activations());
    draft.loss = loss();
    draft.learningRate = learningRate;
    draft.inputs.putAll(copy(inputs));
    draft.claims.putAll(copy(claims));
    draft.unknown.putAll(unknown);
    return draft;
  }

  /**
   * The same lesson with one entry changed.
   *
   * @throws BadLesson if the value is not finite
   */
  public Lesson with(Quantity symbol, int row, int column, double value) throws BadLesson {
    RealMatrix changed = copyOf(symbol);
    changed.setEntry(row, column, value);
    return change(draft -> draft.inputs.put(symbol, changed));
  }

  /**
   * The same lesson with something changed.
   *
   * @throws BadLesson if what comes of it does not fit
   */
  public Lesson change(Consumer<LessonDraft> change) throws BadLesson {
    LessonDraft draft = draft();
    change.accept(draft);
    return draft.finish();
  }

  private RealMatrix matrix(Symbol symbol) {
    RealMatrix matrix = inputs.get(symbol);
    if (matrix == null) {
      throw new IllegalArgumentException("a lesson has no " + symbol.key());
    }
    return matrix;
  }
}
