package backprop.lesson;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts a finished file in the place of an old one. The old one stays beside it until that is done,
 * and is never written into: whenever this ends, by whatever, one of the two is whole.
 */
final class Replacement {
  /** As long as a virus scanner or an indexer holds a file, in milliseconds, doubled each time. */
  private static final long FIRST_PAUSE = 20;

  private static final int TRIES = 6;

  private final Mover mover;
  private final Pause pause;

  /** Moves a file over another in one step. */
  interface Mover {
    void move(Path from, Path to) throws IOException;
  }

  /** Waits. */
  interface Pause {
    void take(long milliseconds) throws InterruptedException;
  }

  /** On the file system itself. */
  Replacement() {
    this(Replacement::move, Thread::sleep);
  }

  Replacement(Mover mover, Pause pause) {
    this.mover = mover;
    this.pause = pause;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Moves a draft over its target.
   *
   * @throws IOException if the target stays locked, or cannot be replaced; it is as it was
   */
  void replace(Path draft, Path target) throws IOException {
    Path backup = LeftOvers.backupName(target);
    boolean kept = Files.exists(target) && keep(target, backup);
    try {
      moveWhenFree(draft, target);
    } finally {
      if (kept && Files.exists(target)) {
        Files.deleteIfExists(backup);
      }
    }
  }

  /** A second name for the old file costs nothing; where there are none, a copy. */
  private static boolean keep(Path target, Path backup) {
    try {
      Files.createLink(backup, target);
      return true;
    } catch (IOException | UnsupportedOperationException _) {
      try {
        Files.copy(target, backup, StandardCopyOption.COPY_ATTRIBUTES);
        return true;
      } catch (IOException _) {
        // The move is one step: the old file is whole without a copy too
        return false;
      }
    }
  }

  /** Windows lets nobody replace a file that someone holds open, be it for a moment only. */
  private void moveWhenFree(Path draft, Path target) throws IOException {
    long milliseconds = FIRST_PAUSE;
    for (int tries = 1; ; tries++) {
      try {
        mover.move(draft, target);
        return;
      } catch (FileSystemException locked) {
        if (tries == TRIES) {
          throw locked;
        }
      }
      try {
        pause.take(milliseconds);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
      milliseconds *= 2;
    }
  }
}
