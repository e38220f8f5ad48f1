package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import backprop.export.PictureFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command with the real pictures, small ones, each file read back. */
final class RenderTest {
  @TempDir private Path folder;

  private void render(String out, String... more) {
    var err = new ByteArrayOutputStream();
    PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
    Main main =
        new Main(
            OutputStream.nullOutputStream(),
            complaints,
            _ -> 1,
            (job, watch) -> new PictureFiles().draw(job, watch));
    Stream<String> words =
        Stream.of("render", "default", "--size", "640x360", "-o", folder.resolve(out).toString());
    int exit = main.run(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
    assertEquals(0, exit);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  private void read(String file) throws Exception {
    Path path = folder.resolve(file);
    if (file.endsWith(".png")) {
      assertEquals(640, ImageIO.read(path.toFile()).getWidth());
    } else if (file.endsWith(".svg")) {
      var svg = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      assertEquals("640", svg.parse(path.toFile()).getDocumentElement().getAttribute("width"));
    } else {
      try (var pdf = Loader.loadPDF(path.toFile())) {
        assertNotNull(pdf.getPage(0).getResources());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.svg", "a.pdf"})
  void one_step_is_one_file_and_always_the_same(String file) throws Exception {
    render(file, "--step", "dE/dW2", "--lang", "ko");
    byte[] first = Files.readAllBytes(folder.resolve(file));
    render(file, "--step", "10", "--lang", "ko");
    assertArrayEquals(first, Files.readAllBytes(folder.resolve(file)));
    assertEquals(List.of(file), files());
    read(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {".png", ".svg"})
  void all_steps_are_numbered_files(String suffix) throws Exception {
    render("a" + suffix, "--step", "all", "--theme", "dark");
    List<String> expected =
        IntStream.rangeClosed(1, 26).mapToObj(n -> "a-%02d".formatted(n) + suffix).toList();
    assertEquals(expected, files());
    for (String file : expected) {
      read(file);
    }
  }

  @Test
  void all_steps_are_the_pages_of_a_pdf() throws Exception {
    render("a.pdf", "--step", "all");
    assertEquals(List.of("a.pdf"), files());
    try (var pdf = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      assertEquals(26, pdf.getNumberOfPages());
    }
  }
}
