package backprop.lesson;

import backprop.formula.Activation;
import backprop.formula.Loss;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words of the lesson format: keys, activations, losses. */
final class LessonWords {
  private static final Set<String> KEYS =
      Set.of("format", "version", "title", "activations", "loss", "learningRate");

  private LessonWords() {}

  /** Whether a key means something in a lesson. */
  static boolean isKey(String name) {
    return KEYS.contains(name) || ArrayRole.named(name).isPresent();
  }

  /** The activation of that name. */
  static Activation activation(String name) throws BadLesson {
    Optional<Activation> activation =
        Stream.of(Activation.values()).filter(a -> a.key().equals(name)).findFirst();
    return activation.orElseThrow(() ->
        new BadLesson(Problem.of("activation-unknown", shown(name), activations()), "activations"));
  }

  /** The loss of that name. */
  static Loss loss(String name) throws BadLesson {
    Optional<Loss> loss = Stream.of(Loss.values()).filter(l -> l.key().equals(name)).findFirst();
    return loss.orElseThrow(
        () -> new BadLesson(Problem.of("loss-unknown", shown(name), losses()), "loss"));
  }

  private static String shown(String name) {
    return JsonWriter.quote(JsonFault.cut(name));
  }

  /** All activations, for a sentence. */
  static String activations() {
    return words(Stream.of(Activation.values()).map(Activation::key).toList());
  }

  /** All losses, for a sentence. */
  static String losses() {
    return words(Stream.of(Loss.values()).map(Loss::key).toList());
  }

  private static String words(List<String> names) {
    return String.join(", ", names);
  }
}
