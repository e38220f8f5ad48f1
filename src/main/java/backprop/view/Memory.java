package backprop.view;

import backprop.desk.Desk;
import backprop.desk.Neighbours;
import backprop.desk.Settings;
import backprop.lesson.FileProblem;
import javafx.stage.Stage;

/** Keeps how the window looks and where it stands, for the next start. */
final class Memory {
  private static final String WELCOMED = "welcomed";

  private final Stage stage;
  private final Look look;
  private final Desk desk;
  private final WindowPlace place;

  Memory(Stage stage, Look look, Desk desk) {
    this.stage = stage;
    this.look = look;
    this.desk = desk;
    this.place = new WindowPlace(desk.settings());
  }

  /** Puts the window where it stood, and heeds from now on where it is and what is chosen in it. */
  void begin() {
    place.restore(stage);
    if (desk.autosave().isPresent()) {
      WindowPlace.stepAside(stage, Neighbours.count());
    }
    place.follow(stage);
    look.preferencesProperty()
        .addListener((observed, before, after) -> {
          new KeptPreferences(desk.settings()).note(before, after);
          save();
        });
  }

  /** Says once in a person's life with the program how it is used. */
  void welcome(Runnable words) {
    Settings settings = desk.settings();
    if (desk.autosave().isPresent() && settings.get(WELCOMED).isEmpty()) {
      settings.put(WELCOMED, true);
      save();
      words.run();
    }
  }

  /** Notes where the window is, when it is about to go. */
  void close() {
    place.note(stage);
    save();
  }

  private void save() {
    desk.worker()
        .execute(() -> {
          try {
            desk.settings().save();
          } catch (FileProblem _) {
            // It will look as it comes the next time; no work is lost by that
          }
        });
  }
}
