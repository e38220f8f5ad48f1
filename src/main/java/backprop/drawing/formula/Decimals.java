package backprop.drawing.formula;

/**
 * Numbers as SVG wants them, rounded to a thousandth, whatever the locale: 12.05, -0.5, never
 * 1.0E-4.
 */
public final class Decimals {
  private Decimals() {}

  /** A number on its own. */
  public static String of(double value) {
    var text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  static void append(StringBuilder text, double value) {
    long thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      text.append('-');
    }
    long size = Math.abs(thousandths);
    text.append(size / 1000);
    int rest = (int) (size % 1000);
    if (rest > 0) {
      text.append('.');
    }
    for (int place = 100; rest > 0; rest %= place, place /= 10) {
      text.append(rest / place);
    }
  }
}
