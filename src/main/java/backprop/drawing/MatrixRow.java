package backprop.drawing;

import backprop.drawing.Palette.Role;
import backprop.drawing.PaperFit.Manner;
import backprop.drawing.formula.Typeset;
import backprop.formula.Definition;
import backprop.formula.Formula;
import backprop.formula.Formula.Variable;
import backprop.formula.Notation;
import backprop.formula.Piece;
import backprop.formula.Piece.Name;
import backprop.formula.Piece.Suffix;
import backprop.formula.Piece.Word;
import backprop.formula.Program;
import backprop.formula.Symbol;
import backprop.formula.SymbolNames;
import backprop.session.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/** A step's formula with its matrices in place of their names, in the formula's own order. */
public final class MatrixRow {
  private static final double OPERATOR_SIZE = 22;

  private final Style style;
  private final List<RowItem> items = new ArrayList<>();
  private List<List<RowItem>> lines = List.of();

  private MatrixRow(Style style) {
    this.style = style;
  }

  /** Matrices on their own, each in a line if it has to be. */
  static MatrixRow of(Style style, Moment moment, List<? extends Symbol> symbols) {
    MatrixRow row = new MatrixRow(style);
    Scales scales = new Scales(style, moment.trace());
    for (Symbol symbol : symbols) {
      row.sign("{}", true);
      row.grid(moment, scales, symbol, SymbolNames.inlineLatex(symbol));
    }
    return row;
  }

  /** The matrices of a definition and what is written between them. */
  public MatrixRow(Style style, Moment moment, Definition definition) {
    this(style);
    Program program = moment.trace().program();
    Scales scales = new Scales(style, moment.trace());
    String before = "";
    int depth = 0;
    for (Piece piece : Notation.pieces(definition.right())) {
      switch (piece) {
        case Word(String latex, var _) -> {
          // 𝟏 is written and not drawn, and must not be left alone at the end of a line
          boolean alone = before.startsWith("\\mathbf{1}");
          // What stands in brackets stays in one line
          sign(latex, isOperator(latex) && depth == 0 && !alone);
          depth += latex.contains("\\left(") ? 1 : 0;
          depth -= latex.contains("\\right)") ? 1 : 0;
          before = latex;
        }
        case Name(Variable variable, Suffix suffix) -> {
          grid(moment, scales, variable.symbol(), label(program, variable));
          if (suffix != Suffix.NONE) {
            raise(suffix);
            items.add(new RowItem.Raised(style.formula("{}" + suffix.latex(), OPERATOR_SIZE)));
          }
        }
      }
    }
    sign("=", true);
    grid(moment, scales, definition.symbol(), SymbolNames.inlineLatex(definition.symbol()));
  }

  private void sign(String latex, boolean mayBreakBefore) {
    String alone =
        switch (latex) {
          // An exponent is no place for a matrix
          case "\\ln\\left(1+e^{" -> "\\ln(1+\\exp(";
          case "}\\right)" -> "))";
          case "1+e^{" -> "1+\\exp(";
          case "}" -> ")";
          // Brackets come in pairs in a formula; alone they need a partner that is not there
          default -> latex.replace("\\left(", "(").replace("\\right)", ")");
        };
    items.add(new RowItem.Sign(style.formula(alone, OPERATOR_SIZE), mayBreakBefore));
  }

  private static boolean isOperator(String latex) {
    return List.of("+", "-", "\\cdot ", "\\circ ", "\\oslash ").contains(latex);
  }

  /** A local factor goes by what it equals, ∂E/∂A by its short name. */
  private static String label(Program program, Variable variable) {
    Formula closed = program.closed(variable);
    if (closed instanceof Variable) {
      return SymbolNames.isDelta(variable.symbol())
          ? SymbolNames.shortLatex(variable.symbol())
          : SymbolNames.inlineLatex(variable.symbol());
    }
    StringBuilder latex = new StringBuilder();
    for (Piece piece : Notation.pieces(closed)) {
      latex.append(
          switch (piece) {
            case Word(String word, var _) -> word;
            case Name(Variable inner, Suffix suffix) ->
                SymbolNames.latex(inner.symbol()) + suffix.latex();
          });
    }
    return latex.toString();
  }

