package backprop.view;

import backprop.drawing.Arrangement;
import backprop.session.Preferences;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Network and step between the strips; it scrolls where large text needs more than the window. */
final class Middle extends Scroller {
  private static final double PAGE = 0.85;

  private final Look look;
  private final Region whole;

  /**
   * @param whole what is scrolled: network and step with all that stands over them
   */
  Middle(Look look, Region whole) {
    this.look = look;
    this.whole = whole;
    setContent(whole);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().addAll("bp-middle", "edge-to-edge");
    setMinSize(0, 0);
    viewportBoundsProperty().addListener((observed, before, after) -> fit());
    look.preferencesProperty().addListener((observed, before, after) -> fit());
  }

  private boolean isLarge() {
    return look.preferences().textPercent() > Preferences.NORMAL;
  }

  private Arrangement arrangement(double width, double height) {
    return Arrangement.of(width, height, look.style(getScene()).unit(), isLarge());
  }

  private void fit() {
    boolean shown = getScene() != null && getViewportBounds().getWidth() > 0;
    whole.setMinHeight(
        shown && isLarge()
            ? arrangement(getViewportBounds().getWidth(), getViewportBounds().getHeight()).height()
            : 0);
    setVbarPolicy(isLarge() ? ScrollBarPolicy.AS_NEEDED : ScrollBarPolicy.NEVER);
  }

  /** Puts network and step where the size of text wants them. */
  Pane around(Region graph, Region step) {
    return new Pane(graph, step) {
      @Override
      protected void layoutChildren() {
        double viewport = getViewportBounds().getHeight();
        Arrangement places =
            arrangement(getWidth(), isLarge() && viewport > 0 ? viewport : getHeight());
        place(graph, places.graphX(), places.graphY(), places.graphWidth(), places.graphHeight());
        place(step, getWidth() - places.stepWidth(), 0, places.stepWidth(), places.stepHeight());
      }
    };
  }

  private static void place(Node node, double x, double y, double width, double height) {
    Rectangle2D area = new Rectangle2D(x, y, Math.max(0, width), Math.max(0, height));
    node.resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
  }

  /** Scrolls by most of what is seen, down for 1 and up for −1. */
  void scroll(int pages) {
    double hidden = whole.getHeight() - getViewportBounds().getHeight();
    if (hidden > 0) {
      setVvalue(
          Math.clamp(getVvalue() + pages * PAGE * getViewportBounds().getHeight() / hidden, 0, 1));
    }
  }
}
