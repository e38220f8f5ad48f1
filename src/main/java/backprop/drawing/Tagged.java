package backprop.drawing;

import backprop.drawing.formula.Typesetter;
import backprop.formula.Equation;
import backprop.formula.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Marks the symbols of an equation so that their glyphs and boxes can be told apart afterwards. */
final class Tagged implements Equation.Markup {
  private final List<Symbol> symbols = new ArrayList<>();
  private final List<String> marked = new ArrayList<>();
  private final Map<Integer, Symbol> labels = new HashMap<>();

  @Override
  public String symbol(Symbol symbol, String latex) {
    symbols.add(symbol);
    marked.add(Typesetter.tag(symbols.size(), latex));
    return marked.getLast();
  }

  @Override
  public String braced(Symbol of, String latex, String label) {
    String wrapped = symbol(of, label);
    for (int id = 1; id <= symbols.size(); id++) {
      if (wrapped.contains(marked.get(id - 1))) {
        labels.put(id, of);
      }
    }
    return Typesetter.underbrace(latex, wrapped);
  }

  /** The symbol that an id from the typesetter stands for; empty for untagged ink. */
  Optional<Symbol> symbol(int id) {
    return id == 0 ? Optional.empty() : Optional.of(symbols.get(id - 1));
  }

  /** The symbol under whose brace an id stands, if it does. */
  Optional<Symbol> labelled(int id) {
    return Optional.ofNullable(labels.get(id));
  }
}
