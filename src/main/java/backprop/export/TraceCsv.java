package backprop.export;

import backprop.formula.Symbol;
import backprop.lesson.FileProblem;
import backprop.lesson.Problem;
import backprop.lesson.WholeFiles;
import backprop.trace.Trace;
import backprop.trace.Values;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A trace as a folder of CSV files, one a quantity, without headings, one matrix row a line. A name
 * is that of the quantity with {@code _} for {@code /}: {@code dE_dW2.csv}. The results of an
 * overflow are {@code NaN}, {@code Infinity} and {@code -Infinity}.
 */
public final class TraceCsv {
  private TraceCsv() {}

  /**
   * Writes a trace into a folder, which is made if its parent is there. Other files in it stay.
   *
   * @throws FileProblem if a file cannot be written; then none is, and a folder that was made is
   *     gone
   */
  public static void write(Trace trace, Path folder) throws FileProblem {
    boolean made = make(folder);
    boolean written = false;
    try (WholeFiles files = new WholeFiles()) {
      for (Symbol symbol : TraceQuantities.of(trace)) {
        files.draft(file(symbol, folder), out -> write(symbol, trace.values(), out));
      }
      files.keep();
      written = true;
    } finally {
      if (made && !written) {
        remove(folder);
      }
    }
  }

  /** The files that a trace makes in a folder. */
  public static List<Path> files(Trace trace, Path folder) {
    return TraceQuantities.of(trace).stream().map(symbol -> file(symbol, folder)).toList();
  }

  private static Path file(Symbol symbol, Path folder) {
    return folder.resolve(symbol.key().replace('/', '_') + ".csv");
  }

  private static boolean make(Path folder) throws FileProblem {
    if (Files.isDirectory(folder)) {
      return false;
    }
    if (Files.exists(folder)) {
      throw new FileProblem(folder.toString(), Problem.of("not-a-folder"));
    }
    WholeFiles.check(folder);
    try {
      Files.createDirectory(folder);
      return true;
    } catch (IOException cause) {
      throw FileProblem.writing(folder, cause);
    }
  }

  private static void remove(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException _) {
      // Someone else has put something in it
    }
  }

  private static void write(Symbol symbol, Values values, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
    MatrixCsv.write(values, symbol, ',', writer);
    writer.flush();
  }
}
