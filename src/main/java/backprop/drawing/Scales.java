package backprop.drawing;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Symbol.Updated;
import backprop.trace.Trace;

/** The colour scale of each matrix of a trace: its own largest magnitude gets the full colour. */
public final class Scales {
  private final Palette palette;
  private final Trace trace;

  /** The scales of a trace in a theme. */
  public Scales(Palette palette, Trace trace) {
    this.palette = palette;
    this.trace = trace;
  }

  /** The scale of one matrix. */
  public ColourScale of(Symbol symbol) {
    double largest = 0;
    boolean negative = false;
    Shape shape = trace.values().shape(symbol);
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        double value = trace.values().get(symbol, i, j);
        if (Double.isFinite(value)) {
          largest = Math.max(largest, Math.abs(value));
        }
        negative |= value < 0;
      }
    }
    return new ColourScale(palette, largest, negative || isSigned(symbol));
  }

  /** Whether a quantity has two sides by its nature, whatever its numbers are today. */
  private static boolean isSigned(Symbol symbol) {
    return switch (symbol) {
      case Quantity quantity ->
          switch (quantity.letter()) {
            case X, W, B, A -> true;
            case T, Z, E -> false;
          };
      case Partial(Quantity of, Quantity _) -> of.equals(Symbol.E);
      case Updated _ -> true;
    };
  }
}
