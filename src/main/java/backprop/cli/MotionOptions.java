package backprop.cli;

import backprop.export.Motion;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person wishes for a walk-through that moves by itself. */
final class MotionOptions {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");

  /** Browsers show what is shorter at a pace of their own. */
  private static final int LEAST = 2;

  private static final int MOST = 60_000;

  @Option(names = "--frame-time", paramLabel = "SECONDS")
  private @Nullable String frameTime;

  @Option(names = "--loop")
  private boolean loop;

  @Option(names = "--with-step")
  private boolean withStep;

  boolean isWithStep() {
    return withStep;
  }

  /** What is wrong with them, in one sentence. */
  Optional<String> refusal(Words words, boolean moves) {
    if (!moves && (frameTime != null || loop || withStep)) {
      String option = frameTime != null ? "--frame-time" : loop ? "--loop" : "--with-step";
      return Optional.of(words.text("refused.for-motion", "option", option));
    }
    return frameTime == null || (hundredths() >= LEAST && hundredths() <= MOST)
        ? Optional.empty()
        : Optional.of(words.text("refused.frame-time", "name", frameTime));
  }

  private int hundredths() {
    return frameTime != null && SECONDS.matcher(frameTime).matches()
        ? (int) Math.round(Double.parseDouble(frameTime) * 100)
        : -1;
  }

  Motion motion() {
    return new Motion(frameTime == null ? Motion.STEADY.hundredths() : hundredths(), loop);
  }
}
