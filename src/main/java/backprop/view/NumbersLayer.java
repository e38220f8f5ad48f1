package backprop.view;

import backprop.drawing.Numbers;
import backprop.drawing.SpokenStep;
import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.formula.SymbolNames;
import backprop.session.Editable;
import backprop.session.Focus;
import backprop.session.Session;
import backprop.trace.Parameter;
import backprop.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * All numbers of the lesson, matrix by matrix, over the step: to be read, typed, dragged and
 * pasted. What is selected lights up in the network.
 */
final class NumbersLayer implements Layers.Layer {
  private final Session session;
  private final CellEditor editor;
  private final Look look;
  private final MatrixPart part;
  private final Surface surface;
  private final VBox pane = new VBox();
  private final FlowPane chips = new FlowPane();
  private final Map<Quantity, ToggleButton> chipOf = new LinkedHashMap<>();
  private final Label exact = new Label();
  private Runnable onClosed = () -> {};

  NumbersLayer(
      Session session,
      Supplier<Style> style,
      Look look,
      CellEditor editor,
      Scrubs scrubs,
      Region settings) {
    this.session = session;
    this.look = look;
    this.editor = editor;
    part = new MatrixPart(session, style, look);
    part.show(selected().map(Editable::symbol).orElse(Symbol.X));
    part.onMoved(this::tell);
    surface = part.surface();
    surface.onChoose(this::choose);
    surface.onDoubleClick((target, at) -> edit(target));
    scrubs.listen(surface);
    Label title = look.words().label("numbers.title");
    title.getStyleClass().add("title");
    Label how = look.words().label("numbers.how");
    how.setWrapText(true);
    how.getStyleClass().add("more");
    exact.getStyleClass().add("exact");
    exact.setWrapText(true);
    chips.getStyleClass().add("chips");
    VBox.setVgrow(surface, Priority.ALWAYS);
    pane.getChildren().addAll(title, chips, exact, surface, settings, how);
    pane.getStyleClass().addAll("bp-layer", "bp-numbers");
    pane.setMinSize(0, 0);
    fillChips();
    tell();
  }

  /** Lets numbers be dragged on a surface. */
  interface Scrubs {
    void listen(Surface surface);
  }

  private Trace trace() {
    return session.moment().trace();
  }

  private List<Quantity> matrices() {
    List<Quantity> all = new ArrayList<>(List.of(Symbol.X, Symbol.T));
    Parameter.matrices(trace()).stream().filter(by -> !all.contains(by)).forEach(all::add);
    all.sort((a, b) -> Integer.compare(a.layer(), b.layer()));
    return all;
  }

  private Optional<Editable> selected() {
    return session.moment().pinned().flatMap(Editable::of);
  }

  private void fillChips() {
    List<Quantity> matrices = matrices();
    if (!matrices.equals(List.copyOf(chipOf.keySet()))) {
      chipOf.clear();
      ToggleGroup group = new ToggleGroup();
      matrices.forEach(matrix -> chipOf.put(matrix, chip(matrix, group)));
      chips.getChildren().setAll(chipOf.values());
    }
    chipOf.forEach((matrix, chip) -> {
      chip.setSelected(matrix.equals(symbol()));
      chip.setAccessibleText(
          SymbolNames.plain(matrix) + " " + trace().values().shape(matrix).toString());
    });
  }

  private ToggleButton chip(Quantity matrix, ToggleGroup group) {
    ToggleButton chip = new ToggleButton(SymbolNames.plain(matrix));
    chip.setId("chip-" + matrix.key());
    chip.setToggleGroup(group);
    chip.setOnAction(event -> show(matrix));
    return chip;
  }

  /** Shows the matrix before or behind, as far as there is one. */
  private void turn(int by) {
    List<Quantity> matrices = matrices();
    show(matrices.get(Math.clamp(matrices.indexOf(symbol()) + by, 0, matrices.size() - 1)));
  }

  private void show(Quantity matrix) {
    part.show(matrix);
    session.select(new Focus.OfEntry(matrix, 0, 0));
    follow();
  }

  /** Draws anew after the lesson or the selection has changed. */
  void follow() {
    Quantity still = trace().values().has(symbol()) ? symbol() : Symbol.X;
    part.follow(selected().map(Editable::symbol).orElse(still), selected());
    fillChips();
    tell();
  }

  private void tell() {
    Quantity symbol = symbol();
    String seen = part.inWords().map(words -> "   " + words).orElse("");
    exact.setText(
        selected()
                .map(cell ->
                    SymbolNames.plain(cell.symbol())
                        + " ("
                        + (cell.row() + 1)
                        + ", "
                        + (cell.column() + 1)
                        + ") = "
                        + Numbers.exact(
                            trace().values().get(cell.symbol(), cell.row(), cell.column())))
                .orElse(SymbolNames.plain(symbol) + "  " + trace().values().shape(symbol))
            + seen);
    String spoken = new SpokenStep(look.messages(), session.moment()).matrix(symbol);
    surface.setAccessibleText(spoken + ". " + exact.getText());
  }

  private void choose(Target target) {
    if (target instanceof Target.Lights(var focus)) {
      session.select(focus);
    }
  }

  private boolean edit(Target target) {
    if (target instanceof Target.Lights(var focus)) {
      Editable.of(focus).ifPresent(cell -> editor.open(surface, cell, Point2D.ZERO));
    }
    return true;
  }

  @Override
  public boolean press(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    switch (event.getCode()) {
      case PAGE_UP -> turn(-1);
      case PAGE_DOWN -> turn(1);
      case LEFT -> move(0, -1);
      case RIGHT -> move(0, 1);
      case UP -> move(-1, 0);
      case DOWN -> move(1, 0);
      case HOME -> move(0, Integer.MIN_VALUE / 2);
      case END -> move(0, Integer.MAX_VALUE / 2);
      case ENTER, F2 -> editor.open(surface, current(), Point2D.ZERO);
      case TAB -> {
        return false;
      }
      case E -> {
        return false;
      }
      default -> {
        Optional<String> typed = Typing.number(event);
        typed.ifPresent(text -> editor.openWith(surface, current(), text));
        return typed.isPresent();
      }
    }
    return true;
  }

  private Editable current() {
    return selected().filter(cell -> cell.symbol().equals(symbol())).orElseGet(part::first);
  }

  private void move(int rows, int columns) {
    Shape shape = trace().values().shape(symbol());
    Editable from = current();
    boolean none = selected().isEmpty();
    int row = none ? from.row() : Math.clamp(from.row() + rows, 0, shape.rows() - 1);
    int column = none ? from.column() : Math.clamp(from.column() + columns, 0, shape.columns() - 1);
    session.select(new Focus.OfEntry(symbol(), row, column));
  }

  @Override
  public Region node() {
    return pane;
  }

  @Override
  public boolean coversGraph() {
    return false;
  }

  @Override
  public void restyle() {
    follow();
  }

  /** Called once when it is closed. */
  void onClosed(Runnable action) {
    onClosed = action;
  }

  @Override
  public void closed() {
    if (editor.isOpen()) {
      editor.commitOrDrop();
    }
    onClosed.run();
  }

  /** The matrix that is shown. */
  Quantity symbol() {
    return part.symbol();
  }

  /** Where the numbers are. */
  Surface surface() {
    return surface;
  }
}
