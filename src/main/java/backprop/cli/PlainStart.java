package backprop.cli;

import backprop.App;
import backprop.lesson.BadLesson;
import backprop.lesson.FileProblem;
import backprop.lesson.LessonFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A start by icon or by double click: no argument, or a lesson's file. It goes straight to the
 * window. To read its line with picocli takes a tenth of a second before there is anything to see,
 * because no cache of a Java machine holds classes as old as those.
 */
final class PlainStart {
  /**
   * Said by the desktop before what was clicked: nobody sees then what is written to a terminal.
   */
  static final String CLICKED = "--clicked";

  /** Where the launcher stands that jpackage made; on Windows there is one with a console, too. */
  private static final String LAUNCHER = "jpackage.app-path";

  private PlainStart() {}

  /** What the window is to be given; nothing where there is more to be understood. */
  static Optional<String[]> parameters(String... args) {
    boolean said = args.length > 0 && args[0].equals(CLICKED);
    String[] rest = said ? Arrays.copyOfRange(args, 1, args.length) : args;
    if (rest.length == 0) {
      return Optional.of(rest);
    }
    if (rest.length > 1 || rest[0].startsWith("-") || !(said || isFile(rest[0]))) {
      return Optional.empty();
    }
    if (opens(rest[0])) {
      return Optional.of(rest);
    }
    return (said || isLauncherWithoutConsole()) && isName(rest[0])
        ? Optional.of(new String[] {App.OPEN + rest[0]})
        : Optional.empty();
  }

  private static boolean isLauncherWithoutConsole() {
    String launcher = System.getProperty(LAUNCHER, "");
    return !launcher.isEmpty() && !launcher.contains("backprop-cli");
  }

  /** No command has a dot. */
  private static boolean isFile(String argument) {
    return argument.contains(".");
  }

  private static boolean isName(String file) {
    try {
      return !Path.of(file).toString().isEmpty();
    } catch (InvalidPathException _) {
      return false;
    }
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
