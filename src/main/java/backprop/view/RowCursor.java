package backprop.view;

import backprop.drawing.Spot;
import backprop.drawing.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Lets arrows go over what can be clicked in a picture, and Enter choose it. */
final class RowCursor {
  private static final int NOWHERE = -1;

  private final Surface surface;
  private final Consumer<Target> choose;
  private final Region ring = new Region();
  private int row = NOWHERE;

  /** A cursor over a surface, not seen before the first arrow. */
  RowCursor(Surface surface, Consumer<Target> choose) {
    this.surface = surface;
    this.choose = choose;
    ring.getStyleClass().add("bp-ring");
    ring.setMouseTransparent(true);
    ring.setVisible(false);
    surface.putOver(ring);
  }

  private List<Spot.Area> rows() {
    return surface.picture().spots().stream()
        .filter(Spot.Area.class::isInstance)
        .map(Spot.Area.class::cast)
        .toList();
  }

  /** Where it is, counted from 0; empty before the first arrow. */
  Optional<Integer> row() {
    return row == NOWHERE ? Optional.empty() : Optional.of(row);
  }

  /** Hears a key; returns whether it meant something here. */
  boolean press(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return false;
    }
    switch (event.getCode()) {
      case DOWN -> go(1);
      case UP -> go(-1);
      case ENTER -> {
        List<Spot.Area> rows = rows();
        if (row == NOWHERE || row >= rows.size()) {
          return false;
        }
        choose.accept(rows.get(row).target());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void go(int by) {
    int count = rows().size();
    if (count > 0) {
      row = Math.clamp(row + by, 0, count - 1);
      follow();
    }
  }

  /** Stands where its row stands now. */
  void follow() {
    List<Spot.Area> rows = rows();
    ring.setVisible(row != NOWHERE && row < rows.size());
    if (ring.isVisible()) {
      Spot.Area at = rows.get(row);
      ring.resizeRelocate(at.x(), at.y(), at.width(), at.height());
    }
  }
}
