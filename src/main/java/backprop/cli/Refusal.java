package backprop.cli;

import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Why a call was not understood, in the words of the person: picocli itself speaks English only.
 */
final class Refusal {
  private final Words words;

  Refusal(Words words) {
    this.words = words;
  }

  /** One sentence; the library's own where it is about something that no call here can do. */
  String of(ParameterException wrong) {
    return switch (wrong) {
      case MissingParameterException missing -> missing(missing);
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case OverwrittenOptionException twice -> twice(twice);
      default -> String.valueOf(wrong.getMessage());
    };
  }

  private String missing(MissingParameterException missing) {
    // Only its message tells an option without its value from one that is not there at all
    String english = String.valueOf(missing.getMessage());
    boolean named = english.startsWith("Missing required parameter for option");
    return switch (missing.getMissing().getFirst()) {
      case PositionalParamSpec place ->
          words.text("refused.parameter-missing", "name", place.paramLabel());
      case OptionSpec option when named ->
          words.text(
              "refused.value-missing", "name", option.longestName(), "value", option.paramLabel());
      case OptionSpec option ->
          words.text(
              "refused.option-missing", "name", option.longestName() + "=" + option.paramLabel());
      default -> english;
    };
  }

  private String unmatched(UnmatchedArgumentException unmatched) {
    String first = unmatched.getUnmatched().getFirst();
    if (unmatched.isUnknownOption()) {
      return words.text("refused.option-unknown", "name", first);
    }
    List<String> all = unmatched.getCommandLine().getParseResult().originalArgs();
    return words.text("refused.argument", "index", all.indexOf(first), "name", first);
  }

  private String twice(OverwrittenOptionException twice) {
    String name =
        twice.getOverwritten() instanceof OptionSpec option ? option.longestName() : "FILE";
    return words.text("refused.twice", "name", name);
  }
}
