package backprop.drawing.lab;

import backprop.drawing.Colour;
import backprop.drawing.Mark;
import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.RichText;
import backprop.drawing.Sketch;
import backprop.drawing.Spot;
import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.drawing.formula.Typeset;
import backprop.session.Lab;
import backprop.session.LabPlace;
import backprop.session.LabPlace.Action;
import backprop.trace.Trial;
import backprop.trace.Trial.Answer;
import backprop.trace.Trial.Choice;
import java.util.List;

/** The eight ways to put the two factors together, to be tried, and what came of the last. */
final class TrialView {
  private static final double TILE = 32;
  private static final double GAP = 7;
  private static final double LINK = 13;
  private static final double ACTION = 21;

  private final Sketch sketch;
  private final Style style;
  private final Lab lab;
  private final Trial trial;
  private final LabNames names;

  TrialView(Sketch sketch, Lab lab, Light light, Trial trial) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.lab = lab;
    this.trial = trial;
    this.names = new LabNames(style, lab, light);
  }

  void draw(Room room) {
    String shape = lab.jacobian().byShape().toString();
    RichText ask =
        new RichText(
            style, names.text("lab.try.ask", "shape", shape), style.text(13), room.width());
    ask.draw(sketch, room.x(), room.y(), sketch.colour(Role.INK));
    Room tiles = room.below(ask.height() + style.px(6));
    double height = style.px(TILE);
    double gap = style.px(GAP);
    double width = (room.width() - 3 * gap) / 4;
    List<Choice> all = Choice.all();
    for (int n = 0; n < all.size(); n++) {
      double x = tiles.x() + (n % 4) * (width + gap);
      double y = n < 4 ? tiles.y() : tiles.y() + height + gap;
      tile(all.get(n), new Room(x, y, width, height));
    }
    Room rest = tiles.below(2 * (height + gap) + style.px(14));
    double more = actions(rest);
    double link = style.px(24);
    Room answer = rest.below(more + style.px(10)).above(link);
    new AnswerView(sketch, lab, trial, names).draw(answer);
    exampleLink(room.x(), room.bottom() - style.px(5));
  }

  private void tile(Choice choice, Room room) {
    boolean now = choice.equals(lab.choice());
    sketch.add(
        new Mark.Box(
            room.x(),
            room.y(),
            room.width(),
            room.height(),
            style.px(6),
            now ? sketch.colour(Role.ACCENT).fade(0.14) : Colour.NONE,
            sketch.colour(now ? Role.ACCENT : Role.LINE),
            now ? Math.max(1.5, style.px(2)) : 1));
    String latex =
        LabNames.latex(trial.front(choice)) + "\\cdot " + LabNames.latex(trial.behind(choice));
    boolean tried = lab.tried().contains(choice);
    double mark = tried ? style.px(20) : 0;
    Typeset set = fitted(latex, room.width() - style.px(12) - mark);
    double baseline = room.y() + room.height() / 2 + style.px(5);
    double x = room.x() + (room.width() - mark - set.width()) / 2;
    sketch.formula(set, x, baseline, sketch.colour(Role.INK));
    if (tried) {
      verdict(trial.answer(choice), room.right() - style.px(7), baseline);
    }
    sketch.spot(
        new Spot.Area(
            room.x(),
            room.y(),
            room.width(),
            room.height(),
            new Target.InLab(new LabPlace.Way(choice))));
  }

  private Typeset fitted(String latex, double width) {
    Typeset set = style.formula(latex, 15);
    return set.width() <= width ? set : style.formula(latex, 15 * width / set.width());
  }

  /** A sign of its own for each answer, never a colour alone. */
  private void verdict(Answer answer, double right, double baseline) {
    String sign =
        switch (answer) {
          case Answer.Right _ -> "✓";
          case Answer.OtherNumbers _ -> "≠";
          case Answer.SameByChance _ -> "≈";
          case Answer.Collision _, Answer.OtherShape _ -> "✗";
        };
    Role role = answer instanceof Answer.Right ? Role.ACCENT : Role.ERROR;
    sketch.text(right, baseline, sign, style.bold(14), role, Align.RIGHT);
  }

  /** On one line, or on more where they are wider than the room; returns their height. */
  private double actions(Room room) {
    double x = room.x();
    double baseline = room.y();
    for (Action action : List.of(Action.SWAP, Action.TURN_LEFT, Action.TURN_RIGHT)) {
      String words = names.text("lab.action." + action);
      if (x > room.x() && x + style.width(words, style.text(LINK)) > room.right()) {
        x = room.x();
        baseline += style.px(ACTION);
      }
      x = link(words, action, x, baseline) + style.px(16);
    }
    return baseline - room.y();
  }

  private void exampleLink(double x, double baseline) {
    link(
        names.text(lab.example() ? "lab.example.leave" : "lab.example.enter"),
        Action.EXAMPLE,
        x,
        baseline);
  }

  /** Words that do something; returns where they end. */
  private double link(String words, Action action, double x, double baseline) {
    TextStyle text = style.text(LINK);
    double width = style.width(words, text);
    sketch.text(x, baseline, words, text, Role.ACCENT, Align.LEFT);
    sketch.spot(
        new Spot.Area(
            x,
            baseline - text.size() * 1.3,
            width,
            text.size() * 1.8,
            new Target.InLab(new LabPlace.Doing(action))));
    return x + width;
  }
}
