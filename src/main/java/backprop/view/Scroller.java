package backprop.view;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * A scroll pane that draws what it holds at each frame. The usual one keeps it as a picture, which
 * takes memory and, where all of it changes, time as well.
 */
class Scroller extends ScrollPane {
  Scroller() {}

  Scroller(Node content) {
    super(content);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    lookup(".viewport").setCache(false);
  }
}
