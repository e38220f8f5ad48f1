package backprop.view;

import backprop.formula.Symbol;
import backprop.trace.Values;
import java.util.function.BiFunction;

/**
 * A way to write one matrix as text.
 *
 * @param id the end of its keys in the bundle: {@code copy.as.<id>}, {@code copy.done.<id>}
 * @param writer writes the matrix of a symbol
 */
public record CopyFormat(String id, BiFunction<Values, Symbol, String> writer) {

  /** The matrix of a symbol in this format. */
  String text(Values values, Symbol symbol) {
    return writer.apply(values, symbol);
  }
}
