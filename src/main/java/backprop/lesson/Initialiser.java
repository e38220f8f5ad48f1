package backprop.lesson;

import backprop.formula.Architecture;
import backprop.formula.Symbol;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How weights and biases are drawn before anything is learnt: evenly from −limit to limit, layer by
 * layer, W row by row and then B. Biases are drawn as well, because a bias of 0 hides in its sum.
 *
 * <p>The same seed gives the same bits everywhere. Every number is rounded to four decimals, so
 * that a person who reads the file reads all of it.
 */
public enum Initialiser {
  /** √(6/(inputs+units)): Glorot and Bengio, AISTATS 2010, equation 16. */
  XAVIER {
    @Override
    public double limit(int inputs, int units) {
      return StrictMath.sqrt(6.0 / (inputs + units));
    }
  },
  /** √(6/inputs), a variance of 2/inputs: He and others, ICCV 2015, equation 10. */
  HE {
    @Override
    public double limit(int inputs, int units) {
      return StrictMath.sqrt(6.0 / inputs);
    }
  },
  /** 1, whatever the size of the layer. */
  UNIFORM {
    @Override
    public double limit(int inputs, int units) {
      return 1;
    }
  },
  /**
   * 0: every unit of a layer stays the same as its neighbours, which is the point of showing it.
   */
  ZEROS {
    @Override
    public double limit(int inputs, int units) {
      return 0;
    }
  };

  /** The largest weight or bias of a layer of that many inputs and units. */
  public abstract double limit(int inputs, int units);

  /** The spelling on the screen's menus and in messages: {@code xavier}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The same lesson with weights and biases drawn anew; gradients of one's own are dropped. */
  public Lesson reset(Lesson lesson, long seed) throws BadLesson {
    LessonDraft draft = lesson.draft();
    draft.claims.clear();
    draw(lesson.architecture(), new SplitMix64(seed), draft);
    return draft.finish();
  }

  /**
   * A lesson of that architecture with the weights that {@link #reset} gives for the same seed. X
   * is about standard normal. T is 0 or 1 with equal chance; where the architecture says that its
   * rows sum to 1, each has a single 1.
   */
  public Lesson lesson(String title, Architecture architecture, long seed) throws BadLesson {
    SplitMix64 random = new SplitMix64(seed);
    LessonDraft draft = new LessonDraft();
    draft.title = title;
    draft.activations.addAll(architecture.activations());
    draft.loss = architecture.loss();
    draw(architecture, random, draft);
    int rows = architecture.rows();
    RealMatrix x = MatrixUtils.createRealMatrix(rows, architecture.units(0));
    fill(x, random::normal);
    draft.inputs.put(Symbol.X, x);
    RealMatrix t = MatrixUtils.createRealMatrix(rows, architecture.units(architecture.layers()));
    if (architecture.targetsSumToOne()) {
      for (int i = 0; i < rows; i++) {
        t.setEntry(i, random.below(t.getColumnDimension()), 1);
      }
    } else {
      fill(t, () -> random.coin() ? 1 : 0);
    }
    draft.inputs.put(Symbol.T, t);
    return draft.finish();
  }

  private void draw(Architecture architecture, SplitMix64 random, LessonDraft draft) {
    for (int l = 1; l <= architecture.layers(); l++) {
      int inputs = architecture.inputs(l);
      int units = architecture.units(l);
      double limit = limit(inputs, units);
      draft.inputs.put(Symbol.w(l), draw(inputs, units, limit, random));
      draft.inputs.put(Symbol.b(l), draw(1, units, limit, random));
    }
  }

  private static RealMatrix draw(int rows, int columns, double limit, SplitMix64 random) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows, columns);
    fill(matrix, () -> (2 * random.uniform() - 1) * limit);
    return matrix;
  }

  private static void fill(RealMatrix matrix, DoubleSupplier numbers) {
    for (int i = 0; i < matrix.getRowDimension(); i++) {
      for (int j = 0; j < matrix.getColumnDimension(); j++) {
        // + 0.0 makes 0 of −0
        matrix.setEntry(i, j, Math.rint(numbers.getAsDouble() * 1e4) / 1e4 + 0.0);
      }
    }
  }
}
