package backprop.drawing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers are shown: a real minus sign, few digits, and nothing passed off as another. */
public final class Numbers {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Numbers() {}

  /**
   * A number on its own, rounded to some significant digits; very large and very small ones with a
   * power of ten.
   */
  public static String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    if (value == 0) {
      return zero(value);
    }
    BigDecimal rounded = rounded(value, digits);
    int exponent = order(rounded);
    if (exponent < -4 || exponent > 6) {
      return scientific(value, digits);
    }
    return sign(rounded.setScale(Math.max(0, digits - 1 - exponent)).toPlainString());
  }

  /** A number with a power of ten, whatever its size: 6.1·10⁻⁴; an exact zero is a bare 0. */
  public static String scientific(double value, int digits) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    if (value == 0) {
      return zero(value);
    }
    BigDecimal rounded = rounded(value, digits);
    int exponent = order(rounded);
    String mantissa = rounded.scaleByPowerOfTen(-exponent).setScale(digits - 1).toPlainString();
    return sign(mantissa) + "·" + power(exponent);
  }

  /** {@link #significant} as LaTeX; negative ones in brackets if they follow an operator. */
  public static String latex(double value, int digits, boolean afterOperator) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1000;
    String latex = (whole ? fixed(value, 0) : significant(value, digits)).replace("∞", "\\infty ");
    int power = latex.indexOf("·10");
    if (power >= 0) {
      int exponent = order(rounded(value, digits));
      latex = latex.substring(0, power) + "\\cdot 10^{" + exponent + "}";
    }
    return afterOperator && (value < 0 || 1 / value < 0) ? "(" + latex + ")" : latex;
  }

  private static BigDecimal rounded(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  /** Exponent of the first digit's power of ten. */
  private static int order(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }

  /** As LaTeX, a number that a person typed: 0.5 is shown as 0.5, not as 0.5000. */
  public static String given(double value, int digits) {
    String exact = exact(value);
    return exact.length() <= digits + 1 ? exact : latex(value, digits, true);
  }

  /** A number with so many decimals; an exact zero is a bare 0, a lost one is not. */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    if (value == 0) {
      return zero(value);
    }
    String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    return sign(value < 0 && !text.startsWith("-") ? "-" + text : text);
  }

  /** All digits, as the computer holds it. */
  public static String exact(double value) {
    return Double.isFinite(value) ? sign(Double.toString(value)) : special(value);
  }

  /** Exponent of the power of ten below a magnitude: 2 for 345, −3 for 0.0012. */
  public static int exponent(double magnitude) {
    return magnitude == 0 || !Double.isFinite(magnitude)
        ? 0
        : Integer.parseInt(String.format(Locale.ROOT, "%.3e", magnitude).replaceFirst(".*e", ""));
  }

  /** 10 to an integer power, as it is written. */
  public static String power(int exponent) {
    return "10" + superscript(exponent);
  }

  private static String zero(double value) {
    return 1 / value < 0 ? "−0" : "0";
  }

  private static String special(double value) {
    return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
  }

  private static String sign(String text) {
    return text.replace('-', '−').replaceFirst("E−", "e−").replaceFirst("E", "e");
  }

  private static String superscript(int exponent) {
    StringBuilder text = new StringBuilder();
    for (char c : Integer.toString(exponent).toCharArray()) {
      text.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
    }
    return text.toString();
  }
}
