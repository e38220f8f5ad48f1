package backprop.formula;

import backprop.formula.Chain.Derivative;
import backprop.formula.Chain.Factor;
import backprop.formula.Formula.Scalar;
import backprop.formula.Symbol.Letter;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Symbol.Updated;
import backprop.formula.Term.Add;
import backprop.formula.Term.Call;
import backprop.formula.Term.CallRow;
import backprop.formula.Term.Divide;
import backprop.formula.Term.Entry;
import backprop.formula.Term.Minus;
import backprop.formula.Term.One;
import backprop.formula.Term.Scaled;
import backprop.formula.Term.Subtract;
import backprop.formula.Term.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How a scalar term is written as LaTeX. What stands for an entry, its name or its number, is the
 * caller's choice; sums with many terms are shortened in the middle.
 */
public final class ScalarNotation {
  private static final int LONGEST_SUM = 5;

  private final Function<Entry, String> entries;
  private final Function<Scalar, String> scalars;
  private final String times;
  private final int longest;

  /**
   * @param entries what to write for an entry; negative numbers in brackets of their own
   * @param scalars what to write for ½ and η
   * @param times what to write between factors
   */
  public ScalarNotation(
      Function<Entry, String> entries, Function<Scalar, String> scalars, String times) {
    this(entries, scalars, times, LONGEST_SUM);
  }

  private ScalarNotation(
      Function<Entry, String> entries,
      Function<Scalar, String> scalars,
      String times,
      int longest) {
    this.entries = entries;
    this.scalars = scalars;
    this.times = times;
    this.longest = longest;
  }

  /** The same, but sums of so many terms are not shortened: with a pen one needs all of them. */
  public ScalarNotation upTo(int terms) {
    return new ScalarNotation(entries, scalars, times, terms);
  }

  /** A notation in symbols, for a pass with so many samples. */
  public static ScalarNotation symbols(int rows) {
    return new ScalarNotation(
        entry -> name(entry, rows),
        scalar ->
            switch (scalar) {
              case HALF -> "\\tfrac{1}{2}\\,";
              case LEARNING_RATE -> "\\eta\\,";
            },
        "\\,");
  }

  /**
   * An entry's name, counted from 1: {@code w_{7,2}^{(2)}}; with one sample its row goes unsaid.
   */
  public static String name(Entry entry, int rows) {
    return switch (entry.symbol()) {
      case Quantity quantity -> name(quantity, entry, rows, "");
      case Updated(Quantity of) -> name(of, entry, rows, "\\prime");
      case Partial(Quantity of, Quantity by) when of.equals(Symbol.E) ->
          "\\frac{\\partial E}{\\partial %s}".formatted(name(by, entry, rows, ""));
      case Partial(Quantity of, Quantity by) -> local(of, by, entry, rows);
    };
  }

  /**
   * A local factor. A slope is at home where its entry stands; ∂A/∂Z = Wᵀ has the units of A in its
   * rows and those of Z in its columns; ∂A/∂W = Zᵀ is the same for every unit, which is called j.
   */
  private static String local(Quantity of, Quantity by, Entry entry, int rows) {
    int row = entry.row() + 1;
    int column = entry.column() + 1;
    String sample = rows > 1 ? "n," : "";
    String above;
    String below;
    switch (by.letter()) {
      case X, Z -> {
        above = indexed(of, sample + row);
        below = indexed(by, sample + column);
      }
      case W -> {
        above = indexed(of, rows > 1 ? column + ",j" : "j");
        below = indexed(by, row + ",j");
      }
      case B -> {
        above = indexed(of, rows > 1 ? column + ",j" : "j");
        below = indexed(by, "j");
      }
      default -> {
        above = name(of, entry, rows, "");
        below = name(by, entry, rows, "");
      }
    }
    return "\\frac{\\partial %s}{\\partial %s}".formatted(above, below);
  }

  private static String indexed(Quantity quantity, String index) {
    String letter = quantity.letter().name().toLowerCase(Locale.ROOT);
    String layer = quantity.layer() == 0 ? "" : "^{(" + quantity.layer() + ")}";
    return letter + "_{" + index + "}" + layer;
  }

  /** {@link #name}, but a derivative on one line, with a slash. */
  public static String inlineName(Entry entry, int rows) {
    return name(entry, rows).replaceFirst("^\\\\frac\\{(.*)\\}\\{(\\\\partial.*)\\}$", "$1/$2");
  }

  /** A scalar partial derivative as a fraction. */
  public static String latex(Derivative derivative, int rows) {
    String of = derivative.total() ? "E" : name(derivative.of(), rows);
    return "\\frac{\\partial %s}{\\partial %s}".formatted(of, name(derivative.by(), rows));
  }

