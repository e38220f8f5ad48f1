package backprop.view;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/** What is said beside the mouse about a thing in a picture; never off the screen. */
final class PictureTip {
  private static final double RIGHT = 14;
  private static final double BELOW = 18;

  /** Generous, in pixels: the tip has no size before it is shown. */
  private static final double SIGN = 9;

  private static final double LINE = 22;
  private static final double PADDING = 24;

  private final Hint tip = new Hint("");

  PictureTip() {
    tip.getStyleClass().add("exact");
  }

  /** Says something of what is at a point of a surface; of nothing, nothing. */
  void show(Surface surface, double x, double y, Optional<String> text) {
    if (text.isEmpty()) {
      hide();
      return;
    }
    tip.setText(text.get());
    Point2D mouse = surface.localToScreen(x, y);
    Point2D at = place(mouse, text.get(), screen(mouse));
    tip.show(surface, at.getX(), at.getY());
  }

  private static Rectangle2D screen(Point2D at) {
    return Screen.getScreensForRectangle(at.getX(), at.getY(), 1, 1).stream()
        .findFirst()
        .orElseGet(Screen::getPrimary)
        .getVisualBounds();
  }

  /** Below to the right of the mouse; where there is no room, above or further left. */
  static Point2D place(Point2D mouse, String text, Rectangle2D screen) {
    double longest = text.lines().mapToInt(String::length).max().orElse(0);
    double width = longest * SIGN + PADDING;
    double height = text.lines().count() * LINE + PADDING;
    double x = Math.min(mouse.getX() + RIGHT, screen.getMaxX() - width);
    double below = mouse.getY() + BELOW;
    double y = below + height <= screen.getMaxY() ? below : mouse.getY() - BELOW / 2 - height;
    return new Point2D(Math.max(screen.getMinX(), x), Math.max(screen.getMinY(), y));
  }

  void hide() {
    tip.hide();
  }
}
