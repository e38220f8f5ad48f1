package backprop.view;

import backprop.desk.Settings;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Where the window stands on the screens, from one start to the next. */
final class WindowPlace {
  private static final String X = "window.x";
  private static final String Y = "window.y";
  private static final String WIDTH = "window.width";
  private static final String HEIGHT = "window.height";
  private static final String MAXIMIZED = "window.maximized";

  /** So much of the window, in pixels, has to be on a screen to be found and dragged. */
  private static final double SEEN = 120;

  /** From a window to the next, in pixels: its title is seen. */
  private static final double ASIDE = 36;

  private static final int MOST_ASIDE = 5;

  /** A window is as large as the screen some time before it says that it fills it. */
  private static final Duration REST = Duration.millis(400);

  private final Settings settings;
  private Optional<Rectangle2D> usual = Optional.empty();

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
    put(stage, place);
    if (settings.get(MAXIMIZED).filter("true"::equals).isPresent()) {
      stage.setMaximized(true);
      shrinkTo(stage, place);
    }
  }

  private static void put(Stage stage, double[] place) {
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
  }

  /** The system has never seen a window smaller that has filled the screen from its start. */
  private static void shrinkTo(Stage stage, double[] place) {
    stage
        .maximizedProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends Boolean> observed, Boolean before, Boolean after) {
                observed.removeListener(this);
                Platform.runLater(() -> put(stage, place));
              }
            });
  }

  /** Moves a window, before it is shown, so far that it does not hide others of its kind. */
  static void stepAside(Stage stage, int others) {
    if (others == 0 || stage.isMaximized()) {
      return;
    }
    Scene scene = stage.getScene();
    double width = Double.isNaN(stage.getWidth()) ? scene.getWidth() : stage.getWidth();
    double height = Double.isNaN(stage.getHeight()) ? scene.getHeight() : stage.getHeight();
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double x =
        Double.isNaN(stage.getX())
            ? screen.getMinX() + (screen.getWidth() - width) / 2
            : stage.getX();
    double y =
        Double.isNaN(stage.getY())
            ? screen.getMinY() + (screen.getHeight() - height) / 3
            : stage.getY();
    double aside = ASIDE * ((others - 1) % MOST_ASIDE + 1);
    stage.setX(x + aside);
    stage.setY(y + aside);
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

  /** Remembers the size and place that a window has while it fills no screen. */
  void follow(Stage stage) {
    PauseTransition rest = new PauseTransition(REST);
    rest.setOnFinished(event -> see(stage));
    ChangeListener<Number> moved = (observed, before, after) -> rest.playFromStart();
    for (ReadOnlyDoubleProperty edge :
        List.of(
            stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
      edge.addListener(moved);
    }
  }

  private void see(Stage stage) {
    if (stage.isShowing()
        && !stage.isMaximized()
        && !stage.isFullScreen()
        && !stage.isIconified()) {
      usual =
          Optional.of(
              new Rectangle2D(
                  stage.getX(),
                  stage.getY(),
                  Math.max(0, stage.getWidth()),
                  Math.max(0, stage.getHeight())));
    }
  }

  /** Notes where a window stands, and where it stood before it filled the screen. */
  void note(Stage stage) {
    settings.put(MAXIMIZED, stage.isMaximized());
    see(stage);
    usual.ifPresent(place -> {
      settings.put(X, place.getMinX());
      settings.put(Y, place.getMinY());
      settings.put(WIDTH, place.getWidth());
      settings.put(HEIGHT, place.getHeight());
    });
  }
}
