package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.formula.Typeset;
import backprop.formula.Chain;
import backprop.formula.Expansion;
import backprop.formula.Program;
import backprop.formula.ScalarNotation;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Letter;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Term;
import backprop.formula.Term.Entry;
import backprop.session.Focus;
import backprop.session.Moment;
import backprop.trace.GradientCheck;
import java.util.List;
import java.util.Optional;

/** One entry of the step's matrix, in symbols and in numbers, and a proof by another way. */
final class EntryBox {
  private static final int DIGITS = 4;

  /** With more than this the line would grow too long, and δ stays one number. */
  private static final int MOST_PATHS = 2;

  /** Terms of a sum that are all written on paper, where there is room below each other. */
  private static final int MOST_TERMS = 17;

  private static final double SIZE = 17;

  /** Numbers that would have to be smaller are given another line. */
  private static final double GOOD_SIZE = 13.5;

  /** Heights of the symbols: they give way to numbers that are too small. */
  private static final List<Double> SYMBOLS_MAY_BE = List.of(42.0, 39.0, 36.0);

  private static final double GAP = 6;

  private static final double SYMBOLS_HEIGHT = 42;
  private static final double NUMBERS_HEIGHT = 26;

  /** Size of letters for a hall, and what they may shrink to, in design pixels. */
  private static final double LARGE = 21;

  private static final double LEAST_LARGE = 17.2;

  private final Style style;
  private final Moment moment;
  private final Entry entry;
  private final Optional<Chain> chain;
  private final Term term;

  EntryBox(Style style, Moment moment, Focus.OfEntry focus) {
    this.style = style;
    this.moment = moment;
    this.entry = new Entry(focus.symbol(), focus.row(), focus.column());
    Program program = moment.trace().program();
    Chain whole = Chain.of(program, entry.symbol(), entry.row(), entry.column());
    this.chain = Optional.of(whole).filter(EntryBox::isShort);
    Expansion expansion = new Expansion(program);
    Term direct = expansion.of(entry.symbol(), entry.row(), entry.column());
    this.term = chain.map(Chain::term).orElse(expansion.unfold(direct, EntryBox::isLocalFactor));
  }

  /** Few enough paths for one line, made of derivatives all through. */
  private static boolean isShort(Chain chain) {
    return chain.paths().size() <= MOST_PATHS
        && chain.length() > 1
        && chain.paths().stream()
            .flatMap(path -> path.factors().stream())
            .allMatch(factor -> factor.derivative().isPresent());
  }

  /** ∂A₂/∂W₂ and its like are written out; a slope stays, for it is a number of its own. */
  private static boolean isLocalFactor(Symbol symbol) {
    return symbol instanceof Partial(Quantity of, Quantity by)
        && !of.equals(Symbol.E)
        && by.letter() != Letter.A;
  }

  void draw(Sketch sketch, double x, double y, double width, double height) {
    sketch.add(
        new Mark.Box(x, y, width, height, style.px(7), Colour.NONE, sketch.colour(Role.LINE), 1));
    double left = x + style.px(14);
    double inner = width - style.px(28);
    TextStyle title = style.bold(14);
    double baseline = y + style.px(23);
    String words = style.messages().text("entry.title");
    sketch.text(left, baseline, words, title, Role.INK, Align.LEFT);
    int rows = moment.trace().program().architecture().rows();
    Typeset name = style.formula(ScalarNotation.inlineName(entry, rows), 15);
    double nameX = left + style.width(words, title) + style.px(7);
    sketch.formula(name, nameX, baseline, sketch.colour(Role.INK));
    TextStyle small = style.text(12);
    String exact = Numbers.exact(value());
    double exactX = left + inner;
    if (nameX + name.width() + style.width(exact, small) + style.px(16) < exactX) {
      sketch.text(exactX, baseline, exact, small, Role.MUTED, Align.RIGHT);
    }
    Optional<String> proof = proof();
    proof.ifPresent(
        text -> sketch.text(left, y + height - style.px(8), text, small, Role.MUTED, Align.LEFT));
    working(
        sketch, rows, left, y + style.px(30), inner, height - style.px(proof.isEmpty() ? 36 : 50));
  }

  /** The entry in numbers alone, in letters of a size, as far as there is room for it. */
  void drawLarge(Sketch sketch, double x, double y, double width, double height, boolean covered) {
    int rows = moment.trace().program().architecture().rows();
    String name = ScalarNotation.name(entry, rows);
    String result = Numbers.latex(value(), DIGITS, false);
    List<String> ways =
        covered
            ? List.of(name + " = \\;?")
            : List.of(name + " " + numbers(), name + " = " + result);
    for (String latex : ways) {
      Typeset set = style.formula(latex, LARGE);
      double fit = Math.min(1, Math.min(width / set.width(), height / set.total()));
      if (fit >= LEAST_LARGE / LARGE || latex.equals(ways.getLast())) {
        Typeset fitted = fit < 1 ? style.formula(latex, LARGE * fit) : set;
        double left = x + (width - fitted.width()) / 2;
        double top = y + (height - fitted.total()) / 2;
        sketch.formula(fitted, left, top + fitted.height(), sketch.colour(Role.INK));
        return;
      }
    }
  }

