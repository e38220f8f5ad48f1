package backprop.desk;

import backprop.lesson.FileProblem;
import backprop.lesson.WholeFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.DoubleConsumer;

/**
 * What a person has chosen, by key, in one small file. A file that is missing or broken means that
 * nothing has been chosen; it never keeps the program from starting.
 */
public final class Settings {
  /** Files that are remembered. */
  public static final int MOST_RECENT = 10;

  private static final String FILE = "settings.properties";
  private static final String RECENT = "recent.";

  private final Optional<Path> file;
  private final Properties properties = new Properties();

  /** The settings in a folder, as they are now. */
  public Settings(Path folder) {
    Path there = folder.resolve(FILE);
    file = Optional.of(there);
    try (Reader reader = new StringReader(Files.readString(there, StandardCharsets.UTF_8))) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException _) {
      properties.clear();
    }
  }

  /** Settings that are forgotten with the program. */
  Settings() {
    file = Optional.empty();
  }

  /** What was chosen. */
  public synchronized Optional<String> get(String key) {
    return Optional.ofNullable(properties.getProperty(key)).filter(value -> !value.isBlank());
  }

  /** Hands a number on, if a finite one was chosen. */
  public void number(String key, DoubleConsumer use) {
    get(key)
        .ifPresent(text -> {
          try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
              use.accept(value);
            }
          } catch (NumberFormatException _) {
            // Somebody wrote something else there: as if nothing had been chosen
          }
        });
  }

  /** Chooses something; {@link #save} brings it to the disk. */
  public synchronized void put(String key, Object value) {
    properties.setProperty(key, String.valueOf(value));
  }

  /** The files that were opened or saved latest, the latest first. */
  public synchronized List<Path> recent() {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < MOST_RECENT; i++) {
      String name = properties.getProperty(RECENT + i);
      if (name != null) {
        try {
          files.add(Path.of(name));
        } catch (InvalidPathException _) {
          // From another system, perhaps
        }
      }
    }
    return List.copyOf(files);
  }

  /** Puts a file first among those that are remembered. */
  public synchronized void remember(Path opened) {
    Path whole = opened.toAbsolutePath().normalize();
    List<Path> files = new ArrayList<>(recent());
    files.remove(whole);
    files.addFirst(whole);
    setRecent(files);
  }

  /** Forgets a file that is gone. */
  public synchronized void forget(Path gone) {
    List<Path> files = new ArrayList<>(recent());
    files.remove(gone);
    setRecent(files);
  }

  private void setRecent(List<Path> files) {
    for (int i = 0; i < MOST_RECENT; i++) {
      if (i < files.size()) {
        properties.setProperty(RECENT + i, files.get(i).toString());
      } else {
        properties.remove(RECENT + i);
      }
    }
  }

  /**
   * Brings everything to the disk, whole or not at all.
   *
   * @throws FileProblem if it cannot be written
   */
  public synchronized void save() throws FileProblem {
    if (file.isPresent()) {
      write(file.get());
    }
  }

  private void write(Path there) throws FileProblem {
    try {
      Files.createDirectories(there.toAbsolutePath().getParent());
      StringWriter text = new StringWriter();
      properties.store(text, null);
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      WholeFiles.write(there, out -> out.write(bytes));
    } catch (IOException cause) {
      throw FileProblem.writing(there, cause);
    }
  }
}
