package backprop.drawing.formula;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/**
 * A filled shape as lines and curves, in pixels with y down; immutable.
 *
 * <p>Fill it with the non-zero winding rule: pieces of a tall brace or a root and its bar overlap,
 * and even-odd would punch holes where they do.
 */
public final class Outline {
  private final byte[] commands;
  private final double[] coords;

  private Outline(byte[] commands, double[] coords) {
    this.commands = commands;
    this.coords = coords;
  }

  /** The outline of a path that is meant to be filled with the non-zero rule. */
  public static Outline of(Path2D path) {
    var commands = new byte[16];
    var coords = new double[64];
    int count = 0;
    int used = 0;
    var point = new double[6];
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      int command = it.currentSegment(point);
      int length = length(command);
      if (count == commands.length) {
        commands = Arrays.copyOf(commands, 2 * count);
      }
      if (used + length > coords.length) {
        coords = Arrays.copyOf(coords, 2 * coords.length);
      }
      commands[count++] = (byte) command;
      System.arraycopy(point, 0, coords, used, length);
      used += length;
    }
    return new Outline(Arrays.copyOf(commands, count), Arrays.copyOf(coords, used));
  }

  private static int length(int command) {
    return switch (command) {
      case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
      case PathIterator.SEG_QUADTO -> 4;
      case PathIterator.SEG_CUBICTO -> 6;
      default -> 0;
    };
  }

  /** Whether there is nothing to fill. */
  public boolean isEmpty() {
    return commands.length == 0;
  }

  /** Walks the outline from its first to its last contour. */
  public void draw(Pen pen) {
    int i = 0;
    for (byte command : commands) {
      switch (command) {
        case PathIterator.SEG_MOVETO -> pen.moveTo(coords[i], coords[i + 1]);
        case PathIterator.SEG_LINETO -> pen.lineTo(coords[i], coords[i + 1]);
        case PathIterator.SEG_QUADTO ->
            pen.quadTo(coords[i], coords[i + 1], coords[i + 2], coords[i + 3]);
        case PathIterator.SEG_CUBICTO ->
            pen.cubicTo(
                coords[i],
                coords[i + 1],
                coords[i + 2],
                coords[i + 3],
                coords[i + 4],
                coords[i + 5]);
        default -> pen.close();
      }
      i += length(command);
    }
  }

  /** The same shape for Java2D, a new path each call. */
  public Path2D path() {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    draw(
        new Pen() {
          @Override
          public void moveTo(double x, double y) {
            path.moveTo(x, y);
          }

          @Override
          public void lineTo(double x, double y) {
            path.lineTo(x, y);
          }

          @Override
          public void quadTo(double cx, double cy, double x, double y) {
            path.quadTo(cx, cy, x, y);
          }

          @Override
          public void cubicTo(double ax, double ay, double bx, double by, double x, double y) {
            path.curveTo(ax, ay, bx, by, x, y);
          }

          @Override
          public void close() {
            path.closePath();
          }
        });
    return path;
  }

  /**
   * The {@code d} attribute of an SVG path, rounded to a thousandth of a pixel; "" when empty. SVG
   * and JavaFX both fill non-zero unless told otherwise.
   */
  public String svg() {
    var d = new StringBuilder(8 * coords.length);
    int i = 0;
    for (byte command : commands) {
      d.append("MLQCZ".charAt(command));
      int end = i + length(command);
      for (int first = i; i < end; i++) {
        if (i > first) {
          d.append(' ');
        }
        Decimals.append(d, coords[i]);
      }
    }
    return d.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outline that
        && Arrays.equals(commands, that.commands)
        && Arrays.equals(coords, that.coords);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(commands) + Arrays.hashCode(coords);
  }

  @Override
  public String toString() {
    return svg();
  }
}
