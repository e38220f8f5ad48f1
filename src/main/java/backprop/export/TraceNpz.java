package backprop.export;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.trace.Trace;
import backprop.trace.Values;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A trace as NumPy reads it: a ZIP of one {@code .npy} a quantity, {@code np.load("t.npz")[
 * "dE/dW2"]}. Like NumPy's own it is not compressed, and the same trace gives the same bytes.
 */
public final class TraceNpz {
  /**
   * The true time would make every file another. So would the first moment that a ZIP can name: for
   * that one Java adds the time zone of the machine.
   */
  private static final LocalDateTime TIMELESS = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** NumPy wants the numbers to begin at a multiple of this many bytes. */
  private static final int ALIGNMENT = 64;

  private TraceNpz() {}

  /** Writes a trace; leaves the stream open. */
  public static void write(Trace trace, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Symbol symbol : TraceQuantities.of(trace)) {
      // What is not compressed has to say its sum before it begins
      CheckedOutputStream sum =
          new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
      long size = array(symbol, trace.values(), sum);
      ZipEntry entry = new ZipEntry(symbol.key() + ".npy");
      entry.setTimeLocal(TIMELESS);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(size);
      entry.setCrc(sum.getChecksum().getValue());
      zip.putNextEntry(entry);
      array(symbol, trace.values(), zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  /**
   * One matrix in the NPY format, version 1.0: 64-bit floats, little-endian, row by row.
   *
   * @return number of bytes written
   */
  private static long array(Symbol symbol, Values values, OutputStream to) throws IOException {
    Shape shape = values.shape(symbol);
    byte[] header = header(shape);
    OutputStream out = new BufferedOutputStream(to);
    out.write(header);
    byte[] bytes = new byte[Double.BYTES];
    ByteBuffer number = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        number.putDouble(0, values.get(symbol, i, j));
        out.write(bytes);
      }
    }
    out.flush();
    return header.length + (long) shape.rows() * shape.columns() * Double.BYTES;
  }

  private static byte[] header(Shape shape) {
    String says =
        "{'descr': '<f8', 'fortran_order': False, 'shape': (%s, %s), }"
            .formatted(Integer.toString(shape.rows()), Integer.toString(shape.columns()));
    int before = 10;
    int total = Math.ceilDiv(before + says.length() + 1, ALIGNMENT) * ALIGNMENT;
    String padded = says + " ".repeat(total - before - says.length() - 1) + "\n";
    return ByteBuffer.allocate(total)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1))
        .putShort((short) (total - before))
        .put(padded.getBytes(StandardCharsets.ISO_8859_1))
        .array();
  }
}
