package backprop.session;

import backprop.formula.Chain;
import backprop.formula.Phase;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * All that is visible: a recorded pass, how far it has been walked, and what is pinned.
 *
 * @param trace the whole pass
 * @param position number of steps that have been reached; 0 is the network before the first
 * @param inside the entry that has been stepped into, if one has
 * @param pinned what stays lit until it is let go
 */
public record Moment(Trace trace, int position, Optional<Inside> inside, Optional<Focus> pinned) {

  /** Refuses a position outside the pass. */
  public Moment {
    if (position < 0 || position > trace.steps().size()) {
      throw new IllegalArgumentException("no position " + position + " in this pass");
    }
  }

  /** The beginning of a pass. */
  public static Moment start(Trace trace) {
    return new Moment(trace, 0, Optional.empty(), Optional.empty());
  }

  /** The step that stands open; empty at the start. */
  public Optional<Step> step() {
    return position == 0 ? Optional.empty() : Optional.of(trace.steps().get(position - 1));
  }

  /** Whether there is something to step into: a matrix's entries, or an entry's factors. */
  public boolean canGoInto() {
    return Walk.into(this).isPresent();
  }

  /** Whether a step has been walked, so that its value may be shown. */
  public boolean reached(Step step) {
    return step.index() < position;
  }

  /** The phases of the pass in order. */
  public List<Phase> phases() {
    return trace.steps().stream().map(Step::phase).distinct().toList();
  }

  /** The entry that has been stepped into, as what is lit. */
  public Optional<Focus.OfEntry> entry() {
    return step()
        .flatMap(step -> inside.map(in -> new Focus.OfEntry(step.symbol(), in.row(), in.column())));
  }

  /** The chain of the entry that has been stepped into. */
  public Optional<Chain> chain() {
    return entry().map(e -> Chain.of(trace.program(), e.symbol(), e.row(), e.column()));
  }

  /** The same with another position, on the level of whole matrices. */
  public Moment at(int newPosition) {
    return new Moment(trace, newPosition, Optional.empty(), pinned);
  }

  /** The same step with another entry stepped into. */
  public Moment into(Inside entry) {
    return new Moment(trace, position, Optional.of(entry), pinned);
  }

  /** The same with something else pinned. */
  public Moment pin(Optional<Focus> focus) {
    return new Moment(trace, position, inside, focus);
  }
}
