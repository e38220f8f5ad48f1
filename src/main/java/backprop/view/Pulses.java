package backprop.view;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;

/**
 * How often the toolkit looks whether something is to be painted. At its usual 60 times a second a
 * key waits half a frame for nothing; where a screen says itself when it is ready, it still does.
 */
public final class Pulses {
  private static final String PULSE = "javafx.animation.pulse";
  private static final String FRAMES = "javafx.animation.framerate";

  private Pulses() {}

  /**
   * Makes it look 240 times a second, as long as there is something to paint; what moves goes on by
   * 60 frames a second. Works before the toolkit starts, and yields to what a person has set.
   */
  public static void often() {
    if (System.getProperty(PULSE) == null) {
      System.setProperty(PULSE, "240");
      System.setProperty(FRAMES, System.getProperty(FRAMES, "60"));
    }
  }

  /** Makes the toolkit's clock, which it else does for the first animation; prints how it runs. */
  public static void startClock() {
    Animation ignored = new PauseTransition();
  }
}
