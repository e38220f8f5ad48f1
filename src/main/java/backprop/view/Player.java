package backprop.view;

import backprop.session.Session;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.util.Duration;

/** Walks on by itself until the last step. */
final class Player {
  private static final Duration STEP = Duration.seconds(2);

  private final Session session;
  private final Timeline timeline;

  Player(Session session) {
    this.session = session;
    timeline = new Timeline(new KeyFrame(STEP, event -> advance()));
    timeline.setCycleCount(Animation.INDEFINITE);
  }

  private void advance() {
    session.next();
    if (isAtEnd()) {
      timeline.stop();
    }
  }

  private boolean isAtEnd() {
    return session.moment().position() == session.moment().trace().steps().size();
  }

  /** Whether it walks. */
  BooleanBinding isPlaying() {
    return Bindings.equal(timeline.statusProperty(), Animation.Status.RUNNING);
  }

  /** Starts, from the beginning if it stands at the end; or pauses. */
  void toggle() {
    if (timeline.getStatus() == Animation.Status.RUNNING) {
      timeline.stop();
      return;
    }
    if (isAtEnd()) {
      session.first();
    }
    session.next();
    timeline.playFromStart();
  }

  void pause() {
    timeline.stop();
  }

  /** How many times the usual speed it goes. */
  double speed() {
    return timeline.getRate();
  }

  /** How many times the usual speed. */
  void setSpeed(double factor) {
    timeline.setRate(factor);
  }
}
