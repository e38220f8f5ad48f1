package backprop.view;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;

/** Which control had the focus, so that its successor gets it when controls are made anew. */
final class KeptFocus {
  private final Scene scene;
  private final Optional<Node> owner;
  private final boolean visible;

  /** The focus of now. */
  KeptFocus(Scene scene) {
    this.scene = scene;
    this.owner = Optional.ofNullable(scene.getFocusOwner());
    this.visible = owner.filter(Node::isFocusVisible).isPresent();
  }

  /** Focuses the control of the same id, as visibly as before. */
  void restore() {
    if (owner.filter(node -> scene.equals(node.getScene())).isPresent()) {
      // It was not made anew, and a field that is left takes that for the end of what is typed
      return;
    }
    owner
        .map(Node::getId)
        .map(id -> scene.lookup("#" + id))
        .ifPresent(successor -> {
          successor.requestFocus();
          if (visible) {
            // Only a move by keyboard makes the focus visible: on, and back again
            successor.requestFocusTraversal(TraversalDirection.NEXT);
            scene.getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
          }
        });
  }
}
