package backprop.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The language that a call asks for; which one {@link Words} has read is only checked here. */
final class LanguageOption {
  @Option(names = "--lang", paramLabel = "LANG")
  private @Nullable String language;

  /** What was asked for, if anything was. */
  Optional<String> asked() {
    return Optional.ofNullable(language);
  }

  /** Refuses a language that the program does not speak. */
  void check(Words words, CommandLine line) {
    if (language != null && !Words.LANGUAGES.contains(language)) {
      throw words.refusal(line, "refused.language", "name", language);
    }
  }
}
