package backprop.view;

import backprop.session.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks a person where an export is to go; a test answers at once. */
@FunctionalInterface
interface ExportTarget {

  /** A file, or for a kind without a suffix a folder; empty if they changed their mind. */
  Optional<Path> ask(Messages messages, ExportKind kind, String suggested);

  /** By the system's own window. */
  static ExportTarget ofSystem(Window owner) {
    return (messages, kind, suggested) -> {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(messages.text("export.title"));
      chooser.setInitialFileName(suggested);
      if (!kind.suffix().isEmpty()) {
        String name = messages.text("export.kind." + kind.id());
        chooser.getExtensionFilters().setAll(new ExtensionFilter(name, "*" + kind.suffix()));
      }
      return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    };
  }
}
