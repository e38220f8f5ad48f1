package backprop.lesson;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file is: by what stands in it, and only where that could be anything, by its name. */
enum FileFormat {
  /** A lesson in JSON. */
  JSON(".json"),
  /** One array of NumPy. */
  NPY(".npy"),
  /** Several arrays of NumPy, or anything else in a ZIP. */
  ZIP(".npz .zip"),
  /** One matrix as text. */
  CSV(".csv .tsv .txt"),
  /** Tensors as the library of that name saves them. */
  SAFETENSORS(".safetensors"),
  /** Python objects: to read them is to run what they say. */
  PICKLE(".pkl .pickle .pt .pth");

  /** Separated by spaces. */
  private final String suffixes;

  FileFormat(String suffixes) {
    this.suffixes = suffixes;
  }

  /**
   * The format of a file.
   *
   * @param name of the file, for its suffix
   * @throws BadLesson if the suffix promises a format that the bytes are not
   */
  static FileFormat of(String name, byte[] bytes) throws BadLesson {
    if (Npy.is(bytes)) {
      return NPY;
    }
    if (ZipMembers.is(bytes)) {
      return Npz.hasPickle(bytes) ? PICKLE : ZIP;
    }
    if (Safetensors.is(bytes)) {
      return SAFETENSORS;
    }
    if (isPickle(bytes)) {
      return PICKLE;
    }
    Optional<FileFormat> promised =
        Stream.of(values()).filter(format -> format.suffix(name).isPresent()).findFirst();
    char first = firstCharacter(bytes);
    if (promised.isEmpty()) {
      boolean number = (first >= '0' && first <= '9') || first == '-' || first == '.';
      return number ? CSV : JSON;
    }
    FileFormat format = promised.get();
    return switch (format) {
      case JSON, PICKLE -> format;
      case CSV -> first == '{' ? JSON : CSV;
      case NPY, ZIP, SAFETENSORS ->
          throw new BadLesson(Problem.of("not-as-named", format.suffix(name).orElseThrow()));
    };
  }

  /**
   * Why a pickle is not opened, with two lines of Python that make a file that can be.
   *
   * @param name of the file
   */
  static BadLesson pickle(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    boolean python = small.endsWith(".pkl") || small.endsWith(".pickle");
    String safe = name.replaceFirst("(?<=.)\\.[^.]*$", "") + ".npz";
    return new BadLesson(
        Problem.of(
            python ? "pickle-python" : "pickle-torch",
            JsonWriter.quote(name),
            JsonWriter.quote(safe)));
  }

  private Optional<String> suffix(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return Stream.of(suffixes.split(" ")).filter(small::endsWith).findFirst();
  }

  /** Every protocol since the second says its number first. */
  private static boolean isPickle(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == (byte) 0x80 && bytes[1] >= 2 && bytes[1] <= 5;
  }

  private static char firstCharacter(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ') {
        return (char) b;
      }
    }
    return '\0';
  }
}
