package backprop.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * The menus and lists that stand open over controls. The toolkit leaves them where they are when
 * their control is taken away; then they belong to nothing, have no colours, and do nothing.
 *
 * @param ground holds the controls
 */
record OpenMenus(Node ground) {

  /** Closes them; to be called before their controls are taken away. */
  void close() {
    List.copyOf(Window.getWindows()).stream()
        .filter(window -> window instanceof PopupWindow menu && isOver(menu.getOwnerNode()))
        .forEach(Window::hide);
  }

  private boolean isOver(Node owner) {
    // A menu's own owner may be an entry of another menu
    Optional<Node> node = Optional.ofNullable(owner);
    while (node.isPresent() && !node.get().equals(ground)) {
      node =
          Optional.ofNullable(node.get().getStyleableParent())
              .filter(Node.class::isInstance)
              .map(Node.class::cast);
    }
    return node.isPresent();
  }
}
