package backprop.lesson;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** A file that cannot be read or written, said in one sentence instead of a system's code. */
public final class FileProblem extends IOException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final transient Problem problem;

  /** A problem with a file, named as the person named it. */
  public FileProblem(String file, Problem problem) {
    super(file + ": " + problem.sentence(Locale.ROOT));
    this.file = file;
    this.problem = problem;
  }

  /** Why a file could not be read. */
  static FileProblem reading(Path file, IOException cause) {
    if (Files.isDirectory(file)) {
      return new FileProblem(file.toString(), Problem.of("file-folder"));
    }
    Problem problem =
        switch (cause) {
          case NoSuchFileException _ -> Problem.of("file-missing");
          case AccessDeniedException _ -> Problem.of("file-forbidden");
          default -> Problem.of("file-unreadable", reason(cause));
        };
    return new FileProblem(file.toString(), problem);
  }

  /** Why a file could not be written. */
  public static FileProblem writing(Path file, IOException cause) {
    if (cause instanceof FileProblem already) {
      return already;
    }
    return writing(file.toString(), cause);
  }

  /** Why something that has a name, but is perhaps no file, could not be written. */
  public static FileProblem writing(String name, IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return new FileProblem(name, Problem.of("write-forbidden"));
    }
    // The two that people meet; of others only the system knows the words
    return new FileProblem(
        name,
        switch (reason(cause)) {
          case "No space left on device", "There is not enough space on the disk" ->
              Problem.of("write-full");
          case "Read-only file system", "The media is write protected" ->
              Problem.of("write-read-only");
          case String other -> Problem.of("write-failed", other);
        });
  }

  private static String reason(IOException cause) {
    String reason =
        cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }

  /** The file, as the person named it. */
  public String file() {
    return file;
  }

  /** What is wrong with it. */
  public Problem problem() {
    return problem;
  }
}
