package backprop.drawing.lab;

import backprop.drawing.ColourScale;
import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Numbers;
import backprop.drawing.Palette.Role;
import backprop.drawing.RichText;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import backprop.drawing.formula.Typeset;
import backprop.formula.Shape;
import backprop.session.Lab;
import backprop.trace.Trial;
import backprop.trace.Trial.Answer;
import backprop.trace.Trial.Choice;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/** What came of the way that is tried: shapes that collide, or numbers beside the right ones. */
final class AnswerView {
  private final Sketch sketch;
  private final Style style;
  private final Trial trial;
  private final LabNames names;
  private final Choice choice;

  AnswerView(Sketch sketch, Lab lab, Trial trial, LabNames names) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.trial = trial;
    this.names = names;
    this.choice = lab.choice();
  }

  void draw(Room room) {
    Answer answer = trial.answer(choice);
    RichText words = new RichText(style, words(answer), style.text(13.5), room.width());
    Room picture = room.above(words.height() + style.px(4));
    words.draw(sketch, room.x(), room.bottom() - words.height(), sketch.colour(Role.INK));
    switch (answer) {
      case Answer.Collision(Shape left, Shape right) -> shapes(left, right, true, picture);
      case Answer.OtherShape _ -> shapes(front(), behind(), false, picture);
      case Answer.OtherNumbers(RealMatrix product, int row, int column) ->
          beside(product, row, column, picture);
      case Answer.Right _, Answer.SameByChance _ -> shapes(front(), behind(), false, picture);
    }
  }

  private Shape front() {
    return trial.front(choice).shape();
  }

  private Shape behind() {
    return trial.behind(choice).shape();
  }

  private String words(Answer answer) {
    return switch (answer) {
      case Answer.Collision(Shape left, Shape right) ->
          names.text(
              "lab.answer.collision",
              "left",
              left,
              "right",
              right,
              "inLeft",
              left.columns(),
              "inRight",
              right.rows());
      case Answer.OtherShape(Shape product, Shape wanted) ->
          names.text(
              choice.equals(trial.truth().turnedOver())
                  ? "lab.answer.shape.turned"
                  : "lab.answer.shape",
              "product",
              product,
              "wanted",
              wanted);
      case Answer.OtherNumbers(RealMatrix product, int row, int column) ->
          names.text(
              "lab.answer.numbers",
              "atRow",
              row + 1,
              "atColumn",
              column + 1,
              "got",
              Numbers.significant(product.getEntry(row, column), 4),
              "right",
              Numbers.significant(trial.gradient().getEntry(row, column), 4));
      case Answer.SameByChance _ -> names.text("lab.answer.chance");
      case Answer.Right _ -> names.text("lab.answer.right", "product", front().times(behind()));
    };
  }

  /** The two factors as rectangles in proportion, their inner sizes marked. */
  private void shapes(Shape left, Shape right, boolean collide, Room room) {
    double caption = style.px(22);
    Room boxes = room.below(caption).above(style.px(6));
    int across = left.columns() + right.columns();
    int down = Math.max(left.rows(), right.rows());
    double dot = style.px(34);
    double unit =
        Math.min(style.px(14), Math.min((boxes.width() - dot) / across, boxes.height() / down));
    double total = across * unit + dot;
    double x = boxes.x() + (boxes.width() - total) / 2;
    double middle = boxes.y() + Math.min(boxes.height() / 2, down * unit / 2 + style.px(24));
    box(left, x, middle, unit);
    box(right, x + left.columns() * unit + dot, middle, unit);
    Typeset times = style.formula("\\cdot", 22);
    sketch.formula(
        times,
        x + left.columns() * unit + (dot - times.width()) / 2,
        middle + style.px(5),
        sketch.colour(Role.INK));
    Role role = collide ? Role.ERROR : Role.ACCENT;
    edge(x, middle - left.rows() * unit / 2, left.columns() * unit, 0, role);
    edge(
        x + left.columns() * unit + dot,
        middle - right.rows() * unit / 2,
        0,
        right.rows() * unit,
        role);
    caption(left, right, role, collide, room);
  }

  private void box(Shape shape, double x, double middle, double unit) {
    double width = shape.columns() * unit;
    double height = shape.rows() * unit;
    double y = middle - height / 2;
    sketch.fill(x, y, width, height, sketch.colour(Role.LEVEL_LOW));
    boolean countable = unit >= style.px(4);
    for (int i = 0; countable && i <= shape.rows(); i++) {
      sketch.fill(x, y + i * unit, width, 1, sketch.colour(Role.LINE));
    }
    for (int j = 0; countable && j <= shape.columns(); j++) {
      sketch.fill(x + j * unit, y, 1, height, sketch.colour(Role.LINE));
    }
    sketch.frame(x, y, width, height, sketch.colour(Role.MUTED), 1);
  }

  /** One of the two edges whose lengths have to agree. */
  private void edge(double x, double y, double width, double height, Role role) {
    double line = Math.max(2.5, style.px(3.5));
    sketch.fill(
        x - (width == 0 ? line : 0),
        y - (height == 0 ? line : 0),
        Math.max(width, line),
        Math.max(height, line),
        sketch.colour(role));
  }

  /** {@code 1×5 · 1×15: 5 ≠ 1}, the inner sizes standing out. */
  private void caption(Shape left, Shape right, Role role, boolean collide, Room room) {
    TextStyle plain = style.text(15);
    TextStyle strong = style.bold(15);
    record Run(String text, boolean inner) {}
    String after = collide ? "   " : " = " + left.rows() + "×" + right.columns();
    List<Run> runs =
        List.of(
            new Run(left.rows() + "×", false),
            new Run("" + left.columns(), true),
            new Run("  ·  ", false),
            new Run("" + right.rows(), true),
            new Run("×" + right.columns() + after, false),
            new Run(collide ? left.columns() + " ≠ " + right.rows() : "", true));
    double width =
        runs.stream().mapToDouble(r -> style.width(r.text(), r.inner() ? strong : plain)).sum();
    double x = room.x() + (room.width() - width) / 2;
    for (Run run : runs) {
      TextStyle text = run.inner() ? strong : plain;
      sketch.text(
          x, room.y() + style.px(16), run.text(), text, run.inner() ? role : Role.INK, Align.LEFT);
      x += style.width(run.text(), text);
    }
  }

  /** What came out, and the gradient, with the place where they differ most. */
  private void beside(RealMatrix product, int row, int column, Room room) {
    double gap = style.px(24);
    double caption = style.px(20);
    RealMatrix right = trial.gradient();
    Room half = new Room(room.x(), room.y(), (room.width() - gap) / 2, room.height() - caption);
    Cells.Size size = Cells.Size.fit(style, List.of(product), half.width(), half.height());
    double largest = Math.max(largest(product), largest(right));
    ColourScale scale = new ColourScale(style.palette(), largest, true);
    Cells wrong =
        new Cells(product, scale, size).lit((i, j) -> i == row && j == column).litIn(Role.ERROR);
    Cells good =
        new Cells(right, scale, size).lit((i, j) -> i == row && j == column).litIn(Role.ACCENT);
    double total = wrong.width() + gap + good.width();
    double x = room.x() + (room.width() - total) / 2;
    double y = room.y() + caption + Math.max(0, (half.height() - wrong.height()) / 2);
    wrong.draw(sketch, x, y);
    good.draw(sketch, x + wrong.width() + gap, y);
    heading(names.text("lab.answer.this"), Role.ERROR, x + wrong.width() / 2, y);
    heading(
        names.text("lab.answer.true"), Role.ACCENT, x + wrong.width() + gap + good.width() / 2, y);
  }

  private void heading(String words, Role role, double middle, double y) {
    sketch.text(middle, y - style.px(6), words, style.bold(13), role, Align.CENTRE);
  }

  private static double largest(RealMatrix matrix) {
    double largest = 0;
    for (double[] row : matrix.getData()) {
      for (double value : row) {
        largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
      }
    }
    return largest;
  }
}
