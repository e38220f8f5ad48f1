package backprop.drawing;

import backprop.drawing.Mark.TextStyle;
import backprop.formula.Symbol;
import backprop.trace.Values;
import java.math.BigDecimal;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How the entries of one matrix are written, so that they share their decimals and align.
 *
 * @param decimals after the point
 * @param exponent of a power of ten that is taken out of all entries; 0 for none
 */
public record CellFormat(int decimals, int exponent) {
  private static final int LEAST_PLAIN = -3;

  /** With so many significant digits for the largest entry. */
  public static CellFormat of(RealMatrix matrix, int digits) {
    double largest = 0;
    boolean whole = true;
    for (double[] row : matrix.getData()) {
      for (double value : row) {
        if (Double.isFinite(value)) {
          largest = Math.max(largest, Math.abs(value));
          whole &= value == Math.rint(value);
        }
      }
    }
    if (whole && largest < 1000) {
      return new CellFormat(0, 0);
    }
    int order = Numbers.exponent(largest);
    // 0.0034 with four digits is wide, and half of it is zeros
    if (order < -1 || order > 3) {
      return new CellFormat(digits - 1, order);
    }
    return new CellFormat(Math.max(0, digits - 1 - order), 0);
  }

  /**
   * With all decimals that a person gave, as far as so many; numbers that a program made have more,
   * and are written like any.
   */
  public static CellFormat given(RealMatrix matrix, int digits) {
    int decimals = 0;
    for (double[] row : matrix.getData()) {
      for (double value : row) {
        if (!Double.isFinite(value)) {
          return of(matrix, digits);
        }
        decimals = Math.max(decimals, BigDecimal.valueOf(value).stripTrailingZeros().scale());
      }
    }
    CellFormat rounded = of(matrix, digits);
    boolean isShort = decimals <= digits && rounded.exponent <= 3;
    return isShort ? new CellFormat(decimals, 0) : rounded;
  }

  /** Whether no digit of an entry is left out. */
  boolean isExact(RealMatrix matrix) {
    for (double[] row : matrix.getData()) {
      for (double value : row) {
        if (Double.isFinite(value)
            && BigDecimal.valueOf(value).stripTrailingZeros().scale() > decimals - exponent) {
          return false;
        }
      }
    }
    return true;
  }

  /** {@link #of(RealMatrix, int)} of a matrix of a pass. */
  public static CellFormat of(Values values, Symbol symbol, int digits) {
    return of(values.copyOf(symbol), digits);
  }

  /** The same without a common power of ten, where there is no label to name it. */
  public static CellFormat plain(RealMatrix matrix, int digits) {
    CellFormat format = of(matrix, digits);
    return format.exponent == 0 || format.exponent < LEAST_PLAIN || format.exponent > 0
        ? format
        : new CellFormat(digits - 1 - format.exponent, 0);
  }

  /** An entry as it is written. */
  public String text(double value) {
    // Taken out in two halves, because 10³¹⁰ is no double
    int half = exponent / 2;
    double scaled = value / StrictMath.pow(10, half) / StrictMath.pow(10, exponent - half);
    return Numbers.fixed(exponent == 0 ? value : scaled, decimals);
  }

  /** Width of the widest entry in pixels. */
  public double width(RealMatrix matrix, Style style, TextStyle text) {
    return style.width(widest(matrix, style), text);
  }

  /** The widest entry; which one it is does not depend on the size of the text. */
  String widest(RealMatrix matrix, Style style) {
    TextStyle anySize = style.text(12);
    String widest = "";
    double width = 0;
    for (double[] row : matrix.getData()) {
      for (double value : row) {
        String text = text(value);
        double needed = style.width(text, anySize);
        if (needed > width) {
          width = needed;
          widest = text;
        }
      }
    }
    return widest;
  }
}
