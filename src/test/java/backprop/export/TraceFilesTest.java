package backprop.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.lesson.BadLesson;
import backprop.lesson.FileProblem;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.LessonDraft;
import backprop.lesson.LessonFile;
import backprop.trace.Trace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same trace in every format, each read back by other means than it was written with. */
final class TraceFilesTest {
  private static final Trace TRACE = Trace.of(LessonFile.builtIn());

  private static final List<String> NAMES =
      List.of(
          "X", "T", "W1", "B1", "W2", "B2", "A1", "Z1", "A2", "Z2", "E", "dE/dZ2", "dZ2/dA2",
          "dE/dA2", "dA2/dW2", "dE/dW2", "dE/dB2", "dE/dZ1", "dZ1/dA1", "dE/dA1", "dA1/dW1",
          "dE/dW1", "dE/dB1", "dE/dX", "dA2/dB2", "dA2/dZ1", "dA1/dB1", "dA1/dX", "W2'", "B2'",
          "W1'", "B1'");

  @TempDir private Path folder;

  @Test
  void json_holds_every_quantity_by_name_and_to_the_last_bit() throws IOException {
    JsonNode json = JsonMapper.shared().readTree(json(TRACE));
    assertEquals(List.of("format", "version", "quantities"), List.copyOf(json.propertyNames()));
    assertEquals("backprop-trace", json.get("format").asString());
    assertEquals(1, json.get("version").asInt());
    JsonNode quantities = json.get("quantities");
    assertEquals(NAMES, List.copyOf(quantities.propertyNames()));
    for (Symbol symbol : TRACE.values().symbols()) {
      assertValue(symbol, JsonLessons.matrix(quantities.get(symbol.key())).getData());
    }
  }

  @Test
  void json_has_one_row_a_line_and_numbers_as_java_spells_them() throws IOException {
    List<String> lines = new String(json(TRACE), StandardCharsets.UTF_8).lines().toList();
    assertEquals("  \"version\": 1,", lines.get(2));
    int w2 = lines.indexOf("    \"W2\": [");
    assertTrue(w2 > 0);
    assertEquals("    ],", lines.get(w2 + 16));
    String third = Double.toString(TRACE.values().get(Symbol.w(2), 14, 2));
    assertTrue(
        lines.get(w2 + 15).matches("      \\[\\S+, \\S+, " + third + ", \\S+, [^ \\]]+]"),
        lines.get(w2 + 15));
  }

  @Test
  void numpy_arrays_hold_every_quantity_by_name_and_to_the_last_bit() throws IOException {
    Map<String, double[][]> arrays = arrays(npz());
    assertEquals(NAMES, List.copyOf(arrays.keySet()));
    for (Symbol symbol : TRACE.values().symbols()) {
      assertValue(symbol, Objects.requireNonNull(arrays.get(symbol.key())));
    }
  }

  @Test
  void numpy_bytes_are_the_same_in_every_time_zone() throws IOException {
    byte[] here = npz();
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Seoul"));
      assertArrayEquals(here, npz());
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  /** As the NPY format, version 1.0, is written down in numpy.lib.format. */
  private static Map<String, double[][]> arrays(byte[] bytes) throws IOException {
    Map<String, double[][]> arrays = new LinkedHashMap<>();
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      assertEquals("1980-02-01T00:00", entry.getTimeLocal().toString());
      assertTrue(entry.getName().endsWith(".npy"), entry.getName());
      ByteBuffer npy = ByteBuffer.wrap(zip.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      byte[] magic = new byte[8];
      npy.get(magic);
      assertArrayEquals(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}, magic);
      byte[] header = new byte[npy.getShort()];
      npy.get(header);
      assertEquals(0, npy.position() % 64);
      String says = new String(header, StandardCharsets.ISO_8859_1);
      assertTrue(
          says.matches(
              "\\{'descr': '<f8', 'fortran_order': False, 'shape': \\(\\d+, \\d+\\), } *\n"),
          says);
      List<String> shape = List.of(says.replaceAll("[^(]*\\(|\\).*|\n", "").split(", ", -1));
      int columns = Integer.parseInt(shape.get(1));
      double[][] rows = new double[Integer.parseInt(shape.get(0))][columns];
      for (double[] row : rows) {
        for (int j = 0; j < columns; j++) {
          row[j] = npy.getDouble();
        }
      }
      assertEquals(0, npy.remaining());
      arrays.put(entry.getName().replaceFirst("\\.npy$", ""), rows);
    }
    return arrays;
  }

