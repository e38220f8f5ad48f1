package backprop.view;

import backprop.drawing.PassPicture;
import backprop.drawing.Picture;
import backprop.drawing.Zoom;
import backprop.session.Focus;
import backprop.session.Moment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What stands over the step: a laboratory, a proof, a sheet of help. Only the uppermost hears keys;
 * Esc closes it and leaves the step as it is.
 */
final class Layers {

  /** One such thing. */
  interface Layer {
    /** What is shown. */
    Region node();

    /** Whether it stands over the network too, or only over the step. */
    boolean coversGraph();

    /** Hears a key before the window does; returns whether it meant something here. */
    boolean press(KeyEvent event);

    /** What the network shows instead of the moment while this is the uppermost layer. */
    default Optional<Network> network() {
      return Optional.empty();
    }

    /** Whether it is filled in: then keys are its controls', and only Esc is ours. */
    default boolean isForm() {
      return false;
    }

    /** Whether several of its kind may be open: questions wait for each other. */
    default boolean isOneOfMany() {
      return false;
    }

    /** Draws anew for another theme or size of letters. */
    default void restyle() {}

    /** Called once when it is closed. */
    default void closed() {}
  }

  /** A network of a layer's own. */
  interface Network {
    /** The moment its numbers are from. */
    Moment moment();

    /** Draws it. */
    Picture draw(PassPicture pictures, double width, double height, Zoom zoom);

    /** Hears what is clicked in it. */
    void choose(Focus focus);
  }

  private final StackPane overAll;
  private final StackPane overStep;
  private final Deque<Layer> open = new ArrayDeque<>();
  private final SimpleIntegerProperty count = new SimpleIntegerProperty();

  /**
   * @param overAll holds network and step
   * @param overStep holds the step alone
   */
  Layers(StackPane overAll, StackPane overStep) {
    this.overAll = overAll;
    this.overStep = overStep;
  }

  /** Opens a layer over what is open already, in place of another of its kind. */
  void show(Layer layer) {
    if (!layer.isOneOfMany()) {
      List.copyOf(open).stream()
          .filter(other -> other.getClass().equals(layer.getClass()))
          .forEach(this::remove);
    }
    open.push(layer);
    ground(layer).getChildren().add(layer.node());
    count.set(open.size());
  }

  /** Closes the uppermost layer, if there is one. */
  void close() {
    top().ifPresent(this::remove);
  }

  private void remove(Layer layer) {
    boolean focused = isFocusIn(layer.node());
    open.remove(layer);
    new OpenMenus(layer.node()).close();
    ground(layer).getChildren().remove(layer.node());
    layer.closed();
    if (focused) {
      // Else a field that is gone would go on hearing the keys
      top().<Node>map(Layer::node).orElse(overStep).requestFocus();
    }
    count.set(open.size());
  }

  private static boolean isFocusIn(Node ground) {
    Optional<Node> node = Optional.ofNullable(ground.getScene()).map(Scene::getFocusOwner);
    while (node.isPresent() && !node.get().equals(ground)) {
      node = node.map(Node::getParent);
    }
    return node.isPresent();
  }

  /** Closes all of them. */
  void closeAll() {
    while (!open.isEmpty()) {
      close();
    }
  }

  /** Whether any is open. */
  BooleanBinding isOpen() {
    return Bindings.greaterThan(count, 0);
  }

  /** How many are open. */
  ReadOnlyIntegerProperty countProperty() {
    return count;
  }

  /** Whether this one is open. */
  boolean has(Layer layer) {
    return open.contains(layer);
  }

  /** The uppermost. */
  Optional<Layer> top() {
    return Optional.ofNullable(open.peek());
  }

  /** Draws all of them anew for another theme or size of letters. */
  void restyle() {
    open.forEach(Layer::restyle);
  }

  /** What the network shows instead of the moment, if the uppermost layer has its own. */
  Optional<Network> network() {
    return top().flatMap(Layer::network);
  }

  /** Gives a key to the uppermost layer; returns whether it was meant for it. */
  boolean press(KeyEvent event) {
    Layer layer = open.peek();
    if (layer == null) {
      return false;
    }
    if (layer.press(event)) {
      return true;
    }
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      return true;
    }
    return false;
  }

  private StackPane ground(Layer layer) {
    return layer.coversGraph() ? overAll : overStep;
  }

  /** All that is shown over the step, for tests and screen readers. */
  Iterable<? extends Node> nodes() {
    return open.stream().map(Layer::node).toList();
  }
}
