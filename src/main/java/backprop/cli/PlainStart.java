package backprop.cli;

import backprop.lesson.BadLesson;
import backprop.lesson.FileProblem;
import backprop.lesson.LessonFile;

/**
 * A start by icon or by double click: no argument, or a lesson's file. It goes straight to the
 * window. To read its line with picocli takes a tenth of a second before there is anything to see,
 * because no cache of a Java machine holds classes as old as those.
 */
final class PlainStart {
  private PlainStart() {}

  /** Whether a window can be opened with just these arguments; what it does not know, it denies. */
  static boolean is(String... args) {
    return args.length == 0 || (args.length == 1 && isFile(args[0]) && opens(args[0]));
  }

  /** No command has a dot, and no option is without its hyphen. */
  private static boolean isFile(String argument) {
    return argument.contains(".") && !argument.startsWith("-");
  }

  private static boolean opens(String file) {
    try {
      LessonFile.open(file);
      return true;
    } catch (BadLesson _) {
      return LessonFile.asks(file);
    } catch (FileProblem _) {
      return false;
    }
  }
}
