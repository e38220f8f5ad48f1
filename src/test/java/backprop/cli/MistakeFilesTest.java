package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.lesson.JsonLessons;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lessons with a mistake each, computed in plain loops, and what is said about them. */
final class MistakeFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/backprop/mistakes");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A file and the remarks that belong below its gradients. */
  record Expected(String file, List<String> remarks) {
    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Expected> expected() {
    TreeMap<String, List<String>> remarks = new TreeMap<>();
    String file = "";
    for (String line :
        new String(JsonLessons.bytes("/backprop/mistakes/expected.txt"), StandardCharsets.UTF_8)
            .lines()
            .toList()) {
      if (line.startsWith("    ")) {
        remarks.computeIfPresent(
            file, (name, before) -> Stream.concat(before.stream(), Stream.of(line)).toList());
      } else {
        file = line;
        remarks.put(file, List.of());
      }
    }
    return remarks.entrySet().stream().map(e -> new Expected(e.getKey(), e.getValue()));
  }

  @ParameterizedTest
  @MethodSource("expected")
  void the_mistake_of_a_file_is_named(Expected expected) {
    Main main =
        new Main(
            out,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            parameters -> 9,
            (job, watch) -> {});
    int code = main.run("check", FOLDER.resolve(expected.file() + ".backprop.json").toString());
    List<String> remarks =
        out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith(" ")).toList();
    assertEquals(expected.remarks(), remarks);
    assertEquals(expected.remarks().isEmpty() ? 0 : 1, code);
  }

  @Test
  void every_file_is_spoken_of() throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.list(FOLDER)) {
      all.map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .forEach(name -> files.add(name.replace(".backprop.json", "")));
    }
    assertEquals(files, new TreeSet<>(expected().map(Expected::file).toList()));
  }
}
