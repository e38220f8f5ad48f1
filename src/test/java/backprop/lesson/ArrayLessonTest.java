package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From arrays under whatever names to a lesson. */
final class ArrayLessonTest {
  @TempDir private Path folder;

  private static void assertHomework(Lesson lesson) {
    var expected = ArrayFiles.numpy("homework.json");
    assertEquals(List.of(Activation.SIGMOID, Activation.SIGMOID), lesson.activations());
    for (ArrayRole role : ArrayRole.all(2)) {
      var matrix = role.gradient() ? lesson.claims().get(role.of()) : lesson.copyOf(role.of());
      if (matrix != null) {
        ArrayFiles.assertSame(role.key(), expected.get(role.key()), new NumberArray(2, matrix));
      }
    }
    assertTrue(lesson.claims().containsKey(Symbol.w(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"homework.npz", "spelled.npz", "torch-names.npz"})
  void the_same_numbers_under_other_names_are_the_same_lesson(String file) throws Exception {
    assertHomework(ArrayFiles.lesson(file));
  }

  @Test
  void a_file_may_name_activations_loss_rate_and_title() throws Exception {
    Lesson lesson = ArrayFiles.lesson("named.npz");
    assertEquals("숙제 3", lesson.title());
    assertEquals(0.125, lesson.learningRate());
    assertEquals(Loss.HALF_SQUARED_ERROR, lesson.loss());
    assertEquals(Map.of(), lesson.unknown());
  }

  @Test
  void lists_count_as_one_row() throws Exception {
    Lesson lesson = ArrayFiles.lesson("flat.npz");
    assertEquals(1, lesson.architecture().rows());
    assertEquals(List.of(3, 4, 2), lesson.architecture().sizes());
  }

  @Test
  void a_square_matrix_of_pytorch_is_asked_about() throws Exception {
    BadLesson refused = assertThrows(BadLesson.class, () -> ArrayFiles.lesson("square.npz"));
    assertEquals(
        "fc1.weight is square, so nothing shows whether it is W1 or its transpose, as PyTorch keeps"
            + " weights: say --map fc1.weight.T=W1 for PyTorch, else --map fc1.weight=W1; there are"
            + " X (1×2), T (1×1), fc1.weight (2×2), fc1.bias (1×2), fc2.weight (1×2),"
            + " fc2.bias (1×1)",
        refused.sentence(Locale.ROOT));
    var expected = ArrayFiles.numpy("square.json").get("W1");
    Lesson turned = ArrayFiles.lesson("square.npz", "fc1.weight.T=W1");
    ArrayFiles.assertSame("W1", expected, new NumberArray(2, turned.copyOf(Symbol.w(1))));
    Lesson straight = ArrayFiles.lesson("square.npz", "fc1.weight=W1");
    assertEquals(turned.copyOf(Symbol.w(1)).transpose(), straight.copyOf(Symbol.w(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "W1=W1, map-json",
    "W1, map-form",
    "W9=W1, map-array",
    "W1=A1, map-role",
  })
  void a_map_that_says_nothing_is_refused(String map, String key) {
    String file = key.equals("map-json") ? "default.json" : "homework.npz";
    byte[] bytes =
        key.equals("map-json")
            ? LessonJson.write(JsonLessons.builtIn())
            : ArrayFiles.bytes("homework.npz");
    BadLesson refused =
        assertThrows(BadLesson.class, () -> LessonFile.read(bytes, file, List.of(map)));
    assertEquals(key, refused.problem().key());
  }

  @Test
  void an_array_can_be_left_out() throws Exception {
    Lesson lesson = ArrayFiles.lesson("homework.npz", "dW1=-");
    assertEquals(4, lesson.claims().size());
  }

  @Test
  void what_fits_nowhere_is_said_with_what_was_taken_for_what() {
    ArrayFiles.assertRefused(
        "x=X, y=T, w_1=B1, b_1=dB1, w_2=W2, b_2=B2, dw_2=dW2, db_2=dB2, dw_1=dW1:"
            + " W1 is missing, but activations names 2 layers",
        () -> {
          NamedArrays arrays = Npz.read(ArrayFiles.bytes("spelled.npz"));
          ArrayGuess guess = ArrayGuess.of(arrays, List.of("w_1=B1", "b_1=dB1", "db_1=-"));
          try {
            new ArrayLesson(arrays).lesson(guess.uses());
          } catch (BadLesson bad) {
            throw guess.explain(bad);
          }
        });
  }

  @Test
  void a_number_that_is_not_finite_is_named_with_its_place() throws Exception {
    NamedArrays arrays = arrays("X", matrix(1, 2), "y", matrix(1, 1), "w1", matrix(2, 1));
    arrays = with(arrays, "b1", new NumberArray(1, matrix(Double.NaN).copy()));
    NamedArrays whole = arrays;
    ArrayFiles.assertRefused(
        "b1 has NaN at row 1, column 1: every number has to be finite",
        () -> new ArrayLesson(whole).lesson(ArrayGuess.of(whole).uses()));
  }

  @Test
  void weights_of_one_dimension_are_refused() throws Exception {
    NamedArrays arrays =
        with(
            arrays("X", matrix(1, 2), "T", matrix(1, 1), "B1", matrix(1, 1)),
            "W1",
            new NumberArray(1, matrix(1, 2).copy()));
    ArrayFiles.assertRefused(
        "W1 is a list of 2 numbers, but weights are a matrix:"
            + " save it with reshape(rows, columns)",
        () -> new ArrayLesson(arrays).lesson(ArrayGuess.of(arrays).uses()));
  }

  @ParameterizedTest
  @CsvSource({
    "W1, W1, false",
    "w1, W1, false",
    "W_1, W1, false",
    "weights1, W1, false",
    "w₁, W1, false",
    "b_1, B1, false",
    "bias1, B1, false",
    "w, W1, false",
    "grad_W1, dW1, false",
    "dw1, dW1, false",
    "W1_grad, dW1, false",
    "W1.grad, dW1, false",
    "dE/dW1, dW1, false",
    "dE_dW1, dW1, false",
    "dL_dB1, dB1, false",
    "dx, dX, false",
    "x_train, X, false",
    "y, T, false",
    "targets, T, false",
    "fc1.weight, W1, true",
    "layers.0.weight, W1, true",
    "0.weight, W1, true",
    "fc1.bias, B1, true",
    "fc1.weight.grad, dW1, true",
    "hidden_weight, W1, true",
    "A1,,",
    "Z1,,",
    "W1',,",
    "dE/dZ1,,",
    "x1,,",
    "epoch,,",
  })
  void names_are_understood_the_way_people_write_them(String name, String role, Boolean module) {
    var reading = Optional.ofNullable(ArrayNames.read(List.of(name)).get(name));
    assertEquals(Optional.ofNullable(role), reading.map(it -> it.role().key()));
    reading.ifPresent(
        it -> assertEquals(module, it.kind() == ArrayNames.Kind.MODULE, it.toString()));
  }

  @Test
  void layers_are_counted_in_the_order_of_their_numbers_and_from_nought_where_one_is() {
    assertRoles(Map.of("net.10.weight", "W3", "net.2.weight", "W2", "net.0.weight", "W1"));
    assertRoles(Map.of("hidden.weight", "W1", "out.weight", "W2", "out.bias", "B2"));
    assertRoles(Map.of("W0", "W1", "W1", "W2", "b0", "B1", "b1", "B2", "X", "X"));
    assertEquals(Map.of(), ArrayNames.read(List.of("enc1.weight", "dec1.weight")));
  }

  private static void assertRoles(Map<String, String> roles) {
    var readings = ArrayNames.read(roles.keySet());
    roles.forEach((name, role) -> assertEquals(role, readings.get(name).role().key(), name));
  }

  @Test
  void two_arrays_that_could_be_the_same_are_asked_about() throws Exception {
    NamedArrays arrays = arrays("y", matrix(1, 1), "target", matrix(1, 1), "X", matrix(1, 2));
    ArrayFiles.assertRefused(
        "y and target could both be T: choose with --map y=T or --map target=T;"
            + " there are y (1×1), target (1×1), X (1×2)",
        () -> ArrayGuess.of(arrays).refuseDoubts());
    ArrayGuess said = ArrayGuess.of(arrays, List.of("target=T"));
    assertEquals("y=-", said.uses().getFirst().spelled());
    NamedArrays exact = with(arrays, "T", matrix(1, 1));
    assertEquals("T=T", ArrayGuess.of(exact).uses().getLast().spelled());
  }

  @Test
  void weights_alone_take_their_place_in_the_open_lesson() throws Exception {
    NamedArrays weights = Safetensors.read(ArrayFiles.bytes("model.safetensors"));
    List<ArrayUse> uses = ArrayGuess.of(weights).uses();
    Lesson open = ArrayFiles.lesson("homework.npz");
    Lesson changed = open.with(Symbol.w(1), 0, 0, 99).with(Symbol.b(2), 0, 0, 99);
    ArrayLesson assembly = new ArrayLesson(weights, changed);
    assertEquals(List.of("X", "T"), assembly.inherited(uses));
    Lesson made = assembly.lesson(uses);
    assertEquals(open.copyOf(Symbol.w(1)), made.copyOf(Symbol.w(1)));
    assertEquals(open.copyOf(Symbol.b(2)), made.copyOf(Symbol.b(2)));
    assertEquals(Map.of(), made.claims());
  }

  @Test
  void one_role_for_two_arrays_is_refused() throws Exception {
    NamedArrays arrays = Npz.read(ArrayFiles.bytes("homework.npz"));
    Optional<ArrayRole> x = ArrayRole.named("X");
    List<ArrayUse> uses = List.of(new ArrayUse("X", x, false), new ArrayUse("T", x, false));
    ArrayFiles.assertRefused(
        "two arrays are taken for X: choose one", () -> new ArrayLesson(arrays).lesson(uses));
  }

  @Test
  void a_folder_of_npy_or_of_csv_is_a_lesson() throws Exception {
    Lesson lesson = ArrayFiles.lesson("homework.npz");
    for (ArrayRole role : ArrayRole.all(2)) {
      if (!role.gradient()) {
        StringBuilder text = new StringBuilder();
        for (double[] row : lesson.copyOf(role.of()).getData()) {
          text.append(Arrays.toString(row).replaceAll("[\\[\\] ]", "")).append('\n');
        }
        Files.writeString(folder.resolve(role.key() + ".csv"), text);
      }
    }
    Files.writeString(folder.resolve("readme.txt"), "mine");
    assertHomeworkMatrices(LessonFile.open(folder.toString()));
    Files.write(folder.resolve("W1.npy"), ArrayFiles.bytes("W1.npy"));
    ArrayFiles.assertRefused(
        "this folder holds .npy and .csv: leave only one of the two kinds in it",
        () -> LessonFile.open(folder.toString()));
    Files.delete(folder.resolve("W1.npy"));
    Files.writeString(folder.resolve("B2.csv"), "1,2\n3,x\n");
    ArrayFiles.assertRefused(
        "B2.csv: line 2, column 2: \"x\" is no number: write it like 0.5, -2 or 1e-3",
        () -> LessonFile.open(folder.toString()));
  }

  private static void assertHomeworkMatrices(Lesson lesson) {
    var expected = ArrayFiles.numpy("homework.json");
    for (String name : List.of("X", "T", "W1", "B1", "W2", "B2")) {
      var matrix = lesson.copyOf(ArrayRole.named(name).orElseThrow().of());
      ArrayFiles.assertSame(name, expected.get(name), new NumberArray(2, matrix));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "types.npz, whatever.pt, ZIP", "torch.pt, whatever.npz, PICKLE", "pickle.pkl, x.csv, PICKLE",
    "W1.npy, W1, NPY", "model.safetensors, model.bin, SAFETENSORS", "homework.json, x, JSON",
  })
  void a_file_is_what_stands_in_it_whatever_it_is_called(
      String content, String name, FileFormat format) throws Exception {
    assertEquals(format, FileFormat.of(name, ArrayFiles.bytes(content)));
  }

  @Test
  void the_name_decides_where_the_content_does_not() throws Exception {
    assertEquals(FileFormat.CSV, FileFormat.of("x.csv", "1,2".getBytes(StandardCharsets.UTF_8)));
    assertEquals(FileFormat.CSV, FileFormat.of("x", "-1,2".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        FileFormat.PICKLE, FileFormat.of("old.pkl", "(dp0\n.".getBytes(StandardCharsets.UTF_8)));
    ArrayFiles.assertRefused(
        "the name ends in .npy, but what stands in it does not begin so:"
            + " rename it, or save it again",
        () -> FileFormat.of("x.npy", "1,2".getBytes(StandardCharsets.UTF_8)));
  }

  private static NumberArray matrix(int rows, int columns) {
    return new NumberArray(2, new Array2DRowRealMatrix(rows, columns));
  }

  private static NumberArray matrix(double value) {
    return new NumberArray(2, new Array2DRowRealMatrix(new double[][] {{value}}));
  }

  private static NamedArrays arrays(
      String n1, NumberArray a1, String n2, NumberArray a2, String n3, NumberArray a3)
      throws BadLesson {
    return with(with(NamedArrays.of(NamedArrays.Source.NPZ, n1, a1), n2, a2), n3, a3);
  }

  private static NamedArrays with(NamedArrays arrays, String name, NumberArray array)
      throws BadLesson {
    NamedArrays.Collector all = new NamedArrays.Collector(NamedArrays.Source.NPZ);
    for (var entry : arrays.numbers().entrySet()) {
      all.add(entry.getKey(), entry.getValue());
    }
    all.add(name, array);
    return all.arrays();
  }
}
