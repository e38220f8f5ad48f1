package backprop.view;

import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * How the program is used, said at the first start of all: over the step, where nothing is computed
 * yet, so that the network with its biases is seen whole.
 */
final class Welcome extends VBox {
  private final NoticeStrip strip;

  Welcome(Words words) {
    strip = new NoticeStrip(words);
    getStyleClass().add("welcome");
    setMouseTransparent(true);
    getChildren().add(strip);
  }

  /** Says it over a step until something is done. */
  void over(StackPane step) {
    step.getChildren().add(this);
    strip.stay(Sentence.of("welcome"));
  }

  /** It has been read. */
  void clear() {
    strip.clear();
  }
}
