package backprop.drawing;

/** An area of a picture that means something. */
public sealed interface Spot {

  /** What it means. */
  Target target();

  /** Whether a point is inside. */
  boolean contains(double x, double y);

  /** The same elsewhere. */
  default Spot moved(double dx, double dy) {
    return switch (this) {
      case Area(var x, var y, var w, var h, var target) -> new Area(x + dx, y + dy, w, h, target);
      case Segment(var x1, var y1, var x2, var y2, var reach, var target) ->
          new Segment(x1 + dx, y1 + dy, x2 + dx, y2 + dy, reach, target);
    };
  }

  /** How well it fits a point that is inside: of several the smallest wins. */
  double looseness(double x, double y);

  /** A rectangle. */
  record Area(double x, double y, double width, double height, Target target) implements Spot {
    @Override
    public boolean contains(double px, double py) {
      return px >= x && px < x + width && py >= y && py < y + height;
    }

    @Override
    public double looseness(double px, double py) {
      return Math.sqrt(width * height);
    }
  }

  /** A line that can be hit from {@code reach} pixels away. */
  record Segment(double x1, double y1, double x2, double y2, double reach, Target target)
      implements Spot {
    @Override
    public boolean contains(double px, double py) {
      return distance(px, py) <= reach;
    }

    @Override
    public double looseness(double px, double py) {
      // Any area wins against a line; of two lines the nearer
      return 1e6 + distance(px, py);
    }

    private double distance(double px, double py) {
      double dx = x2 - x1;
      double dy = y2 - y1;
      double length = dx * dx + dy * dy;
      double t = length == 0 ? 0 : ((px - x1) * dx + (py - y1) * dy) / length;
      double clamped = Math.clamp(t, 0, 1);
      return Math.hypot(px - x1 - clamped * dx, py - y1 - clamped * dy);
    }
  }
}
