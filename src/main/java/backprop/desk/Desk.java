package backprop.desk;

import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What a window works with besides its lesson.
 *
 * @param settings what the person has chosen before
 * @param autosave keeps unsaved work; empty where nothing is to be kept
 * @param worker does what takes long, so that the window stays alive
 */
public record Desk(Settings settings, Optional<Autosave> autosave, Executor worker) {

  /** The desk of the person who runs the program. */
  public static Desk ofThisPerson(Executor worker) {
    AppFolders folders = AppFolders.ofThisPerson();
    return new Desk(
        new Settings(folders.settings()), Optional.of(new Autosave(folders.state())), worker);
  }

  /** One that keeps nothing, and does everything at once. */
  public static Desk forgetful() {
    return new Desk(new Settings(), Optional.empty(), Runnable::run);
  }
}
