package backprop.export;

import backprop.drawing.Colour;
import backprop.drawing.formula.Decimals;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The elements of one SVG file, each on a line of its own; all text in them is escaped. */
final class SvgXml {
  private final XMLStreamWriter xml;

  SvgXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  void open(String element) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
  }

  void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  /** An element that holds nothing but words. */
  void words(String element, String words) throws XMLStreamException {
    open(element);
    characters(words);
    close();
  }

  void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
  }

  void number(String name, double value) throws XMLStreamException {
    attribute(name, Decimals.of(value));
  }

  /** A colour of {@code fill} or {@code stroke}; SVG 1.1 says how opaque it is elsewhere. */
  void colour(String property, Colour colour) throws XMLStreamException {
    if (colour.isInvisible()) {
      attribute(property, "none");
      return;
    }
    attribute(property, String.format(Locale.ROOT, "#%06x", colour.argb() & 0xffffff));
    if (colour.alpha() < 255) {
      number(property + "-opacity", colour.alpha() / 255.0);
    }
  }

  /** Text without what XML has no way to write: a lesson's title may hold anything. */
  void characters(String text) throws XMLStreamException {
    int[] legal = text.codePoints().map(c -> isLegal(c) ? c : 0xfffd).toArray();
    xml.writeCharacters(new String(legal, 0, legal.length));
  }

  private static boolean isLegal(int character) {
    boolean space = character == '\t' || character == '\n' || character == '\r';
    boolean half = character >= 0xd800 && character <= 0xdfff;
    return space || (character >= ' ' && !half && (character & 0xfffe) != 0xfffe);
  }
}
