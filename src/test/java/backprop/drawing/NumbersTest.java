package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Numbers as they are shown. */
final class NumbersTest {

  @Test
  void a_minus_is_a_real_minus() {
    assertEquals("−0.4135", Numbers.significant(-0.41349, 4));
    assertEquals("−3.10", Numbers.fixed(-3.1, 2));
    assertEquals("−1.5", Numbers.exact(-1.5));
    assertEquals("10⁻¹²", Numbers.power(-12));
  }

  @Test
  void what_cannot_be_told_apart_elsewhere_is_told_apart_here() {
    assertEquals("0", Numbers.significant(0, 4));
    assertEquals("−0", Numbers.significant(-0.0, 4));
    assertEquals("−0", Numbers.fixed(-0.0, 3));
    assertEquals("−0.0", Numbers.exact(-0.0));
    assertEquals("1.000·10⁻³¹⁰", Numbers.significant(1e-310, 4));
    assertEquals("4.941·10⁻³²⁴", Numbers.significant(Double.MIN_VALUE, 4));
    assertEquals("1.798·10³⁰⁸", Numbers.significant(Double.MAX_VALUE, 4));
    for (double special : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
      assertEquals(Numbers.significant(special, 4), Numbers.fixed(special, 2));
      assertEquals(Numbers.significant(special, 4), Numbers.exact(special));
    }
    assertEquals("NaN", Numbers.exact(Double.NaN));
    assertEquals("∞", Numbers.exact(Double.POSITIVE_INFINITY));
    assertEquals("−∞", Numbers.exact(Double.NEGATIVE_INFINITY));
  }

  @Test
  void a_number_lost_to_its_decimals_is_no_bare_zero() {
    assertEquals("0.000", Numbers.fixed(0.0004, 3));
    assertEquals("−0.000", Numbers.fixed(-0.0004, 3));
    assertEquals("0", Numbers.fixed(0, 3));
  }

  @Test
  void significant_digits_are_counted_after_rounding() {
    assertEquals("0.1000", Numbers.significant(0.09999999, 4));
    assertEquals("10.00", Numbers.significant(9.99999, 4));
    assertEquals("0.0001234", Numbers.significant(0.0001234, 4));
    assertEquals("1.234·10⁻⁵", Numbers.significant(0.00001234, 4));
    assertEquals("1234000", Numbers.significant(1_234_321, 4));
    assertEquals("1.234·10⁷", Numbers.significant(12_343_210, 4));
    assertEquals("1.000·10⁷", Numbers.significant(9_999_999, 4));
    assertEquals("8·10⁻¹¹", Numbers.significant(7.9e-11, 1));
  }

  @Test
  void the_exponent_is_that_of_the_rounded_number() {
    assertEquals(2, Numbers.exponent(345));
    assertEquals(-3, Numbers.exponent(0.0012));
    assertEquals(1, Numbers.exponent(9.99999));
    assertEquals(-310, Numbers.exponent(1e-310));
    assertEquals(0, Numbers.exponent(0));
    assertEquals(0, Numbers.exponent(Double.NaN));
  }

  @Test
  void what_is_shown_is_never_further_off_than_half_of_its_last_digit() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 5_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-12, 13));
      String shown = Numbers.significant(value, 4);
      BigDecimal read = read(shown);
      BigDecimal exact = new BigDecimal(value);
      BigDecimal half = exact.abs().movePointLeft(3).divide(BigDecimal.valueOf(2));
      assertNotEquals(1, read.subtract(exact).abs().compareTo(half), value + " as " + shown);
    }
  }

  private static BigDecimal read(String shown) {
    String plain = shown.replace('−', '-').replace("·10", "e");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int raised = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
      text.append(raised >= 0 ? (char) ('0' + raised) : c == '⁻' ? '-' : c);
    }
    return new BigDecimal(text.toString());
  }

  @Test
  void exact_means_that_the_very_double_can_be_read_back() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 1_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertEquals(value, Double.parseDouble(Numbers.exact(value).replace('−', '-')));
      }
    }
  }

  @Test
  void after_an_operator_a_negative_number_stands_in_brackets() {
    assertEquals("(−0.4135)", Numbers.latex(-0.41349, 4, true));
    assertEquals("−0.4135", Numbers.latex(-0.41349, 4, false));
    assertEquals("(−0)", Numbers.latex(-0.0, 4, true));
    assertEquals("1.000\\cdot 10^{-310}", Numbers.latex(1e-310, 4, true));
    assertEquals("\\infty ", Numbers.latex(Double.POSITIVE_INFINITY, 4, true));
  }
}
