package backprop.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Part of an image as the data of a PNG: red, green, blue and alpha, eight bits each, every row
 * filtered in the way that leaves the smallest numbers, then deflated.
 */
final class PngPixels {
  private static final int BYTES = 4;

  /** None, left, up: what the others add to drawings is little. */
  private static final int FILTERS = 3;

  private PngPixels() {}

  /**
   * The pixels of a rectangle.
   *
   * @param before the frame under it, so that what has not changed need not be said; null for the
   *     first
   */
  static byte[] of(BufferedImage frame, @Nullable BufferedImage before, FrameChange part)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream data = new DeflaterOutputStream(out, deflater)) {
      byte[] above = new byte[BYTES * part.width()];
      int[] row = new int[part.width()];
      int[] old = new int[part.width()];
      for (int y = part.y(); y < part.y() + part.height(); y++) {
        frame.getRGB(part.x(), y, row.length, 1, row, 0, row.length);
        if (before != null) {
          before.getRGB(part.x(), y, row.length, 1, old, 0, row.length);
        }
        byte[] bytes = bytes(row, old, before != null);
        data.write(best(bytes, above));
        above = bytes;
      }
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  private static byte[] bytes(int[] row, int[] old, boolean mayStay) {
    byte[] bytes = new byte[BYTES * row.length];
    for (int x = 0; x < row.length; x++) {
      // What stays is transparent: all zeros
      if (!mayStay || row[x] != old[x]) {
        bytes[BYTES * x] = (byte) (row[x] >> 16);
        bytes[BYTES * x + 1] = (byte) (row[x] >> 8);
        bytes[BYTES * x + 2] = (byte) row[x];
        bytes[BYTES * x + 3] = (byte) 0xFF;
      }
    }
    return bytes;
  }

  /** A row after the number of its filter. */
  private static byte[] best(byte[] row, byte[] above) {
    byte[] best = {};
    long least = Long.MAX_VALUE;
    for (int filter = 0; filter < FILTERS; filter++) {
      byte[] filtered = new byte[1 + row.length];
      filtered[0] = (byte) filter;
      long sum = 0;
      for (int i = 0; i < row.length; i++) {
        int near = filter == 0 ? 0 : filter == 1 ? i < BYTES ? 0 : row[i - BYTES] : above[i];
        filtered[1 + i] = (byte) (row[i] - near);
        sum += Math.abs(filtered[1 + i]);
      }
      if (sum < least) {
        least = sum;
        best = filtered;
      }
    }
    return best;
  }
}
