package backprop.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A finished drawing.
 *
 * @param width in pixels
 * @param height in pixels
 * @param marks what to draw, in order
 * @param spots what can be pointed at
 */
public record Picture(double width, double height, List<Mark> marks, List<Spot> spots) {

  /** All that is written in it, in the order in which it was drawn; formulas have no words. */
  public String words() {
    return marks.stream()
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).text().strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** What stands at a point. */
  public Optional<Target> at(double x, double y) {
    return spots.stream()
        .filter(spot -> spot.contains(x, y))
        .min(Comparator.comparingDouble(spot -> spot.looseness(x, y)))
        .map(Spot::target);
  }
}
