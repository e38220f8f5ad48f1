package backprop.session;

import backprop.formula.Shape;
import backprop.trace.Step;
import java.util.Optional;

/** Where the moves of a debugger lead from a moment: over, into, out, and over the matrix. */
final class Walk {
  private Walk() {}

  /** On to the next factor, entry or matrix; empty at the end of the pass. */
  static Optional<Moment> over(Moment moment) {
    if (moment.inside().isEmpty()) {
      return moment.position() < moment.trace().steps().size()
          ? Optional.of(moment.at(moment.position() + 1))
          : Optional.empty();
    }
    Inside inside = moment.inside().get();
    if (inside.beat().isPresent()) {
      int next = inside.beat().getAsInt() + 1;
      boolean more = next < moment.chain().orElseThrow().length();
      return Optional.of(moment.into(more ? inside.at(next) : inside.whole()));
    }
    Shape shape = moment.step().orElseThrow().shape();
    int next = inside.row() * shape.columns() + inside.column() + 1;
    // After the last entry the walk goes on with the next matrix, or stays in the last one
    return next < shape.size() ? Optional.of(cell(moment, next)) : over(matrix(moment));
  }

  /** The move before, where it is not known how one came here; empty at the start. */
  static Optional<Moment> before(Moment moment) {
    if (moment.inside().isEmpty()) {
      return moment.position() > 0
          ? Optional.of(moment.at(moment.position() - 1))
          : Optional.empty();
    }
    Inside inside = moment.inside().get();
    if (inside.beat().isPresent()) {
      int beat = inside.beat().getAsInt();
      return Optional.of(moment.into(beat > 0 ? inside.at(beat - 1) : inside.whole()));
    }
    int columns = moment.step().orElseThrow().shape().columns();
    int index = inside.row() * columns + inside.column();
    return Optional.of(index > 0 ? cell(moment, index - 1) : matrix(moment));
  }

  /** From a matrix to an entry, from an entry to its first factor. */
  static Optional<Moment> into(Moment moment) {
    if (moment.step().isEmpty()) {
      return Optional.empty();
    }
    if (moment.inside().isEmpty()) {
      return Optional.of(moment.into(chosen(moment, moment.step().get())));
    }
    Inside inside = moment.inside().get();
    return inside.beat().isPresent() ? Optional.empty() : Optional.of(moment.into(inside.at(0)));
  }

  /** From a factor to its entry, from an entry to its matrix. */
  static Optional<Moment> out(Moment moment) {
    return moment
        .inside()
        .map(in -> in.beat().isPresent() ? moment.into(in.whole()) : matrix(moment));
  }

  /** To the entry below or above; above the first row is the matrix as a whole. */
  static Optional<Moment> vertically(Moment moment, int rows) {
    if (moment.inside().isEmpty() || moment.inside().get().beat().isPresent()) {
      return rows > 0 ? into(moment) : out(moment);
    }
    Inside inside = moment.inside().get();
    int row = inside.row() + rows;
    if (row < 0) {
      return out(moment);
    }
    return row < moment.step().orElseThrow().shape().rows()
        ? Optional.of(moment.into(Inside.entry(row, inside.column())))
        : Optional.empty();
  }

  /** The entry that is pinned, else the first. */
  private static Inside chosen(Moment moment, Step step) {
    return new Lighting(moment, moment.pinned())
        .entryOf(step)
        .map(entry -> Inside.entry(entry.row(), entry.column()))
        .orElse(Inside.entry(0, 0));
  }

  private static Moment cell(Moment moment, int index) {
    int columns = moment.step().orElseThrow().shape().columns();
    return moment.into(Inside.entry(index / columns, index % columns));
  }

  private static Moment matrix(Moment moment) {
    return moment.at(moment.position());
  }
}
