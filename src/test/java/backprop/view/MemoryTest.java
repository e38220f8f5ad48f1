package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.desk.Settings;
import backprop.lesson.FileProblem;
import backprop.session.GradientColours;
import backprop.session.Preferences;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the window looks the next time, and where it stands. */
final class MemoryTest {
  private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
  private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1024, 768);

  @TempDir private Path folder;

  private static boolean isSeen(double x, double y, Rectangle2D... screens) {
    return WindowPlace.isSeen(new Rectangle2D(x, y, 1200, 120), List.of(screens));
  }

  @Test
  void a_window_comes_back_where_it_stood() {
    assertTrue(isSeen(2000, 50, LEFT, RIGHT));
    assertTrue(isSeen(-800, 0, LEFT));
  }

  @Test
  void a_window_on_a_screen_that_is_gone_does_not() {
    assertFalse(isSeen(2000, 50, LEFT));
    assertFalse(isSeen(-1150, 50, LEFT));
    assertFalse(isSeen(100, -300, LEFT));
    assertFalse(isSeen(100, 1070, LEFT));
    assertFalse(isSeen(-1e9, -1e9, LEFT, RIGHT));
  }

  @Test
  void what_is_chosen_is_chosen_once() throws FileProblem {
    Preferences chosen =
        Preferences.in(Locale.KOREAN)
            .withTheme("dark")
            .withText(150)
            .toggleMotion()
            .withGradients(GradientColours.USUAL.next());
    Settings settings = new Settings(folder);
    new KeptPreferences(settings).note(Preferences.in(Locale.ENGLISH), chosen);
    settings.save();
    assertEquals(
        chosen, new KeptPreferences(new Settings(folder)).over(Preferences.in(Locale.ENGLISH)));
  }

  @Test
  void what_was_not_chosen_goes_on_following_the_system() throws FileProblem {
    Preferences system = Preferences.in(Locale.ENGLISH).withTheme("dark").toggleMotion();
    Settings settings = new Settings(folder);
    new KeptPreferences(settings).note(system, system.withText(150));
    settings.save();
    Preferences other = Preferences.in(Locale.KOREAN);
    assertEquals(other.withText(150), new KeptPreferences(new Settings(folder)).over(other));
  }

  @Test
  void what_does_not_exist_any_more_was_never_chosen() {
    Settings settings = new Settings(folder);
    settings.put("theme", "sepia");
    settings.put("language", "tlh");
    settings.put("text", 9000);
    settings.put("reduced-motion", "perhaps");
    settings.put("gradient-colours", "RAINBOW");
    Preferences before = Preferences.in(Locale.ENGLISH);
    assertEquals(before, new KeptPreferences(settings).over(before));
  }
}
