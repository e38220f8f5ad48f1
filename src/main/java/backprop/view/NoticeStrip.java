package backprop.view;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** One sentence to the person at the window; it goes by itself. */
final class NoticeStrip extends Label {
  private final PauseTransition stay = new PauseTransition(Duration.seconds(6));

  NoticeStrip() {
    getStyleClass().add("notice");
    setWrapText(true);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    stay.setOnFinished(event -> clear());
  }

  void show(String sentence) {
    setText(sentence);
    setVisible(true);
    stay.playFromStart();
  }

  void clear() {
    stay.stop();
    setVisible(false);
  }
}
