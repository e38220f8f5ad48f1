package backprop.export;

import backprop.drawing.Typeface;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/**
 * Pictures as the pages of a PDF, with a bookmark each: formulas are paths with their reading over
 * them, so they can be selected and searched like any text. The same pictures give the same bytes,
 * hence no date.
 */
final class PdfPicture {
  /** Points to a pixel: at 96 pixels an inch a page is as large as a browser shows the SVG. */
  static final float POINTS = 0.75f;

  private static final String PROGRAM = "Backprop";

  private final Typeface typeface;

  /** Places texts as a typeface measures them. */
  PdfPicture(Typeface typeface) {
    this.typeface = typeface;
  }

  /** Writes all pages; leaves the stream open. */
  void write(Iterable<Page> pages, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      // Else the document is known by the time at which it was written
      document.setDocumentId(1L);
      PdfFonts fonts = PdfFonts.embed(document, typeface);
      PDDocumentOutline bookmarks = new PDDocumentOutline();
      for (Page page : pages) {
        if (document.getNumberOfPages() == 0) {
          describe(document, page.lesson(), page.locale());
        }
        PDOutlineItem bookmark = new PDOutlineItem();
        bookmark.setTitle(page.step());
        bookmark.setDestination(draw(page, document, fonts));
        bookmarks.addLast(bookmark);
      }
      document.getDocumentCatalog().setDocumentOutline(bookmarks);
      document.save(out);
    }
  }

  private static void describe(PDDocument document, String title, Locale locale) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setCreator(PROGRAM);
    information.setProducer(PROGRAM);
    document.setDocumentInformation(information);
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage(locale.getLanguage());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
  }

  private static PDPage draw(Page page, PDDocument document, PdfFonts fonts) throws IOException {
    float width = POINTS * (float) page.picture().width();
    float height = POINTS * (float) page.picture().height();
    PDPage paper = new PDPage(new PDRectangle(width, height));
    document.addPage(paper);
    try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
      // Pixels with y downwards
      content.transform(new Matrix(POINTS, 0, 0, -POINTS, 0, height));
      new PdfMarks(content, fonts).draw(page.picture().marks());
    }
    return paper;
  }
}
