package backprop.view;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The screens of this machine. The primary one is the lecturer's, if there is another. */
final class DesktopScreens implements Screens {

  /** Where the window was before it filled a screen. */
  private record Before(Rectangle2D bounds, boolean fullScreen) {}

  private final Stage stage;
  private Optional<Before> before = Optional.empty();

  DesktopScreens(Stage stage) {
    this.stage = stage;
  }

  @Override
  public boolean hasSecond() {
    return Screen.getScreens().size() > 1;
  }

  @Override
  public void fill() {
    if (before.isEmpty()) {
      Rectangle2D bounds =
          new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
      before = Optional.of(new Before(bounds, stage.isFullScreen()));
    }
    // Esc ends the lecture, and with it the full screen; the toolkit must not take it first
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    if (hasSecond() || isOffScreen()) {
      stage.setFullScreen(false);
      Rectangle2D bounds = hall().getBounds();
      stage.setX(bounds.getMinX());
      stage.setY(bounds.getMinY());
    }
    stage.setFullScreen(true);
  }

  private boolean isOffScreen() {
    return Screen.getScreensForRectangle(stage.getX(), stage.getY(), 1, 1).isEmpty();
  }

  private static Screen hall() {
    return Screen.getScreens().stream()
        .filter(screen -> !screen.equals(Screen.getPrimary()))
        .findFirst()
        .orElseGet(Screen::getPrimary);
  }

  @Override
  public void restore() {
    before.ifPresent(was -> {
      stage.setFullScreen(was.fullScreen());
      stage.setFullScreenExitHint(null);
      stage.setFullScreenExitKeyCombination(null);
      boolean isThere =
          !Screen.getScreensForRectangle(was.bounds().getMinX(), was.bounds().getMinY(), 1, 1)
              .isEmpty();
      if (!was.fullScreen() && isThere) {
        stage.setX(was.bounds().getMinX());
        stage.setY(was.bounds().getMinY());
        stage.setWidth(was.bounds().getWidth());
        stage.setHeight(was.bounds().getHeight());
      }
    });
    before = Optional.empty();
  }

  @Override
  public void toggle() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  @Override
  public Runnable listen(Runnable change) {
    InvalidationListener listener = observed -> change.run();
    Screen.getScreens().addListener(listener);
    return () -> Screen.getScreens().removeListener(listener);
  }
}
