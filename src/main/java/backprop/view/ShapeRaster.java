package backprop.view;

import backprop.drawing.Mark;
import backprop.drawing.Mark.Disc;
import backprop.drawing.Mark.Line;
import backprop.view.Painting.Raster;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Draws many anti-aliased lines and discs by way of one image, pixel by pixel: several times faster
 * in software than the toolkit's own shapes.
 */
final class ShapeRaster {
  private final double outputScale;
  private final int allColumns;
  private final int allRows;

  /**
   * @param pictureWidth of the whole picture, in its own pixels
   * @param outputScale pixels of the screen to one of the picture
   */
  ShapeRaster(double pictureWidth, double pictureHeight, double outputScale) {
    this.outputScale = outputScale;
    allColumns = Math.max(1, (int) Math.ceil(pictureWidth * outputScale));
    allRows = Math.max(1, (int) Math.ceil(pictureHeight * outputScale));
  }

  /** Whether it can draw this mark. */
  static boolean draws(Mark mark) {
    return mark instanceof Line || mark instanceof Disc;
  }

  /**
   * Draws lines and discs over each other.
   *
   * @param shapes marks that it {@link #draws}
   * @return an image as large as need be; empty if nothing of them is within the picture
   */
  Optional<Raster> draw(List<Mark> shapes) {
    Extent extent = new Extent(outputScale);
    shapes.forEach(extent::add);
    int left = Math.max(0, extent.left());
    int top = Math.max(0, extent.top());
    int columns = Math.min(allColumns, extent.right()) - left;
    int rows = Math.min(allRows, extent.bottom()) - top;
    if (shapes.isEmpty() || columns <= 0 || rows <= 0) {
      return Optional.empty();
    }
    PixelRows pixels = new PixelRows(columns, rows);
    shapes.forEach(shape -> draw(shape, left, top, pixels));
    Image image =
        new WritableImage(
            new PixelBuffer<>(
                columns, rows, IntBuffer.wrap(pixels.argb()), PixelFormat.getIntArgbPreInstance()));
    return Optional.of(
        new Raster(
            image,
            left / outputScale,
            top / outputScale,
            columns / outputScale,
            rows / outputScale));
  }

  private void draw(Mark shape, int left, int top, PixelRows pixels) {
    switch (shape) {
      case Line line ->
          pixels.line(
              line.x1() * outputScale - left,
              line.y1() * outputScale - top,
              line.x2() * outputScale - left,
              line.y2() * outputScale - top,
              line.width() * outputScale,
              line.colour(),
              line.dashed() ? Line.dash(line.width()) * outputScale : 0,
              Line.gap(line.width()) * outputScale);
      case Disc disc ->
          pixels.disc(
              disc.x() * outputScale - left,
              disc.y() * outputScale - top,
              disc.radius() * outputScale,
              disc.fill(),
              disc.stroke(),
              disc.strokeWidth() * outputScale);
      default -> throw new IllegalArgumentException("neither a line nor a disc: " + shape);
    }
  }

  /** The pixels of the screen that marks reach, the last ones not included. */
  private static final class Extent {
    private final double scale;
    private double x1 = Double.POSITIVE_INFINITY;
    private double y1 = Double.POSITIVE_INFINITY;
    private double x2 = Double.NEGATIVE_INFINITY;
    private double y2 = Double.NEGATIVE_INFINITY;

    Extent(double scale) {
      this.scale = scale;
    }

    void add(Mark shape) {
      if (shape instanceof Line line) {
        double around = line.width() / 2 + 1 / scale;
        add(line.x1(), line.y1(), around);
        add(line.x2(), line.y2(), around);
      } else if (shape instanceof Disc disc) {
        add(disc.x(), disc.y(), disc.radius() + disc.strokeWidth() / 2 + 1 / scale);
      }
    }

    private void add(double x, double y, double around) {
      x1 = Math.min(x1, x - around);
      y1 = Math.min(y1, y - around);
      x2 = Math.max(x2, x + around);
      y2 = Math.max(y2, y + around);
    }

    int left() {
      return (int) Math.floor(x1 * scale);
    }

    int top() {
      return (int) Math.floor(y1 * scale);
    }

    int right() {
      return (int) Math.ceil(x2 * scale);
    }

    int bottom() {
      return (int) Math.ceil(y2 * scale);
    }
  }
}
