package backprop.export;

/** What is drawn of a step. */
public sealed interface Layout {
  /** Network, step and timeline, as in the window. */
  record Whole() implements Layout {}

  /** Formula, network and matrices, as a lecture hall sees them. */
  record Hall() implements Layout {}

  /** The network alone, with the name of the step. */
  record Network() implements Layout {}

  /**
   * Sheets of A4, the network first and what is given.
   *
   * @param perPage steps on a page at most: 1, 2, 4 or 6; one that needs more room gets it
   * @param blank whether what the steps compute is left for a pen; it is nowhere in the file
   */
  record Handout(int perPage, boolean blank) implements Layout {}
}
