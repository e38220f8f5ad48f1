package backprop.view;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.SymbolNames;
import backprop.lesson.BadLesson;
import backprop.lesson.NumberBlock;
import backprop.session.Editable;
import backprop.session.Edits;
import backprop.session.Session;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * A text field over the number it changes. What is typed counts when Enter, Tab or a click
 * elsewhere says so; Up and Down change the number at once. Esc leaves it as it was.
 */
final class CellEditor {
  private static final BigDecimal NUDGE = new BigDecimal("0.01");
  private static final double LEAST_WIDTH = 92;
  private static final double HEIGHT = 28;
  private static final String WRONG = "wrong";

  private final Session session;
  private final Edits edits;
  private final Look look;
  private final Consumer<Sentence> complain;
  private final Pasting pasting;
  private final TextField field = new TextField();
  private Optional<Surface> surface = Optional.empty();
  private Editable cell = new Editable(Symbol.X, 0, 0);
  private Point2D clicked = Point2D.ZERO;
  private Object gesture = new Object();
  private boolean nudged;
  private boolean swallowTyped;

  /**
   * @param complain is told in one sentence why a number cannot be taken
   */
  CellEditor(
      Session session, Edits edits, Look look, Pasting pasting, Consumer<Sentence> complain) {
    this.session = session;
    this.edits = edits;
    this.look = look;
    this.pasting = pasting;
    this.complain = complain;
    field.setId("cell-editor");
    field.getStyleClass().add("cell-editor");
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    // What is below must not take the clicks for its own
    field.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    field.textProperty().addListener((observed, before, after) -> mark(false));
    field
        .focusedProperty()
        .addListener((observed, before, now) -> {
          // With another window in front it waits for the person to come back
          if (!now && isOpen() && isWindowFocused()) {
            commitOrDrop();
          }
        });
    session.momentProperty().addListener((observed, before, after) -> follow());
  }

  // Properties

  boolean isOpen() {
    return surface.isPresent();
  }

  /** What is changed, while it is open. */
  Optional<Editable> cell() {
    return surface.map(there -> cell);
  }

  private boolean isWindowFocused() {
    Scene scene = field.getScene();
    return scene != null && scene.getWindow() != null && scene.getWindow().isFocused();
  }

  private double value() {
    return edits.lesson().get(cell.symbol(), cell.row(), cell.column());
  }

  // Commands

  /** Opens over a number, with all of it selected, so that typing replaces it. */
  void open(Surface there, Editable number, Point2D at) {
    if (isOpen()) {
      commitOrDrop();
    }
    cell = number;
    clicked = at;
    session.select(number.focus());
    Optional<Rectangle2D> place = new CellPlace(cell, clicked).on(there);
    if (place.isEmpty()) {
      return;
    }
    gesture = new Object();
    nudged = false;
    surface = Optional.of(there);
    there.putOver(field);
    // A field that gets its skin later selects then what has been typed meanwhile
    field.applyCss();
    look.words()
        .name(
            field,
            "edit.cell",
            "symbol",
            SymbolNames.plain(number.symbol()),
            "row",
            number.row() + 1,
            "column",
            number.column() + 1);
    put(place.get());
    field.setText(plain(value()));
    mark(false);
    field.requestFocus();
    field.selectAll();
  }

  /** Opens with what was typed in place of the number. */
  void openWith(Surface there, Editable number, String typed) {
    open(there, number, Point2D.ZERO);
    if (isOpen()) {
      field.setText(typed);
      field.end();
      // The same key press says so a second time, as a character
      swallowTyped = true;
    }
  }

  /** Takes what is typed, if it is a number; else leaves the number as it was and says so. */
  void commitOrDrop() {
    if (!commit()) {
      cancel();
    }
  }

  /** Shortest digits that are this number. */
  static String plain(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace("E", "e");
  }

  private boolean commit() {
    if (field.getText().equals(plain(value()))) {
      close();
      return true;
    }
    try {
      double typed = NumberBlock.number(field.getText());
      // Closed before anything changes, so that the change does not find it open
      Editable changed = cell;
      Object ownGesture = gesture;
      close();
      edits.edit(
          edits.lesson().with(changed.symbol(), changed.row(), changed.column(), typed),
          ownGesture);
      return true;
    } catch (BadLesson bad) {
      mark(true);
      complain.accept(messages -> bad.sentence(messages.locale()));
      return false;
    }
  }

