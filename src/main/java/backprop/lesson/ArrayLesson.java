package backprop.lesson;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A lesson made of arrays. What the arrays leave open comes from a lesson that is open already, if
 * there is one: weights alone, or a single matrix, take their place in it. Without one, every
 * activation is sigmoid and the loss is half the squared error.
 */
public final class ArrayLesson {
  private static final String LEARNING_RATE = "learningRate";

  private final NamedArrays arrays;
  private final Optional<Lesson> base;

  /** Without a lesson that is open. */
  public ArrayLesson(NamedArrays arrays) {
    this(arrays, Optional.empty());
  }

  /** With a lesson that is open. */
  public ArrayLesson(NamedArrays arrays, Lesson open) {
    this(arrays, Optional.of(open));
  }

  private ArrayLesson(NamedArrays arrays, Optional<Lesson> base) {
    this.arrays = arrays;
    this.base = base;
  }

  /** Layers of a network with these arrays. */
  public int layers(List<ArrayUse> uses) {
    int used =
        uses.stream()
            .flatMap(use -> use.role().stream())
            .mapToInt(role -> role.of().layer())
            .max()
            .orElse(0);
    int open = base.map(lesson -> lesson.architecture().layers()).orElse(0);
    // Weights of one layer go into the network that is open; of several, they are a network
    return Math.max(1, used > 1 || isWhole(uses, used) ? used : Math.max(used, open));
  }

  private static boolean isWhole(List<ArrayUse> uses, int layers) {
    return ArrayRole.all(layers).stream()
        .filter(role -> !role.gradient())
        .allMatch(role -> uses.stream().anyMatch(use -> use.role().equals(Optional.of(role))));
  }

  /**
   * The activations of a network with that many layers: those of the file, else of the open lesson
   * if it has as many, else sigmoid everywhere.
   *
   * @throws BadLesson if the file names an activation that there is none of
   */
  public List<Activation> activations(int layers) throws BadLesson {
    List<String> named = arrays.texts().get("activations");
    if (named != null) {
      List<Activation> activations = new ArrayList<>();
      for (String name : named) {
        activations.add(LessonWords.activation(name));
      }
      return activations;
    }
    return base.map(Lesson::activations)
        .filter(those -> those.size() == layers)
        .orElse(Collections.nCopies(layers, Activation.SIGMOID));
  }

  /**
   * The loss: that of the file, else of the open lesson if it fits its last activation.
   *
   * @throws BadLesson if the file names a loss that there is none of
   */
  public Loss loss(Activation last) throws BadLesson {
    List<String> named = arrays.texts().get("loss");
    if (named != null) {
      return LessonWords.loss(named.size() == 1 ? named.getFirst() : named.toString());
    }
    return base.map(Lesson::loss)
        .filter(loss -> loss.fits(last))
        .orElse(last == Activation.SOFTMAX ? Loss.CROSS_ENTROPY : Loss.HALF_SQUARED_ERROR);
  }

  /** The lesson, with the activations and the loss that the file or the open lesson names. */
  public Lesson lesson(List<ArrayUse> uses) throws BadLesson {
    List<Activation> activations = activations(layers(uses));
    Activation last = activations.isEmpty() ? Activation.SIGMOID : activations.getLast();
    return lesson(uses, activations, loss(last));
  }

