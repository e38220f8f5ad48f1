package backprop.export;

/**
 * How frames follow each other.
 *
 * @param hundredths of a second that each frame stands, at least 1, at most 65,535
 * @param loops whether it begins anew after the last, for ever
 */
public record Motion(int hundredths, boolean loops) {
  /** A step every one and a half seconds, and the last stays. */
  public static final Motion STEADY = new Motion(150, false);

  /** Refuses what the formats cannot say. */
  public Motion {
    if (hundredths < 1 || hundredths > 0xFFFF) {
      throw new IllegalArgumentException("no frame stands " + hundredths + " hundredths");
    }
  }
}
