package backprop.drawing;

import backprop.formula.Formula.Variable;
import backprop.formula.Notation;
import backprop.formula.Piece.Name;
import backprop.formula.Program;
import backprop.formula.Symbol;
import backprop.trace.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader is to compute, so that none of its numbers may be seen. */
final class Question {
  /** Asks for nothing: everything is shown. */
  static final Question NONE = new Question(Optional.empty(), Map.of());

  private final Optional<Program> program;
  private final Map<Symbol, Integer> steps;

  private Question(Optional<Program> program, Map<Symbol, Integer> steps) {
    this.program = program;
    this.steps = steps;
  }

  /** Asks for the results of some steps. */
  static Question of(Program program, List<Step> asked) {
    Map<Symbol, Integer> numbers = new LinkedHashMap<>();
    asked.forEach(step -> numbers.put(step.symbol(), step.number()));
    return new Question(Optional.of(program), numbers);
  }

  /** Whether anything is left to the reader. */
  boolean asks() {
    return !steps.isEmpty();
  }

  /** Whether a matrix is the result of a step that is asked for. */
  boolean asksFor(Symbol symbol) {
    return steps.containsKey(symbol);
  }

  /**
   * The step at which the reader finds a matrix. A local factor is hidden with what it equals: to
   * show ∂A₂/∂W₂ would be to show Z₁.
   */
  Optional<Integer> answeredAt(Symbol symbol) {
    if (asksFor(symbol)) {
      return Optional.ofNullable(steps.get(symbol));
    }
    return program.stream()
        .flatMap(p -> Notation.pieces(p.closed(p.variable(symbol))).stream())
        .flatMap(piece ->
            piece instanceof Name(Variable inner, var _)
                ? Optional.ofNullable(steps.get(inner.symbol())).stream()
                : Stream.empty())
        .findFirst();
  }
}
