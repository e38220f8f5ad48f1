package backprop.drawing.formula;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A formula laid out at one size; immutable. Coordinates are pixels from its upper left corner, y
 * down; the baseline is the line y = {@code height}. Colours are chosen while painting, by part.
 *
 * @param width the distance to whatever is set after it
 * @param height above the baseline
 * @param depth below the baseline
 * @param parts in the order in which their tags open, so an outer tag precedes those inside it
 * @param size of the text (1 em)
 * @param reading the same in plain characters
 * @param problem why the LaTeX could not be read, in which case the ink is its source text; "" when
 *     all went well
 */
public record Typeset(
    double width,
    double height,
    double depth,
    List<Part> parts,
    double size,
    String reading,
    String problem) {
  public Typeset {
    parts = List.copyOf(parts);
  }

  /** Whether this shows the source text because the LaTeX could not be read. */
  public boolean failed() {
    return !problem.isEmpty();
  }

  /** Height and depth together, in pixels. */
  public double total() {
    return height + depth;
  }

  /** The id of the innermost tag at a point: the one whose box is smallest. */
  public Optional<Integer> at(double x, double y) {
    // Of equal boxes the inner one opens later: reversed, so that min finds it first.
    return parts.reversed().stream()
        .filter(part -> part.id() > 0 && part.box().contains(x, y))
        .min(Comparator.comparingDouble(part -> part.box().area()))
        .map(Part::id);
  }
}
