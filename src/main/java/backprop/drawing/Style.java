package backprop.drawing;

import backprop.drawing.Mark.TextStyle;
import backprop.drawing.formula.Typeset;
import backprop.drawing.formula.Typesetter;
import backprop.session.GradientColours;
import backprop.session.Messages;

/**
 * What a drawing is drawn with.
 *
 * @param palette the colours
 * @param typeface the font of texts
 * @param typesetter the setter of formulas
 * @param messages the words
 * @param unit how large one design pixel is drawn; 1 in a window of 1600 × 900
 * @param least size of text in design pixels below which nothing is written; 0 where small text may
 *     be read from near
 * @param gradients which gradient gets the full colour
 * @param medium where it is looked at
 */
public record Style(
    Palette palette,
    Typeface typeface,
    Typesetter typesetter,
    Messages messages,
    double unit,
    double least,
    GradientColours gradients,
    Medium medium) {

  /** Where a drawing is looked at. */
  enum Medium {
    /** A screen near by, that can be enlarged. */
    SCREEN,
    /** A screen seen from the last row, where what cannot be large is left out. */
    HALL,
    /** A sheet, which can be written on. */
    PAPER
  }

  /** The smallest window that the design fits into, in design pixels. */
  private static final double LEAST_WIDTH = 1280;

  private static final double LEAST_HEIGHT = 800;

  /** A style to be read from near, where even the smallest text has its place. */
  public Style(
      Palette palette, Typeface typeface, Typesetter typesetter, Messages messages, double unit) {
    this(palette, typeface, typesetter, messages, unit, 0, GradientColours.USUAL, Medium.SCREEN);
  }

  /** Whether it is read from far, so that what cannot be large is left out. */
  boolean isForAHall() {
    return medium == Medium.HALL;
  }

  /** Whether it is printed: there is no way to enlarge it, and there is a pen. */
  boolean isForPaper() {
    return medium == Medium.PAPER;
  }

  /** Whether text of a size, in design pixels, may be written. */
  boolean mayWrite(double design) {
    return design >= least - 1e-9;
  }

  /** A length of the design in pixels of the picture. */
  public double px(double design) {
    return design * unit;
  }

  /** Regular text, its size in design pixels. */
  public TextStyle text(double design) {
    return new TextStyle(px(Math.max(design, least)), false);
  }

  /** Semi-bold text, its size in design pixels. */
  public TextStyle bold(double design) {
    return new TextStyle(px(Math.max(design, least)), true);
  }

  /** Width of a text in pixels. */
  public double width(String text, TextStyle textStyle) {
    return typeface.width(text, textStyle);
  }

  /** A formula, its size in design pixels. */
  public Typeset formula(String latex, double design) {
    return typesetter.typeset(latex, px(design));
  }

  /** The unit for a window or page of a size: that of the design at 1600 × 900, never tiny. */
  public static double unitFor(double width, double height) {
    return Math.clamp(Math.min(width / 1600, height / 900), 0.8, 6);
  }

  /** The same at another size. */
  public Style withUnit(double newUnit) {
    return new Style(palette, typeface, typesetter, messages, newUnit, least, gradients, medium);
  }

  /** The same for a hall, with nothing written smaller than so many design pixels. */
  Style withLeast(double design) {
    return new Style(palette, typeface, typesetter, messages, unit, design, gradients, Medium.HALL);
  }

  /** The same with other colours of gradients. */
  public Style withGradients(GradientColours other) {
    return new Style(palette, typeface, typesetter, messages, unit, least, other, medium);
  }

  /** Width of a line that carries meaning, in pixels: the theme may want heavier ones. */
  double line(double design) {
    return px(design) * palette.lineScale();
  }

  /** The unit for a window or page of a size in this theme, whose type may be larger. */
  public double unitIn(double width, double height) {
    double type = palette.typeScale();
    return Math.max(
        unitFor(width, height), Math.min(unitFor(width, height) * type, room(width, height)));
  }

  /** The largest unit at which the design still has its place. */
  private static double room(double width, double height) {
    return Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT);
  }

  /** The same for paper at a unit, with no text smaller than so many pixels of the picture. */
  Style onPaper(double newUnit, double pixels) {
    double design = pixels / newUnit;
    return new Style(
        palette, typeface, typesetter, messages, newUnit, design, gradients, Medium.PAPER);
  }
}
