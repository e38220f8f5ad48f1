package backprop.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Colour;
import backprop.drawing.Mark;
import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Picture;
import backprop.drawing.Typeface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class SvgPictureTest {
  private static final Typeface TYPEFACE = new Typeface();
  private static final Colour INK = Colour.hex("#102030");

  private static byte[] bytes(Page page) throws IOException {
    var out = new ByteArrayOutputStream();
    new SvgPicture(TYPEFACE).write(page, out);
    return out.toByteArray();
  }

  private static Document parse(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
  }

  private static Document drawn(Mark... marks) throws Exception {
    Picture picture = new Picture(100, 50, List.of(marks), List.of());
    return parse(bytes(new Page(picture, "t", "s", Locale.ENGLISH)));
  }

  private static List<Element> all(Document svg, String name) {
    var nodes = svg.getElementsByTagNameNS(SvgPicture.NAMESPACE, name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static List<String> texts(Document svg) {
    return all(svg, "text").stream().map(Element::getTextContent).toList();
  }

  private static Page page(String title) {
    var job = PictureJobs.of(PictureJobs.titled(title), "light", Path.of("a.svg"), 10);
    return PictureJobs.pages(job).getFirst();
  }

  @Test
  void a_page_is_xml_with_title_step_and_every_text() throws Exception {
    Page page = page("10-15-5");
    Document svg = parse(bytes(page));
    assertEquals("svg", svg.getDocumentElement().getLocalName());
    assertEquals("0 0 1600 900", svg.getDocumentElement().getAttribute("viewBox"));
    assertEquals("ko", svg.getDocumentElement().getAttribute("xml:lang"));
    assertEquals("10-15-5", all(svg, "title").getFirst().getTextContent());
    assertEquals("10. 2층 가중치의 기울기", all(svg, "desc").getFirst().getTextContent());
    assertEquals(
        page.picture().marks().stream()
            .map(mark ->
                switch (mark) {
                  case Mark.Text text -> text.text();
                  case Mark.Reading reading -> reading.text();
                  default -> "";
                })
            .filter(text -> !text.isEmpty())
            .toList(),
        texts(svg));
    assertTrue(texts(svg).contains("0.1130"));
  }

  @Test
  void what_a_formula_says_is_text_that_is_not_seen() throws Exception {
    Document svg = parse(bytes(page("t")));
    Element equation =
        all(svg, "text").stream()
            .filter(text -> text.getTextContent().startsWith("∂E/∂W₂ = ∂A₂/∂W₂"))
            .findFirst()
            .orElseThrow();
    assertTrue(equation.getTextContent().contains("Z₁ᵀ"), equation.getTextContent());
    assertEquals("0", equation.getAttribute("fill-opacity"));
    assertTrue(Double.parseDouble(equation.getAttribute("textLength")) > 300);
    for (Element text : all(svg, "text")) {
      assertFalse(text.getTextContent().contains("\\"), text.getTextContent());
    }
  }

  @Test
  void a_title_may_hold_anything() throws Exception {
    Document svg = parse(bytes(page(PictureJobs.TITLE + "\u0001\uffff")));
    String title = "<첫 단원> & \"둘\" 'x' \ud83d\ude00 \ufffd\ufffd\ufffd";
    assertEquals(title, all(svg, "title").getFirst().getTextContent());
    assertTrue(texts(svg).contains(title));
  }

  @Test
  void a_lesson_without_title_is_called_untitled() throws Exception {
    assertEquals("이름 없는 예제", page("").lesson());
  }

  @Test
  void numbers_are_short_and_finite() throws Exception {
    String svg = new String(bytes(page("t")), StandardCharsets.UTF_8);
    for (var numbers = Pattern.compile("=\"([^\"]*)\"").matcher(svg); numbers.find(); ) {
      String value = numbers.group(1);
      assertFalse(value.matches("[^#]*(NaN|Infinity|\\d[eE]\\d|\\.\\d{4}).*"), value);
    }
  }

  @Test
  void the_same_picture_is_the_same_bytes() throws Exception {
    assertArrayEquals(bytes(page("t")), bytes(page("t")));
  }

  @Test
  void texts_keep_their_place_in_any_font() throws Exception {
    Document svg =
        drawn(
            new Mark.Text(1, 2, "a  b", new TextStyle(10, false), INK, Align.LEFT),
            new Mark.Text(3, 4, "b", new TextStyle(20, true), INK.fade(0.5), Align.CENTRE),
            new Mark.Text(5, 6, "c", new TextStyle(10, false), INK, Align.RIGHT),
            new Mark.Text(5, 6, "", new TextStyle(10, false), INK, Align.RIGHT));
    List<Element> texts = all(svg, "text");
    assertEquals(List.of("a  b", "b", "c"), texts(svg));
    assertEquals(
        List.of("", "middle", "end"),
        texts.stream().map(text -> text.getAttribute("text-anchor")).toList());
    assertEquals(
        List.of("", "600", ""),
        texts.stream().map(text -> text.getAttribute("font-weight")).toList());
    assertEquals(
        TYPEFACE.width("a  b", new TextStyle(10, false)),
        Double.parseDouble(texts.getFirst().getAttribute("textLength")),
        0.0005);
    assertEquals("#102030", texts.get(1).getAttribute("fill"));
    assertEquals("0.502", texts.get(1).getAttribute("fill-opacity"));
    assertEquals("preserve", svg.getDocumentElement().getAttribute("xml:space"));
  }

  @Test
  void the_letters_that_are_used_are_embedded() throws Exception {
    Document svg =
        drawn(new Mark.Text(1, 2, "가a\ud83d\ude00", new TextStyle(10, false), INK, Align.LEFT));
    String style = all(svg, "style").getFirst().getTextContent();
    var faces =
        Pattern.compile("font-weight:(\\d+);src:url\\(data:font/ttf;base64,([^)]*)\\)")
            .matcher(style);
    assertTrue(faces.find());
    assertEquals("400", faces.group(1));
    byte[] file = Base64.getDecoder().decode(faces.group(2));
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      assertEquals(3, font.getNumberOfGlyphs());
      var glyphs = font.getUnicodeCmapLookup();
      assertTrue(glyphs.getGlyphId('가') > 0);
      assertTrue(glyphs.getGlyphId('a') > 0);
    }
    assertFalse(faces.find());
  }

  @Test
  void shapes_hatches_and_clips_are_elements() throws Exception {
    Document svg =
        drawn(
            new Mark.Box(1, 2, 3, 4, 0, Colour.NONE, INK, 2),
            new Mark.Disc(1, 2, 3, INK, Colour.NONE, 0),
            new Mark.Line(0, 0, 9, 9, 2, INK, true),
            new Mark.Clip(10, 10, 20, 20),
            new Mark.Hatch(0, 0, 10, 5, INK),
            new Mark.Unclip(),
            new Mark.Box(1, 2, 3, 4, 1.5, INK, Colour.NONE, 0));
    assertEquals("22 3.5", all(svg, "line").getFirst().getAttribute("stroke-dasharray"));
    assertEquals("none", all(svg, "rect").getFirst().getAttribute("fill"));
    assertEquals("", all(svg, "circle").getFirst().getAttribute("stroke"));
    Element hatch = all(svg, "path").getFirst();
    assertEquals("M0 0l-5 5M5 0l-5 5M10 0l-5 5", hatch.getAttribute("d"));
    Element inner = (Element) hatch.getParentNode();
    Element outer = (Element) inner.getParentNode();
    assertEquals("url(#clip2)", inner.getAttribute("clip-path"));
    assertEquals("url(#clip1)", outer.getAttribute("clip-path"));
    Element last = all(svg, "rect").getLast();
    assertEquals("1.5", last.getAttribute("rx"));
    assertEquals(svg.getDocumentElement(), last.getParentNode());
  }
}
