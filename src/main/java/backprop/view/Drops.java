package backprop.view;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** A file that is dropped onto the window is opened. */
final class Drops {
  private final Consumer<Path> open;

  Drops(Consumer<Path> open) {
    this.open = open;
  }

  /** Takes what is dropped onto a scene from now on. */
  void listen(Scene scene) {
    scene.setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    });
    scene.setOnDragDropped(this::drop);
  }

  private void drop(DragEvent event) {
    boolean taken = event.getDragboard().hasFiles();
    if (taken) {
      File first = event.getDragboard().getFiles().getFirst();
      // Whoever dragged it waits for the answer: no question may be asked before
      Platform.runLater(() -> open.accept(first.toPath()));
    }
    event.setDropCompleted(taken);
    event.consume();
  }
}
