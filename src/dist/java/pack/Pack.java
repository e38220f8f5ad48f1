package pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Makes everything that people get, for the system it runs on: image, archive, installers,
 * licences. Called by {@code ./mvnw -Pdist verify}.
 */
public final class Pack {
  private Pack() {}

  /**
   * @param args root of the sources, folder of the built program, folder for packages, version,
   *     time of the sources, list of licences from the poms, list of parts
   */
  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[2]);
    Build build =
        new Build(
            Path.of(args[0]),
            Path.of(args[1]),
            out,
            // Packages know no snapshots
            args[3].replaceFirst("-.*", ""),
            FileTime.from(Instant.parse(args[4])));
    Build.delete(out);
    Files.createDirectories(out);
    Path licences = out.resolve("licences.txt");
    new Licences(build, Path.of(args[5])).write(licences);

    Path parts = Path.of(args[6]);
    new Parts(build).write(parts, out.resolve(parts.getFileName()));

    List<Path> made = new ArrayList<>();
    Path image;
    if (Build.System.here() == Build.System.LINUX) {
      image = out.resolve("backprop");
      new LinuxImage(build).write(image, licences);
      made.addAll(new LinuxPackages(build, image).write());
    } else {
      image = out.resolve(Build.System.here() == Build.System.MACOS ? "Backprop.app" : "Backprop");
      made.addAll(new Jpackaged(build).write(licences));
    }
    report(image, made);
  }

  private static void report(Path image, List<Path> made) throws IOException {
    System.out.println();
    for (Path path : Build.below(image)) {
      if (path.getFileName().toString().equals("runtime")) {
        String modules = TrimmedRuntime.modules(path).collect(Collectors.joining(", "));
        System.out.println("modules of the runtime: " + modules);
        line("  its runtime", path);
      } else if (path.getFileName().toString().equals("backprop.aot")) {
        line("  its AOT cache", path);
      } else if (path.getFileName().toString().equals("app")) {
        line("  its jars and cache", path);
      }
    }
    line(image.getFileName() + ", unpacked", image);
    for (Path file : made) {
      line(file.getFileName().toString(), file);
    }
  }

  private static void line(String name, Path path) throws IOException {
    System.out.printf(Locale.ROOT, "%-46s %8.1f MB%n", name, Build.size(path) / 1e6);
  }
}
