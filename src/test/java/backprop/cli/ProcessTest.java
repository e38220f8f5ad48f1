package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.lesson.LessonFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show. */
final class ProcessTest {
  @TempDir private Path folder;

  /** A machine whose own encoding knows no letter beyond ASCII. */
  private Process start(String... args) throws IOException {
    return process(args).start();
  }

  private ProcessBuilder process(String... args) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + folder.resolve("classes"),
                "-Dstdout.encoding=US-ASCII",
                "-Dfile.encoding=US-ASCII",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "backprop.cli.Main"));
    words.addAll(List.of(args));
    return new ProcessBuilder(words).redirectError(folder.resolve("err").toFile());
  }

  private String complaint() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  @Test
  void a_trace_loads_neither_window_nor_painter() throws Exception {
    Process process = start("trace", "default", "-o", folder.resolve("t.json").toString());
    assertEquals(0, process.waitFor());
    assertEquals("", complaint());
    String classes = Files.readString(folder.resolve("classes"), StandardCharsets.ISO_8859_1);
    assertTrue(classes.contains(" backprop.trace.Trace "));
    for (String other :
        List.of(" javafx.", " com.sun.javafx.", " java.awt.", " sun.awt.", " org.apache.pdfbox.")) {
      assertFalse(classes.contains(other), other);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_double_click_reaches_the_screen_without_the_library_of_the_command_line()
      throws Exception {
    Path lesson = folder.resolve("mine.backprop.json");
    new LessonFile(lesson).save(LessonFile.builtIn());
    for (List<String> clicked : List.of(List.<String>of(), List.of(lesson.toString()))) {
      ProcessBuilder process = process(clicked.toArray(String[]::new));
      process.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
      // There is no screen: that it says so shows how far it came
      assertEquals(2, process.start().waitFor());
      String classes = Files.readString(folder.resolve("classes"), StandardCharsets.ISO_8859_1);
      int toolkit = classes.indexOf(" com.sun.javafx.tk.Toolkit ");
      assertTrue(toolkit > 0);
      assertFalse(classes.substring(0, toolkit).contains(" picocli."));
    }
  }

  @Test
  void a_reader_that_stops_after_one_line_ends_the_program_quietly() throws Exception {
    // More than any pipe holds
    String row = "[" + "0.1,".repeat(20_000) + "0.1]";
    Path lesson =
        Files.writeString(
            folder.resolve("large.json"),
            """
            {"format": "backprop-lesson", "version": 1, "activations": ["tanh"],
             "loss": "half-squared-error", "X": [[1]], "T": [%s], "W1": [%s], "B1": [%s]}
            """
                .formatted(row, row, row));
    Process process = start("trace", lesson.toString());
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("{", reader.readLine());
    }
    assertEquals(0, process.waitFor());
    assertEquals("", complaint());
  }

  @Test
  void who_ends_it_in_the_middle_finds_no_half_file() throws Exception {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    Process process =
        start("render", "default", "--step", "all", "-o", pictures.resolve("a.svg").toString());
    while (files(pictures).size() < 3 && process.isAlive()) {
      Thread.sleep(10);
    }
    assertTrue(process.isAlive(), "it was done before it could be ended");
    // As Ctrl+C does: asked to end, not killed
    process.destroy();
    process.waitFor();
    assertEquals(List.of(), files(pictures));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void an_unusable_file_ends_the_process_with_2_and_one_line() throws Exception {
    Process process = start("trace", "no-such-file.json");
    assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(2, process.waitFor());
    assertEquals("no-such-file.json: there is no such file" + System.lineSeparator(), complaint());
  }
}
