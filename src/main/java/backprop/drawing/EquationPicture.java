package backprop.drawing;

import backprop.drawing.Palette.Role;
import backprop.drawing.formula.Part;
import backprop.drawing.formula.PlainReading;
import backprop.drawing.formula.Typeset;
import backprop.formula.Definition;
import backprop.formula.Equation;
import backprop.formula.Program;
import backprop.formula.Symbol;
import backprop.session.Focus;
import backprop.session.Moment;
import java.util.Optional;
import java.util.function.BiFunction;

/** An equation with its symbols lit, revealed and open to pointing. */
final class EquationPicture {
  /** A goal that would have to be smaller than this is not shown: nobody could read it. */
  private static final double LEAST_GOAL = 0.6;

  private final Tagged tagged = new Tagged();
  private final String latex;

  private EquationPicture(
      BiFunction<Equation, Definition, String> writer, Program program, Definition definition) {
    this.latex = writer.apply(new Equation(program, tagged), definition);
  }

  /** The equation of a step. */
  static EquationPicture of(Program program, Definition definition) {
    return new EquationPicture(Equation::of, program, definition);
  }

  /** What the step is on the way to, if it is not its own goal. */
  static Optional<EquationPicture> goal(Program program, Definition definition) {
    EquationPicture goal = new EquationPicture((e, d) -> e.goal(d).orElse(""), program, definition);
    return goal.latex.isEmpty() ? Optional.empty() : Optional.of(goal);
  }

  /** How high it is at a size in design pixels, broken where it is too wide for a width. */
  double height(Style style, double size, double width) {
    return EquationLines.of(style, latex, size, width, Double.MAX_VALUE).height();
  }

  /**
   * Draws it centred around {@code middle}, as large as fits.
   *
   * @param size wanted, in design pixels
   * @param reveal whether factors appear only with their steps
   */
  void draw(
      Sketch sketch,
      View view,
      double middle,
      double top,
      double width,
      double height,
      double size,
      boolean reveal) {
    Style style = sketch.style();
    EquationLines lines = EquationLines.of(style, latex, size, width, height);
    if (reveal && lines.size() < style.px(size * LEAST_GOAL)) {
      return;
    }
    double x = middle - lines.width() / 2;
    double y = top + (height - lines.height()) / 2;
    for (EquationLines.Placed piece : lines.pieces()) {
      draw(sketch, view, piece, x + piece.x(), y + piece.baseline(), reveal);
    }
  }

  private void draw(
      Sketch sketch,
      View view,
      EquationLines.Placed piece,
      double x,
      double baseline,
      boolean reveal) {
    Typeset set = piece.set();
    Colour ink = sketch.colour(reveal ? Role.MUTED : Role.INK);
    String reading =
        reveal
            ? PlainReading.of(
                piece.latex(), id -> revealed(sketch, view.moment(), id, ink).isInvisible())
            : set.reading();
    sketch.reading(reading, set, x, baseline);
    double y = baseline - set.height();
    for (Part part : set.parts()) {
      Optional<Symbol> symbol = tagged.symbol(part.id());
      boolean lit = symbol.filter(s -> view.lighting().isLit(s)).isPresent();
      boolean named =
          lit || (view.isPointedAt() && symbol.filter(view.lighting()::isNamed).isPresent());
      Colour colour =
          named
              ? sketch.colour(Role.ACCENT)
              : reveal ? revealed(sketch, view.moment(), part.id(), ink) : ink;
      if (lit) {
        highlight(sketch, part, x, y);
      }
      if (!part.outline().isEmpty() && !colour.isInvisible()) {
        sketch.add(new Mark.Glyphs(x, y, part.outline(), colour));
      }
      symbol.ifPresent(s -> spot(sketch, part, s, x, y));
    }
  }

  private static void highlight(Sketch sketch, Part part, double x, double y) {
    var box = part.box();
    sketch.add(
        new Mark.Box(
            x + box.x(),
            y + box.y(),
            box.width(),
            box.height(),
            sketch.style().px(3),
            sketch.colour(Role.FOCUS).fade(0.22),
            Colour.NONE,
            0));
  }

  private static void spot(Sketch sketch, Part part, Symbol symbol, double x, double y) {
    var box = part.box();
    sketch.spot(
        new Spot.Area(
            x + box.x(),
            y + box.y(),
            box.width(),
            box.height(),
            new Target.Lights(new Focus.OfMatrix(symbol))));
  }

  /** Full ink once the step is reached; what is still to come is faint, and its label not there. */
  private Colour revealed(Sketch sketch, Moment moment, int id, Colour ink) {
    Optional<Symbol> label = tagged.labelled(id);
    if (label.isPresent()) {
      return isReached(moment, label.get()) ? ink : Colour.NONE;
    }
    return tagged.symbol(id).map(s -> isReached(moment, s)).orElse(true)
        ? ink
        : sketch.colour(Role.FAINT);
  }

  private static boolean isReached(Moment moment, Symbol symbol) {
    return moment.trace().step(symbol).map(moment::reached).orElse(true);
  }
}
