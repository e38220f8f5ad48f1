package backprop.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.drawing.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines and discs cover what geometry says they cover. */
final class PixelRowsTest {
  private static final Colour RED = new Colour(0xffff0000);
  private static final Colour BLUE = new Colour(0xff0000ff);

  private final PixelRows picture = new PixelRows(200, 150);

  @ParameterizedTest
  @CsvSource({
    "20, 30, 180, 30.5, 1",
    "20, 30, 180, 140, 3",
    "180, 30, 20, 120, 2.5",
    "50, 10, 70, 140, 4",
    "70, 140, 50, 10, 0.5",
    "60.5, 10, 60.5, 140, 1",
    "10, 140, 140, 23, 6"
  })
  void aLineCoversItsLengthTimesItsWidth(double x1, double y1, double x2, double y2, double width) {
    picture.line(x1, y1, x2, y2, width, RED, 0, 0);

    double area = Math.hypot(x2 - x1, y2 - y1) * width;
    assertThat(covered()).isCloseTo(area, within(0.01 * area + 1));
  }

  @Test
  void aDashedLineLeavesOutItsGaps() {
    picture.line(10, 50, 190, 50, 2, RED, 15, 5);

    assertThat(covered()).isCloseTo(9 * 15 * 2, within(6.0));
    assertThat(alpha(17, 49)).isEqualTo(255);
    assertThat(alpha(27, 49)).isZero();
  }

  @Test
  void aDiscCoversItsCircleAndItsRimLiesOnIt() {
    picture.disc(100, 70, 30, RED, BLUE, 4);

    assertThat(covered()).isCloseTo(Math.PI * 32 * 32, within(12.0));
    assertThat(picture.argb()[70 * 200 + 100]).isEqualTo(0xffff0000);
    assertThat(picture.argb()[70 * 200 + 130]).isEqualTo(0xff0000ff);
  }

  @Test
  void anInvisibleRimLeavesTheDiscAlone() {
    picture.disc(100, 70, 30, RED, Colour.NONE, 4);

    assertThat(covered()).isCloseTo(Math.PI * 30 * 30, within(12.0));
  }

  @Test
  void whatReachesOverTheEdgeIsCutOff() {
    picture.line(-50, -40, 300, 260, 5, RED, 0, 0);
    picture.disc(0, 150, 20, RED, BLUE, 2);
    picture.disc(500, 500, 20, RED, BLUE, 2);

    assertThat(alpha(0, 149)).isEqualTo(255);
    assertThat(covered()).isPositive();
  }

  @Test
  void halfTransparentOverOpaqueIsHalfOfEach() {
    picture.line(0, 50, 200, 50, 20, RED, 0, 0);
    picture.line(0, 50, 200, 50, 20, new Colour(0x800000ff), 0, 0);

    int pixel = picture.argb()[50 * 200 + 100];
    assertThat(pixel >>> 24).isBetween(253, 255);
    assertThat(pixel >>> 16 & 0xff).isCloseTo(127, within(2));
    assertThat(pixel & 0xff).isCloseTo(128, within(2));
  }

  private int alpha(int x, int y) {
    return picture.argb()[y * 200 + x] >>> 24;
  }

  private double covered() {
    double sum = 0;
    for (int argb : picture.argb()) {
      sum += (argb >>> 24) / 255.0;
    }
    return sum;
  }
}
