package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Palette.Role;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether all of it can be read, by the contrast ratios of WCAG 2. */
final class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double PROJECTED_TEXT = 7;
  private static final double LINE = 3;

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "projector"})
  void every_text_can_be_read_on_every_ground(String theme) {
    double wanted = theme.equals("projector") ? PROJECTED_TEXT : TEXT;
    for (Role ground : List.of(Role.SURFACE, Role.GRAPH_GROUND)) {
      for (Role text : List.of(Role.INK, Role.MUTED, Role.ACCENT, Role.ERROR)) {
        assertContrast(theme, text, ground, wanted);
      }
    }
    assertContrast(theme, Role.ACCENT_INK, Role.ACCENT, wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "projector"})
  void every_line_that_means_something_can_be_seen(String theme) {
    for (Role ground : List.of(Role.SURFACE, Role.GRAPH_GROUND)) {
      for (Role line : List.of(Role.NEGATIVE, Role.POSITIVE, Role.RIM, Role.FOCUS, Role.ACCENT)) {
        assertContrast(theme, line, ground, LINE);
      }
    }
    assertContrast(theme, Role.TICK_DONE, Role.SURFACE, LINE);
    // The spotlight's frame and the rim of a neuron also stand on coloured cells; on the far ends
    // a line of ink goes around them
    assertContrast(theme, Role.INK, Role.NEUTRAL, LINE);
    assertContrast(theme, Role.FOCUS, Role.NEUTRAL, LINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "projector"})
  void every_number_can_be_read_on_the_colour_of_its_cell(String theme) {
    for (boolean signed : new boolean[] {true, false}) {
      ColourScale scale = new ColourScale(Palette.of(theme), 1, signed);
      for (int i = signed ? -200 : 0; i <= 200; i++) {
        double value = i / 200.0;
        double contrast = scale.colour(value).contrast(scale.ink(value));
        assertTrue(contrast >= TEXT, theme + " at " + value + ": " + contrast);
      }
    }
  }

  private static void assertContrast(String theme, Role mark, Role ground, double wanted) {
    Palette palette = Palette.of(theme);
    double contrast = palette.of(mark).contrast(palette.of(ground));
    assertTrue(contrast >= wanted, theme + ", " + mark + " on " + ground + ": " + contrast);
  }
}
