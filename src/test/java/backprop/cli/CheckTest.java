package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.LessonDraft;
import backprop.lesson.LessonJson;
import backprop.trace.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line says which gradients agree, and where one is off. */
final class CheckTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Main(out, complaints, parameters -> 9, (job, watch) -> {}).run(args);
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** The built-in lesson with its own gradients as claims, one number of them changed. */
  private Path claiming(Quantity spoilt, int row, int column, double factor) throws IOException {
    Trace trace = Trace.of(JsonLessons.builtIn());
    LessonDraft draft = trace.lesson().draft();
    for (Quantity by : List.of(Symbol.w(1), Symbol.b(1), Symbol.w(2), Symbol.b(2), Symbol.X)) {
      draft.claims.put(by, trace.values().copyOf(Symbol.gradient(by)));
    }
    draft.claims.get(spoilt).multiplyEntry(row, column, factor);
    return write(JsonLessons.finished(draft));
  }

  private Path write(Lesson lesson) throws IOException {
    Path file = folder.resolve("claims.backprop.json");
    return Files.write(file, LessonJson.write(lesson));
  }

  @Test
  void differences_confirm_every_gradient_of_the_built_in_lesson() {
    assertEquals(0, run("check", "default", "--numeric"));
    assertEquals(5, lines().size());
    assertTrue(lines().stream().allMatch(line -> line.endsWith("  ✓")), lines().toString());
    assertTrue(
        lines()
            .getFirst()
            .matches("dE/dW2  15×5   largest relative gap \\d\\.\\de-\\d\\d at row .*"));
    assertTrue(lines().getLast().startsWith("dE/dX   1×10 "), lines().getLast());
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void gradients_that_agree_end_in_0() throws IOException {
    assertEquals(0, run("check", claiming(Symbol.w(1), 0, 0, 1).toString()));
    assertEquals(5, lines().size());
    assertEquals("dW1  10×15  no gap at all  ✓", lines().getFirst());
  }

  @Test
  void a_gradient_that_is_off_ends_in_1_and_is_named_with_its_place() throws IOException {
    assertEquals(1, run("check", claiming(Symbol.w(2), 6, 1, 2).toString()));
    List<String> off = lines().stream().filter(line -> !line.endsWith("✓")).toList();
    assertEquals(2, off.size());
    assertEquals(
        "    Likely cause of dW2: All of it is right but one number, in row 7, column 2.",
        off.getLast());
    String found = off.getFirst();
    assertTrue(
        found.startsWith(
            "dW2  15×5   largest relative gap 5.0e-01 at row 7, column 2: the file says"),
        found);
    assertTrue(found.endsWith("  off"), found);
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_gradient_of_another_shape_is_off() throws IOException {
    LessonDraft draft = JsonLessons.builtIn().draft();
    RealMatrix flat = MatrixUtils.createRealMatrix(15, 10);
    draft.claims.put(Symbol.w(1), flat);
    assertEquals(1, run("check", write(JsonLessons.finished(draft)).toString()));
    assertEquals(
        List.of(
            "dW1  15×10  the gradient is 10×15  off",
            "    Likely cause of dW1: Two mistakes together: All of it is 0: nothing was computed, or"
                + " nothing came back this far. It is transposed."),
        lines());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          check                      | backprop check: Missing required parameter: 'FILE' (see backprop check --help)
          check --numeric            | backprop check: Missing required parameter: 'FILE' (see backprop check --help)
          check default --number     | backprop check: Unknown option: '--number' (see backprop check --help)
          check no.json --numeric    | no.json: there is no such file
          check default              | default: it holds no gradients to compare: add dW1, dB1, … beside W1, B1, …, or let --numeric check the program's own
          """)
  void what_cannot_be_compared_is_one_line_and_ends_in_2(String line, String complaint) {
    assertEquals(2, run(line.split(" ", -1)));
    assertEquals(complaint + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
    assertEquals(List.of(), lines());
  }

  @Test
  void help_names_it() {
    assertEquals(0, run("--help"));
    assertTrue(lines().stream().anyMatch(line -> line.strip().startsWith("check ")));
    assertEquals(0, run("check", "--help"));
    assertTrue(lines().stream().anyMatch(line -> line.contains("--numeric")));
  }
}
