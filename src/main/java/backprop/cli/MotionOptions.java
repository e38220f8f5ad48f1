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

  @Option(
      names = "--frame-time",
      paramLabel = "SECONDS",
      description = "How long a GIF or APNG shows each step, 0.02 to 600; 1.5 if not given.")
  private @Nullable String frameTime;

  @Option(
      names = "--loop",
      description = "Lets a GIF or APNG begin anew for ever; without it, it plays once.")
  private boolean loop;

  @Option(
      names = "--with-step",
      description = "Draws formula and matrices into a GIF or APNG too, not the network alone.")
  private boolean withStep;

  boolean isWithStep() {
    return withStep;
  }

  /** What is wrong with them, in one sentence. */
  Optional<String> refusal(boolean moves) {
    if (!moves && (frameTime != null || loop || withStep)) {
      String option = frameTime != null ? "--frame-time" : loop ? "--loop" : "--with-step";
      return Optional.of(option + " is for what moves: let OUT end in .gif or .apng");
    }
    return frameTime == null || (hundredths() >= LEAST && hundredths() <= MOST)
        ? Optional.empty()
        : Optional.of("--frame-time is 0.02 to 600 seconds, such as 1.5, not " + frameTime);
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
