package backprop.session;

import backprop.lesson.Lesson;
import java.util.Optional;

/**
 * A state of what a person works on, to which undo can return.
 *
 * @param document what it is a state of
 * @param lesson its numbers
 * @param untrained the lesson before the first update was applied, if one has been
 * @param updates how many updates have been applied since
 */
public record Work(Document document, Lesson lesson, Optional<Lesson> untrained, int updates) {

  static Work of(Document document, Lesson lesson) {
    return new Work(document, lesson, Optional.empty(), 0);
  }

  /** Whether closing now would lose nothing. */
  public boolean isSaved() {
    return document.isSaved(lesson);
  }

  /** The same document with other numbers; what was trained stays trained. */
  Work with(Lesson changed) {
    return new Work(document, changed, untrained, updates);
  }

  /** After one more update. */
  Work updated(Lesson changed) {
    return new Work(document, changed, Optional.of(untrained.orElse(lesson)), updates + 1);
  }
}
