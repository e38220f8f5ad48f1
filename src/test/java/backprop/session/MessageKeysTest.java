package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The keys of the bundle and the keys that the program asks for are the same. */
final class MessageKeysTest {
  private static final Path SOURCES = Path.of("src/main/java/backprop");

  /** A whole key, or the beginning of one that is put together. */
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9.-]*)?)\"");

  /** A literal that can only be a key. */
  private static final Pattern ASKED =
      Pattern.compile("[mM]essages(?:\\(\\))?\\s*\\.text\\(\\s*\"([a-z][A-Za-z0-9.-]*)\"\\s*[,)]");

  private final Set<String> written =
      new TreeSet<>(
          ResourceBundle.getBundle(
                  "backprop.messages",
                  Locale.ENGLISH,
                  ResourceBundle.Control.getNoFallbackControl(
                      ResourceBundle.Control.FORMAT_PROPERTIES))
              .keySet());

  private static String sources() {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  private static Set<String> found(Pattern pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(sources());
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static boolean begins(String key, String literal) {
    return literal.endsWith(".")
        ? key.startsWith(literal)
        : literal.contains(".") && key.startsWith(literal + ".");
  }

  @Test
  void every_key_that_is_asked_for_is_written() {
    Set<String> missing = found(ASKED);
    assertTrue(missing.size() > 20, "the sources are not read rightly");
    missing.removeAll(written);
    assertEquals(Set.of(), missing);
  }

  @Test
  void every_key_that_is_written_is_asked_for() {
    Set<String> literals = found(LITERAL);
    Set<String> unused = new TreeSet<>(written);
    unused.removeIf(literals::contains);
    unused.removeIf(key -> literals.stream().anyMatch(literal -> begins(key, literal)));
    assertEquals(Set.of(), unused);
  }
}
