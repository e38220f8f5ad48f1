package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.formula.Typeset;
import java.util.Optional;

/** One entry worked on paper: in symbols, in numbers or empty boxes, and its proof if any. */
final class PaperEntry {
  /** What stands for a number that a pen will write. */
  static final String BOX = "\\boxed{\\phantom{\\rule[-0.1em]{0pt}{0.85em}\\,0.0000\\,}}";

  /** How much of it is written, most first; where there is little room, less. */
  enum Detail {
    /** Symbols, numbers and proof. */
    PROVED,
    /** Symbols and numbers. */
    WORKED
  }

  private static final double SIZE = 15.5;
  private static final double PAD = 9;

  private final Style style;
  private final double width;
  private final Typeset name;
  private final BrokenFormula symbols;
  private final BrokenFormula numbers;
  private final Optional<RichText> proof;

  PaperEntry(
      Style style,
      double width,
      String name,
      String symbols,
      String numbers,
      Optional<String> proof) {
    this.style = style;
    this.width = width;
    double inner = width - 2 * style.px(PAD);
    this.name = style.formula(name, SIZE);
    this.symbols = new BrokenFormula(style, symbols, SIZE, inner);
    this.numbers = new BrokenFormula(style, numbers, SIZE, inner);
    this.proof = proof.map(words -> new RichText(style, words, style.text(11), inner));
  }

  private double headHeight() {
    return style.px(30);
  }

  private double gap() {
    return style.px(9);
  }

  /** How much room it takes. */
  double height(Detail detail) {
    return headHeight()
        + symbols.height()
        + gap()
        + numbers.height()
        + (detail == Detail.PROVED ? proof.map(text -> text.height() + gap()).orElse(0.0) : 0)
        + style.px(PAD);
  }

  void draw(Sketch sketch, double x, double y, Detail detail) {
    sketch.add(
        new Mark.Box(
            x, y, width, height(detail), style.px(5), Colour.NONE, sketch.colour(Role.LINE), 1));
    double left = x + style.px(PAD);
    TextStyle title = style.bold(12);
    String words = style.messages().text("entry.title");
    double baseline = y + style.px(20);
    sketch.text(left, baseline, words, title, Role.INK, Align.LEFT);
    double nameX = left + style.width(words, title) + style.px(6);
    sketch.formula(name, nameX, baseline, sketch.colour(Role.INK));
    symbols.draw(sketch, left, y + headHeight());
    double at = y + headHeight() + symbols.height() + gap();
    numbers.draw(sketch, left, at);
    double below = at + numbers.height() + gap();
    if (detail == Detail.PROVED) {
      proof.ifPresent(text -> text.draw(sketch, left, below, sketch.colour(Role.MUTED)));
    }
  }
}
