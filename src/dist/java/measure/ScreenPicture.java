package measure;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Turns a screen dump of X, as xwd writes it in 24 or 32 bits a pixel, into a PNG. */
public final class ScreenPicture {
  private static final int WIDTH = 4;
  private static final int HEIGHT = 5;
  private static final int BYTE_ORDER = 7;
  private static final int BITS_A_PIXEL = 11;
  private static final int BYTES_A_LINE = 12;
  private static final int COLOURS = 19;

  private ScreenPicture() {}

  /** {@code java ScreenPicture.java DUMP.xwd PICTURE.png}. */
  public static void main(String[] args) throws IOException {
    ByteBuffer dump = ByteBuffer.wrap(Files.readAllBytes(Path.of(args[0])));
    int start = dump.getInt(0) + 12 * field(dump, COLOURS);
    int width = field(dump, WIDTH);
    int height = field(dump, HEIGHT);
    int line = field(dump, BYTES_A_LINE);
    int bytes = field(dump, BITS_A_PIXEL) / 8;
    boolean blueFirst = field(dump, BYTE_ORDER) == 0;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = start + y * line + bytes * x;
        int first = dump.get(at + (blueFirst ? 2 : bytes - 3)) & 0xff;
        int second = dump.get(at + (blueFirst ? 1 : bytes - 2)) & 0xff;
        int third = dump.get(at + (blueFirst ? 0 : bytes - 1)) & 0xff;
        image.setRGB(x, y, first << 16 | second << 8 | third);
      }
    }
    ImageIO.write(image, "png", Path.of(args[1]).toFile());
  }

  private static int field(ByteBuffer dump, int number) {
    return dump.getInt(4 * number);
  }
}
