package backprop.drawing.lab;

import backprop.drawing.Colour;
import backprop.drawing.Mark;
import backprop.drawing.Mark.Align;
import backprop.drawing.Palette.Role;
import backprop.drawing.Picture;
import backprop.drawing.RichText;
import backprop.drawing.Sketch;
import backprop.drawing.Spot;
import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.formula.Structure.Kind;
import backprop.session.Lab;
import backprop.session.LabPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole laboratory on one screen: the truth by index on the left, by Jacobian beside it, below
 * that by matrix, and where a transpose stands, the place to try it otherwise.
 */
public final class LabPicture {
  private static final double MARGIN = 20;
  private static final double HEADING = 46;
  private static final double FOOTING = 28;
  private static final double GAP = 12;
  private static final double PANEL_HEAD = 34;
  private static final double INSET = 14;
  private static final double INDEX_SHARE = 0.215;

  private final Sketch sketch;
  private final Style style;
  private final Lab lab;
  private final Light light;
  private final double width;
  private final double height;
  private final List<Room> panels = new ArrayList<>();

  private LabPicture(Sketch sketch, Lab lab, Light light, double width, double height) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.lab = lab;
    this.light = light;
    this.width = width;
    this.height = height;
  }

  /**
   * Draws the laboratory.
   *
   * @param pointed what a person points at, in an earlier picture of the same
   */
  public static Picture draw(
      Style style, Lab lab, Optional<Target> pointed, double width, double height) {
    Sketch sketch = new Sketch(style);
    sketch.fill(0, 0, width, height, sketch.colour(Role.SURFACE));
    new LabPicture(sketch, lab, Light.of(lab, pointed), width, height).draw();
    return sketch.finish(width, height);
  }

  private void draw() {
    double margin = style.px(MARGIN);
    heading(margin);
    Room all =
        new Room(margin, style.px(HEADING), width - 2 * margin, height - style.px(HEADING))
            .above(style.px(FOOTING));
    double gap = style.px(GAP);
    boolean tries = lab.trial().isPresent();
    Room index = new Room(all.x(), all.y(), (all.width() - gap) * INDEX_SHARE, all.height());
    double x = index.right() + gap;
    double rest = all.right() - x;
    double inset = style.px(INSET);
    JacobianView jacobian = new JacobianView(sketch, lab, light);
    double wanted = jacobian.wanted(rest - 2 * inset) + style.px(PANEL_HEAD + 12);
    Room upper = new Room(x, all.y(), rest, Math.min(wanted, all.height() * 0.5));
    double lowerY = upper.bottom() + gap;
    double share = tries ? (rest - gap) * 0.52 : rest;
    Room matrix = new Room(x, lowerY, share, all.bottom() - lowerY);
    panel(1, index);
    new IndexView(sketch, lab, light).draw(inner(index));
    double head = panel(2, upper);
    jacobian.formula(head, upper.right() - inset, upper.y() + style.px(25));
    jacobian.draw(inner(upper));
    head = panel(3, matrix);
    MatrixView byMatrix = new MatrixView(sketch, lab, light);
    byMatrix.formula(head, matrix.right() - inset, matrix.y() + style.px(24));
    byMatrix.draw(inner(matrix));
    lab.trial()
        .ifPresent(trial -> {
          double left = matrix.right() + gap;
          Room hand = new Room(left, lowerY, all.right() - left, matrix.height());
          panel(4, hand);
          new TrialView(sketch, lab, light, trial).draw(inner(hand));
        });
    veil();
    sketch.text(
        margin,
        height - style.px(10),
        style.messages().text(tries ? "lab.hint.try" : "lab.hint"),
        style.text(12.5),
        Role.MUTED,
        Align.LEFT);
  }

  private void heading(double margin) {
    LabNames names = new LabNames(style, lab, light);
    Kind kind = lab.jacobian().structure().kind();
    boolean asked = kind == Kind.WEIGHTS || kind == Kind.INPUTS;
    String title = asked ? names.text("lab.title." + kind) : names.text("lab.title");
    RichText words = new RichText(style, title, style.bold(19), width - 2 * margin);
    words.draw(sketch, margin, style.px(8), sketch.colour(Role.INK));
    String place =
        lab.example()
            ? style.messages().text("lab.example.here")
            : lab.pullback().trace().lesson().title();
    sketch.text(
        width - margin,
        style.px(29),
        place,
        lab.example() ? style.bold(14) : style.text(13.5),
        lab.example() ? Role.ACCENT : Role.MUTED,
        Align.RIGHT);
  }

  /** A frame with its heading; returns where the heading ends. */
  private double panel(int number, Room room) {
    panels.add(room);
    boolean inFront = lab.front() == number;
    sketch.add(
        new Mark.Box(
            room.x(),
            room.y(),
            room.width(),
            room.height(),
            style.px(7),
            Colour.NONE,
            sketch.colour(inFront ? Role.ACCENT : Role.LINE),
            inFront ? Math.max(1.5, style.px(2)) : 1));
    double x = room.x() + style.px(INSET);
    double baseline = room.y() + style.px(24);
    String title = number + "  " + style.messages().text("lab.view." + number);
    sketch.text(x, baseline, title, style.bold(15), inFront ? Role.ACCENT : Role.INK, Align.LEFT);
    double end = x + style.width(title, style.bold(15));
    sketch.spot(
        new Spot.Area(
            x,
            room.y() + style.px(6),
            end - x,
            style.px(26),
            new Target.InLab(new LabPlace.Front(number))));
    return end + style.px(20);
  }

  private Room inner(Room room) {
    return room.below(style.px(PANEL_HEAD)).above(style.px(10)).inset(style.px(INSET), 0);
  }

  /** What is not spoken about fades, where a view has been put in front. */
  private void veil() {
    for (int number = 1; number <= panels.size(); number++) {
      Room room = panels.get(number - 1);
      if (lab.front() != 0 && lab.front() != number) {
        sketch.fill(
            room.x() - 1,
            room.y() - 1,
            room.width() + 2,
            room.height() + 2,
            sketch.colour(Role.SURFACE).fade(0.68));
      }
    }
  }
}
