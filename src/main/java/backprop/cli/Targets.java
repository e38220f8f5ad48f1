package backprop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses what can be no target of a command, before anything is computed. */
final class Targets {
  private Targets() {}

  /** The command line of a command that is being carried out. */
  static CommandLine line(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec).commandLine();
  }

  /** The path that a person named. */
  static Path path(@Nullable CommandSpec spec, String name) {
    try {
      if (!name.isEmpty()) {
        return Path.of(name);
      }
    } catch (InvalidPathException _) {
      // Said below
    }
    throw new ParameterException(line(spec), "OUT cannot have the name '" + name + "'");
  }

  /** Refuses to write over the lesson that is being read. */
  static void checkNot(@Nullable CommandSpec spec, String lesson, Path target) {
    try {
      if (Files.exists(target) && Files.isSameFile(Path.of(lesson), target)) {
        throw new ParameterException(line(spec), "OUT would write over the lesson " + lesson);
      }
    } catch (IOException | InvalidPathException _) {
      // Then they are not the same, and reading the lesson will say what is wrong with it
    }
  }
}
