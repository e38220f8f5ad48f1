package backprop.view;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/**
 * One sentence to the person at the window; it goes by itself. Until then it is said anew in
 * another language.
 */
final class NoticeStrip extends Label {
  /** Over the network only, in all but the narrowest windows. */
  private static final double WIDEST = 560;

  private static final Duration LEAST = Duration.seconds(6);

  /** Slow reading: some fifteen signs a second. */
  private static final Duration PER_SIGN = Duration.millis(70);

  private final PauseTransition stay = new PauseTransition(LEAST);

  private final Words words;

  NoticeStrip(Words words) {
    this.words = words;
    getStyleClass().add("notice");
    setWrapText(true);
    setMaxWidth(WIDEST);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    stay.setOnFinished(event -> clear());
  }

  void show(Sentence sentence) {
    stay(sentence);
    double reading = PER_SIGN.toMillis() * getText().length();
    stay.setDuration(Duration.millis(Math.max(LEAST.toMillis(), reading)));
    stay.playFromStart();
  }

  /** Shows it until something happens. */
  void stay(Sentence sentence) {
    stay.stop();
    words.say(textProperty(), sentence);
    setVisible(true);
  }

  void clear() {
    stay.stop();
    setVisible(false);
  }
}
