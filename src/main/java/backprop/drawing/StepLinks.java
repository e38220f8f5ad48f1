package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.proof.NudgeChoice;
import backprop.session.Focus;
import backprop.session.Lab;
import backprop.session.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways that lead from a step to something more: each runs a command of the window. */
final class StepLinks {
  private StepLinks() {}

  /** Ids of the commands that make sense at a moment, in the order they are shown. */
  static List<String> commands(Moment moment) {
    List<String> commands = new ArrayList<>();
    if (moment.canGoInto()) {
      commands.add("into");
    }
    if (Lab.isFor(moment)) {
      commands.add("jacobian");
    }
    Optional<Focus> lit = moment.entry().map(entry -> (Focus) entry).or(moment::pinned);
    if (NudgeChoice.of(moment, lit).isPresent()) {
      commands.add("nudge");
    }
    if (moment.step().isPresent()) {
      commands.add("check-all");
    }
    return commands;
  }

  /** Draws them from the right end of a line to the left. */
  static void draw(Sketch sketch, Moment moment, double right, double baseline) {
    Style style = sketch.style();
    TextStyle text = style.text(14);
    double x = right;
    for (String command : commands(moment).reversed()) {
      String words = style.messages().text("command." + command) + " →";
      double width = style.width(words, text);
      x -= width;
      sketch.text(x, baseline, words, text, Role.ACCENT, Align.LEFT);
      sketch.spot(
          new Spot.Area(
              x, baseline - text.size() * 1.2, width, text.size() * 1.7, new Target.Runs(command)));
      x -= style.px(22);
    }
  }
}
