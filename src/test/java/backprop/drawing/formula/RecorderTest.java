package backprop.drawing.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecorderTest {
  private final Recorder recorder = new Recorder();

  @Test
  void aRuleIsAFilledRectangleWhereTheTransformPutsIt() {
    recorder.translate(10, 20);
    recorder.scale(2, 2);
    recorder.fill(new Rectangle2D.Double(1, 2, 3, 4));
    Part part = recorder.parts(0).getFirst();
    assertEquals("M12 24L18 24L18 32L12 32L12 24Z", part.outline().svg());
    assertEquals(new Bounds(12, 24, 6, 8), part.box());
  }

  @Test
  void aDrawnLineBecomesItsOutline() {
    recorder.draw(new Line2D.Double(0, 0, 10, 0));
    assertEquals(
        new Bounds(-0.5, -0.5, 11, 1), recorder.parts(0).getFirst().box(), "1 px, square caps");
  }

  @Test
  void goingBackToAColourObjectLeavesTheTagsOpenedSince() {
    Color outside = recorder.getColor();
    var one = new Color(1);
    recorder.setColor(one);
    recorder.setColor(new Color(2));
    recorder.fill(new Rectangle2D.Double(5, 5, 1, 1));
    recorder.setColor(one);
    recorder.fill(new Rectangle2D.Double(0, 0, 1, 1));
    recorder.setColor(outside);
    recorder.setColor(new Color(3));
    recorder.fill(new Rectangle2D.Double(9, 9, 1, 1));
    List<Part> parts = recorder.parts(0);
    assertEquals(List.of(1, 2, 3), parts.stream().map(Part::id).toList());
    assertEquals(new Bounds(0, 0, 6, 6), parts.get(0).box());
    assertEquals(new Bounds(5, 5, 1, 1), parts.get(1).box());
    assertEquals(new Bounds(9, 9, 1, 1), parts.get(2).box());
  }

  @Test
  void paddingGoesAllAround() {
    recorder.fill(new Rectangle2D.Double(0, 0, 1, 1));
    assertEquals(new Bounds(-2, -2, 5, 5), recorder.parts(2).getFirst().box());
  }

  @Test
  void whatCannotBeRecordedSaysSo() {
    var refused =
        assertThrows(UnsupportedOperationException.class, () -> recorder.drawOval(0, 0, 1, 1));
    assertTrue(refused.getMessage().endsWith("drawOval"), refused.getMessage());
  }
}
