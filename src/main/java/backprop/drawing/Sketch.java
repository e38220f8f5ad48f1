package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.formula.Part;
import backprop.drawing.formula.Typeset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A picture in the making. */
public final class Sketch {
  private final Style style;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();
  private final List<DrawnMatrix> matrices = new ArrayList<>();

  /** An empty picture, to be drawn with a style. */
  public Sketch(Style style) {
    this.style = style;
  }

  /** What it is drawn with. */
  public Style style() {
    return style;
  }

  /** The theme's colour for a role. */
  public Colour colour(Role role) {
    return style.palette().of(role);
  }

  /** Draws over what is there. */
  public void add(Mark mark) {
    marks.add(mark);
  }

  /** Makes an area mean something. */
  public void spot(Spot spot) {
    spots.add(spot);
  }

  /** Says which matrix the cells are that were drawn. */
  public void matrix(DrawnMatrix matrix) {
    matrices.add(matrix);
  }

  /** Fills a rectangle. */
  public void fill(double x, double y, double width, double height, Colour colour) {
    add(new Mark.Box(x, y, width, height, 0, colour, Colour.NONE, 0));
  }

  /** Frames a rectangle with a line of a width. */
  public void frame(double x, double y, double width, double height, Colour colour, double line) {
    add(new Mark.Box(x, y, width, height, 0, Colour.NONE, colour, line));
  }

  /** Draws one line of text; {@code align} says which end stands at x. */
  public void text(
      double x, double baseline, String text, TextStyle textStyle, Role role, Align align) {
    add(new Mark.Text(x, baseline, text, textStyle, colour(role), align));
  }

  /** Draws a formula in one colour, its left end at x, on a baseline. */
  public void formula(Typeset formula, double x, double baseline, Colour colour) {
    formula(formula, x, baseline, colour, id -> 1);
  }

  /** Draws a formula, each part as opaque as {@code opacity} says of its id. */
  public void formula(
      Typeset formula,
      double x,
      double baseline,
      Colour colour,
      ToDoubleFunction<Integer> opacity) {
    if (formula.parts().stream().allMatch(part -> opacity.applyAsDouble(part.id()) > 0)) {
      reading(formula.reading(), formula, x, baseline);
    }
    for (Part part : formula.parts()) {
      double share = opacity.applyAsDouble(part.id());
      if (share > 0 && !part.outline().isEmpty()) {
        add(new Mark.Glyphs(x, baseline - formula.height(), part.outline(), colour.fade(share)));
      }
    }
  }

  /** Says what can be read of a formula that stands there. */
  void reading(String text, Typeset formula, double x, double baseline) {
    if (!text.isEmpty()) {
      add(new Mark.Reading(x, baseline, formula.width(), formula.size(), text));
    }
  }

  /** The picture so far, with a size in pixels. */
  public Picture finish(double width, double height) {
    return new Picture(
        width, height, List.copyOf(marks), List.copyOf(spots), List.copyOf(matrices));
  }
}
