package backprop.export;

import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Typeface;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typeface inside one PDF: of each weight the glyphs that its texts use. */
final class PdfFonts {
  /** Stands for what the typeface has no glyph for. */
  private static final int MISSING = '□';

  /** As one types them where there is nothing else. */
  private static final Map<Integer, String> SPELLED =
      Map.of(
          (int) 'ᵀ', "^T", (int) '⊤', "T", (int) '∘', "°", (int) '⊘', "/", (int) '⊗', "×", 0x1d7cf,
          "1");

  private static final TextStyle READ = new TextStyle(12, false);

  private final Typeface typeface;
  private final Weight regular;
  private final Weight bold;

  private record Weight(PDFont font, CmapLookup glyphs) {}

  private PdfFonts(Typeface typeface, Weight regular, Weight bold) {
    this.typeface = typeface;
    this.regular = regular;
    this.bold = bold;
  }

  /** Puts the typeface into a document, which closes it. */
  static PdfFonts embed(PDDocument document, Typeface typeface) throws IOException {
    return new PdfFonts(typeface, load(document, false), load(document, true));
  }

  private static Weight load(PDDocument document, boolean bold) throws IOException {
    TrueTypeFont font = FontFiles.read(bold);
    document.registerTrueTypeFontForClosing(font);
    return new Weight(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
  }

  private Weight weight(TextStyle style) {
    return style.bold() ? bold : regular;
  }

  PDFont font(TextStyle style) {
    return weight(style).font();
  }

  /**
   * A text with only what the font can show: a lesson's title may hold anything, and a font of a
   * PDF refuses what it lacks. Korean in single letters, as macOS writes it, becomes syllables.
   */
  String shown(String text, TextStyle style) {
    CmapLookup glyphs = weight(style).glyphs();
    int[] shown =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .codePoints()
            .map(c -> glyphs.getGlyphId(c) == 0 ? MISSING : c)
            .toArray();
    return new String(shown, 0, shown.length);
  }

  /** The reading of a formula: signs that the typeface lacks are spelled with others. */
  String spelled(String reading) {
    StringBuilder text = new StringBuilder();
    reading.codePoints().forEach(c -> text.append(SPELLED.getOrDefault(c, Character.toString(c))));
    return shown(text.toString(), READ);
  }

  /** Says of the text that follows what it stands for. */
  PDPropertyList actually(String text) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setString(COSName.ACTUAL_TEXT, text);
    return PDPropertyList.create(dictionary);
  }

  double width(String text, TextStyle style) {
    return typeface.width(text, style);
  }
}
