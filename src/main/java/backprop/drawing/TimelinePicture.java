package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Palette.Role;
import backprop.formula.Phase;
import backprop.session.Moment;
import backprop.session.Narration;
import backprop.trace.Step;
import java.util.List;

/** One tick a step, grouped by phase. */
final class TimelinePicture {
  /** From the top of the names to the bottom of a tick, in design pixels. */
  static final double HEIGHT = 40;

  private static final double GROUP_GAP = 16;
  private static final double SIDE = 8;
  private static final double AFTER_NAME = 6;
  private static final double NAME = 12;

  private TimelinePicture() {}

  /** Width in which every phase has the room for its name. */
  static double leastWidth(Style style, Moment moment) {
    List<Step> steps = moment.trace().steps();
    List<Phase> phases = moment.phases();
    Narration narration = new Narration(style.messages(), moment.trace().program());
    double gap = style.px(GROUP_GAP);
    double pitch = 0;
    for (Phase phase : phases) {
      long ticks = steps.stream().filter(step -> step.phase().equals(phase)).count();
      double name = style.width(narration.phase(phase), style.text(NAME)) + style.px(AFTER_NAME);
      double after = phase.equals(phases.getLast()) ? style.px(SIDE) : gap;
      pitch = Math.max(pitch, (name - after) / ticks);
    }
    return pitch * steps.size() + gap * (phases.size() - 1) + 2 * style.px(SIDE) + 1;
  }

  static Picture draw(Style style, Moment moment, double width, double height) {
    Sketch sketch = new Sketch(style);
    sketch.fill(0, 0, width, height, sketch.colour(Role.SURFACE));
    List<Step> steps = moment.trace().steps();
    List<Phase> phases = moment.phases();
    Narration narration = new Narration(style.messages(), moment.trace().program());
    double left = style.px(SIDE);
    double gap = style.px(GROUP_GAP);
    double pitch = (width - 2 * left - gap * (phases.size() - 1)) / steps.size();
    double tickY = height / 2 + style.px(4);
    double x = left;
    Phase before = steps.getFirst().phase();
    double labelEnd = 0;
    for (Step step : steps) {
      boolean begins = step.index() == 0 || !step.phase().equals(before);
      if (begins && step.index() > 0) {
        x += gap;
      }
      if (begins) {
        String words = narration.phase(step.phase());
        Mark.TextStyle text = style.text(NAME);
        if (x >= labelEnd) {
          sketch.text(x, tickY - style.px(12), words, text, Role.MUTED, Align.LEFT);
          labelEnd = x + style.width(words, text) + style.px(AFTER_NAME);
        }
      }
      before = step.phase();
      tick(sketch, moment, step, x, tickY, pitch);
      sketch.spot(
          new Spot.Area(
              x, tickY - style.px(14), pitch, style.px(34), new Target.Step(step.number())));
      x += pitch;
    }
    return sketch.finish(width, height);
  }

  private static void tick(
      Sketch sketch, Moment moment, Step step, double x, double y, double pitch) {
    Style style = sketch.style();
    boolean here = step.number() == moment.position();
    Role role = here ? Role.ACCENT : moment.reached(step) ? Role.TICK_DONE : Role.TICK;
    double height = style.px(here ? 16 : 9);
    double gap = Math.min(style.px(4), pitch * 0.2);
    sketch.add(
        new Mark.Box(
            x,
            y + style.px(5) - height / 2,
            pitch - gap,
            height,
            style.px(2.5),
            sketch.colour(role),
            Colour.NONE,
            0));
  }
}
