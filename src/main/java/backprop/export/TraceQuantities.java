package backprop.export;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Letter;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Symbol.Updated;
import backprop.trace.Trace;
import java.util.List;
import java.util.stream.Stream;

/** What a written trace holds, and in which order. */
final class TraceQuantities {
  private TraceQuantities() {}

  /**
   * Every quantity of a pass. First those that the format promises, X, T, W, B, A, Z, E, ∂E/∂Z,
   * ∂Z/∂A, ∂E/∂A, ∂A/∂W, ∂E/∂W, ∂E/∂B and ∂E/∂X, then the others; both in teaching order.
   */
  static List<Symbol> of(Trace trace) {
    List<Symbol> all = List.copyOf(trace.values().symbols());
    Stream<Symbol> promised = all.stream().filter(TraceQuantities::isPromised);
    Stream<Symbol> others = all.stream().filter(symbol -> !isPromised(symbol));
    return Stream.concat(promised, others).toList();
  }

  private static boolean isPromised(Symbol symbol) {
    return switch (symbol) {
      case Quantity _ -> true;
      case Partial(var of, var by) ->
          of.letter() == Letter.E || of.letter() == Letter.Z || by.letter() == Letter.W;
      case Updated _ -> false;
    };
  }
}
