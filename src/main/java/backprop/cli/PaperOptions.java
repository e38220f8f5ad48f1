package backprop.cli;

import backprop.export.Layout;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person wishes for paper. */
final class PaperOptions {
  private static final List<String> PER_PAGE = List.of("1", "2", "4", "6");

  @Option(
      names = "--handout",
      description = "Draws sheets of A4 with several steps each, the network first.")
  private boolean handout;

  @Option(
      names = "--per-page",
      paramLabel = "N",
      description = "Steps on a sheet of the handout: 1, 2, 4 or 6; 4 if not given.")
  private @Nullable String perPage;

  @Option(
      names = "--blank",
      description = "Leaves the results of the handout blank, to be filled in.")
  private boolean blank;

  boolean isHandout() {
    return handout;
  }

  /** What is wrong with them, in one sentence. */
  Optional<String> refusal() {
    if (!handout && (blank || perPage != null)) {
      return Optional.of((blank ? "--blank" : "--per-page") + " is for a handout: add --handout");
    }
    return perPage == null || PER_PAGE.contains(perPage)
        ? Optional.empty()
        : Optional.of("--per-page is 1, 2, 4 or 6, not " + perPage);
  }

  Layout layout() {
    return new Layout.Handout(perPage == null ? 4 : Integer.parseInt(perPage), blank);
  }
}
