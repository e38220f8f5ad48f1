package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Looking closer at the network. */
final class ZoomTest {

  @Test
  void the_point_under_the_mouse_stays_where_it_is() {
    SplittableRandom random = new SplittableRandom(1);
    Zoom zoom = Zoom.NONE;
    for (int i = 0; i < 200; i++) {
      double x = random.nextDouble(900);
      double y = random.nextDouble(700);
      Zoom closer = zoom.around(x, y, random.nextDouble(0.7, 1.6));
      if (!closer.equals(Zoom.NONE)) {
        // What stood under the mouse before, in the picture as a whole
        double ownX = (x - zoom.dx()) / zoom.factor();
        double ownY = (y - zoom.dy()) / zoom.factor();
        assertEquals(x, closer.x(ownX), 1e-6);
        assertEquals(y, closer.y(ownY), 1e-6);
      }
      zoom = closer.moved(random.nextDouble(-9, 9), 3);
    }
  }

  @Test
  void it_ends_at_twelve_times() {
    assertEquals(12, Zoom.NONE.around(0, 0, 100).factor());
    assertEquals(12, Zoom.NONE.around(0, 0, 100).around(5, 5, 2).factor());
  }

  @Test
  void further_out_than_the_whole_is_the_whole() {
    assertSame(Zoom.NONE, Zoom.NONE.around(30, 40, 0.5));
    assertSame(Zoom.NONE, Zoom.NONE.around(30, 40, 3).moved(7, 7).around(300, 400, 0.1));
  }

  @Test
  void only_what_is_enlarged_moves() {
    assertSame(Zoom.NONE, Zoom.NONE.moved(10, 10));
    Zoom zoom = Zoom.NONE.around(0, 0, 2).moved(10, -5);
    assertEquals(new Zoom(2, 10, -5), zoom);
    assertEquals(30, zoom.x(10));
    assertEquals(15, zoom.y(10));
  }
}
