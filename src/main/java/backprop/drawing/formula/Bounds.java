package backprop.drawing.formula;

import java.awt.geom.Rectangle2D;

/**
 * An upright rectangle in pixels.
 *
 * @param x its left edge
 * @param y its upper edge (y runs down)
 * @param width to the right, at least 0
 * @param height downwards, at least 0
 */
public record Bounds(double x, double y, double width, double height) {
  static Bounds around(Rectangle2D box, double padding) {
    return new Bounds(
        box.getX() - padding,
        box.getY() - padding,
        box.getWidth() + 2 * padding,
        box.getHeight() + 2 * padding);
  }

  /** Whether the point lies inside or on the edge. */
  public boolean contains(double px, double py) {
    return px >= x && px <= x + width && py >= y && py <= y + height;
  }

  /** Whether no point of the other rectangle lies outside this one. */
  public boolean contains(Bounds other) {
    return contains(other.x, other.y) && contains(other.x + other.width, other.y + other.height);
  }

  /** Square pixels. */
  public double area() {
    return width * height;
  }
}
