package backprop.drawing;

import backprop.drawing.Palette.Role;
import backprop.formula.Symbol;
import backprop.session.Focus;
import backprop.session.Lighting;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pointer that the last row sees: what is under it and what belongs to that stays as it is,
 * framed, wherever it stands in the picture; all else is dimmed.
 */
public final class Spotlight {
  /** So much of everything else is gone. */
  private static final double DIMMED = 0.84;

  /** Design pixels, at a height of 1080. */
  private static final double DESIGN_HEIGHT = 1080;

  private static final double PAD = 9;
  private static final double FRAME = 6;
  private static final double RADIUS = 90;

  /** Cells nearer than this are lit as one. */
  private static final double TOUCHING = 3;

  private final Picture picture;
  private final Lighting lighting;
  private final Sketch sketch;
  private final double unit;

  private Spotlight(Picture picture, Lighting lighting, Style style) {
    this.picture = picture;
    this.lighting = lighting;
    this.sketch = new Sketch(style);
    this.unit = picture.height() / DESIGN_HEIGHT;
  }

  /**
   * The same picture with a light on what stands at a point; on the point where nothing does.
   *
   * @param lighting what belongs to it
   */
  public static Picture on(Picture picture, Style style, Lighting lighting, double x, double y) {
    return new Spotlight(picture, lighting, style).draw(x, y);
  }

  private Picture draw(double x, double y) {
    Optional<Target> target = picture.at(x, y);
    picture.marks().forEach(sketch::add);
    picture.spots().forEach(sketch::spot);
    picture.matrices().forEach(sketch::matrix);
    Colour ground = sketch.colour(Role.SURFACE).fade(DIMMED);
    sketch.fill(0, 0, picture.width(), picture.height(), ground);
    List<Spot> lit =
        target
            .map(t -> picture.spots().stream().filter(spot -> belongs(spot, t)).toList())
            .orElseGet(List::of);
    lit.stream().filter(Spot.Segment.class::isInstance).forEach(spot -> edge((Spot.Segment) spot));
    together(lit).forEach(this::light);
    if (lit.isEmpty()) {
      double r = RADIUS * unit;
      hole(x - r, y - r, 2 * r, 2 * r, r);
    }
    return sketch.finish(picture.width(), picture.height());
  }

  private boolean belongs(Spot spot, Target target) {
    if (spot.target().equals(target)) {
      return true;
    }
    return target instanceof Target.Lights(Focus pointed)
        && spot.target() instanceof Target.Lights(Focus.OfEntry other)
        && switch (pointed) {
          case Focus.OfEntry _ -> lighting.isLit(other.symbol(), other.row(), other.column());
          // A matrix is its cells; all of its neurons and edges would be half of the network
          case Focus.OfMatrix(Symbol symbol) ->
              spot instanceof Spot.Area && other.symbol().equals(symbol);
        };
  }

  /** Cells that touch are a row, a column or a matrix, and are framed as such. */
  private static List<Rectangle2D> together(List<Spot> lit) {
    List<Rectangle2D> groups = new ArrayList<>();
    for (Spot spot : lit) {
      if (spot instanceof Spot.Area area) {
        Rectangle2D grown = new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height());
        boolean again = true;
        while (again) {
          Rectangle2D reach = grown(grown, TOUCHING);
          List<Rectangle2D> near = groups.stream().filter(reach::intersects).toList();
          groups.removeAll(near);
          near.forEach(grown::add);
          again = !near.isEmpty();
        }
        groups.add(grown);
      }
    }
    return groups;
  }

  private static Rectangle2D grown(Rectangle2D inner, double by) {
    return new Rectangle2D.Double(
        inner.getX() - by,
        inner.getY() - by,
        inner.getWidth() + 2 * by,
        inner.getHeight() + 2 * by);
  }

  private void light(Rectangle2D area) {
    double pad = PAD * unit;
    Rectangle2D framed = grown(area, pad);
    hole(framed.getX(), framed.getY(), framed.getWidth(), framed.getHeight(), pad * 1.5);
  }

  /** Draws the picture again, but only inside a rectangle, and frames it. */
  private void hole(double x, double y, double width, double height, double radius) {
    sketch.add(new Mark.Clip(x, y, width, height));
    picture.marks().forEach(sketch::add);
    sketch.add(new Mark.Unclip());
    Colour frame = sketch.colour(Role.FOCUS);
    sketch.add(new Mark.Box(x, y, width, height, radius, Colour.NONE, frame, FRAME * unit));
  }

  /** An edge with the neurons at its ends: a rectangle around it would hold its neighbours too. */
  private void edge(Spot.Segment edge) {
    for (Mark mark : picture.marks()) {
      if (mark instanceof Mark.Line line
          && line.x1() == edge.x1()
          && line.y1() == edge.y1()
          && line.x2() == edge.x2()
          && line.y2() == edge.y2()) {
        double width = Math.max(line.width() * 1.6, 5 * unit);
        Colour frame = sketch.colour(Role.FOCUS);
        sketch.add(widened(line, width + 2 * FRAME * unit, frame, false));
        sketch.add(widened(line, width + 2 * unit, sketch.colour(Role.SURFACE), false));
        sketch.add(widened(line, width, line.colour(), line.dashed()));
      }
    }
    end(edge.x1(), edge.y1());
    end(edge.x2(), edge.y2());
  }

  private static Mark widened(Mark.Line line, double width, Colour colour, boolean dashed) {
    return new Mark.Line(line.x1(), line.y1(), line.x2(), line.y2(), width, colour, dashed);
  }

  private void end(double x, double y) {
    for (Mark mark : picture.marks()) {
      if (mark instanceof Mark.Disc disc
          && Math.hypot(disc.x() - x, disc.y() - y) <= disc.radius() + 2 * unit) {
        sketch.add(disc);
        picture.marks().stream()
            .filter(Mark.Text.class::isInstance)
            .map(Mark.Text.class::cast)
            .filter(text -> Math.hypot(text.x() - disc.x(), text.y() - disc.y()) < disc.radius())
            .forEach(sketch::add);
      }
    }
  }
}
