package backprop.session;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Passes of small networks: every activation before every output, with one sample and with more.
 */
public final class EveryNetwork {
  private EveryNetwork() {}

  /** Two layers each, 2-3-2. */
  public static Stream<Trace> traces() {
    List<Trace> traces = new ArrayList<>();
    for (Activation hidden : Activation.values()) {
      if (hidden == Activation.SOFTMAX) {
        continue;
      }
      for (Activation last : Activation.values()) {
        for (Loss loss : Loss.values()) {
          if (loss.fits(last)) {
            traces.add(trace(1, hidden, last, loss));
            traces.add(trace(3, hidden, last, loss));
          }
        }
      }
    }
    return traces.stream();
  }

  private static Trace trace(int rows, Activation hidden, Activation last, Loss loss) {
    Architecture architecture =
        new Architecture(
            rows, List.of(2, 3, 2), List.of(hidden, last), loss, last == Activation.SOFTMAX);
    try {
      return Trace.of(Initialiser.XAVIER.lesson("2-3-2", architecture, 5));
    } catch (BadLesson impossible) {
      throw new AssertionError(impossible);
    }
  }
}
