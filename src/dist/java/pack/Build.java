package pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one build of packages knows.
 *
 * @param root of the sources
 * @param program the folder that holds the jars: {@code target/backprop}
 * @param out where everything made goes
 * @param version of the program, as packages take it: numbers and dots
 * @param time that every file is said to be from, for the same sources give the same packages
 */
record Build(Path root, Path program, Path out, String version, FileTime time) {

  /** The systems that packages are made for. */
  enum System {
    LINUX("so"),
    WINDOWS("dll"),
    MACOS("dylib");

    private final String library;

    System(String library) {
      this.library = library;
    }

    /** How the names of native libraries end. */
    String library() {
      return library;
    }

    /** The one that this runs on. */
    static System here() {
      String name = java.lang.System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return name.contains("win") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
    }
  }

  /** The processor as Debian calls it. */
  static String debianArchitecture() {
    return java.lang.System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
  }

  /** {@code backprop-0.1.0-linux-amd64} or the like. */
  String nameForHere() {
    String system = System.here().name().toLowerCase(Locale.ROOT);
    return "backprop-" + version + "-" + system + "-" + debianArchitecture();
  }

  /** A file or folder of {@code src/dist}. */
  Path source(String name) {
    return root.resolve("src/dist").resolve(name);
  }

  /** A program of the JDK that runs this. */
  static String jdk(String program) {
    return Path.of(java.lang.System.getProperty("java.home"), "bin", program).toString();
  }

  /** Jars of the program, its own first; the order is the class path's, and is the same always. */
  List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(program.resolve("lib"))) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted(
              Comparator.comparing((Path file) -> !isOwn(file))
                  .thenComparing(file -> file.getFileName().toString()))
          .toList();
    }
  }

  private static boolean isOwn(Path jar) {
    return jar.getFileName().toString().startsWith("backprop-");
  }

  /** Jars of JavaFX that hold code for this system. */
  List<Path> javafx() throws IOException {
    try (Stream<Path> files = Files.list(program.resolve("lib/javafx"))) {
      return files
          .filter(
              file -> file.getFileName().toString().matches("javafx-.*-(linux|win|mac).*\\.jar"))
          .sorted()
          .toList();
    }
  }

  /** Runs a program; what it says is shown only if it fails. */
  static String run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // The program that is trained must not find settings of the person who builds
    builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed:\n" + said);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return said;
  }

  /** Whether a program is on the path. */
  static boolean has(String program) {
    return Stream.of(java.lang.System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  static void delete(Path tree) throws IOException {
    if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      for (Path path : below(tree).reversed()) {
        Files.delete(path);
      }
    }
  }

  static void copy(Path from, Path to) throws IOException {
    for (Path path : below(from)) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(target.getParent());
        Files.copy(
            path,
            target,
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** A folder and all below it, parents first, always in the same order. */
  static List<Path> below(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree, new FileVisitOption[0])) {
      return paths.sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Gives every file the build's time. The AOT cache remembers the times of the jars and of the
   * runtime, so this comes before the training and holds in every package.
   */
  void stamp(Path tree) throws IOException {
    for (Path path : below(tree).reversed()) {
      if (!Files.isSymbolicLink(path)) {
        Files.setLastModifiedTime(path, time);
      }
    }
  }

  /** Size of a file, or of everything in a folder, in bytes. */
  static long size(Path tree) throws IOException {
    long size = 0;
    for (Path path : below(tree)) {
      size += Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.size(path) : 0;
    }
    return size;
  }
}
