package backprop.view;

import backprop.drawing.PassPicture;
import backprop.drawing.Picture;
import backprop.drawing.Target;
import backprop.drawing.Zoom;
import backprop.drawing.proof.NudgeChoice;
import backprop.drawing.proof.NudgeNetwork;
import backprop.drawing.proof.NudgePanel;
import backprop.drawing.proof.NudgeState;
import backprop.session.Focus;
import backprop.session.Moment;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Moves one number and shows what the error says: the calculation over the step, the moved pass in
 * the network. The session is never touched.
 */
final class NudgeLayer implements Layers.Layer, Layers.Network {
  private final Supplier<PassPicture> pictures;
  private final Runnable redrawNetwork;
  private final Surface surface;
  private final Slider slider = new Slider(-NudgeState.NOTCHES, NudgeState.NOTCHES, 0);
  private final Pane pane;
  private NudgeState state;

  /**
   * @param state what is moved to begin with
   * @param pictures the painter of the moment, whose theme and size may change
   * @param redrawNetwork called when the network has to be drawn anew
   */
  NudgeLayer(
      NudgeState state,
      Supplier<PassPicture> pictures,
      Words words,
      Fonts fonts,
      Runnable redrawNetwork) {
    this.state = state;
    this.pictures = pictures;
    this.redrawNetwork = redrawNetwork;
    surface = new Surface((w, h) -> () -> drawPanel(w, h), fonts);
    surface.onChoose(this::chooseInPanel);
    surface.setAnimated(false);
    surface.speak();
    slider.getStyleClass().add("bp-nudge");
    words.name(slider, "nudge.slider");
    slider.setFocusTraversable(false);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setValue(state.notch());
    slider
        .valueProperty()
        .addListener(
            (observed, before, after) -> set(this.state.at((int) Math.rint(after.doubleValue()))));
    pane = new Sheet();
    pane.getStyleClass().add("bp-layer");
  }

  /** The picture with the slider on its place. */
  private final class Sheet extends Pane {
    Sheet() {
      super(surface, slider);
      setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
      surface.resizeRelocate(0, 0, getWidth(), getHeight());
      NudgePanel.Place place = NudgePanel.slider(pictures.get().style(), getWidth());
      slider.resizeRelocate(place.x(), place.y(), place.width(), place.height());
    }
  }

  @Override
  public Region node() {
    return pane;
  }

  @Override
  public boolean coversGraph() {
    return false;
  }

  @Override
  public Optional<Layers.Network> network() {
    return Optional.of(this);
  }

  // Properties

  /** What is moved, and how far. */
  NudgeState state() {
    return state;
  }

  @Override
  public Moment moment() {
    return state.network().moment();
  }

  @Override
  public Picture draw(PassPicture painter, double width, double height, Zoom zoom) {
    return NudgeNetwork.draw(painter, state, width, height, zoom);
  }

  private Picture drawPanel(double width, double height) {
    return NudgePanel.draw(pictures.get().style(), state, width, height);
  }

  // Commands

  @Override
  public boolean press(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    switch (event.getCode()) {
      case LEFT -> set(state.at(state.notch() - 1));
      case RIGHT -> set(state.at(state.notch() + 1));
      case HOME -> set(state.at(-NudgeState.NOTCHES));
      case END -> set(state.at(NudgeState.NOTCHES));
      case DIGIT0, NUMPAD0 -> set(state.at(0));
      case UP -> set(state.finer(-1));
      case DOWN -> set(state.finer(1));
      default -> {
        return isForTheStep(event);
      }
    }
    return true;
  }

  /** Keys that would move the step, which stands still below. */
  private static boolean isForTheStep(KeyEvent event) {
    return switch (event.getCode()) {
      case SPACE, N, P, K, PAGE_UP, PAGE_DOWN, ENTER -> true;
      default -> event.getCode().isDigitKey();
    };
  }

  private void chooseInPanel(Target target) {
    if (target instanceof Target.Runs(String command)) {
      set(state.finer(command.equals(NudgePanel.FINER) ? 1 : -1));
    }
  }

  /** A click on another edge moves that one instead. */
  @Override
  public void choose(Focus focus) {
    NudgeChoice.of(state.trace().program(), focus)
        .filter(parameter -> !parameter.equals(state.parameter()))
        .ifPresent(parameter -> set(state.on(parameter)));
  }

  /** Draws anew for another theme or size. */
  @Override
  public void restyle() {
    surface.refresh();
    pane.requestLayout();
  }

  private void set(NudgeState next) {
    if (next == state) {
      return;
    }
    state = next;
    slider.setValue(next.notch());
    surface.refresh();
    redrawNetwork.run();
  }
}
