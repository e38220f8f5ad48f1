package backprop.view;

import backprop.drawing.Colour;

/**
 * A picture in premultiplied ARGB, and how lines and discs cover it. A pixel takes as much of a
 * colour as its middle is inside the shape, half a pixel beyond the edge being none.
 */
final class PixelRows {
  private final int columns;
  private final int rows;
  private final int[] pixels;

  /** An empty picture. */
  PixelRows(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    pixels = new int[columns * rows];
  }

  /** The pixels, row after row; no copy. */
  int[] argb() {
    return pixels;
  }

  /**
   * A line with flat ends, in pixels.
   *
   * @param dash length of a dash; 0 for a line without gaps
   * @param gap length of what is left out after a dash
   */
  void line(
      double x1,
      double y1,
      double x2,
      double y2,
      double width,
      Colour colour,
      double dash,
      double gap) {
    double length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
    if (length == 0) {
      return;
    }
    // A line thinner than a pixel is a pixel wide and paler
    double opacity = colour.alpha() / 255.0 * Math.min(1, width);
    new Stroke(
            x1,
            y1,
            (x2 - x1) / length,
            (y2 - y1) / length,
            length,
            Math.max(width / 2, 0.5) + 0.5,
            dash,
            gap)
        .draw(256 * opacity, colour.argb() | 0xff000000);
  }

  /** A disc and its rim, in pixels; either colour may be invisible. */
  void disc(double x, double y, double radius, Colour fill, Colour rim, double rimWidth) {
    double reach = radius + rimWidth / 2 + 0.5;
    int fillArgb = fill.argb() | 0xff000000;
    int rimArgb = rim.argb() | 0xff000000;
    double half = rimWidth / 2 + 0.5;
    int last = Math.min(rows - 1, (int) Math.floor(y + reach - 0.5));
    for (int row = Math.max(0, (int) Math.ceil(y - reach - 0.5)); row <= last; row++) {
      double dy = row + 0.5 - y;
      double across = Math.sqrt(Math.max(0, reach * reach - dy * dy));
      int right = Math.min(columns - 1, (int) Math.floor(x + across - 0.5));
      int column = Math.max(0, (int) Math.ceil(x - across - 0.5));
      for (int index = row * columns + column; column <= right; column++, index++) {
        double dx = column + 0.5 - x;
        double distance = Math.sqrt(dx * dx + dy * dy);
        double inside = Math.clamp(radius + 0.5 - distance, 0, 1);
        blend(index, (int) (256 * inside * fill.alpha() / 255), fillArgb);
        double onRim = Math.clamp(half - Math.abs(distance - radius), 0, Math.min(1, rimWidth));
        blend(index, (int) (256 * onRim * rim.alpha() / 255), rimArgb);
      }
    }
  }

  /** Source over destination; the source is opaque and weighs {@code alpha}/256. */
  private void blend(int index, int alpha, int argb) {
    if (alpha > 0) {
      int below = pixels[index];
      int rest = 256 - alpha;
      int evens = ((argb & 0xff00ff) * alpha + (below & 0xff00ff) * rest) >>> 8 & 0xff00ff;
      int odds = (argb >>> 8 & 0xff00ff) * alpha + (below >>> 8 & 0xff00ff) * rest & 0xff00ff00;
      pixels[index] = evens | odds;
    }
  }

  /** A line in pixels: its start, its direction of length 1, half its width and half a pixel. */
  private final class Stroke {
    private final double x;
    private final double y;
    private final double dx;
    private final double dy;
    private final double length;
    private final double half;
    private final double dash;
    private final double gap;

    Stroke(
        double x,
        double y,
        double dx,
        double dy,
        double length,
        double half,
        double dash,
        double gap) {
      this.x = x;
      this.y = y;
      this.dx = dx;
      this.dy = dy;
      this.length = length;
      this.half = half;
      this.dash = dash;
      this.gap = gap;
    }

    void draw(double weight, int argb) {
      if (Math.abs(dx) >= Math.abs(dy)) {
        byColumn(weight, argb);
      } else {
        byRow(weight, argb);
      }
    }

    private void byColumn(double weight, int argb) {
      double slope = dy / dx;
      double reach = half / Math.abs(dx);
      double from = Math.min(x, x + length * dx) - half;
      double to = Math.max(x, x + length * dx) + half;
      int last = (int) Math.min(columns - 1, Math.ceil(to));
      for (int column = (int) Math.max(0, from); column <= last; column++) {
        double right = column + 0.5 - x;
        double middle = y + right * slope;
        int lowest = Math.min(rows - 1, (int) Math.floor(middle + reach - 0.5));
        int row = Math.max(0, (int) Math.ceil(middle - reach - 0.5));
        double beside = (row + 0.5 - y) * dx - right * dy;
        double along = right * dx + (row + 0.5 - y) * dy;
        for (int index = row * columns + column; row <= lowest; row++, index += columns) {
          blend(index, (int) (weight * cover(beside, along)), argb);
          beside += dx;
          along += dy;
        }
      }
    }

    private void byRow(double weight, int argb) {
      double slope = dx / dy;
      double reach = half / Math.abs(dy);
      double from = Math.max(0, Math.min(y, y + length * dy) - half);
      int last = (int) Math.min(rows - 1, Math.ceil(Math.max(y, y + length * dy) + half));
      for (int row = (int) from; row <= last; row++) {
        double down = row + 0.5 - y;
        double middle = x + down * slope;
        int rightmost = Math.min(columns - 1, (int) Math.floor(middle + reach - 0.5));
        int column = Math.max(0, (int) Math.ceil(middle - reach - 0.5));
        double beside = down * dx - (column + 0.5 - x) * dy;
        double along = (column + 0.5 - x) * dx + down * dy;
        for (int index = row * columns + column; column <= rightmost; column++, index++) {
          blend(index, (int) (weight * cover(beside, along)), argb);
          beside -= dy;
          along += dx;
        }
      }
    }

    /**
     * Share of a pixel that is covered, 0 to 1.
     *
     * @param beside distance of its middle from the line, with a sign
     * @param along distance of its middle from the start, in the line's direction
     */
    private double cover(double beside, double along) {
      double cover = Math.min(1, half - Math.abs(beside));
      double inside = Math.min(along, length - along) + 0.5;
      if (inside < 1) {
        cover *= Math.max(0, inside);
      }
      if (dash > 0 && along > 0) {
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
