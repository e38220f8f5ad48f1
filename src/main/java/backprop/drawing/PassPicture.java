package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Palette.Role;
import backprop.session.Focus;
import backprop.session.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A moment as one whole page: title, graph, step and timeline. The window shows the same parts,
 * each on a surface of its own.
 */
public final class PassPicture {
  private static final double TITLE_HEIGHT = 48;
  private static final double TIMELINE_HEIGHT = 84;

  private final Style style;

  /** Draws pages with a style; the unit is chosen for each page's size. */
  public PassPicture(Style style) {
    this.style = style;
  }

  /** The network, for an area of its own. */
  public Picture graph(
      Moment moment, Optional<Focus> pointed, double width, double height, Zoom zoom) {
    return GraphPicture.draw(style, View.of(moment, pointed), width, height, zoom);
  }

  /** The network as a view of one's own makes. */
  public Picture graph(View view, double width, double height, Zoom zoom) {
    return GraphPicture.draw(style, view, width, height, zoom);
  }

  /** What it draws with. */
  public Style style() {
    return style;
  }

  /** The sample whose numbers stand in the network, counted from 0. */
  public static int sample(View view) {
    return GraphPicture.sample(view);
  }

  /** The step, for an area of its own. */
  public Picture step(Moment moment, Optional<Focus> pointed, double width, double height) {
    return step(moment, pointed, width, height, false);
  }

  /**
   * The step for an area of its own.
   *
   * @param difference whether how far a gradient of one's own is off stands in the gradient's place
   */
  public Picture step(
      Moment moment, Optional<Focus> pointed, double width, double height, boolean difference) {
    Optional<RealMatrix> claim =
        OwnGradient.of(moment).filter(own -> difference && own.fits()).map(OwnGradient::matrix);
    return StepPanel.draw(style, View.of(moment, pointed), width, height, true, claim);
  }

  /** The timeline, for an area of its own. */
  public Picture timeline(Moment moment, double width, double height) {
    return TimelinePicture.draw(style, moment, width, height);
  }

  /** Width in which every phase of the timeline has the room for its name, in pixels. */
  public double timelineWidth(Moment moment) {
    return TimelinePicture.leastWidth(style, moment);
  }

  /** Height of what stands in the timeline, in pixels. */
  public double timelineHeight() {
    return style.px(TimelinePicture.HEIGHT);
  }

  /** Width of the graph in a window of a width; a narrow one gives more to the numbers. */
  public static double graphWidth(double width) {
    return Math.rint(width * Math.clamp(0.5 + (width - 1024) / 6000, 0.5, 0.585));
  }

  /** A whole page, in pixels. */
  public Picture page(Moment moment, double width, double height) {
    Style sized = style.withUnit(style.unitIn(width, height));
    PassPicture parts = new PassPicture(sized);
    double top = Math.rint(sized.px(TITLE_HEIGHT));
    double bottom = Math.rint(height - sized.px(TIMELINE_HEIGHT));
    double middle = graphWidth(width);
    Sketch sketch = new Sketch(sized);
    sketch.fill(0, 0, width, height, sketch.colour(Role.SURFACE));
    sketch.text(
        sized.px(20),
        sized.px(31),
        moment.trace().lesson().title(),
        sized.bold(16),
        Role.INK,
        Align.LEFT);
    Optional<Focus> lit = moment.entry().map(entry -> (Focus) entry).or(moment::pinned);
    place(sketch, parts.graph(moment, lit, middle, bottom - top, Zoom.NONE), 0, top);
    Picture step =
        StepPanel.draw(
            sized, View.of(moment, lit), width - middle, bottom - top, false, Optional.empty());
    place(sketch, step, middle, top);
    double margin = sized.px(20);
    place(sketch, parts.timeline(moment, width - 2 * margin, height - bottom), margin, bottom);
    sketch.fill(0, top, width, 1, sketch.colour(Role.LINE));
    sketch.fill(0, bottom, width, 1, sketch.colour(Role.LINE));
    sketch.fill(middle, top, 1, bottom - top, sketch.colour(Role.LINE));
    return sketch.finish(width, height);
  }

  private static void place(Sketch sketch, Picture picture, double x, double y) {
    List<Mark> moved = new ArrayList<>(picture.marks().size());
    picture.marks().forEach(mark -> moved.add(mark.moved(x, y)));
    moved.forEach(sketch::add);
  }
}
