package backprop.lesson;

import backprop.formula.Architecture;
import backprop.formula.Definition;
import backprop.formula.Program;
import backprop.formula.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A file that holds a lesson.
 *
 * @param path of the file
 */
public record LessonFile(Path path) {
  /** What the built-in lesson is called where a file may be named. */
  public static final String BUILT_IN = "default";

  private static final String BUILT_IN_RESOURCE = "/backprop/assets/lessons/default.backprop.json";
  private static final int MEGABYTE = 1024 * 1024;
  private static final int MAX_MEGABYTES = 10;

  /** Arrays that are not packed, and what an archive says of them. */
  private static final int MAX_ARCHIVE = NamedArrays.MAX_BYTES + MEGABYTE;

  /** Above this many numbers in one pass, memory runs out before the lesson does. */
  private static final long MAX_NUMBERS = 20_000_000;

  /**
   * Opens what a person named: the built-in lesson by {@value #BUILT_IN}, else a file.
   *
   * @throws BadLesson if what stands in the file is no lesson
   * @throws FileProblem if the file cannot be read
   */
  public static Lesson open(String name) throws BadLesson, FileProblem {
    return open(name, List.of());
  }

  /**
   * Opens what a person named, with what they said of its arrays.
   *
   * @param maps as of the option {@code --map}, see {@link ArrayGuess}
   * @throws BadLesson if what stands in the file is no lesson
   * @throws FileProblem if the file cannot be read
   */
  public static Lesson open(String name, List<String> maps) throws BadLesson, FileProblem {
    if (name.equals(BUILT_IN)) {
      return builtIn();
    }
    try {
      return new LessonFile(Path.of(name)).open(maps);
    } catch (InvalidPathException _) {
      throw new FileProblem(name, Problem.of("no-file-name"));
    }
  }

  /** Whether a file holds arrays of which a person has to say what they are. */
  public static boolean asks(String name) {
    try {
      return !name.equals(BUILT_IN)
          && new LessonFile(Path.of(name)).read() instanceof Opened.Asking;
    } catch (BadLesson | FileProblem | InvalidPathException _) {
      return false;
    }
  }

  /** The lesson that the program brings along, 10-15-5. */
  public static Lesson builtIn() {
    return BuiltIn.LESSON;
  }

  /** Read once, by whoever asks first. */
  private static final class BuiltIn {
    private static final Lesson LESSON = readBuiltIn();
  }

  private static Lesson readBuiltIn() {
    try (InputStream in = LessonFile.class.getResourceAsStream(BUILT_IN_RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without its lesson");
      }
      return LessonJson.read(in.readAllBytes());
    } catch (IOException | BadLesson cause) {
      throw new IllegalStateException("the program was built with a broken lesson", cause);
    }
  }

  /**
   * Reads the lesson.
   *
   * @throws BadLesson if what stands in the file is no lesson, or one too large to compute
   * @throws FileProblem if the file cannot be read
   */
  public Lesson open() throws BadLesson, FileProblem {
    return open(List.of());
  }

  private Lesson open(List<String> maps) throws BadLesson, FileProblem {
    return switch (read(maps)) {
      case Opened.Whole(Lesson lesson) -> lesson;
      case Opened.Asking(NamedArrays _, BadLesson reason) -> throw reason;
    };
  }

  /**
   * Reads what can be opened once a person has said what its arrays are.
   *
   * @throws BadLesson if what stands in the file is neither a lesson nor arrays
   * @throws FileProblem if the file cannot be read
   */
  public Opened read() throws BadLesson, FileProblem {
    return read(List.of());
  }

  private Opened read(List<String> maps) throws BadLesson, FileProblem {
    if (Files.isDirectory(path)) {
      return lesson(ArrayFolder.read(path), maps);
    }
    byte[] bytes = ArrayFolder.bytes(path, MAX_ARCHIVE);
    String name = String.valueOf(path.getFileName());
    return read(bytes, name, maps);
  }

  /** What stands in the bytes of a file of that name. */
  static Opened read(byte[] bytes, String name, List<String> maps) throws BadLesson {
    FileFormat format = FileFormat.of(name, bytes);
    int most = format == FileFormat.JSON ? MAX_MEGABYTES * MEGABYTE : MAX_ARCHIVE;
    if (bytes.length > most && format != FileFormat.PICKLE) {
      throw new BadLesson(Problem.of("too-large", most / MEGABYTE));
    }
    String bare = name.replaceFirst("(?<=.)\\.[^.]*$", "");
    return switch (format) {
      case JSON -> {
        if (!maps.isEmpty()) {
          throw new BadLesson(Problem.of("map-json"));
        }
        yield new Opened.Whole(checkSize(LessonJson.read(bytes)));
      }
      case NPY ->
          lesson(NamedArrays.of(NamedArrays.Source.NPY, bare, Npy.of(bytes).numbers()), maps);
      case CSV -> lesson(NamedArrays.of(NamedArrays.Source.CSV, bare, CsvMatrix.read(bytes)), maps);
      case ZIP -> lesson(Npz.read(bytes), maps);
      case SAFETENSORS -> lesson(Safetensors.read(bytes), maps);
      case PICKLE -> throw FileFormat.pickle(name);
    };
  }

  private static Opened lesson(NamedArrays arrays, List<String> maps) throws BadLesson {
    ArrayGuess guess = ArrayGuess.of(arrays, maps);
    try {
      guess.refuseDoubts();
      return new Opened.Whole(checkSize(new ArrayLesson(arrays).lesson(guess.uses())));
    } catch (BadLesson reason) {
      return new Opened.Asking(arrays, guess.explain(reason));
    }
  }

  private static Lesson checkSize(Lesson lesson) throws BadLesson {
    checkSize(lesson.architecture());
    return lesson;
  }

  /** Two long rows are a small file, and the product of one with the other is none. */
  static void checkSize(Architecture architecture) throws BadLesson {
    long numbers = 0;
    for (Definition definition : new Program(architecture).definitions()) {
      Shape shape = definition.shape();
      numbers += (long) shape.rows() * shape.columns();
    }
    if (numbers > MAX_NUMBERS) {
      throw new BadLesson(Problem.of("too-many-numbers", numbers, MAX_NUMBERS));
    }
  }

  /**
   * Writes a lesson whole or not at all, replacing what stands there: as arrays of NumPy if the
   * name ends in {@code .npz}, else as JSON.
   *
   * @throws FileProblem if it cannot be written; what stood there is untouched
   */
  public void save(Lesson lesson) throws FileProblem {
    if (isNpz()) {
      WholeFiles.write(path, out -> LessonNpz.write(lesson, out));
    } else {
      byte[] bytes = LessonJson.write(lesson);
      WholeFiles.write(path, out -> out.write(bytes));
    }
  }

  /**
   * The keys of a lesson that {@link #save} would leave out: what is not understood and is no array
   * has no place in an {@code .npz}. JSON keeps everything.
   */
  public List<String> lost(Lesson lesson) {
    return isNpz() ? LessonNpz.lost(lesson) : List.of();
  }

  private boolean isNpz() {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".npz");
  }
}
