package backprop.desk;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/**
 * What is handed on of an error that nobody expected: enough to find it, and nothing about the
 * person, their files or their folders.
 */
public final class CrashReport {
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w.])(?:[A-Za-z]:)?(?:[/\\\\][^/\\\\\\s:*?\"<>|(),;]+){2,}");

  private CrashReport() {}

  /**
   * The report of an error.
   *
   * @param version of the program
   */
  public static String of(String version, Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return "backprop "
        + version
        + ", Java "
        + System.getProperty("java.version")
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + "\n"
        + withoutPaths(text.toString(), System.getProperty("user.name", ""));
  }

  /** A text without folders, files and the person's name. */
  static String withoutPaths(String text, String person) {
    String pathless = PATH.matcher(text).replaceAll("<file>");
    return person.length() < 2
        ? pathless
        : pathless.replaceAll("\\b" + Pattern.quote(person) + "\\b", "<person>");
  }
}
