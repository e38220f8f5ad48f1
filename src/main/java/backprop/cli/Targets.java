package backprop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Refuses what can be no target of a command, before anything is computed. */
final class Targets {
  private Targets() {}

  /** The command line of a command that is being carried out. */
  static CommandLine line(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec).commandLine();
  }

  /** The path that a person named. */
  static Path path(Words words, @Nullable CommandSpec spec, String name) {
    try {
      if (!name.isEmpty()) {
        return Path.of(name);
      }
    } catch (InvalidPathException _) {
      // Said below
    }
    throw words.refusal(line(spec), "refused.name", "name", name);
  }

  /** Refuses to write over the lesson that is being read. */
  static void checkNot(Words words, @Nullable CommandSpec spec, String lesson, Path target) {
    try {
      if (Files.exists(target) && Files.isSameFile(Path.of(lesson), target)) {
        throw words.refusal(line(spec), "refused.over-lesson", "name", lesson);
      }
    } catch (IOException | InvalidPathException _) {
      // Then they are not the same, and reading the lesson will say what is wrong with it
    }
  }
}
