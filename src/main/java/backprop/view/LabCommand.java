package backprop.view;

import backprop.drawing.Style;
import backprop.session.Command;
import backprop.session.Lab;
import backprop.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;

/** Opens the laboratory on what is lit. */
final class LabCommand {
  private final Session session;
  private final Look look;
  private final Layers layers;
  private final Supplier<Style> style;
  private final Consumer<Sentence> say;

  /**
   * @param style what to draw with, for the window as it is now
   * @param say shows one sentence
   */
  LabCommand(
      Session session, Look look, Layers layers, Supplier<Style> style, Consumer<Sentence> say) {
    this.session = session;
    this.look = look;
    this.layers = layers;
    this.style = style;
    this.say = say;
  }

  Command command() {
    return new Command("jacobian", List.of("J"), new SimpleBooleanProperty(true), this::open);
  }

  private void open() {
    Lab.open(session.moment(), session.lit())
        .ifPresentOrElse(this::show, () -> say.accept(Sentence.of("notice.no-jacobian")));
  }

  private void show(Lab lab) {
    LabLayer layer = new LabLayer(lab, style, look.fonts(), layers::closeAll);
    layer.follow(session.momentProperty());
    layers.show(layer);
  }

  /** The laboratory, if it is uppermost. */
  Optional<LabLayer> shown() {
    return layers.top().filter(LabLayer.class::isInstance).map(LabLayer.class::cast);
  }
}
