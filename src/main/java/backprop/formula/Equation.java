package backprop.formula;

import backprop.formula.Formula.Hadamard;
import backprop.formula.Formula.Product;
import backprop.formula.Formula.Variable;
import backprop.formula.Phase.Kind;
import backprop.formula.Piece.Name;
import backprop.formula.Piece.Suffix;
import backprop.formula.Piece.Word;
import backprop.formula.Symbol.Letter;
import backprop.formula.Symbol.Partial;
import java.util.Optional;
import java.util.function.Function;

/**
 * A definition written as one teaches it: what it is by the chain rule, what the factors are, and
 * what that comes to. The result is LaTeX; a {@link Markup} may mark every symbol in it.
 */
public final class Equation {

  /** What a reader adds around the parts it wants to find again. */
  public interface Markup {
    /** Called for every occurrence of a symbol; returns what to write for it. */
    String symbol(Symbol symbol, String latex);

    /** Called for a factor of the chain and what it equals, which is to stand under a brace. */
    String braced(Symbol of, String latex, String label);

    /** Adds nothing. */
    Markup NONE =
        new Markup() {
          @Override
          public String symbol(Symbol symbol, String latex) {
            return latex;
          }

          @Override
          public String braced(Symbol of, String latex, String label) {
            return "\\underset{%s}{\\underbrace{%s}}".formatted(label, latex);
          }
        };
  }

  private final Program program;
  private final Markup markup;

  /** Writes the definitions of a program, marking what it writes. */
  public Equation(Program program, Markup markup) {
    this.program = program;
    this.markup = markup;
  }

  /** The whole equation of a definition, left side included. */
  public String of(Definition definition) {
    StringBuilder equation = new StringBuilder(symbol(definition.symbol()));
    Formula computed = definition.right();
    if (isChain(definition.forms().getFirst())) {
      equals(equation, chain(definition.forms().getFirst()));
      if (definition.forms().size() > 1) {
        equals(equation, latex(computed));
      } else if (!SymbolNames.isDelta(definition.symbol())) {
        equals(equation, closed(computed));
      }
    } else {
      operatorForm(definition).ifPresent(form -> equals(equation, form));
      for (Formula form : definition.forms()) {
        equals(equation, latex(form));
      }
    }
    if (SymbolNames.isDelta(definition.symbol())) {
      equals(equation, shortName(definition.symbol()));
    }
    return equation.toString();
  }

  /**
   * What this step is on the way to: the gradient that its local factor goes into, or the output of
   * the whole forward pass in one line. Empty where the step is its own goal.
   */
  public Optional<String> goal(Definition definition) {
    if (definition.phase().kind() == Kind.FORWARD) {
      Symbol output = Symbol.z(program.architecture().layers());
      Definition last = program.definition(output).orElseThrow();
      return Optional.of(symbol(output) + "=" + unfolded(last.right()));
    }
    return goalOf(definition).map(this::of);
  }

  /** The gradient that a step of the backward pass is on the way to; empty if it is one itself. */
  public Optional<Definition> goalOf(Definition definition) {
    if (definition.phase().kind() != Kind.BACKWARD || isGoal(definition)) {
      return Optional.empty();
    }
    return program.definitions().stream()
        .dropWhile(candidate -> !candidate.equals(definition))
        .filter(candidate -> candidate.phase().equals(definition.phase()) && isGoal(candidate))
        .findFirst();
  }

  private static boolean isGoal(Definition definition) {
    return definition.symbol() instanceof Partial(var of, var by)
        && of.letter() == Letter.E
        && by.letter() != Letter.A
        && isChain(definition.right());
  }

  /** Whether a formula multiplies a gradient of E with a local factor. */
  private static boolean isChain(Formula formula) {
    return (formula instanceof Product || formula instanceof Hadamard)
        && formula.operands().stream()
            .allMatch(o -> o instanceof Variable v && v.symbol() instanceof Partial);
  }

  private String chain(Formula formula) {
    Variable left = (Variable) formula.operands().getFirst();
    Variable right = (Variable) formula.operands().getLast();
    String operator = formula instanceof Product ? "\\cdot " : "\\circ ";
    return factor(left.symbol()) + operator + factor(right.symbol());
  }

  /** One factor of the chain over a brace that says what it comes to. */
  private String factor(Symbol symbol) {
    Definition definition = program.definition(symbol).orElseThrow();
    String body = symbol(symbol);
    String label = closed(definition.right());
    if (SymbolNames.isDelta(symbol)) {
      label = shortName(symbol);
      Formula inner = definition.forms().getFirst();
      if (isChain(inner)) {
        body =
            markup.symbol(
                symbol,
                "\\left\\{ %s \\right\\}".formatted(notation(inner, v -> symbol(v.symbol()))));
      }
    }
    return markup.braced(symbol, body, label);
  }

  /** ∂(Z₁·W₂+B₂)/∂W₂: the derivative before it is taken. */
  private Optional<String> operatorForm(Definition definition) {
    if (!(definition.symbol() instanceof Partial(var of, var by))
        || SymbolNames.isDelta(definition.symbol())) {
      return Optional.empty();
    }
    Formula source = program.definition(of).orElseThrow().forms().getFirst();
    boolean needsBrackets = !(source instanceof Formula.Apply);
    String inside = latex(source);
    return Optional.of(
        "\\frac{\\partial %s}{\\partial %s}"
            .formatted(needsBrackets ? "\\left(" + inside + "\\right)" : inside, symbol(by)));
  }

  /** A formula with its local factors written out, and ∂E/∂A as δ. */
  private String closed(Formula formula) {
    return notation(program.closed(formula), v -> shortName(v.symbol()));
  }

  private String unfolded(Formula formula) {
    return notation(
        formula,
        variable ->
            program
                .definition(variable.symbol())
                .map(d -> markup.symbol(d.symbol(), unfoldedInside(d)))
                .orElseGet(() -> symbol(variable.symbol())));
  }

  private String unfoldedInside(Definition definition) {
    String inside = unfolded(definition.right());
    boolean activation =
        definition.symbol() instanceof Symbol.Quantity(var letter, var _) && letter == Letter.Z;
    return activation ? "\\left\\{" + inside + "\\right\\}" : inside;
  }

  private String latex(Formula formula) {
    return notation(formula, v -> symbol(v.symbol()));
  }

  private String notation(Formula formula, Function<Variable, String> names) {
    StringBuilder latex = new StringBuilder();
    for (Piece piece : Notation.pieces(formula)) {
      switch (piece) {
        case Word(String word, var _) -> latex.append(word);
        case Name(Variable variable, Suffix suffix) when suffix == Suffix.NONE ->
            latex.append(names.apply(variable));
        case Name(Variable variable, Suffix suffix) ->
            latex.append(
                markup.symbol(
                    variable.symbol(), SymbolNames.latex(variable.symbol()) + suffix.latex()));
      }
    }
    return latex.toString();
  }

  private String symbol(Symbol symbol) {
    return markup.symbol(symbol, SymbolNames.latex(symbol));
  }

  private String shortName(Symbol symbol) {
    return markup.symbol(symbol, SymbolNames.shortLatex(symbol));
  }

  private static void equals(StringBuilder equation, String right) {
    equation.append(" = ").append(right);
  }
}
