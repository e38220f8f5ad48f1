package backprop.session;

import backprop.formula.Definition;
import backprop.formula.Expansion;
import backprop.formula.Program;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Symbol.Updated;
import backprop.formula.Term.Entry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What belongs together: an entry and the entries it is computed from, and where each of them lives
 * in the network. All of it is read off the formulas; no step is known by name.
 */
public final class Links {
  private final Expansion expansion;

  /** The links of a program. */
  public Links(Program program) {
    this.expansion = new Expansion(program);
  }

  /** The entries that entry (row, column) of a definition is directly computed from. */
  public Set<Entry> sources(Definition definition, int row, int column) {
    return Expansion.entry(definition.right(), row, column)
        .entries()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Where an entry lives in the network; empty for a constant of the formula, such as 𝟏ᵀ. */
  public Optional<Place> place(Symbol symbol, int row, int column) {
    return switch (symbol) {
      case Quantity quantity -> Optional.of(place(quantity, row, column));
      case Updated(Quantity of) -> Optional.of(place(of, row, column));
      case Partial(Quantity of, Quantity by) when of.equals(Symbol.E) ->
          Optional.of(place(by, row, column));
      // A local factor shows what it is made of: ∂A₂/∂W₂ is Z₁ᵀ, so its entries live in Z₁
      case Partial _ ->
          expansion
              .of(symbol, row, column)
              .entries()
              .findFirst()
              .flatMap(e -> place(e.symbol(), e.row(), e.column()));
    };
  }

  /** What a local factor's entry equals, if it is an entry of another matrix; else nothing. */
  List<Entry> made(Entry entry) {
    boolean local =
        entry.symbol() instanceof Partial(Quantity of, Quantity by)
            && !of.equals(Symbol.E)
            && by.letter() != Symbol.Letter.A;
    return local
        ? expansion.of(entry.symbol(), entry.row(), entry.column()).entries().toList()
        : List.of();
  }

  /** The sample an entry belongs to; empty where it is the same for all of them. */
  OptionalInt sample(Symbol symbol, int row, int column) {
    return switch (symbol) {
      case Quantity quantity -> isPerSample(quantity) ? OptionalInt.of(row) : OptionalInt.empty();
      case Updated _ -> OptionalInt.empty();
      case Partial(Quantity of, Quantity by) when of.equals(Symbol.E) ->
          isPerSample(by) ? OptionalInt.of(row) : OptionalInt.empty();
      case Partial(Quantity _, Quantity by) ->
          switch (by.letter()) {
            case A -> OptionalInt.of(row);
            case W, B -> OptionalInt.of(column);
            case X, T, Z, E -> OptionalInt.empty();
          };
    };
  }

  private static boolean isPerSample(Quantity quantity) {
    return switch (quantity.letter()) {
      case W, B -> false;
      case X, T, A, Z, E -> true;
    };
  }

  private Place place(Quantity quantity, int row, int column) {
    return switch (quantity.letter()) {
      case X -> new Place.Unit(0, column);
      case A, Z -> new Place.Unit(quantity.layer(), column);
      case W -> new Place.Edge(quantity.layer(), row, column);
      case B -> new Place.Bias(quantity.layer(), column);
      case T, E -> new Place.Output(column);
    };
  }
}
