package backprop.lesson;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Files that are written whole or not at all. Each is written beside its target under a passing
 * name, brought to the disk, and only then moved over the target; what is not kept is deleted, and
 * so is what an earlier program, killed at it, has left there.
 */
public final class WholeFiles implements AutoCloseable {

  /** What is to stand in a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes it; the stream is buffered, and is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  private final Map<Path, Path> drafts = new LinkedHashMap<>();
  private final Set<Path> tidied = new HashSet<>();
  private final Replacement replacement;
  private final Thread farewell = new Thread(this::end, "drafts");
  private boolean ended;

  /** Files on the disk. */
  public WholeFiles() {
    this(new Replacement());
  }

  WholeFiles(Replacement replacement) {
    this.replacement = replacement;
    // Who ends a program with Ctrl+C wants nothing left of what it was at
    Runtime.getRuntime().addShutdownHook(farewell);
  }

  /** Writes one file, replacing what stands there. */
  public static void write(Path target, Content content) throws FileProblem {
    try (WholeFiles files = new WholeFiles()) {
      files.draft(target, content);
      files.keep();
    }
  }

  /**
   * Refuses a target that cannot become a file, before any work is spent on it.
   *
   * @throws FileProblem if its folder does not exist, or it is a folder itself, or may not be
   *     replaced
   */
  public static void check(Path target) throws FileProblem {
    Path folder = folderOf(target);
    if (!Files.isDirectory(folder)) {
      throw new FileProblem(target.toString(), Problem.of("folder-missing", folder));
    }
    if (Files.isDirectory(target)) {
      throw new FileProblem(target.toString(), Problem.of("target-folder"));
    }
    // Moving over a file asks for no right to write it, but the person who protected it meant it
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new FileProblem(target.toString(), Problem.of("write-forbidden"));
    }
  }

  private static Path folderOf(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    return folder == null ? target : folder;
  }

  /** Writes a file to the disk, but not yet under its name. */
  public void draft(Path target, Content content) throws FileProblem {
    check(target);
    try {
      // A link stays a link: what it points to is replaced
      Path real = Files.isSymbolicLink(target) ? target.toRealPath() : target;
      Path folder = folderOf(real);
      if (tidied.add(folder)) {
        LeftOvers.clear(folder);
      }
      Path draft = begin(folder, real);
      try (FileOutputStream file = new FileOutputStream(draft.toFile());
          OutputStream out = new BufferedOutputStream(file, 1 << 16)) {
        content.writeTo(out);
        out.flush();
        file.getFD().sync();
      }
      keepPermissions(real, draft);
    } catch (IOException cause) {
      throw FileProblem.writing(target, cause);
    }
  }

  private synchronized Path begin(Path folder, Path target) throws IOException {
    if (ended) {
      throw new IOException("the program ends");
    }
    Path draft = LeftOvers.draftName(folder);
    Files.createFile(draft);
    drafts.put(draft, target);
    return draft;
  }

  /** The program ends: what has begun to get its name gets it, all else goes. */
  private synchronized void end() {
    ended = true;
    delete();
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    var old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }

  /** Gives every draft its name, in the order in which they were written. */
  public synchronized void keep() throws FileProblem {
    for (var iterator = drafts.entrySet().iterator(); iterator.hasNext(); ) {
      var entry = iterator.next();
      try {
        replacement.replace(entry.getKey(), entry.getValue());
      } catch (IOException cause) {
        throw FileProblem.writing(entry.getValue(), cause);
      }
      iterator.remove();
    }
  }

  /** Deletes the drafts that were not kept. */
  @Override
  public synchronized void close() {
    delete();
    if (!ended) {
      try {
        Runtime.getRuntime().removeShutdownHook(farewell);
      } catch (IllegalStateException _) {
        // The program ends just now
      }
    }
  }

  private void delete() {
    for (Path draft : drafts.keySet()) {
      try {
        Files.deleteIfExists(draft);
      } catch (IOException _) {
        // Nothing more can be done, and the reason why it was not kept is on its way already
      }
    }
    drafts.clear();
  }
}
