package backprop.export;

import backprop.drawing.Typeface;
import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Steps as an animated PNG, one frame a step, in all colours: chunks as in a PNG, and between them
 * those that say when and where (acTL, fcTL, fdAT of PNG, third edition). A program that knows only
 * PNG shows the first step.
 */
final class ApngAnimation {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final PngPicture painter;
  private final RenderJob job;

  /** Counts fcTL and fdAT alike. */
  private int sequence;

  ApngAnimation(Typeface typeface, RenderJob job) {
    painter = new PngPicture(typeface);
    this.job = job;
  }

  /** Writes so many pages; leaves the stream open. */
  void write(Iterable<Page> pages, int count, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.write(SIGNATURE);
    BufferedImage before = null;
    for (Page page : pages) {
      BufferedImage frame = painter.paint(page.picture(), job.scale());
      FrameChange change =
          before == null ? FrameChange.whole(frame) : FrameChange.between(before, frame);
      if (before == null) {
        chunk(data, "IHDR", header(frame));
        int plays = job.motion().loops() ? 0 : 1;
        chunk(data, "acTL", ByteBuffer.allocate(8).putInt(count).putInt(plays).array());
      }
      chunk(data, "fcTL", control(change));
      byte[] pixels = PngPixels.of(frame, before, change);
      if (before == null) {
        chunk(data, "IDAT", pixels);
      } else {
        ByteBuffer numbered = ByteBuffer.allocate(4 + pixels.length);
        chunk(data, "fdAT", numbered.putInt(sequence++).put(pixels).array());
      }
      before = frame;
    }
    chunk(data, "IEND", new byte[0]);
    data.flush();
  }

  private byte[] control(FrameChange change) {
    byte stays = 0;
    byte over = 1;
    return ByteBuffer.allocate(26)
        .putInt(sequence++)
        .putInt(change.width())
        .putInt(change.height())
        .putInt(change.x())
        .putInt(change.y())
        .putShort((short) job.motion().hundredths())
        .putShort((short) 100)
        .put(stays)
        .put(over)
        .array();
  }

  private static byte[] header(BufferedImage frame) {
    byte bits = 8;
    byte redGreenBlueAlpha = 6;
    return ByteBuffer.allocate(13)
        .putInt(frame.getWidth())
        .putInt(frame.getHeight())
        .put(bits)
        .put(redGreenBlueAlpha)
        .array();
  }

  private static void chunk(DataOutputStream out, String kind, byte[] body) throws IOException {
    byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(body);
    out.writeInt(body.length);
    out.write(name);
    out.write(body);
    out.writeInt((int) sum.getValue());
  }
}
