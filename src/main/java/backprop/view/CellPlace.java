package backprop.view;

import backprop.drawing.Spot;
import backprop.drawing.Target;
import backprop.session.Editable;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Where a number of the lesson stands in a picture.
 *
 * @param cell the number
 * @param clicked where it was clicked; (0, 0) if it was not
 */
record CellPlace(Editable cell, Point2D clicked) {

  /** Its cell; a line has none, so there it is where it was clicked. */
  Optional<Rectangle2D> on(Surface surface) {
    boolean onLine =
        !clicked.equals(Point2D.ZERO)
            && surface.picture().spots().stream()
                .anyMatch(spot -> spot instanceof Spot.Segment && isHere(spot.target()));
    if (onLine) {
      return Optional.of(new Rectangle2D(clicked.getX(), clicked.getY(), 0, 0));
    }
    return surface.picture().spots().stream()
        .filter(spot -> spot instanceof Spot.Area && isHere(spot.target()))
        .map(Spot.Area.class::cast)
        .map(area -> new Rectangle2D(area.x(), area.y(), area.width(), area.height()))
        .findFirst();
  }

  private boolean isHere(Target target) {
    return target instanceof Target.Lights(var focus)
        && Editable.inNetwork(focus).filter(cell::equals).isPresent();
  }
}
