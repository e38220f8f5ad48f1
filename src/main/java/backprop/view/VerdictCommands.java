package backprop.view;

import backprop.drawing.OwnGradient;
import backprop.drawing.PassPicture;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.formula.SymbolNames;
import backprop.session.Command;
import backprop.session.Focus;
import backprop.session.Moment;
import backprop.session.Session;
import backprop.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What is done with gradients that came with a lesson: judge them, and show how far they are off.
 */
final class VerdictCommands {
  private static final String KEY = "V";

  private final Session session;
  private final Layers layers;
  private final Supplier<PassPicture> pictures;
  private final Look look;
  private final PassSurfaces surfaces;
  private final Consumer<Sentence> say;
  private boolean difference;

  /**
   * @param pictures the painter of the moment
   * @param say shows one sentence
   */
  VerdictCommands(
      Session session,
      Layers layers,
      Supplier<PassPicture> pictures,
      Look look,
      PassSurfaces surfaces,
      Consumer<Sentence> say) {
    this.session = session;
    this.layers = layers;
    this.pictures = pictures;
    this.look = look;
    this.surfaces = surfaces;
    this.say = say;
    surfaces.showDifference(() -> difference);
    session.momentProperty().addListener((observed, before, after) -> follow(before, after));
    announce(session.moment().trace());
  }

  /** Both commands. */
  List<Command> all() {
    return List.of(
        new Command("verdict", List.of(KEY), new SimpleBooleanProperty(true), this::judge),
        new Command(
            "difference", List.of("M"), new SimpleBooleanProperty(true), this::toggleDifference));
  }

  private void follow(Moment before, Moment after) {
    if (before.trace() != after.trace()) {
      close();
      if (!before.trace().lesson().claims().equals(after.trace().lesson().claims())) {
        difference = false;
        announce(after.trace());
      }
    }
  }

  /** Says that there are gradients to judge, once what else the change brings is over. */
  private void announce(Trace trace) {
    int count = trace.lesson().claims().size();
    if (count > 0) {
      Platform.runLater(
          () -> say.accept(Sentence.of("verdict.opened", "count", count, "key", KEY)));
    }
  }

  private void judge() {
    close();
    layers.show(
        new VerdictLayer(
            session.moment().trace(),
            pictures,
            look.fonts(),
            task -> Thread.ofPlatform().daemon().name("verdict").start(task),
            this::goTo));
  }

  private void goTo(Focus focus) {
    close();
    session.moment().trace().step(focus.symbol()).ifPresent(step -> session.go(step.number()));
    if (!session.moment().pinned().equals(Optional.of(focus))) {
      session.pin(focus);
    }
  }

  private void close() {
    while (layers.top().filter(VerdictLayer.class::isInstance).isPresent()) {
      layers.close();
    }
  }

  private void toggleDifference() {
    Moment moment = session.moment();
    Set<Quantity> claims = moment.trace().lesson().claims().keySet();
    Optional<OwnGradient> own = OwnGradient.of(moment);
    if (claims.isEmpty()) {
      say.accept(Sentence.of("verdict.none"));
    } else if (own.isEmpty()) {
      String name = SymbolNames.plain(Symbol.gradient(claims.iterator().next()));
      say.accept(Sentence.of("verdict.difference.nowhere", "name", name));
    } else if (!own.get().fits()) {
      say.accept(Sentence.of("verdict.difference.none"));
    } else {
      difference = !difference;
      surfaces.panel().refresh();
    }
  }
}
