package backprop.export;

import backprop.drawing.Colour;
import backprop.drawing.Mark;
import backprop.drawing.Mark.Box;
import backprop.drawing.Mark.Clip;
import backprop.drawing.Mark.Disc;
import backprop.drawing.Mark.Glyphs;
import backprop.drawing.Mark.Hatch;
import backprop.drawing.Mark.Line;
import backprop.drawing.Mark.Reading;
import backprop.drawing.Mark.Text;
import backprop.drawing.Mark.Unclip;
import backprop.drawing.Typeface;
import backprop.drawing.formula.Decimals;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The marks of one SVG file, each an element on a line of its own. */
final class SvgMarks {
  static final int REGULAR = 400;
  static final int BOLD = 600;

  private final SvgXml xml;
  private final Typeface typeface;
  private int clips;

  SvgMarks(SvgXml xml, Typeface typeface) {
    this.xml = xml;
    this.typeface = typeface;
  }

  void draw(List<Mark> marks) throws XMLStreamException {
    for (Mark mark : marks) {
      draw(mark);
    }
  }

  private void draw(Mark mark) throws XMLStreamException {
    switch (mark) {
      case Box box -> {
        xml.open("rect");
        rectangle(box.x(), box.y(), box.width(), box.height());
        if (box.radius() > 0) {
          xml.number("rx", box.radius());
        }
        ink(box.fill(), box.stroke(), box.strokeWidth());
        xml.close();
      }
      case Disc disc -> {
        xml.open("circle");
        xml.number("cx", disc.x());
        xml.number("cy", disc.y());
        xml.number("r", disc.radius());
        ink(disc.fill(), disc.stroke(), disc.strokeWidth());
        xml.close();
      }
      case Line line -> line(line);
      case Text text -> text(text);
      case Glyphs(var x, var y, var outline, var colour) -> {
        xml.open("path");
        xml.attribute("transform", "translate(" + Decimals.of(x) + " " + Decimals.of(y) + ")");
        xml.colour("fill", colour);
        xml.attribute("d", outline.svg());
        xml.close();
      }
      case Reading reading -> reading(reading);
      case Hatch hatch -> hatch(hatch);
      case Clip(var x, var y, var w, var h) -> clip(x, y, w, h);
      case Unclip _ -> unclip();
    }
  }

  private void line(Line line) throws XMLStreamException {
    xml.open("line");
    xml.number("x1", line.x1());
    xml.number("y1", line.y1());
    xml.number("x2", line.x2());
    xml.number("y2", line.y2());
    xml.colour("stroke", line.colour());
    xml.number("stroke-width", line.width());
    if (line.dashed()) {
      xml.attribute(
          "stroke-dasharray",
          Decimals.of(Line.dash(line.width())) + " " + Decimals.of(Line.gap(line.width())));
    }
    xml.close();
  }

  private void text(Text text) throws XMLStreamException {
    if (text.text().isEmpty()) {
      return;
    }
    xml.open("text");
    xml.number("x", text.x());
    xml.number("y", text.y());
    xml.number("font-size", text.style().size());
    if (text.style().bold()) {
      xml.number("font-weight", BOLD);
    }
    switch (text.align()) {
      case LEFT -> {}
      case CENTRE -> xml.attribute("text-anchor", "middle");
      case RIGHT -> xml.attribute("text-anchor", "end");
    }
    xml.number("textLength", typeface.width(text.text(), text.style()));
    xml.attribute("lengthAdjust", "spacingAndGlyphs");
    xml.colour("fill", text.colour());
    xml.characters(text.text());
    xml.close();
  }

  /** Text that is not seen is selected and found all the same. */
  private void reading(Reading reading) throws XMLStreamException {
    xml.open("text");
    xml.number("x", reading.x());
    xml.number("y", reading.y());
    xml.number("font-size", reading.size());
    xml.number("textLength", reading.width());
    xml.attribute("lengthAdjust", "spacingAndGlyphs");
    xml.attribute("fill-opacity", "0");
    xml.characters(reading.text());
    xml.close();
  }

  private void hatch(Hatch hatch) throws XMLStreamException {
    clip(hatch.x(), hatch.y(), hatch.width(), hatch.height());
    String down = "l" + Decimals.of(-hatch.height()) + " " + Decimals.of(hatch.height());
    var path = new StringBuilder();
    for (double d = 0; d < hatch.width() + hatch.height(); d += Hatch.SPACING) {
      path.append('M').append(Decimals.of(hatch.x() + d)).append(' ');
      path.append(Decimals.of(hatch.y())).append(down);
    }
    xml.open("path");
    xml.colour("stroke", hatch.colour());
    xml.attribute("d", path.toString());
    xml.close();
    unclip();
  }

  private void clip(double x, double y, double width, double height) throws XMLStreamException {
    String id = "clip" + ++clips;
    xml.open("clipPath");
    xml.attribute("id", id);
    xml.open("rect");
    rectangle(x, y, width, height);
    xml.close();
    xml.close();
    xml.open("g");
    xml.attribute("clip-path", "url(#" + id + ")");
  }

  private void unclip() throws XMLStreamException {
    xml.close();
  }

  private void rectangle(double x, double y, double width, double height)
      throws XMLStreamException {
    xml.number("x", x);
    xml.number("y", y);
    xml.number("width", width);
    xml.number("height", height);
  }

  private void ink(Colour fill, Colour stroke, double width) throws XMLStreamException {
    xml.colour("fill", fill);
    if (!stroke.isInvisible()) {
      xml.colour("stroke", stroke);
      xml.number("stroke-width", width);
    }
  }
}
