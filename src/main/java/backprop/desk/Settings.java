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
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * What a person has chosen, by key, in one small file. A file that is missing or broken means that
 * nothing has been chosen; it never keeps the program from starting. Several windows may be open,
 * each a program of its own: each brings only what was chosen in it to the disk.
 */
public final class Settings {
  /** Files that are remembered. */
  public static final int MOST_RECENT = 10;

  private static final String FILE = "settings.properties";
  private static final String RECENT = "recent.";

  private final Optional<Path> file;
  private final List<Consumer<Properties>> unsaved = new ArrayList<>();
  private Properties properties = new Properties();

  /** The settings in a folder, as they are now. */
  public Settings(Path folder) {
    Path there = folder.resolve(FILE);
    file = Optional.of(there);
    properties = read(there);
  }

  private static Properties read(Path there) {
    Properties found = new Properties();
    try (Reader reader = new StringReader(Files.readString(there, StandardCharsets.UTF_8))) {
      found.load(reader);
    } catch (IOException | IllegalArgumentException _) {
      found.clear();
    }
    return found;
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
    String text = String.valueOf(value);
    if (!text.equals(properties.getProperty(key))) {
      change(found -> found.setProperty(key, text));
    }
  }

  /** The files that were opened or saved latest, the latest first. */
  public synchronized List<Path> recent() {
    return List.copyOf(recent(properties));
  }

  private static List<Path> recent(Properties found) {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < MOST_RECENT; i++) {
      String name = found.getProperty(RECENT + i);
      if (name != null) {
        try {
          files.add(Path.of(name));
        } catch (InvalidPathException _) {
          // From another system, perhaps
        }
      }
    }
    return files;
  }

  /** Puts a file first among those that are remembered. */
  public synchronized void remember(Path opened) {
    Path whole = opened.toAbsolutePath().normalize();
    change(found -> {
      List<Path> files = recent(found);
      files.remove(whole);
      files.addFirst(whole);
      setRecent(found, files);
    });
  }

  /** Forgets a file that is gone. */
  public synchronized void forget(Path gone) {
    change(found -> {
      List<Path> files = recent(found);
      files.remove(gone);
      setRecent(found, files);
    });
  }

  private static void setRecent(Properties found, List<Path> files) {
    for (int i = 0; i < MOST_RECENT; i++) {
      if (i < files.size()) {
        found.setProperty(RECENT + i, files.get(i).toString());
      } else {
        found.remove(RECENT + i);
      }
    }
  }

  private void change(Consumer<Properties> change) {
    change.accept(properties);
    if (file.isPresent()) {
      unsaved.add(change);
    }
  }

  /**
   * Brings what was chosen to the disk, whole or not at all, beside what other windows have brought
   * there meanwhile.
   *
   * @throws FileProblem if it cannot be written
   */
  public synchronized void save() throws FileProblem {
    if (file.isPresent() && !unsaved.isEmpty()) {
      Properties now = read(file.get());
      unsaved.forEach(change -> change.accept(now));
      write(now, file.get());
      properties = now;
      unsaved.clear();
    }
  }

  private static void write(Properties chosen, Path there) throws FileProblem {
    try {
      Files.createDirectories(there.toAbsolutePath().getParent());
      StringWriter text = new StringWriter();
      chosen.store(text, null);
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      WholeFiles.write(there, out -> out.write(bytes));
    } catch (IOException cause) {
      throw FileProblem.writing(there, cause);
    }
  }
}
