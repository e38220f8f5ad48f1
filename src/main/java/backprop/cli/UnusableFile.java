package backprop.cli;

import backprop.lesson.BadLesson;
import backprop.lesson.FileProblem;
import backprop.lesson.Lesson;
import backprop.lesson.LessonFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that was named on the command line and cannot be used. */
final class UnusableFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final String line;

  private UnusableFile(String name, String sentence, @Nullable Exception cause) {
    super(sentence, cause);
    this.line = name + ": " + sentence;
  }

  /** Opens a lesson by the name of its file, or the built-in one; {@code maps} are of --map. */
  static Lesson lesson(Words words, String name, List<String> maps) throws UnusableFile {
    try {
      return LessonFile.open(name, maps);
    } catch (BadLesson cause) {
      throw new UnusableFile(name, words.of(cause), cause);
    } catch (FileProblem cause) {
      throw of(words, cause);
    }
  }

  /** Refuses what no window can open; of arrays without known names a window can ask. */
  static void openable(Words words, String name, List<String> maps) throws UnusableFile {
    try {
      LessonFile.open(name, maps);
    } catch (BadLesson cause) {
      if (!maps.isEmpty() || !LessonFile.asks(name)) {
        throw new UnusableFile(name, words.of(cause), cause);
      }
    } catch (FileProblem cause) {
      throw of(words, cause);
    }
  }

  /** What the system had against a file. */
  static UnusableFile of(Words words, FileProblem cause) {
    return new UnusableFile(cause.file(), words.of(cause), cause);
  }

  /** A file that is well-formed, but not what the command needs. */
  static UnusableFile because(String name, String sentence) {
    return new UnusableFile(name, sentence, null);
  }

  /** The line for standard error: which file, where in it, what is wrong. */
  String line() {
    return line;
  }
}
