package pack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the AOT cache: classes read, checked and linked ahead, as a rehearsal of the program needs
 * them. Without a display, and with a home of its own.
 */
final class Training {
  private Training() {}

  /**
   * Trains and then tries the cache.
   *
   * @param java of the image's own runtime
   * @param jars of the image, in the order of its class path
   * @param cache to write
   */
  static void run(Path java, List<Path> jars, Path cache) throws IOException {
    Path home = Files.createTempDirectory("backprop-home");
    try {
      List<String> command = new ArrayList<>(List.of(java.toString()));
      command.addAll(Options.CACHED);
      command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
      command.add("-Duser.home=" + home);
      List<String> program =
          List.of(
              "-cp",
              jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
              "backprop.cli.Main");
      List<String> training = new ArrayList<>(command);
      training.addAll(List.of("-Xlog:disable", "-XX:AOTCacheOutput=" + cache));
      training.addAll(program);
      training.add("rehearse");
      Build.run(training);
      // A cache that would be refused in silence later is refused aloud here
      List<String> trial = new ArrayList<>(command);
      trial.addAll(List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache));
      trial.addAll(program);
      trial.add("--version");
      Build.run(trial);
    } finally {
      Build.delete(home);
    }
  }
}
