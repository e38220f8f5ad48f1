package pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program with its runtime, as a folder that runs wherever it lies. Not jpackage's: its
 * launcher asks dpkg and rpm, twice at each start, whose file it is; ours is four lines of shell.
 */
final class LinuxImage {
  private final Build build;

  LinuxImage(Build build) {
    this.build = build;
  }

  /** Writes it, trained, to a folder that does not exist yet. */
  void write(Path image, Path licences) throws IOException {
    Path runtime = image.resolve("lib/runtime");
    Files.createDirectories(runtime.getParent());
    new TrimmedRuntime(build).write(runtime);
    Path app = Files.createDirectories(image.resolve("lib/app"));
    for (Path jar : build.jars()) {
      Files.copy(jar, app.resolve(jar.getFileName()));
    }
    Files.copy(licences, app.resolve("licences.txt"));
    Files.copy(build.root().resolve("assets/icon/backprop.svg"), image.resolve("lib/backprop.svg"));
    launcher(image.resolve("bin/backprop"));
    build.stamp(image);
    List<Path> jars = build.jars().stream().map(jar -> app.resolve(jar.getFileName())).toList();
    Path java = runtime.resolve("bin/java");
    Training.run(java, jars, app.resolve("backprop.aot"));
    // So that lists of running programs say what runs
    Files.move(java, java.resolveSibling("backprop"));
    build.stamp(image);
  }

  private void launcher(Path file) throws IOException {
    String classPath =
        build.jars().stream()
            .map(jar -> "$lib/app/" + jar.getFileName())
            .collect(Collectors.joining(":"));
    String options =
        Stream.of(Options.CACHED, Options.HEAP, Options.QUIET)
            .flatMap(List::stream)
            .collect(Collectors.joining(" "));
    String script =
        Files.readString(build.source("linux/launcher.sh"))
            .replace("@OPTIONS@", options)
            .replace("@CLASSPATH@", classPath);
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    executable(file);
  }

  static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
