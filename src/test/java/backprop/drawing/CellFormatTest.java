package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.junit.jupiter.api.Test;

/** The entries of one matrix. */
final class CellFormatTest {

  private static List<String> shown(int digits, double... entries) {
    CellFormat format = CellFormat.of(matrix(entries), digits);
    return Arrays.stream(entries).mapToObj(format::text).toList();
  }

  private static int exponent(double... entries) {
    return CellFormat.of(matrix(entries), 4).exponent();
  }

  private static Array2DRowRealMatrix matrix(double... entries) {
    return new Array2DRowRealMatrix(new double[][] {entries}, false);
  }

  @Test
  void entries_share_their_decimals() {
    assertEquals(List.of("0.0402", "−0.1000", "0.0004"), shown(4, 0.04021, -0.1, 0.0004));
    assertEquals(List.of("12.30", "−1.50", "0.07"), shown(4, 12.3, -1.5, 0.07));
  }

  @Test
  void whole_numbers_have_none() {
    assertEquals(List.of("1", "0", "−3", "999"), shown(4, 1, 0, -3, 999));
  }

  @Test
  void a_power_of_ten_is_taken_out_of_very_small_and_very_large_ones() {
    assertEquals(List.of("1.234", "−0.500"), shown(4, 1.234e-7, -5e-8));
    assertEquals(-7, exponent(1.234e-7, -5e-8));
    assertEquals(List.of("2.000"), shown(4, 2e200));
    assertEquals(200, exponent(2e200));
    assertEquals(List.of("1.000"), shown(4, 1e-310));
    assertEquals(-310, exponent(1e-310));
  }

  @Test
  void what_is_no_number_says_so_and_does_not_disturb_the_others() {
    assertEquals(
        List.of("NaN", "∞", "−∞", "0.500", "0", "−0"),
        shown(3, Double.NaN, 1 / 0.0, -1 / 0.0, 0.5, 0, -0.0));
  }

  @Test
  void the_widest_entry_is_the_widest_at_any_size() {
    Typeface typeface = new Typeface();
    double[] entries = {0.1111, -0.1111, 0.4444, -0.8888};
    CellFormat format = CellFormat.of(matrix(entries), 4);
    for (double size : new double[] {7, 12, 40}) {
      Mark.TextStyle style = new Mark.TextStyle(size, false);
      double widest = typeface.width(format.widest(matrix(entries), style(typeface)), style);
      for (double entry : entries) {
        assertTrue(typeface.width(format.text(entry), style) <= widest + 1e-9);
      }
    }
  }

  private static Style style(Typeface typeface) {
    return new Style(
        Palette.of("light"),
        typeface,
        new backprop.drawing.formula.Typesetter(),
        new backprop.session.Messages(java.util.Locale.ENGLISH),
        1);
  }

  @Test
  void what_was_given_keeps_its_decimals_unless_a_program_made_them() {
    var typed = matrix(1.5872, -0.0248, 0.5);
    CellFormat format = CellFormat.given(typed, 4);
    assertEquals("−0.0248", format.text(-0.0248));
    assertEquals("1.5872", format.text(1.5872));
    assertTrue(format.isExact(typed));
    var drawn = matrix(1.58723456789, -0.0248);
    assertEquals("1.587", CellFormat.given(drawn, 4).text(1.58723456789));
    assertFalse(CellFormat.given(drawn, 4).isExact(drawn));
    assertEquals("0.001", CellFormat.given(matrix(0.001, 0.002), 4).text(0.001));
    assertEquals("7", CellFormat.given(matrix(7, 1), 4).text(7));
  }
}
