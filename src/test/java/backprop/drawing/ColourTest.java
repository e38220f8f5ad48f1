package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Palette.Role;
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
}
