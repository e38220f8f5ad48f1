package backprop.drawing;

import backprop.session.Focus;
import backprop.session.Lighting;
import backprop.session.Moment;
import backprop.trace.Step;
import java.util.Optional;

/** Which entry of a step's matrix is worked in numbers. */
public final class WorkedEntry {
  private WorkedEntry() {}

  /**
   * The entry with the largest magnitude: the one that is seen first. Of samples only the first is
   * looked at, so that the network does not show another with every step. Empty at the start.
   */
  static Optional<Focus.OfEntry> of(Moment moment) {
    return moment.step().map(step -> largest(moment, step));
  }

  /** The entry of the step that is meant, else the one with the largest magnitude. */
  public static Optional<Focus.OfEntry> of(Moment moment, Lighting lighting) {
    return moment
        .step()
        .map(step ->
            lighting
                .entryOf(step)
                .or(() -> elsewhere(moment, lighting))
                .orElseGet(() -> largest(moment, step)));
  }

  /** An entry of another step that is pointed at, such as another layer's edge, once reached. */
  private static Optional<Focus.OfEntry> elsewhere(Moment moment, Lighting lighting) {
    return lighting
        .focus()
        .filter(Focus.OfEntry.class::isInstance)
        .map(Focus.OfEntry.class::cast)
        .filter(entry -> moment.trace().step(entry.symbol()).filter(moment::reached).isPresent());
  }

  private static Focus.OfEntry largest(Moment moment, Step step) {
    int row = 0;
    int column = 0;
    double most = -1;
    int rows = GraphPicture.isPerSample(step.symbol()) ? 1 : step.shape().rows();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < step.shape().columns(); j++) {
        double magnitude = Math.abs(moment.trace().values().get(step.symbol(), i, j));
        if (magnitude > most) {
          most = magnitude;
          row = i;
          column = j;
        }
      }
    }
    return new Focus.OfEntry(step.symbol(), row, column);
  }
}
