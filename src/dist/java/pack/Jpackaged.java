package pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The image, the .zip and the .msi or .dmg by jpackage, on Windows and macOS. Written after
 * jpackage's description, and never run where it belongs.
 */
final class Jpackaged {
  private final Build build;

  Jpackaged(Build build) {
    this.build = build;
  }

  /** Writes image, archive and installer. */
  List<Path> write(Path licences) throws IOException {
    Build.System system = Build.System.here();
    Path work = build.out().resolve("work");
    Build.delete(work);
    Path input = Files.createDirectories(work.resolve("input"));
    for (Path jar : build.jars()) {
      Files.copy(jar, input.resolve(jar.getFileName()));
    }
    Files.copy(licences, input.resolve("licences.txt"));
    Path runtime = work.resolve("runtime");
    new TrimmedRuntime(build).write(runtime);
    Path java = runtime.resolve(system == Build.System.WINDOWS ? "bin/java.exe" : "bin/java");
    Path icon = icon(work, system);
    Path lessons =
        fileType(work, "backprop.json", "application/x-backprop+json", "Backprop lesson");
    Path arrays = fileType(work, "npz", "application/x-npz", "NumPy arrays");
    List<String> make = new ArrayList<>(jpackage("app-image", icon));
    make.addAll(List.of("--input", input.toString(), "--runtime-image", runtime.toString()));
    make.addAll(List.of("--main-class", "backprop.cli.Main"));
    make.addAll(List.of("--main-jar", build.jars().getFirst().getFileName().toString()));
    Stream.of(Options.CACHED, Options.HEAP, Options.QUIET)
        .flatMap(List::stream)
        .forEach(option -> make.addAll(List.of("--java-options", option)));
    make.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/backprop.aot"));
    make.addAll(List.of("--java-options", "-Dbackprop.licences=$APPDIR/licences.txt"));
    if (system == Build.System.WINDOWS) {
      // A program of Windows has a console or has none; this is the one for the command line
      Path console = work.resolve("console.properties");
      Files.writeString(console, "win-console=true\nwin-menu=false\nwin-shortcut=false\n");
      make.addAll(List.of("--add-launcher", "backprop-cli=" + console));
    }
    if (system == Build.System.MACOS) {
      associate(make, lessons, arrays);
    }
    Build.run(make);
    Path image = build.out().resolve(system == Build.System.MACOS ? "Backprop.app" : "Backprop");
    Path app =
        Build.below(image).stream()
            .filter(path -> path.endsWith("Backprop.cfg"))
            .findFirst()
            .orElseThrow()
            .getParent();
    build.stamp(image);
    Training.run(java, classPath(app), app.resolve("backprop.aot"));
    build.stamp(image);

    List<Path> written = new ArrayList<>();
    written.add(zip(image));
    if (system != Build.System.LINUX) {
      List<String> install =
          new ArrayList<>(jpackage(system == Build.System.WINDOWS ? "msi" : "dmg", icon));
      install.addAll(List.of("--app-image", image.toString()));
      install.add("--license-file");
      install.add(build.root().resolve("LICENSE").toString());
      if (system == Build.System.WINDOWS) {
        associate(install, lessons, arrays);
        install.addAll(List.of("--win-menu", "--win-per-user-install", "--win-dir-chooser"));
        install.addAll(List.of("--win-upgrade-uuid", "0f2b6f0e-6a35-4b7c-9f0d-0f6f5c4b7a11"));
      }
      Build.run(install);
      Build.below(build.out()).stream()
          .filter(path -> path.toString().matches(".*\\.(msi|dmg)"))
          .forEach(written::add);
    }
    Build.delete(work);
    return written;
  }

  private List<String> jpackage(String type, Path icon) {
    return List.of(
        Build.jdk("jpackage"),
        "--type",
        type,
        "--name",
        "Backprop",
        "--app-version",
        build.version(),
        "--vendor",
        "The Backprop authors",
        "--description",
        "See every derivative of backpropagation",
        "--icon",
        icon.toString(),
        "--dest",
        build.out().toString());
  }

  private static void associate(List<String> command, Path... types) {
    for (Path type : types) {
      command.addAll(List.of("--file-associations", type.toString()));
    }
  }

  private static Path fileType(Path work, String suffix, String mime, String name)
      throws IOException {
    Path file = work.resolve(suffix + ".properties");
    return Files.writeString(
        file, "extension=" + suffix + "\nmime-type=" + mime + "\ndescription=" + name + "\n");
  }

  /** The order that the launcher will use: another one, and the cache is refused. */
  private static List<Path> classPath(Path app) throws IOException {
    return Files.readAllLines(app.resolve("Backprop.cfg")).stream()
        .filter(line -> line.startsWith("app.classpath="))
        .map(line ->
            app.resolve(line.substring(line.lastIndexOf('/') + 1).replaceFirst(".*\\\\", "")))
        .toList();
  }

  private Path zip(Path image) throws IOException {
    Path file = build.out().resolve(build.nameForHere() + ".zip");
    if (Build.System.here() == Build.System.MACOS) {
      // Of its own tools, only this one keeps links and what may be run
      Build.run(List.of("ditto", "-c", "-k", "--keepParent", image.toString(), file.toString()));
      return file;
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Path path : Build.below(image)) {
        if (Files.isRegularFile(path)) {
          String name = image.getParent().relativize(path).toString().replace('\\', '/');
          ZipEntry entry = new ZipEntry(name);
          entry.setLastModifiedTime(build.time());
          out.putNextEntry(entry);
          Files.copy(path, out);
        }
      }
    }
    return file;
  }

  /** .ico and .icns are lists of PNGs with a head. */
  private Path icon(Path work, Build.System system) throws IOException {
    Path folder = build.root().resolve("assets/icon");
    return switch (system) {
      case LINUX -> folder.resolve("backprop-512.png");
      case WINDOWS -> ico(folder, work.resolve("backprop.ico"));
      case MACOS -> icns(folder, work.resolve("backprop.icns"));
    };
  }

  static Path ico(Path folder, Path file) throws IOException {
    List<Integer> sizes = List.of(16, 32, 48, 64, 128, 256);
    ByteBuffer head = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
    List<byte[]> pictures = new ArrayList<>();
    int at = head.capacity();
    for (int size : sizes) {
      byte[] picture = Files.readAllBytes(folder.resolve("backprop-" + size + ".png"));
      pictures.add(picture);
      head.put((byte) size).put((byte) size).putShort((short) 0).putShort((short) 1);
      head.putShort((short) 32).putInt(picture.length).putInt(at);
      at += picture.length;
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(head.array());
      for (byte[] picture : pictures) {
        out.write(picture);
      }
    }
    return file;
  }

  static Path icns(Path folder, Path file) throws IOException {
    Map<String, Integer> kinds = Map.of("ic07", 128, "ic08", 256, "ic09", 512);
    List<byte[]> pictures = new ArrayList<>();
    int total = 8;
    for (var kind : new java.util.TreeMap<>(kinds).entrySet()) {
      byte[] picture = Files.readAllBytes(folder.resolve("backprop-" + kind.getValue() + ".png"));
      ByteBuffer part = ByteBuffer.allocate(8 + picture.length);
      part.put(kind.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(part.capacity());
      part.put(picture);
      pictures.add(part.array());
      total += part.capacity();
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("icns".getBytes(StandardCharsets.US_ASCII));
      out.write(ByteBuffer.allocate(4).putInt(total).array());
      for (byte[] picture : pictures) {
        out.write(picture);
      }
    }
    return file;
  }
}
