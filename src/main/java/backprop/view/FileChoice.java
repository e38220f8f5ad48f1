package backprop.view;

import backprop.session.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks a person for a file; a test answers at once. */
interface FileChoice {

  /** A file to open; empty if they changed their mind. */
  Optional<Path> toOpen(Messages messages);

  /** A file to save to; empty if they changed their mind. */
  Optional<Path> toSave(Messages messages, String suggested);

  /** By the system's own window. */
  static FileChoice ofSystem(Window owner) {
    return new FileChoice() {
      @Override
      public Optional<Path> toOpen(Messages messages) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("file.open.title"));
        chooser
            .getExtensionFilters()
            .setAll(
                new ExtensionFilter(messages.text("file.kind.all-lessons"), OPENED),
                new ExtensionFilter(messages.text("file.kind.any"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
      }

      @Override
      public Optional<Path> toSave(Messages messages, String suggested) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("file.save.title"));
        chooser.setInitialFileName(suggested);
        chooser
            .getExtensionFilters()
            .setAll(
                new ExtensionFilter(messages.text("file.kind.lesson"), "*.backprop.json"),
                new ExtensionFilter(messages.text("file.kind.numpy"), "*.npz"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
      }
    };
  }

  /** What lessons come in. */
  List<String> OPENED =
      List.of("*.backprop.json", "*.json", "*.npz", "*.npy", "*.zip", "*.csv", "*.safetensors");
}
