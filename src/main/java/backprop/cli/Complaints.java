package backprop.cli;

import backprop.lesson.FileProblem;
import java.io.PrintStream;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line on standard error why a command was not carried out. */
final class Complaints
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
  /** The exit code of everything that could not be done. */
  static final int EXIT = 2;

  private final Words words;
  private final PrintStream err;

  Complaints(Words words, PrintStream err) {
    this.words = words;
    this.err = err;
  }

  /** Prints one line, whatever the text contains; returns the exit code. */
  int say(String text) {
    err.println(
        text.strip()
            .replaceAll("\\R\\s*", " ")
            .codePoints()
            .mapToObj(c -> Character.isISOControl(c) ? "?" : Character.toString(c))
            .collect(Collectors.joining()));
    err.flush();
    return EXIT;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    return say(words.text("refused", "command", command, "why", new Refusal(words).of(wrong)));
  }

  @Override
  public int handleExecutionException(Exception cause, CommandLine line, ParseResult parsed) {
    return switch (cause) {
      case UnusableFile unusable -> say(unusable.line());
      case FileProblem problem -> say(UnusableFile.of(words, problem).line());
      case UnsupportedOperationException missing -> say("backprop: " + missing.getMessage());
      default -> say("backprop: " + words.text("fault", "what", trail(cause)));
    };
  }

  private static String trail(Exception cause) {
    StackTraceElement[] trail = cause.getStackTrace();
    return trail.length == 0 ? cause.toString() : cause + ", " + trail[0];
  }
}
