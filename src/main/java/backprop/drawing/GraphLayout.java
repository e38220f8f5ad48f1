package backprop.drawing;

import backprop.formula.Architecture;
import java.util.List;
import java.util.stream.IntStream;

/** Where the neurons of a network stand. Layers count from 0, the inputs. */
public final class GraphLayout {
  /** Columns longer than this show their first and last units only. */
  private static final int MOST_UNITS = 48;

  private final Architecture architecture;
  private final Style style;
  private final double width;
  private final double height;
  private final Zoom zoom;

  /** The layout of a network in an area of that size. */
  public GraphLayout(
      Architecture architecture, Style style, double width, double height, Zoom zoom) {
    this.architecture = architecture;
    this.style = style;
    this.width = width;
    this.height = height;
    this.zoom = zoom;
  }

  double top() {
    return style.px(52);
  }

  double bottom() {
    return height - style.px(72);
  }

  /** What is left for words beside the outputs, from their middle on. */
  double beside() {
    return style.px(style.isForAHall() ? 108 : 150);
  }

  /** Middle of a layer's column before zooming, for the heading above it. */
  double columnX(int layer) {
    double left = style.px(style.isForAHall() ? 36 : 95);
    double right = width - beside();
    return left + (right - left) * layer / architecture.layers();
  }

  /** Middle of a layer's column. */
  public double x(int layer) {
    return zoom.x(columnX(layer));
  }

  /** The units of a layer that are drawn, by index. */
  public List<Integer> shown(int layer) {
    int units = architecture.units(layer);
    if (units <= MOST_UNITS) {
      return IntStream.range(0, units).boxed().toList();
    }
    int half = MOST_UNITS / 2 - 1;
    return IntStream.concat(IntStream.range(0, half), IntStream.range(units - half, units))
        .boxed()
        .toList();
  }

  /** How many units of a layer are left out. */
  int hidden(int layer) {
    return architecture.units(layer) - shown(layer).size();
  }

  /** Rows of the column: units, a gap where some are left out, and the constant 1. */
  private double slots(int layer) {
    return shown(layer).size() + (hidden(layer) > 0 ? 2 : 0) + (hasOne(layer) ? 1.15 : 0);
  }

  /** Whether the constant 1 of the next layer's biases stands in this column. */
  boolean hasOne(int layer) {
    return layer < architecture.layers();
  }

  /** Distance of two units before zooming. */
  public double spacing(int layer) {
    return Math.min(style.px(84), (bottom() - top()) / slots(layer));
  }

  private double slotY(int layer, double slot) {
    double middle = (top() + bottom()) / 2;
    return zoom.y(middle + (slot + 0.5 - slots(layer) / 2) * spacing(layer));
  }

  /** Height of a unit; {@code index} has to be shown. */
  public double y(int layer, int index) {
    boolean afterGap = hidden(layer) > 0 && index >= MOST_UNITS / 2;
    double slot = afterGap ? shown(layer).indexOf(index) + 2 : index;
    return slotY(layer, slot);
  }

  /** Middle of the gap for the units that are left out. */
  double gapY(int layer) {
    return slotY(layer, shown(layer).size() / 2.0 + 0.5);
  }

  /** Height of the constant 1. */
  public double oneY(int layer) {
    return slotY(layer, slots(layer) - 1);
  }

  /** Radius of a unit. */
  public double radius(int layer) {
    return Math.min(style.px(22), spacing(layer) * 0.42) * Math.sqrt(zoom.factor());
  }
}
