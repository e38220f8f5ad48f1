package backprop.view;

import backprop.drawing.PassPicture;
import backprop.drawing.proof.NudgeChoice;
import backprop.drawing.proof.NudgeState;
import backprop.session.Command;
import backprop.session.Focus;
import backprop.session.Moment;
import backprop.session.Session;
import backprop.trace.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;

/** The two proofs of a gradient: one number nudged by hand, and all of them measured in one go. */
final class ProofCommands {
  private final Session session;
  private final Layers layers;
  private final Supplier<PassPicture> pictures;
  private final Look look;
  private final Runnable redrawNetwork;

  /**
   * @param pictures the painter of the moment
   * @param redrawNetwork called when the network shows something else
   */
  ProofCommands(
      Session session,
      Layers layers,
      Supplier<PassPicture> pictures,
      Look look,
      Runnable redrawNetwork) {
    this.session = session;
    this.layers = layers;
    this.pictures = pictures;
    this.look = look;
    this.redrawNetwork = redrawNetwork;
    // What they prove is gone when the moment changes
    session.momentProperty().addListener((observed, before, after) -> close());
  }

  /** Both commands. */
  List<Command> all() {
    return List.of(
        new Command(
            "nudge",
            List.of("H"),
            Bindings.createBooleanBinding(
                () -> chosen().isPresent(), session.momentProperty(), session.pointedProperty()),
            this::nudge),
        new Command("check-all", List.of("C"), new SimpleBooleanProperty(true), this::checkAll));
  }

  private Optional<Parameter> chosen() {
    return NudgeChoice.of(session.moment(), session.lit());
  }

  private void nudge() {
    Moment moment = session.moment();
    chosen()
        .ifPresent(parameter ->
            show(
                new NudgeLayer(
                    NudgeState.of(moment.trace(), parameter),
                    pictures,
                    look.words(),
                    look.fonts(),
                    redrawNetwork)));
  }

  private void checkAll() {
    show(
        new CheckAllLayer(
            session.moment().trace(),
            pictures,
            look.fonts(),
            task -> Thread.ofPlatform().daemon().name("gradients").start(task),
            this::goTo));
  }

  private void show(Layers.Layer layer) {
    close();
    layers.show(layer);
    redrawNetwork.run();
  }

  /** To the step of a gradient, with one of its entries pinned. */
  private void goTo(Focus focus) {
    close();
    session.moment().trace().step(focus.symbol()).ifPresent(step -> session.go(step.number()));
    if (!session.moment().pinned().equals(Optional.of(focus))) {
      session.pin(focus);
    }
  }

  private void close() {
    while (layers.top().filter(ProofCommands::isProof).isPresent()) {
      layers.close();
    }
  }

  private static boolean isProof(Layers.Layer layer) {
    return layer instanceof NudgeLayer || layer instanceof CheckAllLayer;
  }
}
