package backprop.trace;

import backprop.formula.Definition;
import backprop.formula.Phase;
import backprop.formula.Shape;
import backprop.formula.Symbol;

/**
 * One definition of the pass as a place in it.
 *
 * @param index counted from 0
 * @param definition what is computed here
 */
public record Step(int index, Definition definition) {

  /** As a person counts, from 1. */
  public int number() {
    return index + 1;
  }

  /** What is computed here. */
  public Symbol symbol() {
    return definition.symbol();
  }

  /** Where in the pass it stands. */
  public Phase phase() {
    return definition.phase();
  }

  /** Shape of what is computed here. */
  public Shape shape() {
    return definition.shape();
  }
}
