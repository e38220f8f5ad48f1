package backprop.drawing.proof;

import backprop.drawing.WorkedEntry;
import backprop.formula.Expansion;
import backprop.formula.Program;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Symbol.Updated;
import backprop.session.Focus;
import backprop.session.Lighting;
import backprop.session.Moment;
import backprop.trace.Parameter;
import java.util.Optional;

/** Which weight, bias or input is meant by what a person looks at. */
public final class NudgeChoice {
  private NudgeChoice() {}

  /**
   * The number that can be moved: that of the entry that is lit, else that of the entry the step
   * works.
   *
   * @param lit what is pointed at, stepped into or pinned
   */
  public static Optional<Parameter> of(Moment moment, Optional<Focus> lit) {
    Program program = moment.trace().program();
    return lit.flatMap(focus -> of(program, focus))
        .or(() ->
            WorkedEntry.of(moment, new Lighting(moment, lit)).flatMap(entry -> of(program, entry)));
  }

  /** The number that lives where an entry lives: itself, or what it is the gradient of. */
  public static Optional<Parameter> of(Program program, Focus focus) {
    if (!(focus instanceof Focus.OfEntry entry)) {
      return Optional.empty();
    }
    int row = entry.row();
    int column = entry.column();
    return switch (entry.symbol()) {
      case Quantity quantity -> parameter(quantity, row, column);
      case Updated(Quantity of) -> parameter(of, row, column);
      case Partial(Quantity of, Quantity by) when of.equals(Symbol.E) -> parameter(by, row, column);
      // A local factor is made of another matrix: ∂A₂/∂Z₁ is W₂ᵀ
      case Partial _ ->
          new Expansion(program)
              .of(entry.symbol(), row, column)
              .entries()
              .findFirst()
              .flatMap(e -> parameter(e.symbol(), e.row(), e.column()));
    };
  }

  private static Optional<Parameter> parameter(Symbol symbol, int row, int column) {
    return symbol instanceof Quantity quantity && Parameter.isMovable(quantity)
        ? Optional.of(new Parameter(quantity, row, column))
        : Optional.empty();
  }
}
