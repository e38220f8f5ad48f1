package backprop.drawing;

import backprop.drawing.Palette.Role;
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
import java.util.Comparator;
import java.util.List;

/** A step's formula with its matrices in place of their names, in the formula's own order. */
public final class MatrixRow {
  /** A text size with so many significant digits, best first: a digit more is worth some size. */
  private record Legibility(double size, int digits) {}

  private static final List<Legibility> CHOICES =
      List.of(
          new Legibility(13, 4),
          new Legibility(12, 4),
          new Legibility(11, 4),
          new Legibility(12, 3),
          new Legibility(11, 3),
          new Legibility(10, 3),
          new Legibility(9.25, 3),
          new Legibility(8.5, 3),
          new Legibility(9.25, 2),
          new Legibility(8.5, 2));

  private static final double OPERATOR_SIZE = 22;

  /** Something that stands in a line: a matrix, or what is written between two. */
  private sealed interface Item {
    record Grid(Heatmap heatmap) implements Item {
      @Override
      public double width() {
        return heatmap.width();
      }
    }

    record Sign(Typeset typeset, boolean mayBreakBefore) implements Item {
      @Override
      public double width() {
        return typeset.width();
      }
    }

    /** A suffix at the upper right of the matrix before it. */
    record Raised(Typeset typeset) implements Item {
      @Override
      public double width() {
        return typeset.width();
      }
    }

    double width();
  }

  private final Style style;
  private final List<Item> items = new ArrayList<>();

  /** Whether every operator begins a line, and not only where the line before is full. */
  private boolean spread;

  private MatrixRow(Style style) {
    this.style = style;
  }

  /** Matrices on their own, each in a line if it has to be. */
  static MatrixRow of(Style style, Moment moment, List<? extends Symbol> symbols) {
    MatrixRow row = new MatrixRow(style);
    Scales scales = new Scales(style.palette(), moment.trace());
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
    Scales scales = new Scales(style.palette(), moment.trace());
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
            items.add(new Item.Raised(style.formula("{}" + suffix.latex(), OPERATOR_SIZE)));
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
    items.add(new Item.Sign(style.formula(alone, OPERATOR_SIZE), mayBreakBefore));
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
    items.add(
        new Item.Grid(
            new Heatmap(
                style, symbol, latex, moment.trace().values().copyOf(symbol), scales.of(symbol))));
  }

  /** Draws everything centred in a rectangle, as large as fits. */
  public void draw(Sketch sketch, View view, double x, double y, double width, double height) {
    List<List<Item>> lines = fit(width, height);
    double total = height(lines);
    double top = y + Math.max(0, (height - total) / 2);
    for (List<Item> line : lines) {
      double lineHeight = lineHeight(line);
      double at = x + Math.max(0, (width - lineWidth(line)) / 2);
      double gridRight = at;
      double gridTop = top;
      for (Item item : line) {
        double middle = top + gridHeight(line) / 2;
        switch (item) {
          case Item.Grid(Heatmap heatmap) ->
              heatmap.draw(sketch, view, at, middle - heatmap.gridHeight() / 2);
          case Item.Raised(Typeset suffix) ->
              sketch.formula(
                  suffix,
                  gridRight + style.px(2),
                  gridTop + style.px(OPERATOR_SIZE * 0.6),
                  sketch.colour(Role.INK));
          case Item.Sign(Typeset sign, var _) ->
              sketch.formula(
                  sign, at, middle + style.px(OPERATOR_SIZE * 0.25), sketch.colour(Role.INK));
        }
        if (item instanceof Item.Grid(Heatmap heatmap)) {
          gridRight = at + (heatmap.width() + heatmap.gridWidth()) / 2;
          gridTop = middle - heatmap.gridHeight() / 2;
        }
        at += item.width() + gap();
      }
      top += lineHeight + lineGap();
    }
  }

  private double gap() {
    return style.px(9);
  }

  private double lineGap() {
    return style.px(4);
  }

  private List<Heatmap> heatmaps() {
    List<Heatmap> heatmaps = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.Grid(Heatmap heatmap)) {
        heatmaps.add(heatmap);
      }
    }
    return heatmaps;
  }

  /** The largest numbers that fit; failing that, the largest matrices shrink to colour first. */
  private List<List<Item>> fit(double width, double height) {
    for (Legibility choice : CHOICES) {
      heatmaps().forEach(h -> h.showNumbers(choice.size(), choice.digits()));
      for (boolean each : new boolean[] {false, true}) {
        spread = each;
        if (fits(width, height)) {
          return lines(width);
        }
      }
    }
    spread = false;
    List<Heatmap> bySize = new ArrayList<>(heatmaps());
    bySize.sort(Comparator.comparingInt(Heatmap::entries).reversed());
    for (int shrunk = 1; shrunk <= bySize.size(); shrunk++) {
      List<Heatmap> small = bySize.subList(0, shrunk);
      for (double side = style.px(11); side >= 1; side -= 1) {
        double fixed = side;
        small.forEach(h -> h.showColours(fixed));
        if (fits(width, height)) {
          return lines(width);
        }
      }
    }
    return lines(width);
  }

  private boolean fits(double width, double height) {
    List<List<Item>> lines = lines(width);
    return height(lines) <= height && lines.stream().allMatch(line -> lineWidth(line) <= width);
  }

  /** Breaks before operators where the line would grow too long. */
  private List<List<Item>> lines(double width) {
    List<List<Item>> lines = new ArrayList<>();
    lines.add(new ArrayList<>());
    for (List<Item> group : groups()) {
      List<Item> line = lines.getLast();
      boolean full = lineWidth(line) + gap() + lineWidth(group) > width;
      if (!line.isEmpty() && (spread || full)) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().addAll(group);
    }
    return lines;
  }

  private List<List<Item>> groups() {
    List<List<Item>> groups = new ArrayList<>();
    for (Item item : items) {
      if (groups.isEmpty() || (item instanceof Item.Sign(var _, boolean breaks) && breaks)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(item);
    }
    return groups;
  }

  private double lineWidth(List<Item> line) {
    return line.stream().mapToDouble(Item::width).sum() + gap() * (line.size() - 1);
  }

  private double gridHeight(List<Item> line) {
    return line.stream()
        .mapToDouble(item ->
            item instanceof Item.Grid(Heatmap heatmap) ? heatmap.gridHeight() : style.px(26))
        .max()
        .orElse(0);
  }

  private double lineHeight(List<Item> line) {
    // The label hangs below its own grid, which may be shorter than the line
    double middle = gridHeight(line) / 2;
    return line.stream()
        .mapToDouble(item ->
            item instanceof Item.Grid(Heatmap heatmap)
                ? middle - heatmap.gridHeight() / 2 + heatmap.height()
                : style.px(26))
        .max()
        .orElse(0);
  }

  private double height(List<List<Item>> lines) {
    return lines.stream().mapToDouble(this::lineHeight).sum() + lineGap() * (lines.size() - 1);
  }
}
