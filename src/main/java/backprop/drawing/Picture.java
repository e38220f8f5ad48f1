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
 * @param matrices the matrices in it, in the order in which they were drawn
 */
public record Picture(
    double width, double height, List<Mark> marks, List<Spot> spots, List<DrawnMatrix> matrices) {

  /** A drawing without a matrix. */
  public Picture(double width, double height, List<Mark> marks, List<Spot> spots) {
    this(width, height, marks, spots, List.of());
  }

  /** All that can be read in it, words and formulas, in the order in which they were drawn. */
  public String words() {
    return marks.stream()
        .map(mark ->
            switch (mark) {
              case Mark.Text text -> text.text().strip();
              case Mark.Reading formula -> formula.text();
              default -> "";
            })
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
