package backprop.trace.diagnosis;

import backprop.formula.Formula;
import backprop.formula.Symbol;
import backprop.trace.AlteredPass.Line;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One mistake as the lines of the program it changes.
 *
 * @param kind what is done wrong
 * @param layer in which layer, from 1; {@link #EVERY} or {@link #HIDDEN}
 * @param other another layer that is mistaken for it, or a sample, from 1; else 0
 * @param lines what stands in place of which line
 * @param shown what a person would look at
 */
record Slip(Kind kind, int layer, int other, Map<Symbol, Line> lines, Shown shown) {
  /** In place of a layer: all of them. */
  static final int EVERY = 0;

  /** In place of a layer: all but the last. */
  static final int HIDDEN = -1;

  /**
   * A line as it should be, and as it probably was.
   *
   * @param wrong empty where only a factor or a selection was changed
   */
  record Shown(Symbol of, Formula right, Optional<Formula> wrong) {}

  /** What both slips change; empty if they write the same line anew. */
  static Optional<Map<Symbol, Line>> both(Map<Symbol, Line> one, Map<Symbol, Line> two) {
    Map<Symbol, Line> lines = new HashMap<>(one);
    for (var entry : two.entrySet()) {
      Line before = lines.get(entry.getKey());
      Optional<Line> merged =
          before == null ? Optional.of(entry.getValue()) : before.and(entry.getValue());
      if (merged.isEmpty()) {
        return Optional.empty();
      }
      lines.put(entry.getKey(), merged.get());
    }
    return Optional.of(lines);
  }
}
