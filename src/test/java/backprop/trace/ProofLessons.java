package backprop.trace;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.lesson.Lesson;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Small networks of every kind, drawn from a seed. */
final class ProofLessons {
  private ProofLessons() {}

  static Lesson of(long seed, int rows, List<Integer> sizes, Loss loss, Activation... activations) {
    boolean distribution = activations[activations.length - 1] == Activation.SOFTMAX;
    Architecture architecture =
        new Architecture(rows, sizes, List.of(activations), loss, distribution);
    try {
      return Initialiser.XAVIER.lesson("seed " + seed, architecture, seed);
    } catch (BadLesson impossible) {
      throw new AssertionError(impossible);
    }
  }

  static Lesson sigmoids(long seed) {
    return of(
        seed, 2, List.of(3, 4, 2), Loss.HALF_SQUARED_ERROR, Activation.SIGMOID, Activation.SIGMOID);
  }

  static Stream<Lesson> ofEveryKind() {
    return LongStream.rangeClosed(1, 12)
        .boxed()
        .flatMap(seed -> {
          int rows = 1 + (int) (seed % 3);
          return Stream.of(
              sigmoids(seed),
              of(seed, rows, List.of(3, 2), Loss.HALF_SQUARED_ERROR, Activation.IDENTITY),
              of(
                  seed,
                  rows,
                  List.of(4, 5, 3, 2),
                  Loss.HALF_SQUARED_ERROR,
                  Activation.TANH,
                  Activation.RELU,
                  Activation.SIGMOID),
              of(
                  seed,
                  rows,
                  List.of(3, 6, 4, 3),
                  Loss.CROSS_ENTROPY,
                  Activation.RELU,
                  Activation.TANH,
                  Activation.SOFTMAX),
              of(
                  seed,
                  rows,
                  List.of(2, 3, 1),
                  Loss.CROSS_ENTROPY,
                  Activation.RELU,
                  Activation.SIGMOID));
        });
  }
}
