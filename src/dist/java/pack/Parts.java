package pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The list of parts (CycloneDX) with what Maven knows nothing of: the Java runtime and the typeface
 * that a package brings along.
 */
final class Parts {
  /** Where the list of the program's own parts begins; lists inside of others stand further in. */
  private static final String BEGIN = "\n  \"components\" : [\n";

  private final Build build;

  Parts(Build build) {
    this.build = build;
  }

  /**
   * Completes a list.
   *
   * @param made by Maven
   * @param file to write
   */
  void write(Path made, Path file) throws IOException {
    String list = Files.readString(made);
    if (!list.contains(BEGIN)) {
      throw new IOException(made + " is not written as it used to be");
    }
    Files.writeString(
        file, list.replace(BEGIN, BEGIN + runtime() + font("Regular") + font("SemiBold")));
  }

  private static String runtime() {
    String version = System.getProperty("java.version");
    return """
        {
          "type" : "platform",
          "bom-ref" : "openjdk@%1$s",
          "name" : "OpenJDK, the modules that are used",
          "version" : "%1$s",
          "publisher" : "%2$s",
          "scope" : "required",
          "licenses" : [ { "expression" : "GPL-2.0-only WITH Classpath-exception-2.0" } ]
        },
    """
        .formatted(version, System.getProperty("java.vendor"));
  }

  private String font(String weight) throws IOException {
    Path font = build.root().resolve("assets/fonts/Pretendard-" + weight + ".ttf");
    return """
        {
          "type" : "file",
          "bom-ref" : "pretendard-%1$s",
          "name" : "Pretendard %1$s",
          "version" : "1.3.9",
          "scope" : "required",
          "hashes" : [ { "alg" : "SHA-256", "content" : "%2$s" } ],
          "licenses" : [ { "license" : { "id" : "OFL-1.1" } } ]
        },
    """
        .formatted(weight, sha256(font));
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
