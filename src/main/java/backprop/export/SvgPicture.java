package backprop.export;

import backprop.drawing.Picture;
import backprop.drawing.Typeface;
import backprop.drawing.formula.Decimals;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A picture as SVG 1.1: formulas are paths under a text that is not seen, texts stay texts. The
 * same picture gives the same bytes.
 *
 * <p>What a text needs of the typeface is embedded, for a browser, which need not have Korean.
 * Programs that know no embedded fonts take another: hence every text says how long it is.
 */
final class SvgPicture {
  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /** Where the typeface is missing, one that has Korean too, on whichever system. */
  private static final String FAMILIES =
      Typeface.FAMILY
          + ", 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR',"
          + " sans-serif";

  /** Blanks as they are, and none of the shifts that no text has been measured with. */
  private static final String PLAIN =
      "text{white-space:pre;font-kerning:none;font-variant-ligatures:none}\n";

  private final SvgFonts fonts = new SvgFonts();
  private final Typeface typeface;

  /** Measures texts in a typeface. */
  SvgPicture(Typeface typeface) {
    this.typeface = typeface;
  }

  /** Writes a page, one pixel of it to one unit of the file; leaves the stream open. */
  void write(Page page, OutputStream out) throws IOException {
    try {
      // Not the factory that the class path may offer: it would write other bytes
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      write(page, xml);
      xml.flush();
    } catch (XMLStreamException cause) {
      throw cause.getNestedException() instanceof IOException io ? io : new IOException(cause);
    }
  }

  private void write(Page page, XMLStreamWriter xml) throws XMLStreamException, IOException {
    Picture picture = page.picture();
    String width = Decimals.of(picture.width());
    String height = Decimals.of(picture.height());
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("version", "1.1");
    xml.writeAttribute("width", width);
    xml.writeAttribute("height", height);
    xml.writeAttribute("viewBox", "0 0 " + width + " " + height);
    xml.writeAttribute("xml:lang", page.locale().getLanguage());
    xml.writeAttribute("xml:space", "preserve");
    xml.writeAttribute("font-family", FAMILIES);
    SvgXml elements = new SvgXml(xml);
    elements.words("title", page.lesson());
    elements.words("desc", page.step());
    elements.words("style", PLAIN + fonts.rules(picture.marks()));
    new SvgMarks(elements, typeface).draw(picture.marks());
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }
}
