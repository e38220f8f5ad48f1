package backprop.drawing;

/**
 * An sRGB colour with alpha.
 *
 * @param argb eight bits each of alpha, red, green, blue
 */
public record Colour(int argb) {
  /** Nothing is painted. */
  public static final Colour NONE = new Colour(0);

  /**
   * A colour as stylesheets write it: {@code #rrggbb}.
   *
   * @throws NumberFormatException for anything else
   */
  public static Colour hex(String text) {
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      throw new NumberFormatException(text + " is no colour; write #rrggbb");
    }
    return new Colour(0xff000000 | Integer.parseInt(text.substring(1), 16));
  }

  /** From 0 to 255. */
  public int alpha() {
    return argb >>> 24;
  }

  /** From 0 to 255. */
  public int red() {
    return (argb >> 16) & 0xff;
  }

  /** From 0 to 255. */
  public int green() {
    return (argb >> 8) & 0xff;
  }

  /** From 0 to 255. */
  public int blue() {
    return argb & 0xff;
  }

  /** Whether nothing would be seen. */
  public boolean isInvisible() {
    return alpha() == 0;
  }

  /** The same colour, {@code opacity} from 0 to 1. */
  public Colour fade(double opacity) {
    return new Colour(((int) Math.round(alpha() * opacity) << 24) | (argb & 0xffffff));
  }

  /** A colour between this ({@code t} = 0) and another (1). */
  public Colour mix(Colour other, double t) {
    return new Colour(
        (blend(alpha(), other.alpha(), t) << 24)
            | (blend(red(), other.red(), t) << 16)
            | (blend(green(), other.green(), t) << 8)
            | blend(blue(), other.blue(), t));
  }

  private static int blend(int from, int to, double t) {
    return (int) Math.round(from + (to - from) * t);
  }

  /** Relative luminance as WCAG 2 defines it, 0 to 1; alpha is not looked at. */
  public double luminance() {
    return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** Contrast ratio as WCAG 2 defines it, 1 to 21. */
  public double contrast(Colour other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Whichever of two colours is easier to read on this one. */
  public Colour moreReadable(Colour a, Colour b) {
    return contrast(a) >= contrast(b) ? a : b;
  }
}
