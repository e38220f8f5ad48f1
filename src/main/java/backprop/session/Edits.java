package backprop.session;

import backprop.formula.Symbol;
import backprop.lesson.BadLesson;
import backprop.lesson.Lesson;
import backprop.trace.Trace;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Every change to the lesson of a session, and the way back from each. A lesson is immutable, so
 * undo needs no inverse of anything: it shows the lesson that was.
 */
public final class Edits {
  /** Changes that can be taken back, whatever the size of the lessons. */
  private static final int FEWEST = 100;

  private static final int MOST = 1_000;

  /** Lessons share nothing: so many numbers, 160 MB, are kept for more than the fewest changes. */
  private static final int NUMBERS_KEPT = 20_000_000;

  private static final Object NO_GESTURE = new Object();

  private final Session session;
  private final Deque<Work> undo = new ArrayDeque<>();
  private final Deque<Work> redo = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Work> work;
  private Object gesture = NO_GESTURE;

  /** The changes of a session that has just begun with a lesson from a file, or from none. */
  public Edits(Session session, Optional<Path> file) {
    this.session = session;
    Lesson lesson = session.moment().trace().lesson();
    work = new ReadOnlyObjectWrapper<>(Work.of(new Document(file, Optional.of(lesson)), lesson));
  }

  // Properties

  /** What is worked on; another object after every change, undo, redo and save. */
  public ReadOnlyObjectProperty<Work> workProperty() {
    return work.getReadOnlyProperty();
  }

  /** What is worked on now. */
  public Work work() {
    return work.get();
  }

  /** The lesson of now. */
  public Lesson lesson() {
    return work().lesson();
  }

  /** Whether there is a change to take back. */
  public boolean canUndo() {
    return !undo.isEmpty();
  }

  /** Whether there is a change that was taken back. */
  public boolean canRedo() {
    return !redo.isEmpty();
  }

  // Commands

  /** Replaces the lesson by a changed one; step and selection stay. */
  public void edit(Lesson changed) {
    edit(changed, NO_GESTURE);
  }

  /**
   * Replaces the lesson by a changed one; step and selection stay.
   *
   * @param ownGesture changes that follow each other with the same object are one to undo
   */
  public void edit(Lesson changed, Object ownGesture) {
    if (changed == lesson()) {
      return;
    }
    boolean goesOn = !ownGesture.equals(NO_GESTURE) && ownGesture.equals(gesture) && canUndo();
    if (goesOn) {
      redo.clear();
      show(work().with(changed));
    } else {
      change(work().with(changed));
    }
    gesture = ownGesture;
  }

  /** Takes back what was changed with a gesture, as if it had never been. */
  public void drop(Object ownGesture) {
    if (ownGesture.equals(gesture) && canUndo()) {
      gesture = NO_GESTURE;
      show(undo.pop());
    }
  }

  /** Takes the updated weights and biases as the new ones: one step of training by hand. */
  public void applyUpdate() throws BadLesson {
    Trace trace = session.moment().trace();
    Lesson updated =
        lesson()
            .change(draft -> {
              // Gradients of one's own were those of the weights before
              draft.claims.clear();
              for (int l = 1; l <= lesson().architecture().layers(); l++) {
                draft.inputs.put(
                    Symbol.w(l), trace.values().copyOf(new Symbol.Updated(Symbol.w(l))));
                draft.inputs.put(
                    Symbol.b(l), trace.values().copyOf(new Symbol.Updated(Symbol.b(l))));
              }
            });
    change(work().updated(updated));
  }

  /** Back to the lesson before the first update was applied. */
  public void backToStart() {
    work().untrained().ifPresent(start -> change(Work.of(work().document(), start)));
  }

  /** Works on another lesson from its start; undo leads back to this one. */
  public void open(Lesson lesson, Optional<Path> file) {
    Trace trace = session.moment().trace().rerun(lesson);
    record(Work.of(new Document(file, Optional.of(lesson)), lesson));
    session.open(trace);
  }

  /**
   * Works on a lesson that was never saved as it is.
   *
   * @param file where it was to be saved, if it had a file
   */
  public void restore(Lesson lesson, Optional<Path> file) {
    change(Work.of(new Document(file, Optional.empty()), lesson));
  }

  /** Says that a lesson stands in a file now. */
  public void saved(Lesson lesson, Path file) {
    Work now = work();
    now.document().saved(file, lesson);
    // Another object, so that whoever looks at it looks again
    work.set(new Work(now.document(), now.lesson(), now.untrained(), now.updates()));
  }

  /** Takes the latest change back. */
  public void undo() {
    if (canUndo()) {
      Work before = undo.pop();
      redo.push(work());
      gesture = NO_GESTURE;
      show(before);
    }
  }

  /** Makes the change again that was taken back latest. */
  public void redo() {
    if (canRedo()) {
      Work after = redo.pop();
      undo.push(work());
      gesture = NO_GESTURE;
      show(after);
    }
  }

  private void change(Work changed) {
    // Computed first: a lesson that cannot be computed must leave everything as it was
    Trace trace = session.moment().trace().rerun(changed.lesson());
    record(changed);
    session.show(trace);
  }

  private void record(Work changed) {
    undo.push(work());
    while (undo.size() > longest(changed.lesson())) {
      undo.removeLast();
    }
    redo.clear();
    gesture = NO_GESTURE;
    work.set(changed);
  }

  private static int longest(Lesson lesson) {
    return Math.clamp(NUMBERS_KEPT / lesson.architecture().numbers(), FEWEST, MOST);
  }

  private void show(Work shown) {
    Trace trace = session.moment().trace().rerun(shown.lesson());
    work.set(shown);
    session.show(trace);
  }
}
