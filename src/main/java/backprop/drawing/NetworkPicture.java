package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Palette.Role;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.session.Narration;
import java.util.Optional;

/** The network of a moment with the name of its step above: one frame of a walk-through. */
public final class NetworkPicture {
  /** The network has so much room in a window of 1600 × 900. */
  private static final double DESIGN_WIDTH = 936;

  private static final double DESIGN_HEIGHT = 768;
  private static final double HEADING = 46;
  private static final double MARGIN = 20;

  private NetworkPicture() {}

  /**
   * Draws a moment.
   *
   * @param style any; its unit is chosen for the size
   * @param width in pixels
   * @param height in pixels
   */
  public static Picture draw(Style style, Moment moment, double width, double height) {
    double unit =
        Math.clamp(Math.min(width / DESIGN_WIDTH, height / (DESIGN_HEIGHT + HEADING)), 0.5, 6);
    Style sized = style.withUnit(unit);
    Sketch sketch = new Sketch(sized);
    sketch.fill(0, 0, width, height, sketch.colour(Role.SURFACE));
    double top = Math.rint(sized.px(HEADING));
    heading(sketch, moment, width);
    Picture network =
        GraphPicture.draw(sized, View.of(moment, Optional.empty()), width, height - top, Zoom.NONE);
    network.marks().forEach(mark -> sketch.add(mark.moved(0, top)));
    sketch.fill(0, top, width, 1, sketch.colour(Role.LINE));
    return sketch.finish(width, height);
  }

  private static void heading(Sketch sketch, Moment moment, double width) {
    Style style = sketch.style();
    Messages messages = style.messages();
    Narration narration = new Narration(messages, moment.trace().program());
    int total = moment.trace().steps().size();
    String title =
        moment.step().map(narration::title).orElseGet(() -> messages.text("title.start"));
    String place =
        moment
            .step()
            .map(step ->
                messages.text(
                    "place.step",
                    "number",
                    step.number(),
                    "total",
                    total,
                    "phase",
                    narration.phase(step.phase()).toLowerCase(messages.locale())))
            .orElseGet(() -> messages.text("place.start", "total", total));
    double left = style.px(MARGIN);
    double baseline = style.px(30);
    double room = width - 2 * left - style.width(place, style.text(14)) - style.px(MARGIN);
    double size = 20;
    while (style.width(title, style.bold(size)) > room && size > 11) {
      size -= 0.5;
    }
    sketch.text(left, baseline, title, style.bold(size), Role.INK, Align.LEFT);
    sketch.text(width - left, baseline, place, style.text(14), Role.MUTED, Align.RIGHT);
  }
}
