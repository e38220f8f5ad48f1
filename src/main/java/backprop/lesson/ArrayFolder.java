package backprop.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A folder with one file an array, all {@code .npy} or all {@code .csv}; others are left alone. */
final class ArrayFolder {
  private static final String NPY = ".npy";
  private static final String CSV = ".csv";

  private ArrayFolder() {}

  /**
   * Reads all arrays, in the order of their names.
   *
   * @throws BadLesson naming the file that is at fault
   * @throws FileProblem if one cannot be read
   */
  static NamedArrays read(Path folder) throws BadLesson, FileProblem {
    List<Path> npy = files(folder, NPY);
    List<Path> csv = files(folder, CSV);
    if (npy.isEmpty() == csv.isEmpty()) {
      throw new BadLesson(Problem.of(npy.isEmpty() ? "folder-no-arrays" : "folder-mixed"));
    }
    NamedArrays.Collector arrays = new NamedArrays.Collector(NamedArrays.Source.FOLDER);
    int left = NamedArrays.MAX_BYTES;
    for (Path file : npy.isEmpty() ? csv : npy) {
      String full = String.valueOf(file.getFileName());
      String name = full.substring(0, full.length() - NPY.length());
      byte[] bytes = bytes(file, left);
      left -= bytes.length;
      try {
        if (left < 0) {
          throw new BadLesson(Problem.of("folder-large", NamedArrays.MAX_BYTES >> 20));
        }
        if (csv.isEmpty()) {
          Npz.add(arrays, name, bytes);
        } else {
          arrays.add(name, CsvMatrix.read(bytes));
        }
      } catch (BadLesson bad) {
        throw bad.in(full);
      }
    }
    return arrays.arrays();
  }

  private static List<Path> files(Path folder, String suffix) throws FileProblem {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(suffix))
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException cause) {
      throw FileProblem.reading(folder, cause);
    }
  }

  /** At most one byte more than there may be. */
  static byte[] bytes(Path file, int most) throws FileProblem {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most + 1);
    } catch (IOException cause) {
      throw FileProblem.reading(file, cause);
    }
  }
}
