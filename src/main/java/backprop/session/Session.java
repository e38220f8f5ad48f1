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

  private final History history = new History();

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

  /** What is lit: what the mouse is over, else the entry stepped into, else what is pinned. */
  public Optional<Focus> lit() {
    return lit(moment());
  }

  /** What would be lit at another moment, the mouse being where it is. */
  public Optional<Focus> lit(Moment there) {
    return pointed.get().or(there::entry).or(there::pinned);
  }

  /** Where {@link #next} leads from here. */
  public Optional<Moment> onward() {
    return Walk.over(moment());
  }

  /** The move before, if one did not come here in another way. */
  public Optional<Moment> backward() {
    return Walk.before(moment());
  }

  // Commands

  /** On to the next factor, entry or matrix, whatever one has stepped into. */
  public void next() {
    walk(onward());
  }

  /** Undoes the latest step over, into or out exactly; else one back on the same level. */
  public void back() {
    Optional<Moment> before =
        history.undo(moment()).or(this::backward).map(m -> m.pin(moment().pinned()));
    before.ifPresent(moment::set);
  }

  /** Into the entries of the matrix, or the factors of the entry. */
  public void into() {
    walk(Walk.into(moment()));
  }

  /** Back up: from a factor to the entry, from the entry to the matrix. */
  public void out() {
    walk(Walk.out(moment()));
  }

  /** Down a row in a matrix that was stepped into; elsewhere into. */
  public void down() {
    walk(Walk.vertically(moment(), 1));
  }

  /** Up a row in a matrix that was stepped into; elsewhere out. */
  public void up() {
    walk(Walk.vertically(moment(), -1));
  }

  private void walk(Optional<Moment> to) {
    to.ifPresent(next -> {
      history.record(moment(), next);
      moment.set(next);
    });
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
    if (exists) {
      Moment there = moment().at(position);
      if (!there.equals(moment())) {
        // A jump is no step: what was walked before it cannot be undone from here
        history.forget();
        moment.set(there);
      }
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

  /** Keeps something lit; the same once more lets go of it. Inside a matrix it goes there. */
  public void pin(Focus focus) {
    Optional<Moment> there = entryAt(focus);
    if (there.isPresent()) {
      walk(there);
      return;
    }
    Optional<Focus> wanted = Optional.of(focus);
    moment.set(moment().pin(moment().pinned().equals(wanted) ? Optional.empty() : wanted));
  }

  /** The same matrix at the entry that something belongs to, if one has stepped into it. */
  private Optional<Moment> entryAt(Focus focus) {
    Moment now = moment();
    return now.inside()
        .flatMap(in -> now.step())
        .flatMap(step -> new Lighting(now, Optional.of(focus)).entryOf(step))
        .map(entry -> now.into(Inside.entry(entry.row(), entry.column())));
  }

  /** Lets go of what is pinned. */
  public void letGo() {
    if (moment().pinned().isPresent()) {
      moment.set(moment().pin(Optional.empty()));
    }
  }

  /** Shows another lesson from its start. */
  void open(Lesson lesson) {
    open(Trace.of(lesson));
  }

  /** Shows another pass from its start. */
  void open(Trace trace) {
    pointed.set(Optional.empty());
    history.forget();
    moment.set(Moment.start(trace));
  }

  /** Keeps something lit instead of what was; the same stays lit. */
  public void select(Focus focus) {
    if (!moment().pinned().equals(Optional.of(focus))) {
      moment.set(moment().pin(Optional.of(focus)));
    }
  }

  /** Shows another pass at the same place, as far as it has that place. */
  void show(Trace trace) {
    Moment there = moment().in(trace);
    pointed.set(pointed.get().filter(focus -> Moment.has(trace, focus)));
    moment.set(there);
  }
}
