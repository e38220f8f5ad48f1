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
  private static final double INDEX_SHARE_OF_LONG = 0.27;
  private static final double MATRIX_SHARE = 0.52;

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
    // Large letters: the page is long, and panels beside each other would be too narrow for them
    boolean isLong = all.height() > all.width();
    double indexShare = isLong ? INDEX_SHARE_OF_LONG : INDEX_SHARE;
    Room index = new Room(all.x(), all.y(), (all.width() - gap) * indexShare, all.height());
    double x = index.right() + gap;
    double rest = all.right() - x;
    double inset = style.px(INSET);
    JacobianView jacobian = new JacobianView(sketch, lab, light);
    PanelFormulas formulas = formulas(2, jacobian.formulas(), rest - 2 * inset);
    double wanted =
        jacobian.wanted(rest - 2 * inset) + formulas.height() + style.px(PANEL_HEAD + 12);
    Room upper = new Room(x, all.y(), rest, Math.min(wanted, all.height() * 0.5));
    double lowerY = upper.bottom() + gap;
    double lower = all.bottom() - lowerY;
    double share = tries && !isLong ? (rest - gap) * MATRIX_SHARE : rest;
    double high = tries && isLong ? (lower - gap) * MATRIX_SHARE : lower;
    Room matrix = new Room(x, lowerY, share, high);
    panel(1, index);
    new IndexView(sketch, lab, light).draw(inner(index));
    panel(2, upper);
    jacobian.draw(formulas.draw(sketch, upper.y() + style.px(25), inner(upper)));
    panel(3, matrix);
    MatrixView byMatrix = new MatrixView(sketch, lab, light);
    byMatrix.draw(
        formulas(3, List.of(byMatrix.formula()), inner(matrix).width())
            .draw(sketch, matrix.y() + style.px(24), inner(matrix)));
    lab.trial()
        .ifPresent(trial -> {
          double left = isLong ? x : matrix.right() + gap;
          double top = isLong ? matrix.bottom() + gap : lowerY;
          Room hand = new Room(left, top, all.right() - left, all.bottom() - top);
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

  private PanelFormulas formulas(int number, List<String> latex, double width) {
    double heading = style.width(title(number), style.bold(15)) + style.px(20);
    return new PanelFormulas(style, latex, width - heading, width);
  }

  private String title(int number) {
    return number + "  " + style.messages().text("lab.view." + number);
  }

  /** A frame with its heading. */
  private void panel(int number, Room room) {
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
    String title = title(number);
    sketch.text(x, baseline, title, style.bold(15), inFront ? Role.ACCENT : Role.INK, Align.LEFT);
    double end = x + style.width(title, style.bold(15));
    sketch.spot(
        new Spot.Area(
            x,
            room.y() + style.px(6),
            end - x,
            style.px(26),
            new Target.InLab(new LabPlace.Front(number))));
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
