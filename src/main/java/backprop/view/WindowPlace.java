package backprop.view;

import backprop.desk.Settings;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands on the screens, from one start to the next. */
final class WindowPlace {
  private static final String X = "window.x";
  private static final String Y = "window.y";
  private static final String WIDTH = "window.width";
  private static final String HEIGHT = "window.height";
  private static final String MAXIMIZED = "window.maximized";

  /** So much of the window, in pixels, has to be on a screen to be found and dragged. */
  private static final double SEEN = 120;

  private final Settings settings;

  WindowPlace(Settings settings) {
    this.settings = settings;
  }

  /** Puts a window where it stood, if there still is a screen. */
  void restore(Stage stage) {
    double[] place = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    List<String> keys = List.of(X, Y, WIDTH, HEIGHT);
    for (int i = 0; i < place.length; i++) {
      int index = i;
      settings.number(keys.get(i), value -> place[index] = value);
    }
    if (place[2] >= stage.getMinWidth() && place[3] >= stage.getMinHeight()) {
      stage.setWidth(place[2]);
      stage.setHeight(place[3]);
      Rectangle2D title =
          new Rectangle2D(finite(place[0]), finite(place[1]), Math.max(0, place[2]), SEEN);
      if (isSeen(title, Screen.getScreens().stream().map(Screen::getVisualBounds).toList())) {
        stage.setX(place[0]);
        stage.setY(place[1]);
      }
    }
    if (settings.get(MAXIMIZED).filter("true"::equals).isPresent()) {
      stage.setMaximized(true);
    }
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : -1e9;
  }

  /** Whether enough of a window's upper edge is on one of the screens. */
  static boolean isSeen(Rectangle2D title, List<Rectangle2D> screens) {
    return screens.stream()
        .anyMatch(screen -> {
          double width =
              Math.min(title.getMaxX(), screen.getMaxX())
                  - Math.max(title.getMinX(), screen.getMinX());
          return width >= SEEN
              && title.getMinY() >= screen.getMinY() - 1
              && title.getMinY() <= screen.getMaxY() - SEEN / 2;
        });
  }

  /** Notes where a window stands. */
  void note(Stage stage) {
    settings.put(MAXIMIZED, stage.isMaximized());
    if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
      settings.put(X, stage.getX());
      settings.put(Y, stage.getY());
      settings.put(WIDTH, stage.getWidth());
      settings.put(HEIGHT, stage.getHeight());
    }
  }
}