  private void grid(Moment moment, Scales scales, Symbol symbol, String latex) {
    Heatmap heatmap =
        new Heatmap(
            style, symbol, latex, moment.trace().values().copyOf(symbol), scales.of(symbol));
    boolean isGiven = moment.trace().program().inputs().containsKey(symbol);
    items.add(new RowItem.Grid(isGiven ? heatmap.given() : heatmap));
  }

  /** Says of the last matrix what is written behind it. */
  private void raise(Suffix suffix) {
    if (items.getLast() instanceof RowItem.Grid(Heatmap heatmap)) {
      heatmap.raise(suffix);
    }
  }

  /** Puts in place of the result how far a gradient of one's own is from it; of one shape. */
  MatrixRow showDifference(RealMatrix claim) {
    if (items.getLast() instanceof RowItem.Grid(Heatmap result)) {
      items.set(items.size() - 1, new RowItem.Grid(result.less(claim)));
      // What stands on the left does not equal the difference; its place stays as it is
      items.set(
          items.size() - 2, new RowItem.Sign(style.formula("\\phantom{=}", OPERATOR_SIZE), true));
    }
    return this;
  }

  /** Keeps the result back, the last matrix of the row. */
  MatrixRow coverResult() {
    if (items.getLast() instanceof RowItem.Grid(Heatmap result)) {
      result.cover();
    }
    return this;
  }

  /**
   * Leaves for a pen what is asked for.
   *
   * @param question what stands in the boxes of whose matrices
   */
  MatrixRow leaveBlank(Question question) {
    for (RowItem item : items) {
      if (item instanceof RowItem.Grid(Heatmap heatmap)) {
        boolean isResult = item.equals(items.getLast());
        if (isResult && question.asksFor(heatmap.symbol())) {
          heatmap.leave(EmptyGrid.FOR_A_PEN);
        } else {
          question
              .answeredAt(heatmap.symbol())
              .ifPresent(step ->
                  heatmap.leave(
                      EmptyGrid.elsewhere(
                          heatmap.shape(),
                          " " + style.messages().text("handout.from", "number", step))));
        }
      }
    }
    return this;
  }

  /** Sets everything on paper; returns how high that is, or nothing where it does not fit. */
  Optional<Double> fit(View view, double width, double height, Manner manner) {
    RowFit row = new RowFit(style, items);
    return new PaperFit(style, row, view)
        .fit(width, height, manner)
        .map(fitted -> {
          lines = fitted;
          return row.height(fitted);
        });
  }

  /** Sets a part of every large matrix on paper; returns how high that is. */
  double fitPart(View view, double width, double height) {
    RowFit row = new RowFit(style, items);
    lines = new PaperFit(style, row, view).part(width, height);
    return row.height(lines);
  }

  /** Draws everything centred in a rectangle, as large as fits, or as it was fitted on paper. */
  public void draw(Sketch sketch, View view, double x, double y, double width, double height) {
    RowFit row = new RowFit(style, items);
    if (!style.isForPaper()) {
      lines = row.fit(width, height);
    }
    double total = row.height(lines);
    double top = y + Math.max(0, (height - total) / 2);
    for (List<RowItem> line : lines) {
      double lineHeight = row.lineHeight(line);
      double at = x + Math.max(0, (width - row.lineWidth(line)) / 2);
      double gridRight = at;
      double gridTop = top;
      for (RowItem item : line) {
        double middle = top + row.gridHeight(line) / 2;
        switch (item) {
          case RowItem.Grid(Heatmap heatmap) ->
              heatmap.draw(sketch, view, at, middle - heatmap.gridHeight() / 2);
          case RowItem.Raised(Typeset suffix) ->
              sketch.formula(
                  suffix,
                  gridRight + style.px(2),
                  gridTop + style.px(OPERATOR_SIZE * 0.6),
                  sketch.colour(Role.INK));
          case RowItem.Sign(Typeset sign, var _) ->
              sketch.formula(
                  sign, at, middle + style.px(OPERATOR_SIZE * 0.25), sketch.colour(Role.INK));
        }
        if (item instanceof RowItem.Grid(Heatmap heatmap)) {
          gridRight = at + (heatmap.width() + heatmap.gridWidth()) / 2;
          gridTop = middle - heatmap.gridHeight() / 2;
        }
        at += item.width() + row.gap();
      }
      top += lineHeight + row.lineGap();
    }
  }
}
