package backprop.drawing;

/**
 * How the graph is looked at: enlarged by {@code factor}, then moved.
 *
 * @param factor 1 shows the whole network
 * @param dx to the right, in pixels
 * @param dy down, in pixels
 */
public record Zoom(double factor, double dx, double dy) {
  /** The whole network. */
  public static final Zoom NONE = new Zoom(1, 0, 0);

  private static final double LARGEST = 12;

  /** Enlarged further by {@code by}, with the point (x, y) staying where it is. */
  public Zoom around(double x, double y, double by) {
    double wanted = Math.clamp(factor * by, 1, LARGEST);
    if (wanted == 1) {
      return NONE;
    }
    double real = wanted / factor;
    return new Zoom(wanted, x - (x - dx) * real, y - (y - dy) * real);
  }

  /** Moved by so many pixels; the whole network stays where it is. */
  public Zoom moved(double byX, double byY) {
    return factor == 1 ? this : new Zoom(factor, dx + byX, dy + byY);
  }

  double x(double x) {
    return x * factor + dx;
  }

  double y(double y) {
    return y * factor + dy;
  }
}
