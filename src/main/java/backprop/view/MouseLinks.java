package backprop.view;

import backprop.drawing.Target;
import backprop.session.Focus;
import backprop.session.Moment;
import backprop.session.Session;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.MouseEvent;

/** What the mouse does on the pictures: it lights, keeps, goes, and is told names and digits. */
final class MouseLinks {
  private final Session session;
  private final Look look;
  private final Layers layers;
  private final Surface graph;
  private final Consumer<String> run;
  private final PictureTip tip = new PictureTip();

  /**
   * @param run runs a command by its id
   */
  MouseLinks(Session session, Look look, Layers layers, Surface graph, Consumer<String> run) {
    this.session = session;
    this.look = look;
    this.layers = layers;
    this.graph = graph;
    this.run = run;
  }

  /** Hears the mouse on a surface from now on. */
  void listen(Surface surface) {
    surface.onPoint(this::point);
    surface.onChoose(target -> choose(surface, target));
    surface.addEventHandler(MouseEvent.MOUSE_MOVED, event -> showTip(surface, event));
    surface.addEventHandler(MouseEvent.MOUSE_EXITED, event -> tip.hide());
  }

  void hideTip() {
    tip.hide();
  }

  private void point(Optional<Target> target) {
    session.point(
        target.flatMap(
            t -> t instanceof Target.Lights(Focus focus) ? Optional.of(focus) : Optional.empty()));
  }

  private void choose(Surface surface, Target target) {
    switch (target) {
      case Target.Lights(Focus focus) ->
          network(surface).ifPresentOrElse(own -> own.choose(focus), () -> session.pin(focus));
      case Target.Step(int number) -> session.go(number);
      case Target.Runs(String command) -> run.accept(command);
      case Target.InLab _ -> {}
    }
  }

  /** The network of the uppermost layer, where that is what a surface shows. */
  private Optional<Layers.Network> network(Surface surface) {
    return layers.network().filter(own -> surface == graph);
  }

  private Moment momentOf(Surface surface) {
    return network(surface).map(Layers.Network::moment).orElseGet(session::moment);
  }

  /** The name and all digits of what the mouse is over. */
  private void showTip(Surface surface, MouseEvent event) {
    Optional<String> text =
        surface
            .picture()
            .at(event.getX(), event.getY())
            .flatMap(target -> new Tips(look.messages(), momentOf(surface)).text(target));
    tip.show(surface, event.getX(), event.getY(), text);
  }
}
