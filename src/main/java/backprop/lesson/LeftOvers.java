package backprop.lesson;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passing files beside those that are being saved. Their names say which process made them, so that
 * what a killed one left behind is told from what another is writing just now, and from anybody
 * else's {@code .bak}.
 */
final class LeftOvers {
  private static final Pattern DRAFT = Pattern.compile("\\.backprop-(\\d{1,18})-[0-9a-f]+\\.tmp");
  private static final Pattern BACKUP =
      Pattern.compile("(.+)\\.backprop-(\\d{1,18})-[0-9a-f]+\\.bak");

  private LeftOvers() {}

  /** A name for what is being written into a folder. */
  static Path draftName(Path folder) {
    return folder.resolve(".backprop-" + mark() + ".tmp");
  }

  /** A name for an old file until the new one has its place. */
  static Path backupName(Path target) {
    return target.resolveSibling(target.getFileName() + ".backprop-" + mark() + ".bak");
  }

  private static String mark() {
    return ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
  }

  /** Deletes what processes that are no more have left in a folder. */
  static void clear(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, LeftOvers::isLeftOver)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | DirectoryIteratorException _) {
      // Tidying is no reason to fail: what is in the way of saving will be said there
    }
  }

  private static boolean isLeftOver(Path file) {
    String name = String.valueOf(file.getFileName());
    Matcher draft = DRAFT.matcher(name);
    if (draft.matches()) {
      return isGone(draft.group(1));
    }
    Matcher backup = BACKUP.matcher(name);
    // Where the file itself is missing, its last copy is not to be lost
    return backup.matches()
        && Files.exists(file.resolveSibling(backup.group(1)))
        && isGone(backup.group(2));
  }

  private static boolean isGone(String process) {
    return ProcessHandle.of(Long.parseLong(process)).isEmpty();
  }
}