  /** A factor in symbols: as a derivative if it is one. */
  public static String latex(Factor factor, int rows) {
    return factor
        .derivative()
        .map(derivative -> latex(derivative, rows))
        .orElseGet(() -> symbols(rows).latex(factor.value()));
  }

  /** A whole chain in symbols. */
  public static String latex(Chain chain, int rows) {
    return shortened(
        LONGEST_SUM,
        chain.paths().stream()
            .map(path ->
                String.join("\\cdot ", path.factors().stream().map(f -> latex(f, rows)).toList()))
            .toList());
  }

  private static String name(Quantity quantity, Entry entry, int rows, String mark) {
    String letter = quantity.letter().name().toLowerCase(Locale.ROOT);
    Letter kind = quantity.letter();
    boolean both = kind == Letter.W || (kind != Letter.B && rows > 1);
    String index =
        both
            ? (entry.row() + 1) + "," + (entry.column() + 1)
            : Integer.toString(entry.column() + 1);
    String layer = quantity.layer() == 0 ? "" : "(" + quantity.layer() + ")";
    String above = mark + layer;
    return letter + "_{" + index + "}" + (above.isEmpty() ? "" : "^{" + above + "}");
  }

  /** The LaTeX of a term. */
  public String latex(Term term) {
    return switch (term) {
      case Entry entry -> entries.apply(entry);
      case One _ -> "1";
      case Scaled(var scalar, Term of) -> scalars.apply(scalar) + factor(of);
      case Minus(Term of) -> "-" + factor(of);
      case Subtract(Term left, Term right) ->
          latex(left) + "-" + (isSum(right) ? bracket(right) : latex(right));
      case Divide(Term left, Term right) -> "\\frac{%s}{%s}".formatted(bare(left), bare(right));
      case Add(var terms) -> sum(terms);
      case Times(var factors) -> String.join(times, factors.stream().map(this::factor).toList());
      case Call(var function, Term of) -> call(function, of);
      case CallRow(var function, var row, int index) ->
          switch (function) {
            case SOFTMAX -> "\\frac{e^{%s}}{%s}".formatted(bare(row.get(index)), exponentials(row));
            default ->
                "\\ln\\left(%s\\right)-%s".formatted(exponentials(row), factor(row.get(index)));
          };
    };
  }

  private String exponentials(List<Term> row) {
    // Below a line there is no place to go on in the next
    return shortened(LONGEST_SUM, row.stream().map(term -> "e^{" + bare(term) + "}").toList());
  }

  private String sum(List<Term> terms) {
    return joined(terms.stream().map(this::latex).toList());
  }

  private String joined(List<String> terms) {
    return shortened(longest, terms);
  }

  private static String shortened(int longest, List<String> terms) {
    List<String> shown = new ArrayList<>(terms);
    if (terms.size() > longest) {
      shown = new ArrayList<>(terms.subList(0, 2));
      shown.add("\\cdots");
      shown.addAll(terms.subList(terms.size() - 2, terms.size()));
    }
    return String.join("+", shown);
  }

  private String call(backprop.formula.Function function, Term of) {
    String inside = bare(of);
    return switch (function) {
      case SQUARE -> (of instanceof Entry ? latex(of) : "(" + inside + ")") + "^{2}";
      case SIGMOID -> "\\sigma(" + inside + ")";
      case SIGMOID_SLOPE -> "\\sigma'(" + inside + ")";
      case TANH -> "\\tanh(" + inside + ")";
      case TANH_SLOPE -> "\\tanh'(" + inside + ")";
      case RELU -> "\\mathrm{relu}(" + inside + ")";
      case STEP -> "\\mathrm{relu}'(" + inside + ")";
      case IDENTITY -> latex(of);
      case LN -> "\\ln(" + inside + ")";
      case SOFTPLUS -> "\\ln(1+e^{" + inside + "})";
      case ONE_PLUS_EXP -> "(1+e^{" + inside + "})";
      case SOFTMAX, MINUS_LN_SOFTMAX -> throw new IllegalArgumentException("needs a row");
    };
  }

  /** Where brackets or a line stand around it anyway: a negative number needs none of its own. */
  private String bare(Term term) {
    String latex = latex(term);
    if (!latex.startsWith("(")) {
      return latex;
    }
    int depth = 0;
    for (int i = 0; i < latex.length(); i++) {
      depth += latex.charAt(i) == '(' ? 1 : latex.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i == latex.length() - 1 ? latex.substring(1, i) : latex;
      }
    }
    return latex;
  }

  private String factor(Term term) {
    return isSum(term) ? bracket(term) : latex(term);
  }

  private static boolean isSum(Term term) {
    return switch (term) {
      case Add _, Subtract _, Minus _ -> true;
      case CallRow(var function, var _, var _) -> function != backprop.formula.Function.SOFTMAX;
      default -> false;
    };
  }

  private String bracket(Term term) {
    return "(" + latex(term) + ")";
  }
}
