package backprop.lesson;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Letter;
import backprop.formula.Symbol.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;

/** A lesson in the making. {@link #finish} says what is missing or does not fit. */
public final class LessonDraft {
  /** Rows of T may miss 1 by this much and still be called distributions. */
  private static final double SUM_TOLERANCE = 1e-9;

  /** What a person calls it. */
  public String title = "";

  /** One a layer. */
  public final List<Activation> activations = new ArrayList<>();

  /** How outputs and targets are compared. */
  public Loss loss = Loss.HALF_SQUARED_ERROR;

  /** η. */
  public double learningRate = Lesson.DEFAULT_LEARNING_RATE;

  /** X, T, and W and B of every layer. */
  public final Map<Quantity, RealMatrix> inputs = new LinkedHashMap<>();

  /** Gradients of one's own, by what they are the gradient of. */
  public final Map<Quantity, RealMatrix> claims = new LinkedHashMap<>();

  /** JSON text of what is not understood, by key. */
  public final Map<String, String> unknown = new LinkedHashMap<>();

  /**
   * The lesson, checked.
   *
   * @throws BadLesson with the first thing that is missing, not finite or does not fit
   */
  public Lesson finish() throws BadLesson {
    checkActivations();
    checkPresent();
    checkShapes();
    for (var entry : inputs.entrySet()) {
      checkFinite(entry.getKey().key(), entry.getValue());
    }
    for (var entry : claims.entrySet()) {
      checkFinite("d" + entry.getKey().key(), entry.getValue());
    }
    if (!Double.isFinite(learningRate)) {
      throw new BadLesson(Problem.of("learning-rate", learningRate), "learningRate");
    }
    return new Lesson(this, architecture());
  }

  private Architecture architecture() throws BadLesson {
    RealMatrix x = matrix(Symbol.X);
    List<Integer> sizes = new ArrayList<>(List.of(x.getColumnDimension()));
    for (int l = 1; l <= activations.size(); l++) {
      sizes.add(matrix(Symbol.w(l)).getColumnDimension());
    }
    return new Architecture(
        x.getRowDimension(), sizes, activations, loss, asksForSums() && targetsSumToOne());
  }

  /** With any other activation, an edited target must not make it another network. */
  private boolean asksForSums() {
    return activations.getLast() == Activation.SOFTMAX;
  }

  private boolean targetsSumToOne() throws BadLesson {
    RealMatrix t = matrix(Symbol.T);
    for (int i = 0; i < t.getRowDimension(); i++) {
      double sum = 0;
      for (double entry : t.getRow(i)) {
        sum += entry;
      }
      if (Math.abs(sum - 1) > SUM_TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  /** Whether activations and loss go together. */
  void checkActivations() throws BadLesson {
    if (activations.isEmpty()) {
      throw new BadLesson(Problem.of("no-layers"), "activations");
    }
    if (activations.subList(0, activations.size() - 1).contains(Activation.SOFTMAX)) {
      throw new BadLesson(Problem.of("softmax-not-last"), "activations");
    }
    Activation last = activations.getLast();
    if (!loss.fits(last)) {
      String key = last == Activation.SOFTMAX ? "softmax-loss" : "cross-entropy-activation";
      throw new BadLesson(Problem.of(key, last.key(), loss.key()), "loss");
    }
  }

  private void checkPresent() throws BadLesson {
    matrix(Symbol.X);
    for (int l = 1; l <= activations.size(); l++) {
      matrix(Symbol.w(l));
      matrix(Symbol.b(l));
    }
    matrix(Symbol.T);
    for (Quantity symbol : inputs.keySet()) {
      if (symbol.layer() > activations.size()) {
        throw new BadLesson(
            Problem.of("too-many-layers", symbol.key(), activations.size()), symbol.key());
      }
    }
    for (Quantity symbol : claims.keySet()) {
      if (symbol.layer() > activations.size()) {
        String name = "d" + symbol.key();
        throw new BadLesson(Problem.of("too-many-layers", name, activations.size()), name);
      }
    }
  }

  private void checkShapes() throws BadLesson {
    Quantity before = Symbol.X;
    for (int l = 1; l <= activations.size(); l++) {
      Quantity w = Symbol.w(l);
      Quantity b = Symbol.b(l);
      require(columns(before) == rows(w), "columns-rows", before, columns(before), w, rows(w));
      require(rows(b) == 1, "bias-rows", b, rows(b));
      require(columns(w) == columns(b), "columns-columns", w, columns(w), b, columns(b));
      before = w;
    }
    Quantity t = Symbol.T;
    Quantity x = Symbol.X;
    require(
        columns(before) == columns(t), "columns-columns", before, columns(before), t, columns(t));
    require(rows(x) == rows(t), "rows-rows", x, rows(x), t, rows(t));
  }

  /** Blames the first symbol named: it is the one whose place in the file is shown. */
  private static void require(boolean fits, String key, Object... named) throws BadLesson {
    if (!fits) {
      Quantity blamed = (Quantity) named[0];
      Object[] words = named.clone();
      for (int i = 0; i < words.length; i++) {
        words[i] = words[i] instanceof Quantity quantity ? quantity.key() : words[i];
      }
      throw new BadLesson(Problem.of(key, words), blamed.key());
    }
  }

  private static void checkFinite(String name, RealMatrix matrix) throws BadLesson {
    for (int i = 0; i < matrix.getRowDimension(); i++) {
      for (int j = 0; j < matrix.getColumnDimension(); j++) {
        double value = matrix.getEntry(i, j);
        if (!Double.isFinite(value)) {
          throw new BadLesson(Problem.of("not-finite", name, i + 1, j + 1, value), name);
        }
      }
    }
  }

  private int rows(Quantity symbol) throws BadLesson {
    return matrix(symbol).getRowDimension();
  }

  private int columns(Quantity symbol) throws BadLesson {
    return matrix(symbol).getColumnDimension();
  }

  private RealMatrix matrix(Quantity symbol) throws BadLesson {
    RealMatrix matrix = inputs.get(symbol);
    if (matrix == null) {
      String key =
          symbol.letter() == Letter.B || symbol.letter() == Letter.W ? "missing-layer" : "missing";
      throw new BadLesson(Problem.of(key, symbol.key(), activations.size()));
    }
    return matrix;
  }
}
