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

  static CheckLine of(Words words, GradientVerdict verdict) {
    String kinks =
        verdict.kinks() == 0
            ? ""
            : words.text("line.kinks", "kinks", verdict.kinks(), "entries", verdict.shape().size());
    return new CheckLine(
        verdict.gradient().key(),
        verdict.shape(),
        finding(words, verdict.worst(), verdict.agrees(), "line.formula", "line.difference")
            + kinks,
        verdict.agrees(),
        List.of());
  }

  /**
   * @param remarks what to say about one that is off
   */
  static CheckLine of(Words words, ClaimVerdict verdict, List<String> remarks) {
    String finding =
        verdict.claimed().equals(verdict.shape())
            ? finding(words, verdict.worst(), verdict.agrees(), "line.file", "line.program")
            : words.text("line.shape", "shape", verdict.shape());
    String rounded =
        verdict
            .rounding()
            .map(rounding ->
                words.text(
                    rounding.decimals() ? "line.decimals" : "line.digits",
                    "digits",
                    rounding.digits()))
            .orElse("");
    return new CheckLine(
        "d" + verdict.by().key(), verdict.claimed(), finding + rounded, verdict.agrees(), remarks);
  }

  private static String finding(
      Words words, Optional<GradientGap> worst, boolean agrees, String checked, String reference) {
    if (worst.isEmpty()) {
      return words.text("line.nothing");
    }
    GradientGap gap = worst.get();
    if (gap.relative() == 0) {
      return words.text("line.same");
    }
    return words.text(
        agrees ? "line.gap" : "line.gap.off",
        "gap",
        shown("%.1e", gap.relative()),
        "row",
        gap.row() + 1,
        "column",
        gap.column() + 1,
        "checked",
        words.text(checked),
        "said",
        shown("%.6g", gap.checked()),
        "reference",
        words.text(reference),
        "right",
        shown("%.6g", gap.reference()),
        "absolute",
        shown("%.4g", gap.absolute()));
  }

  private static String shown(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /** The line, its name and shape padded to be read in columns. */
  String text(Words words, int nameWidth, int shapeWidth) {
    String format = "%-" + nameWidth + "s  %-" + shapeWidth + "s  %s  %s";
    return format.formatted(name, shape, finding, agrees ? "✓" : words.text("line.off"));
  }
}