  /**
   * The entry for paper, in lines of a width.
   *
   * @param question what stays empty, and is nowhere in the drawing
   */
  PaperEntry onPaper(double width, Question question) {
    int rows = moment.trace().program().architecture().rows();
    boolean asked = question.asksFor(entry.symbol());
    String inNumbers =
        asked && (term instanceof Entry || term instanceof Term.One)
            ? "= " + PaperEntry.BOX
            : numbers(question);
    return new PaperEntry(
        style,
        width,
        ScalarNotation.inlineName(entry, rows),
        symbols(rows),
        inNumbers,
        asked ? Optional.empty() : proof());
  }

  private double value() {
    return moment.trace().values().get(entry.symbol(), entry.row(), entry.column());
  }

  /** In symbols and below it in numbers; each at its place, unless the numbers need more room. */
  private void working(Sketch sketch, int rows, double x, double y, double width, double height) {
    Typeset symbols = fitted(symbols(rows), width, style.px(SYMBOLS_HEIGHT));
    Typeset numbers = fitted(numbers(), width, style.px(NUMBERS_HEIGHT));
    double numbersTop = style.px(SYMBOLS_HEIGHT + 1);
    if (numbers.size() > style.px(GOOD_SIZE)) {
      line(sketch, symbols, x, y, style.px(SYMBOLS_HEIGHT));
      line(sketch, numbers, x, y + numbersTop, style.px(NUMBERS_HEIGHT));
      return;
    }
    Typeset best = numbers;
    for (double least : SYMBOLS_MAY_BE) {
      symbols = fitted(symbols(rows), width, style.px(least));
      double top = symbols.total() + style.px(GAP);
      double room = height - top;
      best = fitted(numbers(), width, room);
      for (double size = SIZE; style.px(size) > best.size(); size -= 0.5) {
        BrokenFormula broken = new BrokenFormula(style, numbers(), size, width);
        boolean isGood = size >= GOOD_SIZE || least == SYMBOLS_MAY_BE.getLast();
        if (isGood && broken.height() <= room && broken.size() > best.size()) {
          sketch.formula(symbols, x, y + symbols.height(), sketch.colour(Role.INK));
          broken.draw(sketch, x, y + top);
          return;
        }
      }
      if (best.size() >= style.px(GOOD_SIZE)) {
        break;
      }
    }
    sketch.formula(symbols, x, y + symbols.height(), sketch.colour(Role.INK));
    double top = symbols.total() + style.px(GAP);
    line(sketch, best, x, y + top, height - top);
  }

  private Typeset fitted(String latex, double width, double height) {
    Typeset set = style.formula(latex, SIZE);
    double fit = Math.min(1, Math.min(width / set.width(), height / set.total()));
    return fit < 1 ? style.formula(latex, SIZE * fit) : set;
  }

  private static void line(Sketch sketch, Typeset set, double x, double y, double height) {
    double top = y + (height - set.total()) / 2;
    sketch.formula(set, x, top + set.height(), sketch.colour(Role.INK));
  }

  private String symbols(int rows) {
    return ScalarNotation.name(entry, rows)
        + " = "
        + chain
            .map(c -> ScalarNotation.latex(c, rows))
            .orElseGet(() -> ScalarNotation.symbols(rows).latex(term));
  }

  /** The same with numbers; ≈ unless they come to the result in its last shown digit. */
  private String numbers() {
    return numbers(Question.NONE);
  }

  private String numbers(Question question) {
    if (term instanceof Entry || term instanceof Term.One) {
      return "= " + Numbers.latex(value(), DIGITS, false);
    }
    Arithmetic arithmetic = new Arithmetic(moment.trace(), DIGITS);
    ScalarNotation notation =
        new ScalarNotation(
            e ->
                question.answeredAt(e.symbol()).isPresent()
                    ? PaperEntry.BOX
                    : Numbers.latex(
                        moment.trace().values().get(e.symbol(), e.row(), e.column()), DIGITS, true),
            scalar ->
                switch (scalar) {
                  case HALF -> "0.5\\times ";
                  case LEARNING_RATE ->
                      Numbers.given(moment.trace().lesson().learningRate(), DIGITS) + "\\times ";
                },
            "\\times ");
    ScalarNotation whole = style.isForPaper() ? notation.upTo(MOST_TERMS) : notation;
    String sign = arithmetic.comesTo(term, value()) ? "=" : "\\approx ";
    String result =
        question.asksFor(entry.symbol()) ? PaperEntry.BOX : Numbers.latex(value(), DIGITS, false);
    return "= " + whole.latex(term) + " " + sign + " " + result;
  }

  /** What a central difference says of the same slope, where there is a number to move. */
  private Optional<String> proof() {
    if (!(entry.symbol() instanceof Partial(Quantity of, Quantity by))
        || !of.equals(Symbol.E)
        || by.letter() == Letter.A
        || by.letter() == Letter.Z) {
      return Optional.empty();
    }
    double measured =
        new GradientCheck(moment.trace())
            .slope(by, entry.row(), entry.column(), GradientCheck.STEP);
    double gap = Math.abs(measured - value());
    double size = Math.max(Math.abs(measured), Math.abs(value()));
    double relative = size == 0 ? 0 : gap / size;
    boolean agrees = relative < 1e-5 || gap < 1e-9;
    return Optional.of(
        style
            .messages()
            .text(
                agrees ? "entry.difference.agrees" : "entry.difference.off",
                "value",
                Numbers.significant(measured, DIGITS),
                "gap",
                Numbers.significant(relative, 1)));
  }
}
