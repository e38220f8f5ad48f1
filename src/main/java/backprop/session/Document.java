package backprop.session;

import backprop.lesson.Lesson;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One lesson that is worked on, through all its changes: the file it belongs to, and what of it is
 * saved.
 */
public final class Document {
  private Optional<Path> file;
  private Optional<Lesson> saved;

  /**
   * A document.
   *
   * @param file it belongs to, if it has one
   * @param saved the state that nothing would be lost of, because it stands in a file or came with
   *     the program
   */
  Document(Optional<Path> file, Optional<Lesson> saved) {
    this.file = file;
    this.saved = saved;
  }

  /** The file it is saved to; empty as long as it has none. */
  public Optional<Path> file() {
    return file;
  }

  /** Whether a state of it stands in its file. */
  boolean isSaved(Lesson lesson) {
    return saved.filter(lesson::equals).isPresent();
  }

  void saved(Path newFile, Lesson lesson) {
    file = Optional.of(newFile);
    saved = Optional.of(lesson);
  }
}
