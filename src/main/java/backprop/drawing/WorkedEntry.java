package backprop.drawing;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.session.Focus;
import backprop.session.Lighting;
import backprop.session.Moment;
import backprop.trace.Step;
import java.util.Optional;

/** Which entry of a step's matrix is worked in numbers. */
final class WorkedEntry {
  private WorkedEntry() {}

  /** The entry with the largest magnitude: the one that is seen first. Empty at the start. */
  static Optional<Focus.OfEntry> of(Moment moment) {
    return moment.step().map(step -> largest(moment, step));
  }

  /** The entry of the step that is lit, else the one with the largest magnitude. */
  static Optional<Focus.OfEntry> of(Moment moment, Lighting lighting) {
    return moment.step().map(step -> lit(step, lighting).orElseGet(() -> largest(moment, step)));
  }

  private static Optional<Focus.OfEntry> lit(Step step, Lighting lighting) {
    Symbol symbol = step.symbol();
    if (lighting.focus().orElse(null) instanceof Focus.OfEntry entry
        && entry.symbol().equals(symbol)) {
      return Optional.of(entry);
    }
    Shape shape = step.shape();
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        if (lighting.isLit(symbol, i, j)) {
          return Optional.of(new Focus.OfEntry(symbol, i, j));
        }
      }
    }
    return Optional.empty();
  }

  private static Focus.OfEntry largest(Moment moment, Step step) {
    int row = 0;
    int column = 0;
    double most = -1;
    for (int i = 0; i < step.shape().rows(); i++) {
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
