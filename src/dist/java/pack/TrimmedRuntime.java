package pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The Java runtime of the packages: the modules that the jars need, JavaFX among them. */
final class TrimmedRuntime {
  /**
   * Named by a jar, but only for what this program has not: Jackson maps the dates of databases,
   * and looks for the module before it does. The rehearsal of every build runs without it.
   */
  private static final Set<String> NOT_NEEDED = Set.of("java.sql");

  /** Named by no jar, but asked for by PDFBox when it lets go of a file. */
  private static final List<String> NEEDED = List.of("jdk.unsupported");

  /** Parts of needed modules for sound, for windows of AWT, for debuggers, for the web. */
  private static final List<String> NOT_USED =
      List.of(
          "**/libjsound.so",
          "**/libawt_xawt.so",
          "**/libsplashscreen.so",
          "**/libjawt.so",
          "**/libjsig.so",
          "**/libmlib_image.so",
          "**/jexec",
          "**/jrt-fs.jar",
          "**/lib/security/cacerts",
          "**/lib/security/public_suffix_list.dat",
          "**/psfont*",
          "**/jsound.dll",
          "**/splashscreen.dll",
          "**/jawt.dll",
          "**/libjsound.dylib",
          "**/libsplashscreen.dylib",
          "**/libjawt.dylib");

  private final Build build;

  TrimmedRuntime(Build build) {
    this.build = build;
  }

  /** Writes it to a folder that does not exist yet. */
  void write(Path folder) throws IOException {
    List<String> link = new ArrayList<>(List.of(Build.jdk("jlink"), "--module-path"));
    link.add(paths(build.javafx()));
    link.addAll(List.of("--add-modules", String.join(",", modules()), "--output"));
    link.add(folder.toString());
    link.addAll(
        List.of("--strip-debug", "--no-header-files", "--no-man-pages", "--generate-cds-archive"));
    // The classes come from the AOT cache, so they may be packed tightly
    link.add("--compress=zip-6");
    link.add("--exclude-resources=**." + Build.System.here().library() + ",**/javafx-swt.jar");
    link.add("--exclude-files=" + String.join(",", NOT_USED));
    Build.run(link);
    // For a heap too large for compressed pointers, 32 GB; never here
    Files.deleteIfExists(folder.resolve("lib/server/classes_nocoops.jsa"));
    Files.deleteIfExists(folder.resolve("lib/classlist"));
    Files.deleteIfExists(folder.resolve("bin/keytool"));
    Files.deleteIfExists(folder.resolve("bin/keytool.exe"));
    for (Path jar : build.javafx()) {
      extractLibraries(
          jar, folder.resolve(Build.System.here() == Build.System.WINDOWS ? "bin" : "lib"));
    }
  }

  /** Asks every jar which modules it needs. */
  private Set<String> modules() throws IOException {
    List<String> ask = new ArrayList<>(List.of(Build.jdk("jdeps"), "--multi-release", "25"));
    ask.addAll(List.of("--ignore-missing-deps", "--list-deps", "-quiet", "--module-path"));
    // Those that are modules with a name of their own are only found as modules
    List<Path> all = new ArrayList<>(build.javafx());
    build.jars().stream().filter(jar -> !isPlain(jar)).forEach(all::add);
    ask.add(paths(all));
    build.jars().forEach(jar -> ask.add(jar.toString()));
    // All of them, not the shortest list that implies them: one that is left out may imply others
    Set<String> modules =
        Build.run(ask)
            .lines()
            .map(line -> line.strip().replaceFirst("/.*", ""))
            .filter(line -> line.matches("(java|jdk|javafx)\\.[a-z.]+"))
            .collect(Collectors.toCollection(TreeSet::new));
    modules.removeAll(NOT_NEEDED);
    modules.addAll(NEEDED);
    return modules;
  }

  private static boolean isPlain(Path jar) {
    try (var zip = new java.util.zip.ZipFile(jar.toFile())) {
      return zip.stream().noneMatch(entry -> entry.getName().endsWith("module-info.class"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Beside the runtime's own: else JavaFX unpacks them into the home of each user. */
  private static void extractLibraries(Path jar, Path folder) throws IOException {
    String suffix = "." + Build.System.here().library();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        if (entry.getName().endsWith(suffix)) {
          Files.copy(in, folder.resolve(entry.getName()));
        }
      }
    }
  }

  private static String paths(List<Path> jars) {
    return jars.stream()
        .map(Path::toString)
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  /** The modules it holds. */
  static Stream<String> modules(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("release")).stream()
        .filter(line -> line.startsWith("MODULES="))
        .flatMap(
            line -> Stream.of(line.substring("MODULES=".length()).replace("\"", "").split(" ")));
  }
}
