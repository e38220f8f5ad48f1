package backprop.view;

import backprop.drawing.NumbersPicture;
import backprop.drawing.Picture;
import backprop.drawing.Style;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.session.Editable;
import backprop.session.Session;
import backprop.trace.Trace;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.ScrollEvent;

/** As many rows and columns of one of the lesson's matrices as there is room for. */
final class MatrixPart {
  private final Session session;
  private final Supplier<Style> style;
  private final Look look;
  private final Surface surface;
  private Runnable onMoved = () -> {};
  private Quantity symbol = Symbol.X;
  private int firstRow;
  private int firstColumn;

  MatrixPart(Session session, Supplier<Style> style, Look look) {
    this.session = session;
    this.style = style;
    this.look = look;
    surface = new Surface((w, h) -> () -> draw(w, h), look.fonts());
    surface.setAnimated(false);
    surface.setId("numbers");
    surface.setFocusTraversable(true);
    surface.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    surface.layoutBoundsProperty().addListener((observed, before, after) -> onMoved.run());
  }

  /** Called whenever other rows and columns are seen. */
  void onMoved(Runnable action) {
    onMoved = action;
  }

  /** Where they are drawn. */
  Surface surface() {
    return surface;
  }

  /** The matrix that is shown. */
  Quantity symbol() {
    return symbol;
  }

  /** The entry in the upper left corner. */
  Editable first() {
    return new Editable(symbol, firstRow, firstColumn);
  }

  /** Shows a matrix from its first row and column on. */
  void show(Quantity matrix) {
    symbol = matrix;
    firstRow = 0;
    firstColumn = 0;
  }

  /** Draws a matrix anew, moved no further than it takes to see an entry of it. */
  void follow(Quantity matrix, Optional<Editable> entry) {
    symbol = matrix;
    entry.ifPresent(this::reveal);
    surface.refresh();
  }

  private Trace trace() {
    return session.moment().trace();
  }

  private Shape whole() {
    return trace().values().shape(symbol);
  }

  private Shape fitting() {
    return NumbersPicture.fitting(
        style.get(), trace(), symbol, surface.getWidth(), surface.getHeight());
  }

  private void reveal(Editable entry) {
    Shape shown = fitting();
    firstRow = Math.clamp(firstRow, Math.max(0, entry.row() - shown.rows() + 1), entry.row());
    firstColumn =
        Math.clamp(firstColumn, Math.max(0, entry.column() - shown.columns() + 1), entry.column());
  }

  private Picture draw(double width, double height) {
    Shape shown = NumbersPicture.fitting(style.get(), trace(), symbol, width, height);
    firstRow = Math.clamp(firstRow, 0, whole().rows() - shown.rows());
    firstColumn = Math.clamp(firstColumn, 0, whole().columns() - shown.columns());
    Optional<Editable> selected = session.moment().pinned().flatMap(Editable::of);
    return NumbersPicture.draw(
        style.get(), trace(), symbol, selected, firstRow, firstColumn, width, height);
  }

  private void scroll(ScrollEvent event) {
    Shape shown = fitting();
    boolean allRows = shown.rows() == whole().rows();
    boolean sideways = event.isShiftDown() || event.getDeltaX() != 0 || allRows;
    double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
    int by = delta > 0 ? -1 : delta < 0 ? 1 : 0;
    if (sideways) {
      firstColumn = Math.clamp(firstColumn + by, 0, whole().columns() - shown.columns());
    } else {
      firstRow = Math.clamp(firstRow + by, 0, whole().rows() - shown.rows());
    }
    surface.refresh();
    onMoved.run();
  }

  /** Which rows and columns are seen, in words, where that is not all of them. */
  Optional<String> inWords() {
    Shape shown = fitting();
    // Before it is laid out nobody knows
    if (shown.equals(whole()) || surface.getWidth() < 1) {
      return Optional.empty();
    }
    return Optional.of(
        look.messages()
            .text(
                "numbers.part",
                "row",
                firstRow + 1,
                "lastRow",
                firstRow + shown.rows(),
                "rows",
                whole().rows(),
                "column",
                firstColumn + 1,
                "lastColumn",
                firstColumn + shown.columns(),
                "columns",
                whole().columns()));
  }
}
