package backprop.view;

import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.drawing.lab.LabPicture;
import backprop.session.Focus;
import backprop.session.Lab;
import backprop.session.LabPlace;
import backprop.session.LabPlace.Action;
import backprop.session.Moment;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The laboratory over network and step. It changes nothing but itself. */
final class LabLayer implements Layers.Layer {
  private final Supplier<Style> style;
  private final Runnable close;
  private final Surface surface;
  private final PictureTip tip = new PictureTip();
  private Runnable unfollow = () -> {};
  private Lab lab;
  private Optional<Lab> other = Optional.empty();
  private Optional<Target> pointed = Optional.empty();

  /**
   * A laboratory.
   *
   * @param style what to draw with, for the window as it is now
   * @param close closes this layer
   */
  LabLayer(Lab lab, Supplier<Style> style, Fonts fonts, Runnable close) {
    this.lab = lab;
    this.style = style;
    this.close = close;
    surface =
        new Surface((w, h) -> () -> LabPicture.draw(style.get(), this.lab, pointed, w, h), fonts);
    surface.setId("lab");
    surface.speak();
    surface.onPoint(this::point);
    surface.onChoose(this::choose);
    surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::showTip);
    surface.addEventHandler(MouseEvent.MOUSE_EXITED, event -> tip.hide());
  }

  /** Goes when the window goes to another step. */
  void follow(ReadOnlyObjectProperty<Moment> moment) {
    ChangeListener<Moment> walked =
        (observed, before, after) -> {
          if (before.trace() != after.trace() || before.position() != after.position()) {
            close.run();
          }
        };
    moment.addListener(walked);
    unfollow = () -> moment.removeListener(walked);
  }

  // Properties

  @Override
  public Region node() {
    return surface;
  }

  @Override
  public boolean coversGraph() {
    return true;
  }

  /** What is looked at. */
  Lab lab() {
    return lab;
  }

  // Commands

  @Override
  public boolean press(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      // Saving and the like are the window's; but an arrow would walk the pass
      return event.getCode().isArrowKey();
    }
    switch (event.getCode()) {
      case LEFT -> show(lab.moved(0, -1));
      case RIGHT -> show(lab.moved(0, 1));
      case UP -> show(lab.moved(-1, 0));
      case DOWN -> show(lab.moved(1, 0));
      case DIGIT1, NUMPAD1 -> show(lab.front(1));
      case DIGIT2, NUMPAD2 -> show(lab.front(2));
      case DIGIT3, NUMPAD3 -> show(lab.front(3));
      case DIGIT4, NUMPAD4 -> show(lab.front(4));
      // What a presenter's remote sends: from view to view, and then all of them again
      case SPACE, N, PAGE_DOWN -> show(lab.front(lab.front() + 1));
      case P, PAGE_UP -> show(lab.front(lab.front() == 0 ? lab.views() : lab.front() - 1));
      case S -> run(Action.SWAP);
      case L -> run(Action.TURN_LEFT);
      case R -> run(Action.TURN_RIGHT);
      case Q -> run(Action.EXAMPLE);
      case J -> close.run();
      // These walk the pass, which stands still behind a laboratory
      case HOME, END, K, ENTER -> {}
      default -> {
        return event.getCode().isDigitKey();
      }
    }
    return true;
  }

  private void show(Lab changed) {
    lab = changed;
    pointed = Optional.empty();
    tip.hide();
    surface.refresh();
  }

  private void run(Action action) {
    if (lab.trial().isEmpty()) {
      return;
    }
    switch (action) {
      case SWAP -> show(lab.attempt(lab.choice().swapped()));
      case TURN_LEFT -> show(lab.attempt(lab.choice().leftTurned()));
      case TURN_RIGHT -> show(lab.attempt(lab.choice().rightTurned()));
      case EXAMPLE -> {
        Lab here = lab;
        show(other.orElseGet(lab::square));
        other = Optional.of(here);
      }
    }
  }

  private void point(Optional<Target> target) {
    if (!target.equals(pointed)) {
      pointed = target;
      surface.refresh();
    }
  }

  private void choose(Target target) {
    switch (target) {
      case Target.Lights(Focus focus) ->
          lab.entryOf(focus).ifPresent(entry -> show(lab.choose(entry)));
      case Target.InLab(LabPlace.Cell(int _, int column)) -> show(lab.choose(column));
      case Target.InLab(LabPlace.Way(var choice)) -> show(lab.attempt(choice));
      case Target.InLab(LabPlace.Front(int view)) -> show(lab.front(view));
      case Target.InLab(LabPlace.Doing(var action)) -> run(action);
      case Target.Runs _, Target.Step _ -> {}
    }
  }

  private void showTip(MouseEvent event) {
    Optional<String> text =
        surface
            .picture()
            .at(event.getX(), event.getY())
            .flatMap(target -> new LabTips(style.get().messages(), lab).text(target));
    tip.show(surface, event.getX(), event.getY(), text);
  }

  @Override
  public void restyle() {
    tip.hide();
    surface.refresh();
  }

  @Override
  public void closed() {
    tip.hide();
    unfollow.run();
  }
}
