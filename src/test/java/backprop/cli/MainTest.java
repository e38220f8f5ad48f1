package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.export.Layout;
import backprop.export.Motion;
import backprop.export.RenderJob;
import backprop.lesson.LessonFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class MainTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<List<String>> windows = new ArrayList<>();
  private final List<RenderJob> jobs = new ArrayList<>();

  /** DIR stands for the folder of this test. */
  private int run(String... args) {
    return run(out, args);
  }

  private int run(OutputStream to, String... args) {
    String[] real = args.clone();
    for (int i = 0; i < real.length; i++) {
      real[i] = real[i].replace("DIR", folder.toString());
    }
    PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Main(
            to,
            complaints,
            parameters -> {
              windows.add(List.of(parameters));
              return 0;
            },
            (job, _) -> jobs.add(job))
        .run(real);
  }

  private String answer() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8).replace(folder.toString(), "DIR");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          trace                           | backprop trace: Missing required parameter: 'FILE' (see backprop trace --help)
          trace default x                 | backprop trace: Unmatched argument at index 2: 'x' (see backprop trace --help)
          trace default -o                | backprop trace: Missing required parameter for option '--output' (OUT) (see backprop trace --help)
          trace --nope default            | backprop trace: Unknown option: '--nope' (see backprop trace --help)
          --lang de                       | backprop: --lang is ko or en, not de (see backprop --help)
          --nope                          | backprop: Unknown option: '--nope' (see backprop --help)
          x y                             | backprop: Unmatched argument at index 1: 'y' (see backprop --help)
          x trace default                 | backprop: FILE stands after the command, not before it (see backprop --help)
          DIR/no.json                     | DIR/no.json: there is no such file
          DIR/bad.json                    | DIR/bad.json: line 9, column 9: W1 has 2 columns, but B1 has 1
          trace DIR/bad.json              | DIR/bad.json: line 9, column 9: W1 has 2 columns, but B1 has 1
          trace DIR/bad.json -o DIR/t.npz | DIR/bad.json: line 9, column 9: W1 has 2 columns, but B1 has 1
          trace DIR/bad.json -o DIR/t     | DIR/bad.json: line 9, column 9: W1 has 2 columns, but B1 has 1
          trace DIR/no.json               | DIR/no.json: there is no such file
          trace DIR                       | DIR: this folder holds no .npy and no .csv: put X, T, W1, B1 and so on into it, one file each
          trace @DIR/bad.json             | @DIR/bad.json: there is no such file
          trace default -o DIR/t.txt      | backprop trace: OUT ends in .json, .npz, .py or .tex, or is a folder for CSV (DIR/t.txt/), not DIR/t.txt (see backprop trace --help)
          trace default -o DIR/no/t.json  | DIR/no/t.json: there is no folder DIR/no: make it first
          trace default -o DIR/no/t       | DIR/no/t: there is no folder DIR/no: make it first
          trace default -o DIR/old/       | DIR/old: this is a file, but CSV files go into a folder: name another
          trace DIR/bad.json -o DIR/bad.json | backprop trace: OUT would write over the lesson DIR/bad.json (see backprop trace --help)
          render default                  | backprop render: Missing required option: '--output=OUT' (see backprop render --help)
          render -o DIR/a.png             | backprop render: Missing required parameter: 'FILE' (see backprop render --help)
          render default -o DIR/a.bmp     | backprop render: OUT ends in .png, .svg, .pdf, .gif or .apng, not DIR/a.bmp (see backprop render --help)
          render default -o DIR/.png      | backprop render: OUT ends in .png, .svg, .pdf, .gif or .apng, not DIR/.png (see backprop render --help)
          render default -o DIR/a.pdf --blank           | backprop render: --blank is for a handout: add --handout (see backprop render --help)
          render default -o DIR/a.pdf --per-page 4      | backprop render: --per-page is for a handout: add --handout (see backprop render --help)
          render default -o DIR/a.pdf --handout --per-page 3    | backprop render: --per-page is 1, 2, 4 or 6, not 3 (see backprop render --help)
          render default -o DIR/a.pdf --handout --size 800x600  | backprop render: --size is not for a handout, its sheets are A4 (see backprop render --help)
          render default -o DIR/a.gif --handout         | backprop render: --handout is for paper: let OUT end in .pdf, .png or .svg, not .gif (see backprop render --help)
          render default -o DIR/a.pdf --handout --present       | backprop render: --present and --handout are two pictures: ask for one of them (see backprop render --help)
          render default -o DIR/a.gif --with-step --present     | backprop render: --present and --with-step are two pictures: ask for one of them (see backprop render --help)
          render default -o DIR/a.png --loop            | backprop render: --loop is for what moves: let OUT end in .gif or .apng (see backprop render --help)
          render default -o DIR/a.png --with-step       | backprop render: --with-step is for what moves: let OUT end in .gif or .apng (see backprop render --help)
          render default -o DIR/a.pdf --frame-time 2    | backprop render: --frame-time is for what moves: let OUT end in .gif or .apng (see backprop render --help)
          render default -o DIR/a.gif --frame-time 0.01 | backprop render: --frame-time is 0.02 to 600 seconds, such as 1.5, not 0.01 (see backprop render --help)
          render default -o DIR/a.gif --frame-time soon | backprop render: --frame-time is 0.02 to 600 seconds, such as 1.5, not soon (see backprop render --help)
          render default -o DIR/a.svg --scale 2         | backprop render: --scale is for pixels: SVG and PDF are sharp at any size without it (see backprop render --help)
          render default -o DIR/a.png --scale 0         | backprop render: --scale is 0.1 to 16, such as 2, not 0 (see backprop render --help)
          render default -o DIR/a.png --scale 6         | backprop render: --scale 6 makes a picture of more than 8192 pixels a side (see backprop render --help)
          render default -o DIR/no/a.png  | DIR/no/a.png: there is no folder DIR/no: make it first
          render default -o DIR/no/a.svg --step all  | DIR/no/a-01.svg: there is no folder DIR/no: make it first
          render DIR/bad.json -o DIR/a.png           | DIR/bad.json: line 9, column 9: W1 has 2 columns, but B1 has 1
          render default -o DIR/a.png --size 1600    | backprop render: --size is width x height in pixels, such as 1600x900, each from 100 to 8192, not 1600 (see backprop render --help)
          render default -o DIR/a.png --size 99x900  | backprop render: --size is width x height in pixels, such as 1600x900, each from 100 to 8192, not 99x900 (see backprop render --help)
          render default -o DIR/a.png --size 900x8193 | backprop render: --size is width x height in pixels, such as 1600x900, each from 100 to 8192, not 900x8193 (see backprop render --help)
          render default -o DIR/a.png --theme pink   | backprop render: --theme is light, dark or projector, not pink (see backprop render --help)
          render default -o DIR/a.png --lang de      | backprop render: --lang is ko or en, not de (see backprop render --help)
          render default -o DIR/a.png --step 0       | backprop render: --step: there is no step 0, but 1 to 26, all, and by name the likes of E, A1, Z1 (see backprop render --help)
          render default -o DIR/a.png --step 27      | backprop render: --step: there is no step 27, but 1 to 26, all, and by name the likes of A1, Z1, A2 (see backprop render --help)
          render default -o DIR/a.png --step dE/dW9  | backprop render: --step: there is no step dE/dW9, but 1 to 26, all, and by name the likes of dE/dW2, dE/dW1, dE/dZ2 (see backprop render --help)
          render default -o DIR/a.png --step X       | backprop render: --step: X is given by the lesson, no step computes it (see backprop render --help)
          """)
  void wrong_usage_and_unusable_files_are_one_line_and_leave_nothing(String line, String complaint)
      throws IOException {
    String bad =
        """
        {
          "format": "backprop-lesson",
          "version": 1,
          "title": "bad",
          "activations": ["sigmoid"],
          "loss": "half-squared-error",
          "X": [[1]],
          "T": [[1, 2]],
          "W1": [[1, 2]],
          "B1": [[1]]
        }
        """;
    Files.writeString(folder.resolve("bad.json"), bad);
    Files.writeString(folder.resolve("old"), "old");

    int exit = run(line.split(" ", -1));

    assertEquals(complaint + System.lineSeparator(), complaint());
    assertEquals(2, exit);
    assertEquals("", answer());
    assertEquals(List.of("bad.json", "old"), files());
    assertEquals(bad, Files.readString(folder.resolve("bad.json")));
    assertEquals("old", Files.readString(folder.resolve("old")));
    assertEquals(List.of(), windows);
    assertEquals(List.of(), jobs);
  }

  @Test
  void a_name_with_line_breaks_stays_on_one_line() {
    assertEquals(2, run("trace", "a\nb\u0007\tc"));
    assertEquals("a b??c: there is no such file" + System.lineSeparator(), complaint());
  }

  @Test
  void trace_writes_json_to_standard_output_and_nothing_else() throws IOException {
    assertEquals(0, run("trace", "default"));
    assertEquals("backprop-trace", JsonMapper.shared().readTree(answer()).get("format").asString());
    assertEquals("", complaint());
    assertEquals(List.of(), files());
    assertEquals(List.of(), windows);
  }

  @Test
  void trace_writes_what_the_name_of_the_output_asks_for() throws IOException {
    assertEquals(0, run("trace", "default", "-o", "DIR/t.json"));
    assertEquals(0, run("trace", "default", "--output=DIR/t.NPZ"));
    assertEquals(0, run("trace", "default", "-o", "DIR/csv"));
    assertEquals(0, run("trace", "default", "-o", "DIR/t.csv/"));
    assertEquals(List.of("csv", "t.NPZ", "t.csv", "t.json"), files());
    assertEquals("", answer() + complaint());
    run("trace", "default");
    assertEquals(answer(), Files.readString(folder.resolve("t.json")));
    assertEquals('P', Files.readAllBytes(folder.resolve("t.NPZ"))[0]);
    assertTrue(Files.exists(folder.resolve("csv/dE_dW2.csv")));
    assertTrue(Files.exists(folder.resolve("t.csv/W1'.csv")));
  }

  @Test
  void trace_replaces_a_file_that_is_there() throws IOException {
    Files.writeString(folder.resolve("t.json"), "old");
    assertEquals(0, run("trace", "default", "-o", "DIR/t.json"));
    assertTrue(Files.readString(folder.resolve("t.json")).contains("backprop-trace"));
  }

  @Test
  void a_reader_that_has_seen_enough_is_no_failure_but_a_full_disk_is() {
    assertEquals(0, run(failing("Broken pipe"), "trace", "default"));
    assertEquals("", complaint());
    assertEquals(2, run(failing("No space left on device"), "trace", "default"));
    assertEquals(
        "standard output: it cannot be written, the disk is full: make room, or choose another place"
            + System.lineSeparator(),
        complaint());
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void the_window_gets_the_file_if_there_is_one() throws IOException {
    assertEquals(0, run());
    assertEquals(0, run("default"));
    Path file = folder.resolve("lesson");
    new LessonFile(file).save(LessonFile.builtIn());
    assertEquals(0, run(file.toString()));
    Path clicked = folder.resolve("lesson.backprop.json");
    new LessonFile(clicked).save(LessonFile.builtIn());
    assertEquals(0, run(clicked.toString()));
    assertEquals(
        List.of(
            List.of(), List.of("default"), List.of(file.toString()), List.of(clicked.toString())),
        windows);
    assertEquals("", answer() + complaint());
  }

  @Test
  void what_was_clicked_and_cannot_be_opened_is_left_to_the_window_to_explain() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken"), "{");
    Path missing = folder.resolve("missing.backprop.json");
    Path good = folder.resolve("good");
    new LessonFile(good).save(LessonFile.builtIn());
    assertEquals(0, run("--clicked"));
    for (Path file : List.of(good, broken, missing)) {
      assertEquals(0, run("--clicked", file.toString()));
    }
    assertEquals(
        List.of(
            List.of(),
            List.of(good.toString()),
            List.of("--open=" + broken),
            List.of("--open=" + missing)),
        windows);
    assertEquals("", answer() + complaint());
  }

  @Test
  void render_without_wishes_draws_the_last_step_large_and_light() {
    assertEquals(0, run("render", "default", "-o", "DIR/a.png"));
    RenderJob job = jobs.getFirst();
    assertEquals(List.of("B1'"), job.steps().stream().map(s -> s.symbol().key()).toList());
    assertEquals(List.of(1600, 900), List.of(job.width(), job.height()));
    assertEquals("light", job.theme());
    assertEquals(Locale.ENGLISH, job.locale());
    assertEquals(List.of(folder.resolve("a.png")), job.files());
    assertEquals("", answer() + complaint());
  }

  @ParameterizedTest
  @CsvSource({"10,dE/dW2", "dE/dW2,dE/dW2", "de/dw2,dE/dW2", "∂E/∂W₂,dE/dW2", "δ₂,dE/dA2"})
  void a_step_is_found_by_number_and_by_name(String name, String symbol) {
    run("render", "default", "-o", "DIR/a.svg", "--step", name, "--size", "100x8192");
    assertEquals("", complaint());
    assertEquals(
        List.of(symbol),
        jobs.getFirst().steps().stream().map(step -> step.symbol().key()).toList());
  }

  @Test
  void all_steps_are_numbered_files_or_the_pages_of_one() {
    run("render", "default", "-o", "DIR/a.b.png", "--step", "all", "--theme", "dark");
    run("render", "default", "-o", "DIR/a.PDF", "--step=all", "--lang=ko");
    RenderJob png = jobs.get(0);
    assertEquals(26, png.files().size());
    assertEquals(folder.resolve("a.b-01.png"), png.files().getFirst());
    assertEquals(folder.resolve("a.b-26.png"), png.files().getLast());
    assertEquals("dark", png.theme());
    RenderJob pdf = jobs.get(1);
    assertEquals(26, pdf.steps().size());
    assertEquals("pdf", pdf.format());
    assertEquals(List.of(folder.resolve("a.PDF")), pdf.files());
    assertEquals(Locale.KOREAN, pdf.locale());
  }

  @Test
  void what_moves_is_one_file_of_the_network_unless_more_is_wished() {
    run("render", "default", "-o", "DIR/a.gif", "--step", "all");
    run("render", "default", "-o", "DIR/a.apng", "--with-step", "--frame-time", "0.25", "--loop");
    assertEquals("", complaint());
    RenderJob gif = jobs.get(0);
    assertEquals(new Layout.Network(), gif.layout());
    assertEquals(List.of(960, 720), List.of(gif.width(), gif.height()));
    assertEquals(new Motion(150, false), gif.motion());
    assertEquals(List.of(folder.resolve("a.gif")), gif.files());
    assertEquals(new Layout.Whole(), jobs.get(1).layout());
    assertEquals(new Motion(25, true), jobs.get(1).motion());
  }

  @Test
  void a_handout_is_four_steps_a_sheet_unless_said_otherwise() {
    run("render", "default", "-o", "DIR/a.pdf", "--step", "all", "--handout");
    run("render", "default", "-o", "DIR/a.png", "--handout", "--blank", "--per-page", "2");
    run("render", "default", "-o", "DIR/b.png", "--step=all", "--handout", "--scale", "1.5");
    assertEquals("", complaint());
    assertEquals(new Layout.Handout(4, false), jobs.get(0).layout());
    assertEquals(List.of(folder.resolve("a.pdf")), jobs.get(0).files());
    assertEquals(new Layout.Handout(2, true), jobs.get(1).layout());
    // The network and what is given, then the step
    assertEquals(
        List.of(folder.resolve("a-1.png"), folder.resolve("a-2.png")), jobs.get(1).files());
    assertEquals(16, jobs.get(2).files().size());
    assertEquals(folder.resolve("b-16.png"), jobs.get(2).files().getLast());
    assertEquals(1.5, jobs.get(2).scale());
  }

  @Test
  void help_names_every_command_and_option() {
    assertEquals(0, run("--help"));
    assertTrue(answer().contains("trace") && answer().contains("render"));
    assertEquals(0, run("trace", "--help"));
    assertEquals(0, run("render", "-h"));
    for (String word : List.of("-o", "--step", "--size", "--theme", "--lang", ".npz", "dE_dW2")) {
      assertTrue(answer().contains(word), word);
    }
    assertFalse(answer().contains("\u001b"));
    assertEquals("", complaint());
  }

  @Test
  void the_version_is_that_of_the_build() {
    assertEquals(0, run("--version"));
    assertTrue(answer().matches("backprop \\d+\\.\\d+\\S*\\R"), answer());
  }

  @Test
  void the_window_is_told_its_language_before_its_lesson() {
    assertEquals(0, run("--lang", "ko", "default"), this::complaint);
    assertEquals(0, run("--lang=en"), this::complaint);
    assertEquals(List.of(List.of("--lang=ko", "default"), List.of("--lang=en")), windows);
  }
}
