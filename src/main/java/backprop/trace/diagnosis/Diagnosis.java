package backprop.trace.diagnosis;

import backprop.formula.Symbol.Quantity;
import backprop.trace.ClaimVerdict;
import backprop.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What became of the gradients that came with a lesson.
 *
 * @param verdicts one a gradient, in the order of the pass
 * @param findings why some are off, those that explain most first
 */
public record Diagnosis(List<ClaimVerdict> verdicts, List<Finding> findings) {

  /** Judges every gradient of a lesson's own, and looks for what is behind those that are off. */
  public static Diagnosis of(Trace trace) {
    return of(trace, () -> true);
  }

  /**
   * The same, for who may lose patience.
   *
   * @param goOn asked between two hypotheses
   * @throws CancellationException when told to stop
   */
  public static Diagnosis of(Trace trace, BooleanSupplier goOn) {
    List<ClaimVerdict> verdicts = ClaimVerdict.of(trace);
    return new Diagnosis(verdicts, new Search(trace, verdicts, goOn).findings());
  }

  /** What explains a gradient, if anything does. */
  public Optional<Finding> finding(Quantity by) {
    return findings.stream().filter(finding -> finding.explains().contains(by)).findFirst();
  }

  /** Whether every gradient agrees. */
  public boolean agrees() {
    return verdicts.stream().allMatch(ClaimVerdict::agrees);
  }
}
