package backprop.view;

import backprop.lesson.JsonLessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of every kind that the window is asked to open: lessons, arrays, and what is neither. */
final class OtherLessons {
  /** Arrays that a question is asked about, or that cannot be opened at all. */
  private static final List<String> ARRAYS =
      List.of(
          "W1.npy", "named.npz", "square.npz", "torch-names.npz", "model.safetensors", "torch.pt");

  private final Path folder;
  private final Random random = new Random(5);

  private OtherLessons(Path folder) {
    this.folder = folder;
  }

  /** Lessons: sizes, depths, samples, activations. */
  static List<Path> lessons(Path folder) throws IOException {
    OtherLessons others = new OtherLessons(folder);
    return List.of(
        others.write("built-in", "/backprop/assets/lessons/default.backprop.json"),
        others.lesson("two-two-one", 1, List.of(2, 2, 1), "half-squared-error", "sigmoid", "tanh"),
        others.lesson(
            "four-layers",
            1,
            List.of(4, 6, 5, 4, 3),
            "cross-entropy",
            "tanh",
            "relu",
            "sigmoid",
            "softmax"),
        others.lesson("three-rows", 3, List.of(3, 4, 2), "cross-entropy", "relu", "sigmoid"));
  }

  /** Files that are no lessons as they are. */
  static List<Path> puzzles(Path folder) throws IOException {
    OtherLessons others = new OtherLessons(folder);
    List<Path> all = new ArrayList<>();
    for (String name : ARRAYS) {
      all.add(others.write(name, "/backprop/files/" + name));
    }
    all.add(Files.writeString(folder.resolve("broken.json"), "{\n \"format\": 3\n}"));
    all.add(Files.writeString(folder.resolve("table.csv"), "0.1,0.2\n0.3,x\n"));
    all.add(folder.resolve("missing.backprop.json"));
    return all;
  }

  private Path write(String name, String resource) throws IOException {
    String file = name.contains(".") ? name : name + ".backprop.json";
    return Files.write(folder.resolve(file), JsonLessons.bytes(resource));
  }

  private Path lesson(
      String name, int rows, List<Integer> sizes, String loss, String... activations)
      throws IOException {
    StringBuilder json =
        new StringBuilder("{\"format\": \"backprop-lesson\", \"version\": 1, \"title\": \"")
            .append(name)
            .append("\", \"loss\": \"")
            .append(loss)
            .append("\", \"activations\": [\"")
            .append(String.join("\", \"", activations))
            .append("\"], \"X\": ")
            .append(matrix(rows, sizes.getFirst(), false))
            .append(", \"T\": ")
            .append(matrix(rows, sizes.getLast(), true));
    for (int l = 1; l < sizes.size(); l++) {
      json.append(", \"W").append(l).append("\": ");
      json.append(matrix(sizes.get(l - 1), sizes.get(l), false));
      json.append(", \"B").append(l).append("\": ").append(matrix(1, sizes.get(l), false));
    }
    return Files.writeString(folder.resolve(name + ".backprop.json"), json.append('}'));
  }

  /** With a one in every row, it is a target that any loss accepts. */
  private String matrix(int rows, int columns, boolean target) {
    return IntStream.range(0, rows)
        .mapToObj(i ->
            IntStream.range(0, columns)
                .mapToObj(j -> target ? (j == i % columns ? "1" : "0") : number())
                .collect(Collectors.joining(", ", "[", "]")))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private String number() {
    return String.format(Locale.ROOT, "%.2f", random.nextDouble() * 2 - 1);
  }
}
