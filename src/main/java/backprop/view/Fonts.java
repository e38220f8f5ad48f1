package backprop.view;

import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.text.Font;

/** The bundled typeface as the window's fonts. */
final class Fonts {
  private final Map<TextStyle, Font> fonts = new HashMap<>();

  /** Makes the typeface known to the toolkit. */
  Fonts() {
    load(false);
    load(true);
  }

  private static void load(boolean bold) {
    String path = Typeface.resource(bold);
    try (InputStream in =
        Objects.requireNonNull(Fonts.class.getResourceAsStream(path), "missing " + path)) {
      Font.loadFont(in, 12);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Font of(TextStyle style) {
    return fonts.computeIfAbsent(
        style,
        s ->
            // By full name: asked for a weight, the toolkit takes the regular one
            Font.font(s.bold() ? Typeface.FAMILY + " SemiBold" : Typeface.FAMILY, s.size()));
  }
}
