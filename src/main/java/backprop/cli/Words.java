package backprop.cli;

import backprop.lesson.BadLesson;
import backprop.lesson.FileProblem;
import backprop.session.Messages;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What the command line says, in the language of one call. */
final class Words {
  /** Languages that can be asked for. */
  static final List<String> LANGUAGES = List.of("ko", "en");

  private static final String OPTION = "--lang";

  private final Messages commands;
  private final Messages onScreen;

  Words(Locale locale) {
    commands = new Messages("backprop.commands", locale);
    onScreen = new Messages(locale);
  }

  /**
   * The words for a call: in the language that it asks for, else in that of the machine. Read
   * before anything else is understood of it, so that a refusal speaks that language too.
   */
  static Words of(String... args) {
    String code = Locale.getDefault().getLanguage();
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(OPTION + "=")) {
        code = args[i].substring(OPTION.length() + 1);
      } else if (args[i].equals(OPTION) && i + 1 < args.length) {
        code = args[i + 1];
      }
    }
    return new Words(code.equals("ko") ? Locale.KOREAN : Locale.ENGLISH);
  }

  /** Korean or English. */
  Locale locale() {
    return commands.locale();
  }

  /** For picocli, which looks up the help itself. */
  ResourceBundle help() {
    ResourceBundle words = commands.bundle();
    return locale().equals(Locale.KOREAN) ? new WrappedHelp(words) : words;
  }

  /** The words on screen, in the same language. */
  Messages onScreen() {
    return onScreen;
  }

  /** One sentence; see {@link Messages#text}. */
  String text(String key, Object... namesAndValues) {
    return commands.text(key, namesAndValues);
  }

  /** What is wrong with a lesson, and where. */
  String of(BadLesson bad) {
    return bad.sentence(locale());
  }

  /** What the system had against a file. */
  String of(FileProblem problem) {
    return problem.problem().sentence(locale());
  }

  /** Refuses a call in one sentence. */
  ParameterException refusal(CommandLine line, String key, Object... namesAndValues) {
    return new ParameterException(line, text(key, namesAndValues));
  }
}
