package backprop.export;

import backprop.formula.Symbol;
import backprop.lesson.NpzWriter;
import backprop.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A trace as NumPy reads it: a ZIP of one {@code .npy} a quantity, {@code np.load("t.npz")[
 * "dE/dW2"]}. Like NumPy's own it is not compressed, and the same trace gives the same bytes.
 */
public final class TraceNpz {
  private TraceNpz() {}

  /** Writes a trace; leaves the stream open. */
  public static void write(Trace trace, OutputStream out) throws IOException {
    NpzWriter npz = new NpzWriter(out);
    for (Symbol symbol : TraceQuantities.of(trace)) {
      npz.matrix(
          symbol.key(),
          trace.values().shape(symbol),
          (row, column) -> trace.values().get(symbol, row, column));
    }
    npz.finish();
  }
}
