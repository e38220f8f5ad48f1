package backprop.lesson;

import backprop.formula.Shape;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Arrays as {@code numpy.savez} writes them: a ZIP of one {@code .npy} an array, not compressed.
 * The same arrays give the same bytes. Texts are of NumPy's type {@code <U}, which needs no pickle.
 */
public final class NpzWriter {
  /**
   * The true time would make every file another. So would the first moment that a ZIP can name: for
   * that one Java adds the time zone of the machine.
   */
  private static final LocalDateTime TIMELESS = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** NumPy wants the numbers to begin at a multiple of this many bytes. */
  private static final int ALIGNMENT = 64;

  private final ZipOutputStream zip;

  /** Writes to a stream, which is left open. */
  public NpzWriter(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** What one array comes to. */
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Adds a matrix of 64-bit numbers, row by row. */
  public void matrix(String name, Shape shape, JsonWriter.Entries entries) throws IOException {
    numbers(name, List.of(shape.rows(), shape.columns()), shape, entries);
  }

  /** Adds an array with the shape it has in the file. */
  void array(String name, NumberArray array) throws IOException {
    Shape shape = array.shape();
    List<Integer> lengths =
        List.of(shape.rows(), shape.columns()).subList(2 - array.dimensions(), 2);
    numbers(name, lengths, shape, array::get);
  }

  /** Adds a single text, of no dimensions. */
  void text(String name, String text) throws IOException {
    texts(name, List.of(), List.of(text));
  }

  /** Adds a list of texts. */
  void texts(String name, List<String> texts) throws IOException {
    texts(name, List.of(texts.size()), texts);
  }

  /** Ends the archive. */
  public void finish() throws IOException {
    zip.finish();
  }

  private void numbers(String name, List<Integer> lengths, Shape shape, JsonWriter.Entries entries)
      throws IOException {
    member(
        name,
        "<f8",
        lengths,
        (long) shape.rows() * shape.columns() * Double.BYTES,
        out -> {
          byte[] bytes = new byte[Double.BYTES];
          ByteBuffer number = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
          for (int i = 0; i < shape.rows(); i++) {
            for (int j = 0; j < shape.columns(); j++) {
              number.putDouble(0, entries.get(i, j));
              out.write(bytes);
            }
          }
        });
  }

  private void texts(String name, List<Integer> lengths, List<String> texts) throws IOException {
    // Not 0: older versions of NumPy read that as a text of any length
    int longest =
        texts.stream().mapToInt(text -> text.codePointCount(0, text.length())).max().orElse(0);
    int width = Math.max(1, longest);
    ByteBuffer bytes =
        ByteBuffer.allocate(texts.size() * width * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < texts.size(); i++) {
      bytes.position(i * width * Integer.BYTES);
      texts.get(i).codePoints().forEach(bytes::putInt);
    }
    member(name, "<U" + width, lengths, bytes.capacity(), out -> out.write(bytes.array()));
  }

  private void member(
      String name, String type, List<Integer> lengths, long dataLength, Content content)
      throws IOException {
    byte[] header = header(type, lengths);
    // What is not compressed has to say its sum before it begins
    CheckedOutputStream sum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
    write(header, content, sum);
    ZipEntry entry = new ZipEntry(name + ".npy");
    entry.setTimeLocal(TIMELESS);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(header.length + dataLength);
    entry.setCrc(sum.getChecksum().getValue());
    zip.putNextEntry(entry);
    write(header, content, zip);
    zip.closeEntry();
  }

  private static void write(byte[] header, Content content, OutputStream to) throws IOException {
    OutputStream out = new BufferedOutputStream(to);
    out.write(header);
    content.writeTo(out);
    out.flush();
  }

  /** The header of the NPY format, version 1.0. */
  private static byte[] header(String type, List<Integer> lengths) {
    String inside = String.join(", ", lengths.stream().map(String::valueOf).toList());
    String says =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s%s), }"
            .formatted(type, inside, lengths.size() == 1 ? "," : "");
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
