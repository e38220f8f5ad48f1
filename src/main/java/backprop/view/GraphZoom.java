package backprop.view;

import backprop.drawing.Zoom;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Wheel and drag on the graph. */
final class GraphZoom {
  private static final double PER_NOTCH = 1.2;

  private final ReadOnlyObjectWrapper<Zoom> zoom = new ReadOnlyObjectWrapper<>(Zoom.NONE);
  private double lastX;
  private double lastY;

  GraphZoom(Surface graph) {
    graph.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    graph.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          lastX = event.getX();
          lastY = event.getY();
        });
    graph.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
  }

  ReadOnlyObjectProperty<Zoom> zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  Zoom zoom() {
    return zoom.get();
  }

  /** Whether not all of the network is shown. */
  BooleanBinding isZoomed() {
    return zoom.isNotEqualTo(Zoom.NONE);
  }

  void set(Zoom wanted) {
    zoom.set(wanted);
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      double by = event.getDeltaY() > 0 ? PER_NOTCH : 1 / PER_NOTCH;
      zoom.set(zoom().around(event.getX(), event.getY(), by));
      // Else the window would be scrolled as well
      event.consume();
    }
  }

  private void drag(MouseEvent event) {
    zoom.set(zoom().moved(event.getX() - lastX, event.getY() - lastY));
    lastX = event.getX();
    lastY = event.getY();
  }
}
