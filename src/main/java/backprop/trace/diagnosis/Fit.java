package backprop.trace.diagnosis;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.trace.AlteredPass.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Mistakes that give the numbers of some gradients.
 *
 * @param slips one, or two made together
 * @param lines what they change, with what was found before
 * @param reach which of the ways to reach the gradients, 0 for all
 * @param matched gradients whose numbers it gives
 * @param left gradients that it changes and that are off, but otherwise
 * @param tight whether the numbers are met to their last digit, and not only as far as they were
 *     rounded
 * @param bits how unlikely that is by chance
 */
record Fit(
    List<Slip> slips,
    Map<Symbol, Line> lines,
    int reach,
    Set<Quantity> matched,
    Set<Quantity> left,
    boolean tight,
    double bits) {

  /** The better one first: explains more, more exactly, at its source, by what is more common. */
  static final Comparator<Fit> BEST_FIRST =
      Comparator.comparingInt((Fit fit) -> -fit.matched.size())
          .thenComparing(fit -> !fit.tight)
          .thenComparing(fit -> fit.reach > 0)
          .thenComparingInt(fit -> fit.left.size())
          .thenComparing(Fit::rarest)
          .thenComparing(Fit::commonest)
          .thenComparingInt(Fit::reach);

  /** Whether everything that follows from the changed line shows it. */
  boolean whole() {
    return reach == 0;
  }

  private Kind rarest() {
    return slips.stream().map(Slip::kind).max(Comparator.naturalOrder()).orElseThrow();
  }

  private Kind commonest() {
    return slips.stream().map(Slip::kind).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Whether it explains the same gradients as well as another does. */
  boolean isTwinOf(Fit other) {
    return matched.equals(other.matched)
        && left.size() == other.left.size()
        && tight == other.tight
        && slips.size() == other.slips.size();
  }

  List<Cause> causes() {
    return slips.stream().map(this::cause).toList();
  }

  private Cause cause(Slip slip) {
    Slip.Shown shown = slip.shown();
    return new Cause.Line(
        slip.kind(), slip.layer(), slip.other(), shown.of(), shown.right(), shown.wrong(), whole());
  }
}
