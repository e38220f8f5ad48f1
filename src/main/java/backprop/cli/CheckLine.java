package backprop.cli;

import backprop.formula.Shape;
import backprop.trace.ClaimVerdict;
import backprop.trace.GradientGap;
import backprop.trace.GradientVerdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is printed about one gradient.
 *
 * @param name of the gradient, as files spell it
 * @param shape of the gradient
 * @param finding in words
 * @param agrees whether there is nothing to complain of
 * @param remarks lines below it: what is behind it
 */
record CheckLine(String name, Shape shape, String finding, boolean agrees, List<String> remarks) {

  static CheckLine of(GradientVerdict verdict) {
    String kinks =
        verdict.kinks() == 0
            ? ""
            : " (%d of %d entries have no slope: relu has its kink there)"
                .formatted(verdict.kinks(), verdict.shape().size());
    return new CheckLine(
        verdict.gradient().key(),
        verdict.shape(),
        finding(verdict.worst(), verdict.agrees(), "the formula", "the difference") + kinks,
        verdict.agrees(),
        List.of());
  }

  /**
   * @param remarks what to say about one that is off
   */
  static CheckLine of(ClaimVerdict verdict, List<String> remarks) {
    String finding =
        verdict.claimed().equals(verdict.shape())
            ? finding(verdict.worst(), verdict.agrees(), "the file", "the program")
            : "the gradient is " + verdict.shape();
    String rounded =
        verdict
            .rounding()
            .map(rounding ->
                ", rounded to %d %s"
                    .formatted(rounding.digits(), rounding.decimals() ? "decimals" : "digits"))
            .orElse("");
    return new CheckLine(
        "d" + verdict.by().key(), verdict.claimed(), finding + rounded, verdict.agrees(), remarks);
  }

  private static String finding(
      Optional<GradientGap> worst, boolean agrees, String checked, String reference) {
    if (worst.isEmpty()) {
      return "nothing to compare";
    }
    GradientGap gap = worst.get();
    if (gap.relative() == 0) {
      return "no gap at all";
    }
    String found =
        String.format(
            Locale.ROOT,
            "largest relative gap %.1e at row %d, column %d",
            gap.relative(),
            gap.row() + 1,
            gap.column() + 1);
    return agrees
        ? found
        : found
            + String.format(
                Locale.ROOT,
                ": %s says %s, %s %s, off by %.4g",
                checked,
                shown(gap.checked()),
                reference,
                shown(gap.reference()),
                gap.absolute());
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  /** The line, its name and shape padded to be read in columns. */
  String text(int nameWidth, int shapeWidth) {
    String format = "%-" + nameWidth + "s  %-" + shapeWidth + "s  %s  %s";
    return format.formatted(name, shape, finding, agrees ? "✓" : "off");
  }
}
