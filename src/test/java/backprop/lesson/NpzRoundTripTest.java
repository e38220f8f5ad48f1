package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backprop.export.TraceNpz;
import backprop.formula.Symbol;
import backprop.trace.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written as NumPy writes it reads back to the last bit, here and there. */
final class NpzRoundTripTest {
  private static final double[] AWKWARD = {
    -0.0, 0.1, Double.MIN_VALUE, 1e308, -1.0 / 3, Double.MIN_NORMAL
  };

  @TempDir private Path folder;

  /** The built-in lesson with awkward numbers, a gradient, and keys of somebody else. */
  private static Lesson lesson() throws BadLesson {
    LessonDraft draft = JsonLessons.builtIn().draft();
    RealMatrix x = draft.inputs.get(Symbol.X);
    for (int j = 0; j < AWKWARD.length; j++) {
      x.setEntry(0, j, AWKWARD[j]);
    }
    draft.title = "왕복 10-15-5";
    draft.learningRate = 0.1;
    draft.claims.put(Symbol.w(2), draft.inputs.get(Symbol.w(2)));
    draft.unknown.put("epoch", "17");
    draft.unknown.put("history", "[0.1,\"NaN\",-0.0]");
    draft.unknown.put("A1", "[[1,2],[3,4]]");
    draft.unknown.put("author", "\"김\"");
    draft.unknown.put("ragged", "[[1],[2,3]]");
    return draft.finish();
  }

  private static void assertSame(Lesson expected, Lesson actual) {
    assertEquals(expected.title(), actual.title());
    assertEquals(expected.architecture(), actual.architecture());
    assertEquals(expected.learningRate(), actual.learningRate());
    for (ArrayRole role : ArrayRole.all(expected.architecture().layers())) {
      if (!role.gradient()) {
        assertBits(expected.copyOf(role.of()), actual.copyOf(role.of()));
      }
    }
    assertEquals(expected.claims().keySet(), actual.claims().keySet());
    expected.claims().forEach((by, claim) -> assertBits(claim, actual.claims().get(by)));
  }

  private static void assertBits(RealMatrix expected, RealMatrix actual) {
    // Of arrays, equality is that of the bits: −0 is not 0
    assertTrue(Arrays.deepEquals(expected.getData(), actual.getData()));
  }

  @Test
  void a_lesson_saved_as_npz_opens_to_the_same_bits() throws Exception {
    Path file = folder.resolve("수업.NPZ");
    Lesson lesson = lesson();
    new LessonFile(file).save(lesson);
    Lesson opened = LessonFile.open(file.toString());
    assertSame(lesson, opened);
    assertEquals(
        Map.of("epoch", "17.0", "history", "[0.1,\"NaN\",-0.0]", "A1", "[[1.0,2.0],[3.0,4.0]]"),
        opened.unknown());
    byte[] once = Files.readAllBytes(file);
    new LessonFile(file).save(opened);
    assertArrayEquals(once, Files.readAllBytes(file));
  }

  @Test
  void what_npz_cannot_hold_is_said_and_json_holds_it() throws Exception {
    Lesson lesson = lesson();
    assertEquals(List.of("author", "ragged"), new LessonFile(Path.of("a.npz")).lost(lesson));
    LessonFile json = new LessonFile(folder.resolve("a.backprop.json"));
    assertEquals(List.of(), json.lost(lesson));
    json.save(lesson);
    assertEquals(lesson.unknown(), json.open().unknown());
  }

  @Test
  void a_trace_is_read_back_by_name_to_the_last_bit() throws Exception {
    Trace trace = Trace.of(JsonLessons.builtIn());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TraceNpz.write(trace, out);
    NamedArrays arrays = Npz.read(out.toByteArray());
    for (Symbol symbol : trace.values().symbols()) {
      assertBits(trace.values().copyOf(symbol), arrays.numbers().get(symbol.key()).copy());
    }
    assertEquals(32, arrays.numbers().size());
  }

  @Test
  void numpy_reads_what_is_saved_without_a_pickle() throws Exception {
    assumeTrue(hasNumPy(), "there is no python3 with NumPy here");
    Path file = folder.resolve("lesson.npz");
    Lesson lesson = lesson();
    new LessonFile(file).save(lesson);
    Path says = folder.resolve("says.txt");
    Process python =
        python(
            says,
            """
            import sys, numpy as np
            for name, array in np.load(sys.argv[1], allow_pickle=False).items():
                values = [v if isinstance(v, str) else v.hex() for v in array.ravel().tolist()]
                print(name, array.dtype, array.shape, *values, sep="|")
            """,
            file);
    assertEquals(0, python.waitFor(), Files.readString(says));
    List<String> lines = Files.readAllLines(says, StandardCharsets.UTF_8);
    assertTrue(lines.contains("activations|<U7|(2,)|sigmoid|sigmoid"), lines.toString());
    assertTrue(lines.contains("loss|<U18|()|half-squared-error"), lines.toString());
    assertTrue(lines.contains("title|<U10|()|왕복 10-15-5"), lines.toString());
    assertTrue(lines.contains("learningRate|float64|()|0x1.999999999999ap-4"), lines.toString());
    for (String name : List.of("X", "W1", "B1", "W2", "B2", "T", "dW2")) {
      ArrayRole role = ArrayRole.named(name).orElseThrow();
      RealMatrix matrix =
          role.gradient() ? lesson.claims().get(role.of()) : lesson.copyOf(role.of());
      List<String> words =
          new ArrayList<>(
              List.of(
                  name,
                  "float64",
                  "(%d, %d)".formatted(matrix.getRowDimension(), matrix.getColumnDimension())));
      List<String> found = lines.stream().filter(line -> line.startsWith(name + "|")).toList();
      assertEquals(1, found.size());
      // Python spells hexadecimal numbers as Java does
      String[] parts = found.getFirst().split("\\|");
      assertEquals(words, List.of(parts).subList(0, 3));
      int at = 3;
      for (double[] row : matrix.getData()) {
        for (double entry : row) {
          assertEquals(
              Double.doubleToLongBits(entry),
              Double.doubleToLongBits(Double.parseDouble(parts[at++])),
              name);
        }
      }
      assertEquals(parts.length, at);
    }
  }

  private static boolean hasNumPy() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "-c", "import numpy")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private static Process python(Path output, String script, Path argument) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("python3", "-X", "utf8", "-c", script, argument.toString());
    return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }
}
