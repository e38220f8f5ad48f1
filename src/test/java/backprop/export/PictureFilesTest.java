package backprop.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Mark;
import backprop.formula.Symbol;
import backprop.lesson.FileProblem;
import backprop.lesson.Lesson;
import backprop.lesson.LessonFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PictureFilesTest {
  @TempDir private Path folder;

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  private String begin(String file) throws IOException {
    return new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.ISO_8859_1)
        .substring(0, 5);
  }

  @ParameterizedTest
  @CsvSource({"png,\u0089PNG\r", "svg,<?xml", "PDF,%PDF-"})
  void the_name_of_the_output_chooses_the_format(String suffix, String begin) throws IOException {
    new PictureFiles().draw(PictureJobs.of("light", folder.resolve("a." + suffix), 10));
    assertEquals(List.of("a." + suffix), files());
    assertEquals(begin.strip(), begin("a." + suffix).strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "svg"})
  void of_several_files_all_are_written_or_none(String suffix) throws IOException {
    Files.createDirectory(folder.resolve("a-2." + suffix));
    RenderJob job = PictureJobs.of("light", folder.resolve("a." + suffix), 1, 10);
    assertThrows(FileProblem.class, () -> new PictureFiles().draw(job));
    assertEquals(List.of("a-2." + suffix), files());
    Files.delete(folder.resolve("a-2." + suffix));
    new PictureFiles().draw(job);
    assertEquals(List.of("a-1." + suffix, "a-2." + suffix), files());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "svg", "pdf"})
  void an_overflow_is_drawn_in_every_format(String suffix) throws Exception {
    Lesson lesson = LessonFile.builtIn().with(Symbol.X, 0, 0, 1e200).with(Symbol.w(1), 0, 0, 1e200);
    assertTrue(
        PictureJobs.pages(PictureJobs.of(lesson, "light", Path.of("a.svg"), 1))
            .getFirst()
            .picture()
            .marks()
            .stream()
            .anyMatch(Mark.Hatch.class::isInstance));
    new PictureFiles().draw(PictureJobs.of(lesson, "light", folder.resolve("a." + suffix), 1, 9));
    assertEquals(suffix.equals("pdf") ? 1 : 2, files().size());
  }

  @Test
  void a_pdf_takes_the_place_of_the_old_one_only_when_it_is_whole() throws IOException {
    Path out = folder.resolve("a.pdf");
    Files.writeString(out, "old");
    new PictureFiles().draw(PictureJobs.of(LessonFile.builtIn(), "dark", out, 1));
    assertEquals("%PDF-", begin("a.pdf"));
    assertEquals(List.of("a.pdf"), files());
  }
}