  private void cancel() {
    boolean changed = nudged;
    Object ownGesture = gesture;
    close();
    if (changed) {
      edits.drop(ownGesture);
    }
  }

  private void close() {
    Optional<Surface> there = surface;
    // First, because the field loses the focus when it is taken away
    surface = Optional.empty();
    there.ifPresent(s -> {
      new OpenMenus(field).close();
      s.uncover();
      s.requestFocus();
    });
  }

  private void mark(boolean wrong) {
    field.getStyleClass().remove(WRONG);
    if (wrong) {
      field.getStyleClass().add(WRONG);
    }
  }

  // Keys

  private void typed(KeyEvent event) {
    if (swallowTyped) {
      swallowTyped = false;
      event.consume();
    }
  }

  private void press(KeyEvent event) {
    swallowTyped = false;
    switch (event.getCode()) {
      case ENTER -> {
        commit();
        event.consume();
      }
      case ESCAPE -> {
        cancel();
        event.consume();
      }
      case TAB -> {
        step(event.isShiftDown() ? -1 : 1);
        event.consume();
      }
      case UP, DOWN -> {
        nudge(event.getCode() == KeyCode.UP ? 1 : -1, event);
        event.consume();
      }
      default -> paste(event);
    }
  }

  /** More than one number on the clipboard is a block that fills cells, not text for this one. */
  private void paste(KeyEvent event) {
    if (event.getCode() == KeyCode.V && event.isShortcutDown()) {
      String text = Clipboard.getSystemClipboard().getString();
      if (text != null && Pasting.isBlock(text)) {
        event.consume();
        Editable at = cell;
        cancel();
        pasting.paste(text, at);
      }
    }
  }

  private void nudge(int direction, KeyEvent event) {
    BigDecimal by = NUDGE.multiply(BigDecimal.valueOf(direction));
    if (event.isShiftDown()) {
      by = by.scaleByPowerOfTen(1);
    } else if (event.isAltDown() || event.isShortcutDown()) {
      by = by.scaleByPowerOfTen(-1);
    }
    try {
      double from = NumberBlock.number(field.getText());
      set(new BigDecimal(plain(from)).add(by).doubleValue());
    } catch (BadLesson bad) {
      mark(true);
      complain.accept(messages -> bad.sentence(messages.locale()));
    }
  }

  private void set(double value) throws BadLesson {
    nudged = true;
    edits.edit(edits.lesson().with(cell.symbol(), cell.row(), cell.column(), value), gesture);
    field.setText(plain(value));
    field.selectAll();
  }

  /** To the next number of the matrix, row by row; from the last to the first. */
  private void step(int by) {
    Surface there = surface.orElseThrow();
    Editable from = cell;
    if (!commit()) {
      return;
    }
    Shape shape = session.moment().trace().values().shape(from.symbol());
    int index = Math.floorMod(from.row() * shape.columns() + from.column() + by, shape.size());
    open(
        there,
        new Editable(from.symbol(), index / shape.columns(), index % shape.columns()),
        Point2D.ZERO);
  }

  // Layout

  /** Stays over its number; where that is no longer shown, there is nothing to edit. */
  private void follow() {
    surface.ifPresent(there ->
        new CellPlace(cell, clicked).on(there).ifPresentOrElse(this::put, this::commitOrDrop));
  }

  private void put(Rectangle2D cellArea) {
    Surface there = surface.orElseThrow();
    double width = Math.max(LEAST_WIDTH, cellArea.getWidth());
    double height = Math.max(HEIGHT, cellArea.getHeight());
    double x = cellArea.getMinX() + (cellArea.getWidth() - width) / 2;
    double y = cellArea.getMinY() + (cellArea.getHeight() - height) / 2;
    field.resizeRelocate(
        Math.clamp(x, 0, Math.max(0, there.getWidth() - width)),
        Math.clamp(y, 0, Math.max(0, there.getHeight() - height)),
        width,
        height);
  }
}
