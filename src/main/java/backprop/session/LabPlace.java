package backprop.session;

import backprop.trace.Trial.Choice;

/** A place in the laboratory that is not an entry of a matrix of the pass. */
public sealed interface LabPlace {

  /** Entry (row, column) of the whole Jacobian, counted from 0. */
  record Cell(int row, int column) implements LabPlace {}

  /** One way to put the two factors together. */
  record Way(Choice choice) implements LabPlace {}

  /** One of the views, counted from 1. */
  record Front(int view) implements LabPlace {}

  /** Something that changes the factors or the example. */
  record Doing(Action action) implements LabPlace {}

  /** What can be done to the factors and to the example. */
  enum Action {
    /** Exchanges the two factors. */
    SWAP,
    /** Transposes the factor in front. */
    TURN_LEFT,
    /** Transposes the factor behind. */
    TURN_RIGHT,
    /** To the example where everything is square, and back. */
    EXAMPLE
  }
}
