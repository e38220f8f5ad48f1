package backprop.export;

import backprop.drawing.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The files of the typeface, read so that parts of them can go into a picture. */
final class FontFiles {
  private FontFiles() {}

  static TrueTypeFont read(boolean bold) throws IOException {
    String path = Typeface.resource(bold);
    try (InputStream in =
        Objects.requireNonNull(Typeface.class.getResourceAsStream(path), "missing " + path)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      // No ligatures: no text has been measured with them, and they would not be found as letters
      font.setEnableGsub(false);
      return font;
    }
  }
}
