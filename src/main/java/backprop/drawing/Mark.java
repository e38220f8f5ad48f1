package backprop.drawing;

import backprop.drawing.formula.Outline;

/** One thing to draw. Lengths are in the picture's own pixels, y downwards. */
public sealed interface Mark {

  /**
   * A rectangle, its corners rounded by {@code radius}; either colour may be {@link Colour#NONE}.
   */
  record Box(
      double x,
      double y,
      double width,
      double height,
      double radius,
      Colour fill,
      Colour stroke,
      double strokeWidth)
      implements Mark {}

  /** A disc around (x, y). */
  record Disc(double x, double y, double radius, Colour fill, Colour stroke, double strokeWidth)
      implements Mark {}

  /** A straight line with flat ends; dashed if {@code dashed}. */
  record Line(
      double x1, double y1, double x2, double y2, double width, Colour colour, boolean dashed)
      implements Mark {
    /** Length of a dash of a line so wide: long, so that its colour is still seen. */
    public static double dash(double width) {
      return 14 + 4 * width;
    }

    /** Length of the gap between two dashes. */
    public static double gap(double width) {
      return 2.5 + 0.5 * width;
    }
  }

  /** One line of text on a baseline. */
  record Text(double x, double y, String text, TextStyle style, Colour colour, Align align)
      implements Mark {}

  /** Glyphs of a formula; (x, y) is where the outline's origin goes. */
  record Glyphs(double x, double y, Outline outline, Colour colour) implements Mark {}

  /**
   * What a formula says, to be found, selected and copied, where a file can hold text that is not
   * seen; its glyphs are marks of their own. Nowhere is it painted.
   *
   * @param x left end of the formula
   * @param y its baseline
   * @param width of the formula
   * @param size of its text (1 em)
   */
  record Reading(double x, double y, double width, double size, String text) implements Mark {}

  /** A rectangle hatched in one colour: not a finite number. */
  record Hatch(double x, double y, double width, double height, Colour colour) implements Mark {
    /** Distance of two lines along an edge. */
    public static final double SPACING = 5;
  }

  /** What follows is drawn only inside this rectangle, until {@link Unclip}. */
  record Clip(double x, double y, double width, double height) implements Mark {}

  /** Ends the latest {@link Clip}. */
  record Unclip() implements Mark {}

  /** The same mark elsewhere. */
  default Mark moved(double dx, double dy) {
    return switch (this) {
      case Box(var x, var y, var w, var h, var r, var fill, var stroke, var line) ->
          new Box(x + dx, y + dy, w, h, r, fill, stroke, line);
      case Disc(var x, var y, var r, var fill, var stroke, var line) ->
          new Disc(x + dx, y + dy, r, fill, stroke, line);
      case Line(var x1, var y1, var x2, var y2, var width, var colour, var dashed) ->
          new Line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, width, colour, dashed);
      case Text(var x, var y, var text, var style, var colour, var align) ->
          new Text(x + dx, y + dy, text, style, colour, align);
      case Glyphs(var x, var y, var outline, var colour) ->
          new Glyphs(x + dx, y + dy, outline, colour);
      case Reading(var x, var y, var width, var size, var text) ->
          new Reading(x + dx, y + dy, width, size, text);
      case Hatch(var x, var y, var w, var h, var colour) -> new Hatch(x + dx, y + dy, w, h, colour);
      case Clip(var x, var y, var w, var h) -> new Clip(x + dx, y + dy, w, h);
      case Unclip unclip -> unclip;
    };
  }

  /** Which end of a text stands at its x. */
  enum Align {
    /** The beginning. */
    LEFT,
    /** The middle. */
    CENTRE,
    /** The end. */
    RIGHT
  }

  /**
   * How a text is set.
   *
   * @param size of the em in pixels
   * @param bold semi-bold instead of regular
   */
  record TextStyle(double size, boolean bold) {}
}
