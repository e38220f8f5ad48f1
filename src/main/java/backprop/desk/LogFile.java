package backprop.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What went wrong, where the system expects logs; old ones make room for new ones. */
public final class LogFile {
  private static final int BYTES = 256 * 1024;
  private static final int FILES = 3;

  private static final Logger LOGGER = Logger.getLogger("backprop");

  private LogFile() {}

  /** Writes into a folder from now on; where that cannot be, nothing is logged. */
  public static void open(Path folder) {
    try {
      Files.createDirectories(folder);
      FileHandler handler =
          new FileHandler(folder.resolve("backprop-%g.log").toString(), BYTES, FILES, true);
      handler.setFormatter(new SimpleFormatter());
      LOGGER.addHandler(handler);
      LOGGER.setUseParentHandlers(false);
    } catch (IOException _) {
      LOGGER.setLevel(Level.OFF);
    }
  }

  /** Notes an error that nobody expected. */
  public static void error(String report) {
    LOGGER.severe(report);
  }
}
