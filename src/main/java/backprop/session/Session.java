package backprop.session;

import backprop.formula.Phase;
import backprop.lesson.Lesson;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One walk through a pass: the moment that is shown, and the commands that change it. */
public final class Session {
  private final ReadOnlyObjectWrapper<Moment> moment;
  private final ReadOnlyObjectWrapper<Optional<Focus>> pointed =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Starts before the first step of a lesson. */
  public Session(Lesson lesson) {
    moment = new ReadOnlyObjectWrapper<>(Moment.start(Trace.of(lesson)));
  }

  // Properties

  /** All that is visible. */
  public ReadOnlyObjectProperty<Moment> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  /** All that is visible now. */
  public Moment moment() {
    return moment.get();
  }

  /** What the mouse is over; it is lit, but not kept. */
  public ReadOnlyObjectProperty<Optional<Focus>> pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  /** What is lit: what the mouse is over, else what is pinned. */
  public Optional<Focus> lit() {
    return pointed.get().or(() -> moment().pinned());
  }

  // Commands

  /** One step on; at the last step nothing happens. */
  public void next() {
    go(moment().position() + 1);
  }

  /** One step back; undoes {@link #next} exactly. */
  public void back() {
    go(moment().position() - 1);
  }

  /** To the network before the first step. */
  public void first() {
    go(0);
  }

  /** To the last step. */
  public void last() {
    go(moment().trace().steps().size());
  }

  /**
   * To a step by its number, from 1; 0 is the start.
   *
   * @return whether there is such a step
   */
  public boolean go(int position) {
    boolean exists = position >= 0 && position <= moment().trace().steps().size();
    if (exists && position != moment().position()) {
      moment.set(moment().at(position));
    }
    return exists;
  }

  /** To the first step of the next phase, or to the last step from the last phase. */
  public void nextPhase() {
    Moment now = moment();
    Optional<Phase> phase = now.step().map(Step::phase);
    now.trace().steps().stream()
        .skip(now.position())
        .filter(step -> !Optional.of(step.phase()).equals(phase))
        .findFirst()
        .ifPresentOrElse(step -> go(step.number()), this::last);
  }

  /** To the first step of this phase, or if it stands there already, of the one before. */
  public void previousPhase() {
    Moment now = moment();
    if (now.position() <= 1) {
      first();
      return;
    }
    Phase before = now.trace().steps().get(now.position() - 2).phase();
    now.trace().steps().stream()
        .filter(step -> step.phase().equals(before))
        .findFirst()
        .ifPresent(step -> go(step.number()));
  }

  /** Lights something as long as the mouse is over it. */
  public void point(Optional<Focus> focus) {
    pointed.set(focus);
  }

  /** Keeps something lit; the same once more lets go of it. */
  public void pin(Focus focus) {
    Optional<Focus> wanted = Optional.of(focus);
    moment.set(moment().pin(moment().pinned().equals(wanted) ? Optional.empty() : wanted));
  }

  /** Lets go of what is pinned. */
  public void letGo() {
    if (moment().pinned().isPresent()) {
      moment.set(moment().pin(Optional.empty()));
    }
  }

  /** Shows another lesson from its start. */
  public void open(Lesson lesson) {
    pointed.set(Optional.empty());
    moment.set(Moment.start(Trace.of(lesson)));
  }
}
