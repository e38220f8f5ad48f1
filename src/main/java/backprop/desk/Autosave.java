package backprop.desk;

import backprop.lesson.BadLesson;
import backprop.lesson.FileProblem;
import backprop.lesson.Lesson;
import backprop.lesson.LessonJson;
import backprop.lesson.WholeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Work that is not saved yet, kept where a crash cannot reach it. Each running program has one
 * file; a file whose program no longer runs was left behind by a crash.
 */
public final class Autosave {
  private static final Pattern NAME = Pattern.compile("work-(\\d+)-(\\d+)\\.backprop\\.json");

  /** Kept in the lesson's file, as a key of its own that no lesson understands. */
  private static final String ORIGIN = "autosave";

  /** The step, and the file's name in Base64: no sign of it needs an escape in JSON. */
  private static final Pattern ORIGIN_VALUE =
      Pattern.compile("\\[\\s*(\\d{1,9})\\s*,\\s*\"([\\w=-]*)\"\\s*\\]");

  /**
   * Work that was found.
   *
   * @param lesson as it was
   * @param file it belonged to, if it had one
   * @param position the step that stood open
   * @param kept where it is kept until it is {@link #discard discarded}
   */
  public record Found(Lesson lesson, Optional<Path> file, int position, Path kept) {}

  private final Path folder;
  private final Path own;

  /** Work is kept in a folder, under the name of this process. */
  public Autosave(Path folder) {
    this(folder, ProcessHandle.current());
  }

  private Autosave(Path folder, ProcessHandle process) {
    this.folder = folder;
    this.own = folder.resolve("work-" + process.pid() + "-" + begun(process) + ".backprop.json");
  }

  /** Process numbers come again; together with the moment of birth they do not. */
  private static long begun(ProcessHandle process) {
    return process.info().startInstant().map(instant -> instant.toEpochMilli()).orElse(0L);
  }

  /**
   * Keeps a lesson, instead of what was kept before.
   *
   * @param file it belongs to, if it has one
   * @param position the step that stands open
   */
  public void keep(Lesson lesson, Optional<Path> file, int position) throws FileProblem {
    try {
      Files.createDirectories(folder);
      String name = file.map(path -> path.toAbsolutePath().toString()).orElse("");
      String coded = Base64.getUrlEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
      String origin = "[" + position + ",\"" + coded + "\"]";
      Lesson marked = lesson.change(draft -> draft.unknown.put(ORIGIN, origin));
      byte[] bytes = LessonJson.write(marked);
      WholeFiles.write(own, out -> out.write(bytes));
    } catch (IOException cause) {
      throw FileProblem.writing(own, cause);
    } catch (BadLesson impossible) {
      throw new IllegalStateException("a note made a lesson bad", impossible);
    }
  }

  /** Nothing is unsaved any more. */
  public void clear() {
    discard(own);
  }

  /** Work that programs left behind which no longer run, the latest first. */
  public List<Found> found() {
    List<Path> left = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(this::isLeft).forEach(left::add);
    } catch (IOException _) {
      return List.of();
    }
    left.sort(Comparator.comparingLong(Autosave::changed).reversed());
    return left.stream().flatMap(file -> read(file).stream()).toList();
  }

  private static long changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException _) {
      return 0;
    }
  }

  private boolean isLeft(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches() || file.equals(own)) {
      return false;
    }
    long pid = Long.parseLong(name.group(1));
    long begun = Long.parseLong(name.group(2));
    return ProcessHandle.of(pid)
        .filter(process -> process.isAlive() && begun(process) == begun)
        .isEmpty();
  }

  private static Optional<Found> read(Path file) {
    try {
      Lesson marked = LessonJson.read(Files.readAllBytes(file));
      Matcher origin = ORIGIN_VALUE.matcher(marked.unknown().getOrDefault(ORIGIN, ""));
      Lesson lesson = marked.change(draft -> draft.unknown.remove(ORIGIN));
      if (!origin.matches()) {
        return Optional.of(new Found(lesson, Optional.empty(), 0, file));
      }
      return Optional.of(
          new Found(lesson, path(origin.group(2)), Integer.parseInt(origin.group(1)), file));
    } catch (IOException | BadLesson | IllegalArgumentException _) {
      // Not ours, or from another version: it stays where it is
      return Optional.empty();
    }
  }

  private static Optional<Path> path(String coded) {
    String name = new String(Base64.getUrlDecoder().decode(coded), StandardCharsets.UTF_8);
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /**
   * Puts work aside that is not wanted, instead of what was put aside before: a wrong key is soon
   * pressed.
   *
   * @return where it is
   */
  public Path putAside(Path kept) {
    Path aside = folder.resolve("put-aside.backprop.json");
    try {
      Files.move(kept, aside, StandardCopyOption.REPLACE_EXISTING);
      return aside;
    } catch (IOException _) {
      // It will be offered once more
      return kept;
    }
  }

  /** Deletes what is kept in a file. */
  public void discard(Path kept) {
    try {
      Files.deleteIfExists(kept);
    } catch (IOException _) {
      // It will be offered once more, which is better than lost
    }
  }
}
