package backprop.view;

import backprop.drawing.Target;
import backprop.lesson.BadLesson;
import backprop.session.Editable;
import backprop.session.Edits;
import java.math.BigDecimal;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Changes a number by dragging it sideways, like a slider with no ends. One drag is one change to
 * undo.
 */
final class Scrub {
  private static final BigDecimal PER_PIXEL = new BigDecimal("0.01");

  /** Less is a click with an unsteady hand. */
  private static final double FROM = 4;

  private final Edits edits;
  private final Surface surface;
  private Optional<Editable> pressed = Optional.empty();
  private BigDecimal from = BigDecimal.ZERO;
  private double startX;
  private Object gesture = new Object();
  private boolean moving;

  Scrub(Edits edits, Surface surface) {
    this.edits = edits;
    this.surface = surface;
    surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    surface.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> pressed = Optional.empty());
  }

  private void press(MouseEvent event) {
    moving = false;
    pressed =
        event.getButton() == MouseButton.PRIMARY
            ? surface
                .picture()
                .at(event.getX(), event.getY())
                .flatMap(target ->
                    target instanceof Target.Lights(var focus)
                        ? Editable.of(focus)
                        : Optional.empty())
            : Optional.empty();
    pressed.ifPresent(cell -> {
      double value = edits.lesson().get(cell.symbol(), cell.row(), cell.column());
      from = new BigDecimal(CellEditor.plain(value));
      startX = event.getX();
      gesture = new Object();
    });
  }

  private void drag(MouseEvent event) {
    double moved = event.getX() - startX;
    if (pressed.isEmpty() || (!moving && Math.abs(moved) < FROM)) {
      return;
    }
    moving = true;
    surface.setCursor(Cursor.H_RESIZE);
    BigDecimal per =
        event.isShiftDown()
            ? PER_PIXEL.scaleByPowerOfTen(1)
            : event.isAltDown() ? PER_PIXEL.scaleByPowerOfTen(-1) : PER_PIXEL;
    double value = from.add(per.multiply(BigDecimal.valueOf(Math.rint(moved)))).doubleValue();
    Editable cell = pressed.get();
    try {
      edits.edit(edits.lesson().with(cell.symbol(), cell.row(), cell.column(), value), gesture);
    } catch (BadLesson _) {
      // So far a mouse cannot be dragged: the number stays at the last one that is finite
    }
  }
}
