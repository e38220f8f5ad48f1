package backprop.drawing.formula;

/** What an {@link Outline} is drawn with; coordinates are pixels, y runs down. */
public interface Pen {
  /** Starts a new contour. */
  void moveTo(double x, double y);

  /** A straight line to (x, y). */
  void lineTo(double x, double y);

  /** A quadratic Bézier curve with control point (cx, cy) to (x, y). */
  void quadTo(double cx, double cy, double x, double y);

  /** A cubic Bézier curve with control points (ax, ay) and (bx, by) to (x, y). */
  void cubicTo(double ax, double ay, double bx, double by, double x, double y);

  /** Ends the contour with a straight line to where it started. */
  void close();
}
