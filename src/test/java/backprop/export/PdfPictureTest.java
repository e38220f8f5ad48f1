package backprop.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Colour;
import backprop.drawing.Mark;
import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Picture;
import backprop.drawing.Typeface;
import backprop.drawing.formula.Outline;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PdfPictureTest {
  private static final Typeface TYPEFACE = new Typeface();
  private static final Colour INK = Colour.hex("#102030");
  private static final TextStyle STYLE = new TextStyle(20, false);

  private static byte[] bytes(Iterable<Page> pages) throws IOException {
    var out = new ByteArrayOutputStream();
    new PdfPicture(TYPEFACE).write(pages, out);
    return out.toByteArray();
  }

  private static List<Page> pages(String title, String theme, int... steps) {
    return PictureJobs.pages(
        PictureJobs.of(PictureJobs.titled(title), theme, Path.of("a.pdf"), steps));
  }

  private static Page drawn(Mark... marks) {
    List<Mark> all = new ArrayList<>();
    all.add(new Mark.Box(0, 0, 200, 100, 0, Colour.hex("#ffffff"), Colour.NONE, 0));
    all.addAll(List.of(marks));
    return new Page(new Picture(200, 100, all, List.of()), "t", "s", Locale.ENGLISH);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Mean difference of a colour channel, from 0 to 255. */
  private static double difference(Page page) throws IOException {
    BufferedImage expected = new PngPicture(TYPEFACE).paint(page.picture(), 1);
    try (PDDocument document = Loader.loadPDF(bytes(List.of(page)))) {
      PDFRenderer renderer = new PDFRenderer(document);
      // Lines stay between the pixels, as in the PNG
      RenderingHints hints =
          new RenderingHints(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      hints.put(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      renderer.setRenderingHints(hints);
      BufferedImage actual = renderer.renderImage(0, 1 / PdfPicture.POINTS);
      assertEquals(expected.getWidth(), actual.getWidth());
      assertEquals(expected.getHeight(), actual.getHeight());
      long sum = 0;
      for (int y = 0; y < expected.getHeight(); y++) {
        for (int x = 0; x < expected.getWidth(); x++) {
          Colour a = new Colour(expected.getRGB(x, y));
          Colour b = new Colour(actual.getRGB(x, y));
          sum += Math.abs(a.red() - b.red());
          sum += Math.abs(a.green() - b.green());
          sum += Math.abs(a.blue() - b.blue());
        }
      }
      return sum / (3.0 * expected.getWidth() * expected.getHeight());
    }
  }

  @Test
  void its_words_and_numbers_are_found_as_text() throws IOException {
    String text = text(bytes(pages("첫 단원 <&>", "light", 10)));
    for (String words : List.of("첫 단원 <&>", "2층 가중치의 기울기", "−0.1120", "중앙차분")) {
      assertTrue(text.contains(words), words);
    }
  }

  @Test
  void formulas_are_found_where_they_stand() throws IOException {
    String first = text(bytes(pages("t", "light", 3)));
    assertTrue(first.contains("앞 층의 출력 Z₁이 이 층의 입력이 된다"), first);
    String tenth = text(bytes(pages("t", "light", 10)));
    assertTrue(tenth.contains("∂E/∂W₂ = ∂A₂/∂W₂"), tenth);
    assertTrue(tenth.contains("∂E/∂w₁₃,₅⁽²⁾ = ∂e₅"), tenth);
  }

  @Test
  void a_sign_that_no_font_has_is_spelled_and_known_all_the_same() throws IOException {
    byte[] pdf = bytes(List.of(drawn(new Mark.Reading(10, 50, 80, 20, "δ₂ ∘ Z₁ᵀ"))));
    assertEquals("δ₂ ∘ Z₁ᵀ", text(pdf).strip());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      // Readers that know nothing of what a text stands for find what is typed
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {}
          };
      assertEquals("δ₂ ° Z₁^T", stripper.getText(document).strip());
    }
  }

  @Test
  void what_a_formula_says_is_not_seen() throws IOException {
    Mark reading = new Mark.Reading(10, 50, 80, 20, "δ₂ ∘ Z₁ᵀ");
    Mark after = new Mark.Text(10, 90, "x", STYLE, INK, Align.LEFT);
    assertEquals(image(drawn(after)), image(drawn(reading, after)));
  }

  private static List<Integer> image(Page page) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes(List.of(page)))) {
      BufferedImage image = new PDFRenderer(document).renderImage(0, 2);
      return Arrays.stream(
              image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
          .boxed()
          .toList();
    }
  }

  @Test
  void a_page_a_step_has_its_bookmark_and_its_size() throws IOException {
    byte[] pdf = bytes(pages("첫 단원", "light", 1, 10));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(2, document.getNumberOfPages());
      assertEquals(1200, document.getPage(1).getMediaBox().getWidth());
      assertEquals(675, document.getPage(1).getMediaBox().getHeight());
      assertEquals("첫 단원", document.getDocumentInformation().getTitle());
      assertEquals("Backprop", document.getDocumentInformation().getProducer());
      assertNull(document.getDocumentInformation().getCreationDate());
      assertEquals("ko", document.getDocumentCatalog().getLanguage());
      var bookmark = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertEquals("1. 1층의 가중합", bookmark.getTitle());
      assertEquals(document.getPage(1), bookmark.getNextSibling().findDestinationPage(document));
    }
  }

  @Test
  void fonts_are_embedded_and_hold_only_what_is_used() throws IOException {
    byte[] pdf = bytes(pages("첫 단원", "light", 10));
    assertTrue(pdf.length < 300_000, pdf.length + " bytes");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      List<String> names = new ArrayList<>();
      for (COSName name : resources.getFontNames()) {
        var font = resources.getFont(name);
        assertTrue(font.isEmbedded());
        assertNotNull(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE));
        names.add(font.getName().replaceFirst("[A-Z]{6}\\+", ""));
      }
      assertEquals(
          List.of("Pretendard-Regular", "Pretendard-SemiBold"), names.stream().sorted().toList());
    }
  }

  @Test
  void the_same_pages_are_the_same_bytes() throws IOException {
    assertArrayEquals(bytes(pages("t", "light", 1, 18)), bytes(pages("t", "light", 1, 18)));
  }

  @ParameterizedTest
  @CsvSource({"light,1", "light,10", "dark,18", "projector,26"})
  void a_page_looks_like_its_png(String theme, int step) throws IOException {
    double difference = difference(pages("첫 단원", theme, step).getFirst());
    assertTrue(difference < 1.5, "mean difference " + difference);
  }

  @Test
  void shapes_hatches_clips_and_opacity_look_like_their_png() throws IOException {
    Path2D curves = new Path2D.Double(Path2D.WIND_NON_ZERO);
    curves.moveTo(0, 0);
    curves.quadTo(40, 0, 40, 30);
    curves.curveTo(30, 40, 20, 10, 0, 30);
    curves.closePath();
    curves.append(new Rectangle(5, 5, 20, 10), false);
    double difference =
        difference(
            drawn(
                new Mark.Clip(20, 20, 100, 60),
                new Mark.Box(0, 0, 60, 90, 0, INK.fade(0.4), Colour.NONE, 0),
                new Mark.Hatch(40, 30, 200, 30, INK),
                new Mark.Unclip(),
                new Mark.Box(130, 10, 60, 30, 8, INK.fade(0.2), INK, 3),
                new Mark.Disc(150, 70, 20, Colour.NONE, INK.fade(0.5), 4),
                new Mark.Line(0, 95, 200, 90, 2, INK, true),
                new Mark.Line(0, 85, 200, 80, 2, Colour.NONE, false),
                new Mark.Glyphs(100.5, 50.25, Outline.of(curves), INK.fade(0.7)),
                new Mark.Glyphs(0, 0, Outline.of(new Path2D.Double()), INK)));
    assertTrue(difference < 0.2, "mean difference " + difference);
  }

  @Test
  void a_text_of_any_letters_is_drawn() throws IOException {
    String title = PictureJobs.TITLE + "\u0001" + Normalizer.normalize("한글", Normalizer.Form.NFD);
    byte[] pdf = bytes(List.of(drawn(new Mark.Text(9, 50, title, STYLE, INK, Align.LEFT))));
    assertTrue(text(pdf).contains("<첫 단원> & \"둘\" 'x' □ □□한글"), text(pdf));
    assertEquals(
        "fi -> 1:2",
        text(bytes(List.of(drawn(new Mark.Text(9, 50, "fi -> 1:2", STYLE, INK, Align.LEFT)))))
            .strip());
  }
}
