package backprop.drawing.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OutlineTest {
  private static Path2D allCommands() {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    path.moveTo(0, -0.5);
    path.lineTo(12.05, 3);
    path.quadTo(1, 2, 0.0004, -1.9996);
    path.curveTo(1.25, 2.125, 3.1234, 4, 1e7, 6.007);
    path.closePath();
    return path;
  }

  @Test
  void svgIsPlainDecimalsWhateverTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertEquals(
          "M0 -0.5L12.05 3Q1 2 0 -2C1.25 2.125 3.123 4 10000000 6.007Z",
          Outline.of(allCommands()).svg());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aPathSurvivesTheWayThereAndBack() {
    Outline outline = Outline.of(allCommands());
    assertEquals(outline, Outline.of(outline.path()));
    assertEquals(Path2D.WIND_NON_ZERO, outline.path().getWindingRule());
    assertEquals(allCommands().getBounds2D(), outline.path().getBounds2D());
  }

  @Test
  void longPathsAreKeptWhole() {
    var path = new Path2D.Double();
    path.moveTo(0, 0);
    for (int i = 1; i < 500; i++) {
      path.curveTo(i, 0, 0, i, i, i);
    }
    String svg = Outline.of(path).svg();
    assertEquals(499, svg.chars().filter(c -> c == 'C').count());
    assertTrue(svg.endsWith("C499 0 0 499 499 499"));
  }

  @Test
  void anEmptyOutlineIsEmpty() {
    assertTrue(Outline.of(new Path2D.Double()).isEmpty());
    assertEquals("", Outline.of(new Path2D.Double()).svg());
    assertFalse(Outline.of(allCommands()).isEmpty());
  }

  @Test
  void outlinesAreEqualByWhatTheyDraw() {
    Outline outline = Outline.of(allCommands());
    assertEquals(outline, Outline.of(allCommands()));
    assertEquals(outline.hashCode(), Outline.of(allCommands()).hashCode());
    var other = allCommands();
    other.moveTo(0, 0);
    assertNotEquals(outline, Outline.of(other));
  }
}
