package backprop.drawing;

import backprop.drawing.Palette.Role;

/**
 * The colour of a number. Signed quantities run from orange over the neutral middle to blue,
 * symmetric about 0; quantities that are never negative run through one grey.
 *
 * @param palette of the theme
 * @param largest magnitude that gets the full colour
 * @param signed whether there are two sides
 * @param logarithmic whether colours go by orders of magnitude, three of them down to the middle
 */
public record ColourScale(Palette palette, double largest, boolean signed, boolean logarithmic) {
  /** Below this share of the largest, a logarithmic scale is linear: there is no logarithm of 0. */
  private static final double LINEAR = 1e-3;

  private static final Colour BLACK = Colour.hex("#000000");
  private static final Colour WHITE = Colour.hex("#ffffff");

  /** A scale by roots. */
  public ColourScale(Palette palette, double largest, boolean signed) {
    this(palette, largest, signed, false);
  }

  /** Share of the full colour, 0 to 1: the root lets small numbers be seen beside large ones. */
  public double strength(double value) {
    if (largest == 0 || Double.isNaN(value)) {
      return 0;
    }
    double share = Math.min(1, Math.abs(value) / largest);
    return logarithmic ? Math.log1p(share / LINEAR) / Math.log1p(1 / LINEAR) : Math.sqrt(share);
  }

  /** The number at a place of the scale, from −1 over 0 in the middle to 1. */
  public double valueAt(double place) {
    double strength = Math.abs(place);
    double share =
        logarithmic ? LINEAR * Math.expm1(strength * Math.log1p(1 / LINEAR)) : strength * strength;
    return Math.copySign(share * largest, place);
  }

  /** The colour of a finite number. */
  public Colour colour(double value) {
    if (signed) {
      return palette
          .of(Role.NEUTRAL)
          .mix(palette.of(value < 0 ? Role.NEGATIVE : Role.POSITIVE), strength(value));
    }
    double share = largest == 0 ? 0 : Math.clamp(value / largest, 0, 1);
    return palette.of(Role.LEVEL_LOW).mix(palette.of(Role.LEVEL_HIGH), share);
  }

  /**
   * What can be read on the colour of a number: only black and white reach 4.5:1 on all of them.
   */
  public Colour ink(double value) {
    return colour(value).moreReadable(BLACK, WHITE);
  }
}
