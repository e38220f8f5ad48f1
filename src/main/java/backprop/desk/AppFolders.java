package backprop.desk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a system wants programs to keep things: the XDG folders on Linux, AppData on Windows,
 * Library on a Mac.
 *
 * @param settings for what a person has chosen
 * @param state for what the program itself remembers: unsaved work
 * @param logs for what went wrong
 */
public record AppFolders(Path settings, Path state, Path logs) {
  private static final String NAME = "backprop";

  /** The folders of the person who runs the program. */
  public static AppFolders ofThisPerson() {
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        name -> Optional.ofNullable(System.getenv(name)).orElse(""));
  }

  /**
   * The folders on a system.
   *
   * @param system its name, as Java spells it
   * @param home the person's own folder
   * @param environment value of an environment variable; empty where there is none
   */
  static AppFolders of(String system, Path home, UnaryOperator<String> environment) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      Path roaming = folder(environment.apply("APPDATA"), home.resolve("AppData/Roaming"));
      Path local = folder(environment.apply("LOCALAPPDATA"), home.resolve("AppData/Local"));
      Path state = local.resolve("Backprop");
      return new AppFolders(roaming.resolve("Backprop"), state, state);
    }
    if (lower.startsWith("mac")) {
      Path library = home.resolve("Library");
      return new AppFolders(
          library.resolve("Preferences/Backprop"),
          library.resolve("Application Support/Backprop"),
          library.resolve("Logs/Backprop"));
    }
    Path config = folder(environment.apply("XDG_CONFIG_HOME"), home.resolve(".config"));
    Path state = folder(environment.apply("XDG_STATE_HOME"), home.resolve(".local/state"));
    // The specification counts logs among the state
    return new AppFolders(config.resolve(NAME), state.resolve(NAME), state.resolve(NAME));
  }

  /** A relative path is invalid there, says the XDG specification, and is to be ignored. */
  private static Path folder(String named, Path otherwise) {
    try {
      Path path = Path.of(named);
      return path.isAbsolute() ? path : otherwise;
    } catch (InvalidPathException _) {
      return otherwise;
    }
  }
}
