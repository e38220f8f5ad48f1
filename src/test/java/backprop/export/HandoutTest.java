package backprop.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.CellFormat;
import backprop.drawing.Mark;
import backprop.drawing.Mark.Align;
import backprop.drawing.Typeface;
import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.lesson.Lesson;
import backprop.lesson.LessonFile;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
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

  private static <M extends Mark> List<M> all(Class<M> kind, List<Page> pages) {
    return pages.stream()
        .flatMap(page -> page.picture().marks().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static List<Mark.Text> texts(RenderJob job) {
    return all(Mark.Text.class, PictureJobs.pages(job));
  }

  /** Every number with a point that stands somewhere as text or in a formula. */
  private static Set<String> numbers(RenderJob job) {
    List<Page> pages = PictureJobs.pages(job);
    return Stream.concat(
            all(Mark.Text.class, pages).stream().map(Mark.Text::text),
            all(Mark.Reading.class, pages).stream().map(Mark.Reading::text))
        .flatMap(text -> NUMBER.matcher(text).results())
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Lesson drawn(int rows, Activation hidden, Loss loss, Integer... sizes) {
    boolean isSoftmax = loss == Loss.CROSS_ENTROPY;
    Activation last = isSoftmax ? Activation.SOFTMAX : Activation.SIGMOID;
    Architecture architecture =
        new Architecture(rows, List.of(sizes), List.of(hidden, last), loss, isSoftmax);
    try {
      return Initialiser.XAVIER.lesson("t", architecture, 7);
    } catch (BadLesson impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The lessons on which sheets were found that could not be filled in. */
  private static List<Lesson> lessons() {
    return List.of(
        LessonFile.builtIn(),
        drawn(1, Activation.SIGMOID, Loss.HALF_SQUARED_ERROR, 1, 1, 1),
        drawn(1, Activation.TANH, Loss.CROSS_ENTROPY, 4, 6, 3),
        drawn(8, Activation.RELU, Loss.CROSS_ENTROPY, 4, 6, 3),
        drawn(8, Activation.SIGMOID, Loss.HALF_SQUARED_ERROR, 3, 4, 2));
  }

  @Test
  void it_is_found_in_korean_on_numbered_sheets_of_a4_with_the_network_first() throws IOException {
    RenderJob job = job(PictureJobs.titled("첫 단원"), 4, false);
    new PictureFiles().draw(job);
    try (PDDocument document = Loader.loadPDF(job.out().toFile())) {
      assertEquals(16, document.getNumberOfPages());
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= 16; page++) {
        var box = document.getPage(page - 1).getMediaBox();
        assertEquals(595.28, box.getWidth(), 0.01);
        assertEquals(841.89, box.getHeight(), 0.01);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        assertTrue(text.contains("첫 단원"), text);
        assertTrue(text.contains(page + " / 16쪽"), text);
        assertEquals(page == 1, text.contains("t = 0"), text);
        assertEquals(page == 6, text.contains("10. 2층 가중치의 기울기"), text);
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
    "2, false, 18",
    "4, false, 16",
    "6, false, 16",
    "1, true, 27",
    "6, true, 15"
  })
  void steps_take_as_many_sheets_as_they_need(int perPage, boolean blank, int pages) {
    assertEquals(pages, PictureJobs.pages(job(LessonFile.builtIn(), perPage, blank)).size());
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "4", "6"})
  void no_sheet_holds_more_steps_than_are_wished_and_small_steps_fill_it(int perPage) {
    for (Lesson lesson : lessons()) {
      List<Integer> steps = steps(job(lesson, perPage, false));
      assertTrue(steps.stream().allMatch(count -> count <= perPage), steps.toString());
    }
    Lesson small = drawn(1, Activation.SIGMOID, Loss.HALF_SQUARED_ERROR, 1, 1, 1);
    assertTrue(steps(job(small, perPage, false)).contains(perPage));
  }

  /** How many steps stand on each sheet. */
  private static List<Integer> steps(RenderJob job) {
    return PictureJobs.pages(job).stream()
        .map(page ->
            (int)
                all(Mark.Text.class, List.of(page)).stream()
                    .filter(text -> text.text().equals("원소 하나:"))
                    .count())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true", "4, false", "4, true", "6, false", "6, true"})
  void nothing_is_smaller_than_eight_points_or_beside_the_sheet(int perPage, boolean blank) {
    for (Lesson lesson : lessons()) {
      List<Page> pages = PictureJobs.pages(job(lesson, perPage, blank));
      for (Mark.Text text : all(Mark.Text.class, pages)) {
        assertTrue(text.style().size() >= LEAST - 1e-6, text.toString());
        assertTrue(text.x() > 40 && text.x() < 754, text.toString());
        assertTrue(text.y() > 40 && text.y() < 1082, text.toString());
      }
      for (Mark.Reading formula : all(Mark.Reading.class, pages)) {
        assertTrue(formula.size() >= LEAST - 1e-6, formula.toString());
        assertTrue(formula.x() > 40, formula.toString());
        assertTrue(formula.x() + formula.width() < 754, formula.toString());
      }
      pages.forEach(HandoutTest::assertApart);
    }
  }

  /** No text stands on another; the network has a picture of its own. */
  private static void assertApart(Page page) {
    Typeface typeface = new Typeface();
    List<Rectangle2D> boxes = new ArrayList<>();
    for (Mark.Text text : all(Mark.Text.class, List.of(page))) {
      double size = text.style().size();
      double width = typeface.width(text.text(), text.style());
      double left =
          text.x()
              - (text.align() == Align.LEFT ? 0 : text.align() == Align.RIGHT ? width : width / 2);
      Rectangle2D box = new Rectangle2D.Double(left, text.y() - size * 0.7, width, size * 0.7);
      for (Rectangle2D other : boxes) {
        Rectangle2D common = box.createIntersection(other);
        assertFalse(common.getWidth() > 1.5 && common.getHeight() > 1.5, text.toString());
      }
      boxes.add(box);
    }
  }

  @ParameterizedTest
  @CsvSource({"4, true", "6, false"})
  void all_that_is_given_comes_first_with_all_its_digits(int perPage, boolean blank) {
    for (Lesson lesson : lessons()) {
      RenderJob job = job(lesson, perPage, blank);
      List<String> texts =
          all(Mark.Text.class, List.of(PictureJobs.pages(job).getFirst())).stream()
              .map(Mark.Text::text)
              .toList();
      assertTrue(texts.contains("주어진 것"), texts.toString());
      assertTrue(texts.stream().anyMatch(text -> text.contains("η")), texts.toString());
      for (Symbol symbol : job.trace().program().inputs().keySet()) {
        RealMatrix matrix = job.trace().values().copyOf(symbol);
        CellFormat format = CellFormat.given(matrix, 6);
        for (double[] row : matrix.getData()) {
          for (double value : row) {
            assertTrue(texts.contains(format.text(value)), symbol + " " + value);
          }
        }
      }
    }
  }

  @Test
  void what_was_given_with_four_decimals_is_shown_with_four() {
    Set<String> numbers = numbers(job(LessonFile.builtIn(), 4, true, 1));
    assertTrue(numbers.containsAll(Set.of("0.6693", "−1.6412", "−0.0248")), numbers.toString());
  }

  @ParameterizedTest
  @CsvSource({"2", "4", "6"})
  void no_matrix_of_a_step_is_colours_without_numbers(int perPage) {
    for (Lesson lesson : lessons()) {
      for (Page page : PictureJobs.pages(job(lesson, perPage, false))) {
        List<Mark.Text> texts = all(Mark.Text.class, List.of(page));
        if (texts.stream().anyMatch(text -> text.text().startsWith("t = "))) {
          continue; // the network, whose colours have a scale
        }
        for (Mark.Box box : all(Mark.Box.class, List.of(page))) {
          boolean isCell =
              !box.fill().isInvisible()
                  && Math.min(box.width(), box.height()) > 1.5
                  && box.width() < 300;
          assertTrue(!isCell || texts.stream().anyMatch(text -> holds(box, text)), box.toString());
        }
      }
    }
  }

  private static boolean holds(Mark.Box box, Mark.Text text) {
    return text.x() >= box.x()
        && text.x() <= box.x() + box.width() + 1
        && text.y() >= box.y()
        && text.y() <= box.y() + box.height();
  }

  @ParameterizedTest
  @CsvSource({"4", "6"})
  void the_worked_entry_keeps_its_formula_where_its_numbers_are_asked_for(int perPage) {
    for (Lesson lesson : lessons()) {
      for (Page page : PictureJobs.pages(job(lesson, perPage, true))) {
        List<Mark> marks = page.picture().marks();
        for (int i = 0; i < marks.size(); i++) {
          if (marks.get(i) instanceof Mark.Text text && text.text().equals("원소 하나:")) {
            List<String> formulas =
                marks.subList(i, Math.min(marks.size(), i + 60)).stream()
                    .filter(Mark.Reading.class::isInstance)
                    .map(mark -> ((Mark.Reading) mark).text())
                    .toList();
            // Its name above, the name again, and what it is equal to in symbols
            assertEquals(formulas.get(0), formulas.get(1));
            assertTrue(formulas.get(2).matches("= [^□]+"), formulas.toString());
          }
        }
      }
    }
  }

  @Test
  void no_term_of_a_sum_that_has_to_be_added_up_is_left_out() {
    String formulas =
        all(Mark.Reading.class, PictureJobs.pages(job(LessonFile.builtIn(), 4, true, 1))).stream()
            .map(Mark.Reading::text)
            .collect(Collectors.joining(" "));
    // A row of X times the last column of W₁
    for (String term :
        List.of(
            "0.6693 × (−0.02480)", "1.587 × (−0.4132)", "−0.7973) × 0.1277", "0.9830 × 0.3562")) {
      assertTrue(formulas.contains(term), term + " in " + formulas);
    }
  }

  @Test
  void of_a_matrix_that_no_page_holds_a_part_is_shown_and_said() {
    Lesson large = drawn(2, Activation.TANH, Loss.CROSS_ENTROPY, 60, 40, 3);
    List<String> texts = texts(job(large, 4, true, 1)).stream().map(Mark.Text::text).toList();
    assertTrue(texts.contains("1×40 3줄로 나눔"), texts.toString());
    assertTrue(texts.stream().anyMatch(t -> t.matches("60×40 \\(원소 2400개 중 \\d+개\\)")), "W₁");
    assertTrue(texts.stream().anyMatch(t -> t.matches("2×40 .*원소 80개 중 \\d+개.*")), "A₁");
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
    // However the steps share their sheets
    for (int perPage : new int[] {2, 4, 6}) {
      Set<String> any = numbers(job(lesson, perPage, true));
      assertEquals(Set.of(), results.stream().filter(any::contains).collect(Collectors.toSet()));
    }
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
