package backprop.view;

/** The screens of a machine, as far as a lecture needs them. */
interface Screens {
  /** Whether there is one for the hall and another for the lecturer. */
  boolean hasSecond();

  /** Fills the hall's screen with the window, or the only one; asked again when they change. */
  void fill();

  /** Puts the window back where it was. */
  void restore();

  /** Lets the window fill its screen, or no longer. */
  void toggle();

  /**
   * Calls {@code change} whenever a screen is plugged in or pulled out, until the answer is run.
   */
  Runnable listen(Runnable change);
}