  @Test
  void csv_is_one_file_a_quantity_with_an_underscore_for_the_stroke() throws IOException {
    Path out = folder.resolve("csv");
    TraceCsv.write(TRACE, out);
    TraceCsv.write(TRACE, out);
    assertEquals(
        NAMES.stream().map(name -> name.replace('/', '_') + ".csv").sorted().toList(), files(out));
    for (Symbol symbol : TRACE.values().symbols()) {
      String text = Files.readString(out.resolve(symbol.key().replace('/', '_') + ".csv"));
      assertTrue(text.endsWith("\n") && !text.contains("\r"));
      double[][] rows =
          text.lines()
              .map(line -> Stream.of(line.split(",", -1)).mapToDouble(Double::parseDouble))
              .map(numbers -> numbers.toArray())
              .toArray(double[][]::new);
      assertValue(symbol, rows);
    }
  }

  @Test
  void csv_that_cannot_be_written_leaves_no_folder_and_no_file() throws IOException {
    assertThrows(FileProblem.class, () -> TraceCsv.write(TRACE, folder.resolve("no/csv")));
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThrows(FileProblem.class, () -> TraceCsv.write(TRACE, file));
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("X.csv"), "old");
    Files.createDirectory(mine.resolve("W1'.csv"));
    assertThrows(FileProblem.class, () -> TraceCsv.write(TRACE, mine));
    assertEquals("old", Files.readString(mine.resolve("X.csv")));
    assertEquals(List.of("W1'.csv", "X.csv"), files(mine));
    assertEquals(List.of("file", "mine"), files(folder));
  }

  @Test
  void softmax_has_no_gradient_by_its_outputs() throws Exception {
    Trace trace = Trace.of(lesson(Activation.SOFTMAX, Loss.CROSS_ENTROPY, 1));
    assertEquals(
        List.of(
            "X", "T", "W1", "B1", "A1", "Z1", "E", "dE/dA1", "dA1/dW1", "dE/dW1", "dE/dB1", "dE/dX",
            "dA1/dB1", "dA1/dX", "W1'", "B1'"),
        List.copyOf(JsonMapper.shared().readTree(json(trace)).get("quantities").propertyNames()));
  }

  @Test
  void the_results_of_an_overflow_are_words() throws Exception {
    Trace trace = Trace.of(lesson(Activation.IDENTITY, Loss.HALF_SQUARED_ERROR, 1e308));
    assertEquals(Double.POSITIVE_INFINITY, trace.values().get(Symbol.a(1), 0, 0));
    JsonNode a = JsonMapper.shared().readTree(json(trace)).get("quantities").get("A1");
    assertEquals("[[\"Infinity\",\"-Infinity\"]]", a.toString());
    TraceCsv.write(trace, folder);
    assertEquals("Infinity,-Infinity\n", Files.readString(folder.resolve("A1.csv")));
  }

  private static Lesson lesson(Activation activation, Loss loss, double x) throws BadLesson {
    LessonDraft draft = new LessonDraft();
    draft.activations.add(activation);
    draft.loss = loss;
    draft.inputs.put(Symbol.X, MatrixUtils.createRealMatrix(new double[][] {{x}}));
    draft.inputs.put(Symbol.w(1), MatrixUtils.createRealMatrix(new double[][] {{10, -10}}));
    draft.inputs.put(Symbol.b(1), MatrixUtils.createRealMatrix(new double[][] {{0, 0}}));
    draft.inputs.put(Symbol.T, MatrixUtils.createRealMatrix(new double[][] {{0, 1}}));
    return draft.finish();
  }

  private static byte[] json(Trace trace) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TraceJson.write(trace, out);
    return out.toByteArray();
  }

  private static byte[] npz() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TraceNpz.write(TRACE, out);
    return out.toByteArray();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  private static void assertValue(Symbol symbol, double[][] actual) {
    double[][] expected = TRACE.values().copyOf(symbol).getData();
    assertEquals(expected.length, actual.length, symbol.key());
    for (int i = 0; i < expected.length; i++) {
      // Of arrays, equality is that of the bits: −0 is not 0
      assertArrayEquals(expected[i], actual[i], symbol.key());
    }
  }
}
