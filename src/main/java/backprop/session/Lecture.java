package backprop.session;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How a lecture stands: whether it is on, what is held back, whether the screen is dark. */
public final class Lecture {

  /** What the hall sees. */
  public enum Screen {
    /** The pass. */
    SHOWN,
    /** Nothing, in the dark. */
    BLACK,
    /** Nothing, in the light. */
    WHITE
  }

  private final Session session;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper holding = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(Screen.SHOWN);

  /** A lecture about what a session shows; it begins later. */
  public Lecture(Session session) {
    this.session = session;
    session
        .momentProperty()
        .addListener((observed, before, after) -> {
          // Back to what was seen already there is nothing left to guess
          boolean further = after.position() > before.position();
          boolean other = after.position() != before.position() || after.trace() != before.trace();
          if (other) {
            covered.set(on.get() && holding.get() && further);
          }
        });
  }

  // Properties

  /** Whether the hall is shown the pass. */
  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /** Whether results are held back until the next key. */
  public ReadOnlyBooleanProperty holdingProperty() {
    return holding.getReadOnlyProperty();
  }

  /** Whether the result of this step is held back now. */
  public ReadOnlyBooleanProperty coveredProperty() {
    return covered.getReadOnlyProperty();
  }

  /** Whether the screen is dark or white. */
  public ReadOnlyObjectProperty<Screen> screenProperty() {
    return screen.getReadOnlyProperty();
  }

  /** Whether the hall is shown the pass now. */
  public boolean isOn() {
    return on.get();
  }

  // Commands

  /** Begins at the network before the first step; while it is on, ends it where it stands. */
  public void fromStart() {
    if (on.get()) {
      end();
    } else {
      session.first();
      begin();
    }
  }

  /** Begins at the step that stands open; while it is on, ends it where it stands. */
  public void fromHere() {
    if (on.get()) {
      end();
    } else {
      begin();
    }
  }

  private void begin() {
    session.point(Optional.empty());
    covered.set(false);
    on.set(true);
  }

  /** Ends it and keeps the step. */
  public void end() {
    covered.set(false);
    screen.set(Screen.SHOWN);
    on.set(false);
  }

  /** Holds results back from the next step on, or no longer. */
  public void holdBack() {
    holding.set(!holding.get());
    covered.set(false);
  }

  /**
   * Uncovers the result that is held back.
   *
   * @return whether there was one
   */
  public boolean reveal() {
    boolean was = covered.get();
    covered.set(false);
    return was;
  }

  /** Goes on: uncovers what is held back, else walks. */
  public void next() {
    if (!reveal()) {
      session.next();
    }
  }

  /** Shows nothing, black or white. */
  public void blank(Screen how) {
    screen.set(how);
  }

  /**
   * Shows the pass again.
   *
   * @return whether it was hidden
   */
  public boolean lighten() {
    boolean was = screen.get() != Screen.SHOWN;
    screen.set(Screen.SHOWN);
    return was;
  }
}
