package backprop.view;

import backprop.drawing.Mark;
import backprop.drawing.Picture;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;

/**
 * A picture made ready for a canvas, on any thread.
 *
 * @param picture what it shows
 * @param scale pixels of the screen to one of the picture
 * @param parts what is painted, in order
 */
record Painting(Picture picture, double scale, List<Part> parts) {

  /** What a canvas paints with one call, or a few. */
  sealed interface Part {}

  /** A mark that the canvas draws itself. */
  record Single(Mark mark) implements Part {}

  /** Lines and discs that follow each other, as an image; places are in pixels of the picture. */
  record Raster(Image image, double x, double y, double width, double height) implements Part {}

  /** Draws the lines and discs of a picture, which takes a canvas much longer. */
  static Painting of(Picture picture, double scale) {
    ShapeRaster raster = new ShapeRaster(picture.width(), picture.height(), scale);
    List<Part> parts = new ArrayList<>();
    List<Mark> shapes = new ArrayList<>();
    for (Mark mark : picture.marks()) {
      if (ShapeRaster.draws(mark)) {
        shapes.add(mark);
        continue;
      }
      if (mark instanceof Mark.Reading) {
        continue; // nothing to see
      }
      raster.draw(shapes).ifPresent(parts::add);
      shapes.clear();
      parts.add(new Single(mark));
    }
    raster.draw(shapes).ifPresent(parts::add);
    return new Painting(picture, scale, List.copyOf(parts));
  }

  /** Whether the first part covers all that was there. */
  boolean hidesAll() {
    return !parts.isEmpty()
        && parts.getFirst() instanceof Single(Mark.Box box)
        && box.fill().alpha() == 255
        && box.radius() == 0
        && box.x() <= 0
        && box.y() <= 0
        && box.x() + box.width() >= picture.width()
        && box.y() + box.height() >= picture.height();
  }
}
