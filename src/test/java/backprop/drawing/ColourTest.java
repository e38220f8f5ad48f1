package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Palette.Role;
import backprop.formula.Symbol;
import backprop.lesson.JsonLessons;
import backprop.session.GradientColours;
import backprop.trace.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours, themes, and what colour a number has. */
final class ColourTest {
  private static final Colour BLACK = Colour.hex("#000000");
  private static final Colour WHITE = Colour.hex("#ffffff");

  /** Ratios as the WCAG's own examples and every checker give them. */
  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21.00",
    "#ffffff, #ffffff, 1.00",
    "#777777, #ffffff, 4.48",
    "#767676, #ffffff, 4.54",
    "#ff0000, #ffffff, 4.00",
    "#0000ff, #ffffff, 8.59",
    "#1a1a1a, #dddddd, 12.81"
  })
  void contrast_is_that_of_wcag(String one, String other, double ratio) {
    assertEquals(ratio, Colour.hex(one).contrast(Colour.hex(other)), 0.006);
    assertEquals(ratio, Colour.hex(other).contrast(Colour.hex(one)), 0.006);
  }

  @Test
  void a_mixture_starts_at_one_colour_and_ends_at_the_other() {
    assertEquals(BLACK, BLACK.mix(WHITE, 0));
    assertEquals(WHITE, BLACK.mix(WHITE, 1));
    assertEquals(Colour.hex("#808080"), BLACK.mix(WHITE, 0.5));
  }

  @Test
  void a_faded_colour_keeps_its_hue() {
    Colour faded = Colour.hex("#123456").fade(0.5);
    assertEquals(128, faded.alpha());
    assertEquals(0x123456, faded.argb() & 0xffffff);
    assertTrue(Colour.hex("#123456").fade(0).isInvisible());
  }

  @Test
  void the_more_readable_is_the_one_of_higher_contrast() {
    assertEquals(WHITE, Colour.hex("#333333").moreReadable(BLACK, WHITE));
    assertEquals(BLACK, Colour.hex("#cccccc").moreReadable(BLACK, WHITE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"red", "#fff", "#12345g", "123456", ""})
  void anything_else_is_no_colour(String text) {
    assertThrows(NumberFormatException.class, () -> Colour.hex(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "projector"})
  void every_theme_has_an_opaque_colour_for_every_role(String theme) {
    Palette palette = Palette.of(theme);
    for (Role role : Role.values()) {
      assertEquals(255, palette.of(role).alpha(), role.name());
    }
  }

  @Test
  void themes_differ() {
    Set<List<Colour>> all = new HashSet<>();
    for (String theme : List.of("light", "dark", "projector")) {
      all.add(java.util.Arrays.stream(Role.values()).map(Palette.of(theme)::of).toList());
    }
    assertEquals(3, all.size());
  }

  @Test
  void there_is_no_fourth_theme() {
    assertThrows(NullPointerException.class, () -> Palette.of("neon"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "projector"})
  void the_signed_scale_is_symmetric_about_its_neutral_middle(String theme) {
    Palette palette = Palette.of(theme);
    ColourScale scale = new ColourScale(palette, 4, true);
    assertEquals(palette.of(Role.NEUTRAL), scale.colour(0));
    assertEquals(palette.of(Role.NEUTRAL), scale.colour(-0.0));
    assertEquals(palette.of(Role.POSITIVE), scale.colour(4));
    assertEquals(palette.of(Role.NEGATIVE), scale.colour(-4));
    assertEquals(palette.of(Role.NEGATIVE), scale.colour(-5), "more than all is all");
    for (double value = 0; value < 4; value += 0.01) {
      assertEquals(scale.strength(value), scale.strength(-value));
    }
    assertEquals(0.5, scale.strength(1), "the root of a quarter");
  }

  @Test
  void the_unsigned_scale_grows_from_low_to_high() {
    Palette palette = Palette.of("light");
    ColourScale scale = new ColourScale(palette, 2, false);
    assertEquals(palette.of(Role.LEVEL_LOW), scale.colour(0));
    assertEquals(palette.of(Role.LEVEL_HIGH), scale.colour(2));
    double before = 2;
    for (double value = 0; value <= 2; value += 0.05) {
      double luminance = scale.colour(value).luminance();
      assertTrue(luminance <= before);
      before = luminance;
    }
  }

  @Test
  void a_matrix_of_zeros_is_neutral() {
    Palette palette = Palette.of("light");
    assertEquals(palette.of(Role.NEUTRAL), new ColourScale(palette, 0, true).colour(0));
    assertEquals(palette.of(Role.LEVEL_LOW), new ColourScale(palette, 0, false).colour(0));
    assertEquals(0, new ColourScale(palette, 0, true).strength(0));
  }

  /**
   * Full dichromacy as Machado, Oliveira and Fernandes give it (2009, table 1, severity 1.0), for
   * linear red, green and blue, row after row.
   */
  private static final double[][] PROTANOPIA = {
    {0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216},
    {-0.003882, -0.048116, 1.051998}
  };

  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
  };

  /** 2.3 is a difference that is just seen; ten of them are seen at once. */
  private static final double SEEN_AT_ONCE = 23;

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "projector"})
  void who_cannot_tell_red_from_green_still_tells_negative_from_positive(String theme) {
    Palette palette = Palette.of(theme);
    for (double[][] eye : List.of(PROTANOPIA, DEUTERANOPIA)) {
      double[] negative = lab(palette.of(Role.NEGATIVE), eye);
      double[] positive = lab(palette.of(Role.POSITIVE), eye);
      double[] neutral = lab(palette.of(Role.NEUTRAL), eye);
      assertTrue(distance(negative, positive) > 2 * SEEN_AT_ONCE, theme);
      assertTrue(distance(negative, neutral) > SEEN_AT_ONCE, theme);
      assertTrue(distance(positive, neutral) > SEEN_AT_ONCE, theme);
    }
  }

  @Test
  void the_measure_of_difference_is_that_of_the_standard() {
    double[][] same = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    // Black and white are 100 apart; red is at L 53.24, a 80.09, b 67.20
    assertEquals(
        100, distance(lab(Colour.hex("#000000"), same), lab(Colour.hex("#ffffff"), same)), 0.05);
    double[] red = lab(Colour.hex("#ff0000"), same);
    assertEquals(53.24, red[0], 0.05);
    assertEquals(80.09, red[1], 0.1);
    assertEquals(67.20, red[2], 0.1);
  }

  /** CIE 1976 L*a*b* under D65 of what an eye makes of a colour. */
  private static double[] lab(Colour colour, double[][] eye) {
    double[] rgb = {linear(colour.red()), linear(colour.green()), linear(colour.blue())};
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int j = 0; j < 3; j++) {
        sum += eye[i][j] * rgb[j];
      }
      seen[i] = Math.clamp(sum, 0, 1);
    }
    double x = (0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047;
    double y = 0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2];
    double z = (0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883;
    return new double[] {116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))};
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double root(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        (a[0] - b[0]) * (a[0] - b[0])
            + (a[1] - b[1]) * (a[1] - b[1])
            + (a[2] - b[2]) * (a[2] - b[2]));
  }

  @Test
  void a_logarithmic_scale_gives_each_order_of_magnitude_the_same_step() {
    ColourScale scale = new ColourScale(Palette.of("light"), 10, true, true);
    assertEquals(1, scale.strength(-10), 1e-12);
    assertEquals(0, scale.strength(0), 0);
    double upper = scale.strength(10) - scale.strength(1);
    double lower = scale.strength(1) - scale.strength(0.1);
    assertEquals(upper, lower, 0.02);
    assertEquals(-10, scale.valueAt(-1), 1e-9);
    assertEquals(0.7, scale.valueAt(scale.strength(0.7)), 1e-9);
    ColourScale root = new ColourScale(Palette.of("light"), 10, true);
    assertEquals(-2.5, root.valueAt(-0.5), 1e-12);
  }

  @Test
  void the_same_colour_means_the_same_value_where_all_gradients_share_a_scale() {
    Trace trace = Trace.of(JsonLessons.builtIn());
    Palette one = Palette.of("light");
    Symbol first = Symbol.gradient(Symbol.w(1));
    Symbol second = Symbol.gradient(Symbol.w(2));
    GradientColours all = GradientColours.USUAL.next();
    Scales shared = new Scales(one, trace, all);
    assertEquals(shared.of(first), shared.of(second));
    Scales own = new Scales(one, trace, GradientColours.USUAL);
    assertTrue(own.of(first).largest() < own.of(second).largest());
    assertEquals(own.of(Symbol.w(1)), shared.of(Symbol.w(1)), "weights are no gradients");
    Scales locked = new Scales(one, trace, GradientColours.USUAL.toggleLock(0.25));
    assertEquals(0.25, locked.of(first).largest(), 0);
    assertEquals(0.25, locked.of(second).largest(), 0);
    assertEquals(GradientColours.USUAL, GradientColours.USUAL.toggleLock(0.25).toggleLock(1));
    assertTrue(new Scales(one, trace, all.next()).of(first).logarithmic());
  }
}