  /**
   * The lesson.
   *
   * @throws BadLesson if something is missing, does not fit, or is not finite
   */
  public Lesson lesson(List<ArrayUse> uses, List<Activation> activations, Loss loss)
      throws BadLesson {
    LessonDraft draft = new LessonDraft();
    base.ifPresent(open -> inherit(open, draft, activations.size()));
    draft.activations.addAll(activations);
    draft.loss = loss;
    List<String> title = arrays.texts().get("title");
    if (title != null) {
      draft.title = String.join(" ", title);
    }
    Set<ArrayRole> seen = new HashSet<>();
    for (ArrayUse use : uses) {
      if (use.role().isPresent() && !seen.add(use.role().get())) {
        throw new BadLesson(Problem.of("role-twice", use.role().get().key()));
      }
      NumberArray array = Objects.requireNonNull(arrays.numbers().get(use.array()));
      if (use.role().isPresent()) {
        put(draft, use.role().get(), use, array);
      } else if (use.array().equals(LEARNING_RATE) && array.shape().size() == 1) {
        draft.learningRate = array.get(0, 0);
      } else if (!LessonWords.isKey(use.array())) {
        draft.unknown.put(use.array(), ArrayJson.write(array));
      }
    }
    Lesson lesson = draft.finish();
    LessonFile.checkSize(lesson.architecture());
    return lesson;
  }

  /**
   * What one matrix alone can be in the open lesson: first what it fits as it is, then what it fits
   * transposed, then the rest.
   */
  public List<ArrayUse> places(String name) {
    Shape shape = Objects.requireNonNull(arrays.numbers().get(name)).shape();
    List<ArrayUse> straight = new ArrayList<>();
    List<ArrayUse> turned = new ArrayList<>();
    List<ArrayUse> others = new ArrayList<>();
    for (ArrayRole role : ArrayRole.all(base.map(l -> l.architecture().layers()).orElse(1))) {
      Shape place = base.map(lesson -> shape(lesson, role)).orElse(shape);
      boolean fits = place.equals(shape);
      boolean fitsTurned = !fits && place.equals(shape.transposed());
      List<ArrayUse> kind = fits ? straight : fitsTurned ? turned : others;
      kind.add(new ArrayUse(name, Optional.of(role), fitsTurned));
    }
    straight.addAll(turned);
    straight.addAll(others);
    return straight;
  }

  private static Shape shape(Lesson lesson, ArrayRole role) {
    RealMatrix matrix = lesson.copyOf(role.of());
    return new Shape(matrix.getRowDimension(), matrix.getColumnDimension());
  }

  private void inherit(Lesson open, LessonDraft draft, int layers) {
    LessonDraft old = open.draft();
    draft.title = old.title;
    draft.learningRate = old.learningRate;
    draft.unknown.putAll(old.unknown);
    if (arrays.source().single()) {
      // One matrix more or less; gradients of other weights would mean nothing
      draft.claims.putAll(old.claims);
    }
    old.inputs.forEach((symbol, matrix) -> {
      if (symbol.layer() <= layers) {
        draft.inputs.put(symbol, matrix);
      }
    });
  }

  private static void put(LessonDraft draft, ArrayRole role, ArrayUse use, NumberArray array)
      throws BadLesson {
    if (role.isWeights() && array.dimensions() == 1) {
      throw new BadLesson(Problem.of("array-list", use.array(), array.shape().columns()));
    }
    checkFinite(use.array(), array);
    RealMatrix matrix = use.transposed() ? array.copy().transpose() : array.copy();
    (role.gradient() ? draft.claims : draft.inputs).put(role.of(), matrix);
  }

  private static void checkFinite(String name, NumberArray array) throws BadLesson {
    for (int i = 0; i < array.shape().rows(); i++) {
      for (int j = 0; j < array.shape().columns(); j++) {
        double value = array.get(i, j);
        if (!Double.isFinite(value)) {
          throw new BadLesson(Problem.of("not-finite", name, i + 1, j + 1, value), name);
        }
      }
    }
  }

  /** The matrices that come from the open lesson, because no array is taken for them. */
  public List<String> inherited(List<ArrayUse> uses) {
    int layers = layers(uses);
    return base.stream()
        .flatMap(open -> open.draft().inputs.keySet().stream())
        .filter(symbol -> symbol.layer() <= layers)
        .filter(symbol ->
            uses.stream()
                .noneMatch(use -> use.role().equals(Optional.of(new ArrayRole(symbol, false)))))
        .map(Symbol.Quantity::key)
        .toList();
  }
}
