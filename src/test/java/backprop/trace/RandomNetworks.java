package backprop.trace;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.LessonDraft;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Named;

/** Small networks of every kind, with numbers that saturate nothing. */
public final class RandomNetworks {
  /** How near 0 a relu's input may come: far more than a central difference moves it. */
  private static final double KINK = 1e-2;

  /** Every pair of a loss and a last layer, and for softmax whether rows of T sum to 1. */
  enum Output {
    SIGMOID(Activation.SIGMOID, Loss.HALF_SQUARED_ERROR),
    TANH(Activation.TANH, Loss.HALF_SQUARED_ERROR),
    RELU(Activation.RELU, Loss.HALF_SQUARED_ERROR),
    IDENTITY(Activation.IDENTITY, Loss.HALF_SQUARED_ERROR),
    SIGMOID_CROSS_ENTROPY(Activation.SIGMOID, Loss.CROSS_ENTROPY),
    SOFTMAX_OF_DISTRIBUTIONS(Activation.SOFTMAX, Loss.CROSS_ENTROPY),
    SOFTMAX_OF_ANY_TARGETS(Activation.SOFTMAX, Loss.CROSS_ENTROPY);

    private final Activation activation;
    private final Loss loss;

    Output(Activation activation, Loss loss) {
      this.activation = activation;
      this.loss = loss;
    }
  }

  private static final List<Activation> HIDDEN =
      List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU, Activation.IDENTITY);

  private RandomNetworks() {}

  /** Two of every output and every depth from 1 to 4. */
  public static Stream<Named<Lesson>> all() {
    return Stream.of(Output.values())
        .flatMap(output ->
            IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(depth ->
                    Stream.of(1L, 2L).map(seed -> of(output, depth, 5, 31 * depth + seed))));
  }

  /**
   * One of every output and every depth to 3, so small that formulas can be written out in full.
   */
  static Stream<Named<Lesson>> tiny() {
    return Stream.of(Output.values())
        .flatMap(output ->
            IntStream.rangeClosed(1, 3)
                .mapToObj(depth -> of(output, depth, depth == 3 ? 2 : 3, depth)));
  }

  /**
   * A network whose name says how to get it again.
   *
   * @param most how many rows, inputs and units there may be
   */
  static Named<Lesson> of(Output output, int depth, int most, long seed) {
    SplittableRandom random = new SplittableRandom(31 * seed + output.name().hashCode());
    Lesson lesson = draw(output, depth, most, random);
    while (new PlainPass(lesson).nearestKink() < KINK) {
      lesson = draw(output, depth, most, random);
    }
    return Named.of("of(%s, %d, %d, %d)".formatted(output, depth, most, seed), lesson);
  }

  private static Lesson draw(Output output, int depth, int most, SplittableRandom random) {
    LessonDraft draft = new LessonDraft();
    draft.learningRate = random.nextDouble(0.1, 2);
    draft.loss = output.loss;
    int rows = random.nextInt(1, most + 1);
    int inputs = random.nextInt(1, most + 1);
    draft.inputs.put(Symbol.X, fill(rows, inputs, () -> random.nextDouble(-1.5, 1.5)));
    for (int l = 1; l <= depth; l++) {
      draft.activations.add(
          l == depth ? output.activation : HIDDEN.get(random.nextInt(HIDDEN.size())));
      int units = random.nextInt(1, most + 1);
      draft.inputs.put(Symbol.w(l), fill(inputs, units, () -> random.nextDouble(-1.2, 1.2)));
      draft.inputs.put(Symbol.b(l), fill(1, units, () -> random.nextDouble(-1.2, 1.2)));
      inputs = units;
    }
    draft.inputs.put(Symbol.T, targets(output, rows, inputs, random));
    return JsonLessons.finished(draft);
  }

  private static RealMatrix targets(Output output, int rows, int outputs, SplittableRandom random) {
    RealMatrix t =
        fill(
            rows,
            outputs,
            () ->
                switch (output) {
                  case SIGMOID, TANH, RELU, IDENTITY -> random.nextDouble(-1, 1);
                  case SIGMOID_CROSS_ENTROPY ->
                      random.nextBoolean() ? random.nextInt(2) : random.nextDouble();
                  case SOFTMAX_OF_DISTRIBUTIONS -> random.nextDouble(0.01, 1);
                  case SOFTMAX_OF_ANY_TARGETS -> random.nextDouble(0, 2);
                });
    if (output == Output.SOFTMAX_OF_DISTRIBUTIONS) {
      for (int i = 0; i < rows; i++) {
        t.setRowVector(i, t.getRowVector(i).mapDivide(t.getRowVector(i).getL1Norm()));
      }
    }
    return t;
  }

  private static RealMatrix fill(int rows, int columns, DoubleSupplier numbers) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix.setEntry(i, j, numbers.getAsDouble());
      }
    }
    return matrix;
  }
}
