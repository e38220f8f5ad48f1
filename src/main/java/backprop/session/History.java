package backprop.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The moves that were made, so that going back undoes each exactly. */
final class History {
  private static final int LONGEST = 10_000;

  private record Move(Moment from, Moment to) {}

  private final Deque<Move> moves = new ArrayDeque<>();

  void record(Moment from, Moment to) {
    moves.push(new Move(from, to));
    if (moves.size() > LONGEST) {
      moves.removeLast();
    }
  }

  /** Forgets every move. */
  void forget() {
    moves.clear();
  }

  /** Where one came from, if the latest move led here; after a jump it did not. */
  Optional<Moment> undo(Moment now) {
    Move latest = moves.peek();
    if (latest == null || !isSamePlace(latest.to(), now)) {
      moves.clear();
      return Optional.empty();
    }
    return Optional.of(moves.pop().from());
  }

  /** What is pinned may have changed meanwhile. */
  private static boolean isSamePlace(Moment a, Moment b) {
    return a.trace() == b.trace() && a.position() == b.position() && a.inside().equals(b.inside());
  }
}
