package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** What is said beside the mouse stands on the screen. */
final class PictureTipTest {
  private static final Rectangle2D SCREEN = new Rectangle2D(100, 0, 1024, 768);
  private static final String TEXT = "9 · Gradient of the weights\n0.1129";

  @Test
  void it_stands_below_to_the_right() {
    assertEquals(new Point2D(314, 218), PictureTip.place(new Point2D(300, 200), TEXT, SCREEN));
  }

  @Test
  void at_the_lower_edge_it_stands_above_the_mouse() {
    Point2D at = PictureTip.place(new Point2D(300, 750), TEXT, SCREEN);
    assertTrue(at.getY() + 2 * 22 < 750, at.toString());
  }

  @Test
  void at_the_right_edge_it_stands_further_left() {
    Point2D at = PictureTip.place(new Point2D(1120, 200), TEXT, SCREEN);
    assertTrue(at.getX() + TEXT.indexOf('\n') * 8 < SCREEN.getMaxX(), at.toString());
    assertTrue(at.getX() >= SCREEN.getMinX());
  }
}
