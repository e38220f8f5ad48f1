package backprop.export;

import backprop.formula.Symbol;
import backprop.lesson.JsonWriter;
import backprop.trace.Trace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A trace as JSON: {@code {"format": "backprop-trace", "version": 1, "quantities": {"X": [[…]],
 * …}}}, every matrix as a list of rows, every digit that is needed to get the same number back.
 * JSON has no word for the results of an overflow: they are the texts {@code "NaN"}, {@code
 * "Infinity"} and {@code "-Infinity"}.
 */
public final class TraceJson {
  private TraceJson() {}

  /** Writes a trace in UTF-8; flushes the stream, but leaves it open. */
  public static void write(Trace trace, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    JsonWriter json = new JsonWriter(writer);
    json.begin();
    json.text("format", "backprop-trace");
    json.raw("version", "1");
    json.begin("quantities");
    for (Symbol symbol : TraceQuantities.of(trace)) {
      var shape = trace.values().shape(symbol);
      json.matrix(symbol.key(), shape, (i, j) -> trace.values().get(symbol, i, j));
    }
    json.end();
    json.end();
    writer.flush();
  }
}
