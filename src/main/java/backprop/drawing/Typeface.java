package backprop.drawing;

import backprop.drawing.Mark.TextStyle;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The bundled typeface: how wide its texts run, the same on every machine. */
public final class Typeface {
  /** Family of the bundled typeface; window, pictures and files use no other. */
  public static final String FAMILY = "Pretendard";

  private static final float MEASURED_SIZE = 1000;

  /** Read once, by whoever asks first; the toolkit copies a font into a file for each reading. */
  private static final class Bundled {
    private static final Font REGULAR = load(false);
    private static final Font BOLD = load(true);
  }

  private final Font regular = Bundled.REGULAR;
  private final Font bold = Bundled.BOLD;
  private final Map<Integer, Double> regularAdvances = new ConcurrentHashMap<>();
  private final Map<Integer, Double> boldAdvances = new ConcurrentHashMap<>();
  private final FontRenderContext context = new FontRenderContext(null, true, true);

  /** Reads the font files, so that the first typeface is there at once. */
  public static void load() {
    Font ignored = Bundled.REGULAR;
  }

  /** Where the font file stands among the resources. */
  public static String resource(boolean bold) {
    return "/backprop/assets/fonts/Pretendard-" + (bold ? "SemiBold" : "Regular") + ".ttf";
  }

  private static Font load(boolean bold) {
    String path = resource(bold);
    try (InputStream in =
        Objects.requireNonNull(Typeface.class.getResourceAsStream(path), "missing " + path)) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(MEASURED_SIZE);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("cannot read " + path, e);
    }
  }

  /** The font to draw a style with. */
  public Font font(TextStyle style) {
    return (style.bold() ? bold : regular).deriveFont((float) style.size());
  }

  /** Width of a text in pixels. */
  public double width(String text, TextStyle style) {
    Font font = style.bold() ? bold : regular;
    Map<Integer, Double> advances = style.bold() ? boldAdvances : regularAdvances;
    double width = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      width += advances.computeIfAbsent(character, c -> advance(font, c));
      i += Character.charCount(character);
    }
    return width * style.size() / MEASURED_SIZE;
  }

  private double advance(Font font, int character) {
    return font.createGlyphVector(context, Character.toString(character))
        .getGlyphMetrics(0)
        .getAdvanceX();
  }
}
