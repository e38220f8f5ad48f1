package backprop.trace.diagnosis;

import backprop.formula.Formula;
import backprop.formula.Symbol;
import java.util.Optional;

/** What went wrong. */
public sealed interface Cause {
  /** In place of a layer: all of them. */
  int EVERY_LAYER = Slip.EVERY;

  /** In place of a layer: all but the last. */
  int HIDDEN_LAYERS = Slip.HIDDEN;

  /** Which mistake it is. */
  Kind kind();

  /**
   * A line of the pass that was computed otherwise.
   *
   * @param layer where, from 1; or {@link #EVERY_LAYER} or {@link #HIDDEN_LAYERS}
   * @param other the layer or sample that was taken instead, from 1; X is layer 0
   * @param of what the line computes
   * @param right its right side as it should be
   * @param wrong as it probably was; empty where only a factor or a selection differs
   * @param whole whether all that follows from the line shows it; else only what it explains does
   */
  record Line(
      Kind kind,
      int layer,
      int other,
      Symbol of,
      Formula right,
      Optional<Formula> wrong,
      boolean whole)
      implements Cause {}

  /**
   * Numbers in the wrong place, or a single one that is wrong.
   *
   * @param row from 0; where a row is meant
   * @param column from 0; where a column is meant
   */
  record Numbers(Kind kind, int row, int column) implements Cause {}
}
