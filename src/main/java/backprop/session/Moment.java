package backprop.session;

import backprop.formula.Chain;
import backprop.formula.Phase;
import backprop.formula.Shape;
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

  /** The same place in another pass: the step of the same symbol, entries that exist there too. */
  Moment in(Trace other) {
    int there =
        step()
            .map(step -> other.step(step.symbol()).map(Step::number))
            .map(number -> number.orElse(Math.min(position, other.steps().size())))
            .orElse(0);
    Optional<Focus> kept = pinned.filter(focus -> has(other, focus));
    Moment moment = new Moment(other, there, inside, kept);
    boolean stays = moment.entry().map(entry -> has(other, entry)).orElse(true);
    boolean sameChain =
        stays
            && (inside.isEmpty()
                || inside.get().beat().isEmpty()
                || inside.get().beat().getAsInt() < moment.chain().orElseThrow().length());
    return sameChain ? moment : new Moment(other, there, Optional.empty(), kept);
  }

  /** Whether a pass has what a focus is on. */
  static boolean has(Trace trace, Focus focus) {
    if (!trace.values().has(focus.symbol())) {
      return false;
    }
    Shape shape = trace.values().shape(focus.symbol());
    return switch (focus) {
      case Focus.OfMatrix _ -> true;
      case Focus.OfEntry(var _, int row, int column) ->
          row < shape.rows() && column < shape.columns();
    };
  }
}
