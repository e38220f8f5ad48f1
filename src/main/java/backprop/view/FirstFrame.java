package backprop.view;

import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.image.WritableImage;

/** Does something once, as soon as the first frame of a shown window has been painted. */
final class FirstFrame extends AnimationTimer {
  private final Runnable after;
  private boolean isHandedOver;

  FirstFrame(Runnable after) {
    this.after = after;
  }

  @Override
  public void handle(long now) {
    if (!isHandedOver) {
      // At the end of this pulse the frame goes to the thread that paints
      isHandedOver = true;
      return;
    }
    stop();
    // A picture of nothing: it comes back from that thread after the frame
    new Group().snapshot(null, new WritableImage(1, 1));
    after.run();
  }
}
