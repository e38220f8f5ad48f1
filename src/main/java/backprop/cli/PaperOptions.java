package backprop.cli;

import backprop.export.Layout;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person wishes for paper. */
final class PaperOptions {
  private static final List<String> PER_PAGE = List.of("1", "2", "4", "6");

  @Option(names = "--handout")
  private boolean handout;

  @Option(names = "--per-page", paramLabel = "N")
  private @Nullable String perPage;

  @Option(names = "--blank")
  private boolean blank;

  boolean isHandout() {
    return handout;
  }

  /** What is wrong with them, in one sentence. */
  Optional<String> refusal(Words words) {
    if (!handout && (blank || perPage != null)) {
      return Optional.of(
          words.text("refused.for-handout", "option", blank ? "--blank" : "--per-page"));
    }
    return perPage == null || PER_PAGE.contains(perPage)
        ? Optional.empty()
        : Optional.of(words.text("refused.per-page", "name", perPage));
  }

  Layout layout() {
    return new Layout.Handout(perPage == null ? 4 : Integer.parseInt(perPage), blank);
  }
}
