package backprop.drawing.proof;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers below each other, digit under digit, to be compared by eye. A double holds about 17
 * digits; all numbers get the decimals of the one that is largest.
 */
final class Digits {
  private static final int ALL = 17;

  /** More decimals than this say nothing and do not fit. */
  private static final int MOST_DECIMALS = 22;

  private final int decimals;

  /** For numbers up to a magnitude, with so many significant digits. */
  Digits(double largest, int significant) {
    int exponent = 0;
    if (largest != 0 && Double.isFinite(largest)) {
      BigDecimal rounded = new BigDecimal(largest).round(new MathContext(significant));
      exponent = rounded.precision() - rounded.scale() - 1;
    }
    decimals = Math.clamp(significant - 1 - exponent, 0, MOST_DECIMALS);
  }

  /** For numbers up to a magnitude, with all the digits that a computer has for it. */
  static Digits all(double largest) {
    return new Digits(largest, ALL);
  }

  /** A text for each number, all of the same length. */
  List<String> texts(double... values) {
    List<String> texts = Arrays.stream(values).mapToObj(this::text).toList();
    int longest = texts.stream().mapToInt(String::length).max().orElse(0);
    return texts.stream().map(text -> " ".repeat(longest - text.length()) + text).toList();
  }

  private String text(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }
    String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    return text.replace('-', '−');
  }

  /** How many leading characters two texts share. */
  static int shared(String a, String b) {
    int i = 0;
    while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  /** Width of a text: all digits get that of a 0, whatever the typeface thinks. */
  static double width(Style style, String text, TextStyle textStyle) {
    return text.chars().mapToDouble(c -> width(style, (char) c, textStyle)).sum();
  }

  private static double width(Style style, char c, TextStyle text) {
    return style.width(c == '.' ? "." : "0", text) * (c == '.' ? 1.2 : 1);
  }

  /** Draws a text, its first {@code head} characters in one role and the others in another. */
  static void draw(
      Sketch sketch,
      String text,
      double x,
      double baseline,
      TextStyle textStyle,
      int head,
      Role headRole,
      Role tailRole) {
    double at = x;
    for (int i = 0; i < text.length(); i++) {
      Role role = i < head ? headRole : tailRole;
      double width = width(sketch.style(), text.charAt(i), textStyle);
      String character = text.substring(i, i + 1);
      if (!character.equals(" ")) {
        sketch.text(at + width / 2, baseline, character, textStyle, role, Align.CENTRE);
      }
      at += width;
    }
  }
}
