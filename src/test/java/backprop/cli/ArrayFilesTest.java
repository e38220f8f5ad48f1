package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of NumPy and PyTorch where the command line takes a lesson. */
final class ArrayFilesTest {
  private static final String FILES = "src/test/resources/backprop/files/";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<List<String>> windows = new ArrayList<>();

  private int run(String... args) {
    PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
    Main.Window window =
        parameters -> {
          windows.add(List.of(parameters));
          return 0;
        };
    return new Main(out, complaints, window, (job, watch) -> {}).run(args);
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void gradients_that_NumPy_saved_are_compared() {
    assertEquals(0, run("check", FILES + "homework.npz"));
    assertEquals(
        List.of("dW2", "dB2", "dW1", "dB1", "dX"),
        lines().stream().map(line -> line.substring(0, 3).strip()).toList());
    assertEquals("", complaint());
  }

  @Test
  void what_is_in_doubt_is_refused_and_a_map_resolves_it() {
    String file = FILES + "square.npz";
    assertEquals(2, run("trace", file));
    assertTrue(
        complaint().startsWith(file + ": fc1.weight is square") && complaint().lines().count() == 1,
        complaint());
    assertEquals(0, run("trace", file, "--map", "fc1.weight.T=W1"));
    assertEquals(0, run("check", "--numeric", "--map=fc1.weight=W1", file));
    assertEquals(
        0, run("render", file, "--map", "fc1.weight=W1", "-o", folder.resolve("a.svg").toString()));
  }

  @Test
  void the_window_hears_of_maps_too() {
    String file = FILES + "square.npz";
    assertEquals(0, run(file, "--map", "fc1.weight=W1"));
    assertEquals(List.of(List.of("--map=fc1.weight=W1", file)), windows);
  }

  @Test
  void a_trace_is_a_lesson_whose_gradients_agree() {
    String trace = folder.resolve("trace.npz").toString();
    assertEquals(0, run("trace", FILES + "homework.npz", "-o", trace));
    assertEquals(0, run("check", trace));
    assertEquals(5, lines().size());
    String csv = folder.resolve("csv").toString();
    assertEquals(0, run("trace", FILES + "homework.npz", "-o", csv));
    assertEquals(0, run("check", csv));
  }

  @Test
  void a_pickle_is_answered_with_python_on_one_line() {
    assertEquals(2, run("check", FILES + "torch.pt"));
    assertTrue(
        complaint().contains("torch.load(\"torch.pt\", weights_only=True) and then: np.savez("),
        complaint());
    assertEquals(1, complaint().lines().count());
  }
}
