package backprop.view;

import backprop.drawing.Mark.Line;
import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Draws many anti-aliased lines by way of one image, pixel by pixel: several times faster in
 * software than the toolkit's own lines.
 */
final class EdgeRaster {
  private final double outputScale;
  private int allColumns;
  private int allRows;

  // The part of the picture that the lines cross, in pixels of the screen, ends included
  private int left;
  private int top;
  private int right;
  private int bottom;
  private int columns;
  private int[] pixels = {};

  /**
   * @param outputScale pixels of the screen to one of the picture
   */
  EdgeRaster(double outputScale) {
    this.outputScale = outputScale;
  }

  /** Starts a picture of a size. */
  void begin(double pictureWidth, double pictureHeight) {
    allColumns = Math.max(1, (int) Math.ceil(pictureWidth * outputScale));
    allRows = Math.max(1, (int) Math.ceil(pictureHeight * outputScale));
  }

  /** Draws lines over each other. */
  void draw(List<Line> lines, GraphicsContext graphics) {
    bound(lines);
    if (left > right || top > bottom) {
      return;
    }
    columns = right - left + 1;
    int rows = bottom - top + 1;
    // A new buffer each time: the canvas paints later, and from the image itself
    pixels = new int[columns * rows];
    lines.forEach(this::draw);
    Image image =
        new WritableImage(
            new PixelBuffer<>(
                columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    graphics.drawImage(
        image, left / outputScale, top / outputScale, columns / outputScale, rows / outputScale);
  }

  private void bound(List<Line> lines) {
    double x1 = Double.POSITIVE_INFINITY;
    double y1 = Double.POSITIVE_INFINITY;
    double x2 = Double.NEGATIVE_INFINITY;
    double y2 = Double.NEGATIVE_INFINITY;
    for (Line line : lines) {
      double around = line.width() / 2 + 1 / outputScale;
      x1 = Math.min(x1, Math.min(line.x1(), line.x2()) - around);
      y1 = Math.min(y1, Math.min(line.y1(), line.y2()) - around);
      x2 = Math.max(x2, Math.max(line.x1(), line.x2()) + around);
      y2 = Math.max(y2, Math.max(line.y1(), line.y2()) + around);
    }
    left = Math.max(0, (int) Math.floor(x1 * outputScale));
    top = Math.max(0, (int) Math.floor(y1 * outputScale));
    right = Math.min(allColumns - 1, (int) Math.floor(x2 * outputScale));
    bottom = Math.min(allRows - 1, (int) Math.floor(y2 * outputScale));
  }

  private void draw(Line line) {
    double x1 = line.x1() * outputScale;
    double y1 = line.y1() * outputScale;
    double x2 = line.x2() * outputScale;
    double y2 = line.y2() * outputScale;
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (length == 0) {
      return;
    }
    double half = line.width() * outputScale / 2;
    // A line thinner than a pixel is a pixel wide and paler
    double opacity = line.colour().alpha() / 255.0 * Math.min(1, 2 * half);
    Stroke stroke =
        new Stroke(
            x1,
            y1,
            (x2 - x1) / length,
            (y2 - y1) / length,
            length,
            Math.max(half, 0.5),
            line.dashed() ? Line.dash(line.width()) * outputScale : Double.POSITIVE_INFINITY,
            Line.gap(line.width()) * outputScale);
    int rgb = line.colour().argb() & 0xffffff;
    if (Math.abs(x2 - x1) >= Math.abs(y2 - y1)) {
      acrossColumns(stroke, opacity, rgb, Math.min(x1, x2), Math.max(x1, x2));
    } else {
      acrossRows(stroke, opacity, rgb, Math.min(y1, y2), Math.max(y1, y2));
    }
  }

  private void acrossColumns(Stroke stroke, double opacity, int rgb, double from, double to) {
    double reach = (stroke.half + 0.5) / Math.abs(stroke.dx);
    int last = Math.min(right, (int) Math.ceil(to + stroke.half));
    for (int x = Math.max(left, (int) (from - stroke.half - 1)); x <= last; x++) {
      double middle = stroke.y + (x + 0.5 - stroke.x) * stroke.dy / stroke.dx;
      int end = Math.min(bottom, (int) Math.floor(middle + reach - 0.5));
      for (int y = Math.max(top, (int) Math.ceil(middle - reach - 0.5)); y <= end; y++) {
        blend((y - top) * columns + x - left, stroke.coverage(x + 0.5, y + 0.5) * opacity, rgb);
      }
    }
  }

  private void acrossRows(Stroke stroke, double opacity, int rgb, double from, double to) {
    double reach = (stroke.half + 0.5) / Math.abs(stroke.dy);
    int last = Math.min(bottom, (int) Math.ceil(to + stroke.half));
    for (int y = Math.max(top, (int) (from - stroke.half - 1)); y <= last; y++) {
      double middle = stroke.x + (y + 0.5 - stroke.y) * stroke.dx / stroke.dy;
      int end = Math.min(right, (int) Math.floor(middle + reach - 0.5));
      for (int x = Math.max(left, (int) Math.ceil(middle - reach - 0.5)); x <= end; x++) {
        blend((y - top) * columns + x - left, stroke.coverage(x + 0.5, y + 0.5) * opacity, rgb);
      }
    }
  }

  /** Source over destination, both premultiplied. */
  private void blend(int index, double alpha, int rgb) {
    int a = (int) (alpha * 256);
    if (a <= 0) {
      return;
    }
    int below = pixels[index];
    int rest = 256 - a;
    int alphaOut = (255 * a + (below >>> 24) * rest) >> 8;
    int red = (((rgb >> 16) & 0xff) * a + ((below >> 16) & 0xff) * rest) >> 8;
    int green = (((rgb >> 8) & 0xff) * a + ((below >> 8) & 0xff) * rest) >> 8;
    int blue = ((rgb & 0xff) * a + (below & 0xff) * rest) >> 8;
    pixels[index] = (alphaOut << 24) | (red << 16) | (green << 8) | blue;
  }

  /** A line in pixels: its start, its direction of length 1, and half its width. */
  private record Stroke(
      double x,
      double y,
      double dx,
      double dy,
      double length,
      double half,
      double dash,
      double gap) {

    /** Share of the pixel around a point that is covered, 0 to 1. */
    double coverage(double px, double py) {
      double cover = half + 0.5 - Math.abs((py - y) * dx - (px - x) * dy);
      if (cover <= 0) {
        return 0;
      }
      cover = Math.min(1, cover);
      double along = (px - x) * dx + (py - y) * dy;
      double inside = Math.min(along, length - along) + 0.5;
      if (inside < 1) {
        cover *= Math.max(0, inside);
      }
      if (dash != Double.POSITIVE_INFINITY && along > 0) {
        // Not %, which takes longer than all the rest
        double inPeriod = along - Math.floor(along / (dash + gap)) * (dash + gap);
        double inGap = Math.min(inPeriod - dash, dash + gap - inPeriod);
        if (inGap > -0.5) {
          cover *= Math.max(0, 0.5 - inGap);
        }
      }
      return cover;
    }
  }
}
