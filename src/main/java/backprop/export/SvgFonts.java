package backprop.export;

import backprop.drawing.Mark;
import backprop.drawing.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * The typeface as the style sheet of an SVG: of each weight only the glyphs that its texts use,
 * some 30 kB a page. Browsers show it; programs that draw take an installed font instead.
 */
final class SvgFonts {
  /** What a browser needs; the other tables are ten times as large as the glyphs. */
  private static final List<String> TABLES =
      List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "name", "post", "OS/2");

  /** Read once for all pages; they hold nothing but memory. */
  private @Nullable TrueTypeFont regular;

  private @Nullable TrueTypeFont bold;

  /** The rules that bring the typeface for these marks. */
  String rules(List<Mark> marks) throws IOException {
    return rule(marks, false) + rule(marks, true);
  }

  private String rule(List<Mark> marks, boolean heavy) throws IOException {
    TrueTypeFont font = font(heavy);
    CmapLookup glyphs = font.getUnicodeCmapLookup();
    var used =
        marks.stream()
            .filter(mark -> mark instanceof Mark.Text text && text.style().bold() == heavy)
            .flatMapToInt(mark -> ((Mark.Text) mark).text().codePoints())
            .filter(character -> glyphs.getGlyphId(character) > 0)
            .boxed()
            .collect(Collectors.toSet());
    if (used.isEmpty()) {
      return "";
    }
    TTFSubsetter subset = new TTFSubsetter(font, TABLES);
    subset.addAll(used);
    var bytes = new ByteArrayOutputStream();
    subset.writeToStream(bytes);
    return "@font-face{font-family:"
        + Typeface.FAMILY
        + ";font-weight:"
        + (heavy ? SvgMarks.BOLD : SvgMarks.REGULAR)
        + ";src:url(data:font/ttf;base64,"
        + Base64.getEncoder().encodeToString(bytes.toByteArray())
        + ")}\n";
  }

  private TrueTypeFont font(boolean heavy) throws IOException {
    TrueTypeFont font = heavy ? bold : regular;
    if (font == null) {
      font = FontFiles.read(heavy);
      if (heavy) {
        bold = font;
      } else {
        regular = font;
      }
    }
    return font;
  }
}
