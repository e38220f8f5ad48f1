package pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One text with every licence of what a package holds: the list that Maven makes from the poms, and
 * the texts out of the jars, the fonts and the Java runtime. A text that several share stands once.
 */
final class Licences {
  private static final String RULE = "=".repeat(78);

  private final Build build;
  private final Path list;
  private final Map<String, List<String>> texts = new LinkedHashMap<>();

  /**
   * @param list of the libraries and their licences, made from their poms
   */
  Licences(Build build, Path list) {
    this.build = build;
    this.list = list;
  }

  /** Collects them into a file. */
  void write(Path file) throws IOException {
    add("Backprop", Files.readString(build.root().resolve("LICENSE")));
    for (Path jar : build.jars()) {
      fromJar(jar);
    }
    for (Path own : Build.below(build.source("licences"))) {
      if (Files.isRegularFile(own)) {
        add(own.getFileName().toString().replace(".txt", ""), Files.readString(own));
      }
    }
    add(
        "Pretendard, the typeface",
        Files.readString(build.root().resolve("assets/fonts/Pretendard-OFL.txt")));
    fromJava();
    StringBuilder all = new StringBuilder();
    all.append("Backprop ").append(build.version()).append(" is under the Apache License 2.0.\n\n");
    all.append("It is shipped together with these, each under the licence named before it;\n");
    all.append("the texts follow.\n\n");
    Files.readAllLines(list).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("("))
        .sorted()
        .forEach(line -> all.append(line).append('\n'));
    all.append("(SIL Open Font License 1.1) Pretendard\n");
    all.append("(GPL-2.0 with Classpath exception) OpenJDK ")
        .append(System.getProperty("java.version"))
        .append('\n');
    texts.forEach((text, owners) ->
        all.append("\n")
            .append(RULE)
            .append('\n')
            .append(String.join("\n", owners))
            .append('\n')
            .append(RULE)
            .append("\n\n")
            .append(text)
            .append('\n'));
    Files.writeString(file, all);
  }

  private void fromJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry :
          zip.stream().sorted((a, b) -> a.getName().compareTo(b.getName())).toList()) {
        String name = entry.getName();
        String simple = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean legal =
            !entry.isDirectory()
                && !name.endsWith(".class")
                && (simple.matches(".*licen[cs]e.*|notice.*|copying.*|ofl\\.txt"));
        // Our own jar holds no library, and the fonts' licence follows
        if (legal && !jar.getFileName().toString().startsWith("backprop-")) {
          add(
              jar.getFileName().toString().replace(".jar", "") + ": " + simple,
              new String(zip.getInputStream(entry).readAllBytes()));
        }
      }
    }
  }

  /** Of the modules in use alone; JavaFX comes under the same licence as Java. */
  private void fromJava() throws IOException {
    Path legal = Path.of(System.getProperty("java.home"), "legal");
    List<Path> files = new ArrayList<>();
    for (String module : List.of("java.base", "java.desktop", "java.xml")) {
      files.addAll(
          Build.below(legal.resolve(module)).stream().filter(Files::isRegularFile).toList());
    }
    for (Path file : files) {
      String owner =
          file.getFileName().toString().matches("LICENSE|ASSEMBLY_EXCEPTION")
              ? "OpenJDK and OpenJFX (JavaFX): "
              : "OpenJDK, " + file.getParent().getFileName() + ": ";
      add(owner + file.getFileName(), Files.readString(file));
    }
  }

  private void add(String owner, String text) {
    String same = text.replace("\r", "").strip();
    List<String> owners = texts.computeIfAbsent(same, none -> new ArrayList<>());
    if (!owners.contains(owner)) {
      owners.add(owner);
    }
  }
}
