package backprop.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Mark;
import backprop.drawing.Typeface;
import backprop.lesson.Lesson;
import backprop.lesson.LessonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets of A4, solved and to be filled in, read back. */
final class HandoutTest {
  private static final Pattern NUMBER = Pattern.compile("−?\\d+\\.\\d+");

  /** Eight points in pixels of 96 to an inch. */
  private static final double LEAST = 8 * 96 / 72.0;

  @TempDir private Path folder;

  private RenderJob job(Lesson lesson, int perPage, boolean blank, int... steps) {
    return PictureJobs.of(lesson, "light", folder.resolve("a.pdf"), steps)
        .drawing(new Layout.Handout(perPage, blank));
  }

  private static List<Mark.Text> texts(RenderJob job) {
    return PictureJobs.pages(job).stream()
        .flatMap(page -> page.picture().marks().stream())
        .filter(Mark.Text.class::isInstance)
        .map(Mark.Text.class::cast)
        .toList();
  }

  /** Every number with a point that stands somewhere as text. */
  private static Set<String> numbers(RenderJob job) {
    return texts(job).stream()
        .flatMap(text -> NUMBER.matcher(text.text()).results())
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void it_is_found_in_korean_on_numbered_sheets_of_a4_with_the_network_first() throws IOException {
    RenderJob job = job(PictureJobs.titled("첫 단원"), 4, false);
    new PictureFiles().draw(job);
    try (PDDocument document = Loader.loadPDF(job.out().toFile())) {
      assertEquals(7, document.getNumberOfPages());
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= 7; page++) {
        var box = document.getPage(page - 1).getMediaBox();
        assertEquals(595.28, box.getWidth(), 0.01);
        assertEquals(841.89, box.getHeight(), 0.01);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        assertTrue(text.contains("첫 단원"), text);
        assertTrue(text.contains(page + " / 7쪽"), text);
        assertEquals(page == 1, text.contains("t = 0"), text);
        assertEquals(page == 3, text.contains("10. 2층 가중치의 기울기"), text);
      }
    }
  }

  @Test
  void as_an_image_it_is_paper_to_its_last_pixel() {
    RenderJob job = job(LessonFile.builtIn(), 4, false, 5);
    for (double scale : new double[] {0.8, 1, 1.5}) {
      var image =
          new PngPicture(new Typeface()).paint(PictureJobs.pages(job).getFirst().picture(), scale);
      assertEquals(0xFFFFFFFF, image.getRGB(image.getWidth() - 1, image.getHeight() - 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, false, 27",
    "2, false, 14",
    "4, false, 7",
    "6, false, 5",
    "1, true, 27",
    "6, true, 5"
  })
  void nothing_is_smaller_than_eight_points_or_beside_the_sheet(
      int perPage, boolean blank, int pages) {
    RenderJob job = job(LessonFile.builtIn(), perPage, blank);
    assertEquals(pages, PictureJobs.pages(job).size());
    for (Mark.Text text : texts(job)) {
      assertTrue(text.style().size() >= LEAST - 1e-6, text.toString());
      assertTrue(text.x() > 40 && text.x() < 754, text.toString());
      assertTrue(text.y() > 40 && text.y() < 1082, text.toString());
    }
  }

  @Test
  void blank_sheets_hold_given_numbers_only() {
    Lesson lesson = LessonFile.builtIn();
    Set<String> solved = numbers(job(lesson, 1, false));
    Set<String> blank = numbers(job(lesson, 1, true));
    // Z₂, E, ∂E/∂Z₂ of the built-in lesson, as NumPy computes them
    Set<String> results = Set.of("0.2171", "0.5063", "0.3826", "0.7874", "0.6984", "0.1906");
    assertTrue(solved.containsAll(results), solved.toString());
    assertEquals(Set.of(), results.stream().filter(blank::contains).collect(Collectors.toSet()));
    assertTrue(blank.contains("−0.3228"), "a bias is given");
    assertFalse(texts(job(lesson, 1, true)).stream().anyMatch(t -> t.text().startsWith("중앙차분")));
  }

  @Test
  void what_is_not_asked_for_is_given() {
    Lesson lesson = LessonFile.builtIn();
    Set<String> activation = numbers(job(lesson, 1, true, 4));
    assertTrue(activation.contains("1.309"), "A₂ is given: " + activation);
    assertFalse(activation.contains("0.7874"), "Z₂ is asked for: " + activation);
    assertTrue(numbers(job(lesson, 1, false, 4)).contains("0.7874"));
  }

  @Test
  void a_local_factor_does_not_give_away_the_matrix_it_equals() {
    Lesson lesson = LessonFile.builtIn();
    // Z₁ᵀ goes into ∂E/∂W₂ under the name of ∂A₂/∂W₂
    assertTrue(numbers(job(lesson, 1, true, 10)).contains("0.7681"));
    assertFalse(numbers(job(lesson, 1, true, 2, 10)).contains("0.7681"));
  }

  @Test
  void a_blank_sheet_has_no_colour_that_a_result_could_be_read_from() {
    RenderJob one = job(LessonFile.builtIn(), 1, true, 4);
    long solved = boxes(job(LessonFile.builtIn(), 1, false, 4));
    assertEquals(solved - 5, boxes(one), "the five cells of Z₂ are gone");
  }

  /** Filled rectangles of a cell's height. */
  private static long boxes(RenderJob job) {
    return PictureJobs.pages(job).getLast().picture().marks().stream()
        .filter(Mark.Box.class::isInstance)
        .map(Mark.Box.class::cast)
        .filter(box ->
            !box.fill().isInvisible() && box.height() > 9 && box.height() < 40 && box.width() > 9)
        .count();
  }
}
