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

  /** Above this many numbers in one pass, memory runs out before the lesson does. */
  private static final long MAX_NUMBERS = 20_000_000;

  /**
   * Opens what a person named: the built-in lesson by {@value #BUILT_IN}, else a file.
   *
   * @throws BadLesson if what stands in the file is no lesson
   * @throws FileProblem if the file cannot be read
   */
  public static Lesson open(String name) throws BadLesson, FileProblem {
    if (name.equals(BUILT_IN)) {
      return builtIn();
    }
    try {
      return new LessonFile(Path.of(name)).open();
    } catch (InvalidPathException _) {
      throw new FileProblem(name, Problem.of("no-file-name"));
    }
  }

  /** The lesson that the program brings along, 10-15-5. */
  public static Lesson builtIn() {
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
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MAX_MEGABYTES * MEGABYTE + 1);
    } catch (IOException cause) {
      throw FileProblem.reading(path, cause);
    }
    if (bytes.length > MAX_MEGABYTES * MEGABYTE) {
      throw new BadLesson(Problem.of("too-large", MAX_MEGABYTES));
    }
    Lesson lesson = LessonJson.read(bytes);
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
   * Writes a lesson whole or not at all, replacing what stands there.
   *
   * @throws FileProblem if it cannot be written; what stood there is untouched
   */
  public void save(Lesson lesson) throws FileProblem {
    byte[] bytes = LessonJson.write(lesson);
    WholeFiles.write(path, out -> out.write(bytes));
  }
}
