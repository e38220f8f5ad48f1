package backprop.view;

import backprop.drawing.DrawnMatrix;
import backprop.drawing.DrawnMatrix.Grid;
import backprop.drawing.DrawnMatrix.Place;
import backprop.drawing.SpokenMatrix;
import backprop.drawing.Target;
import backprop.formula.Shape;
import backprop.session.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A drawn matrix as a table for screen readers: it lies over the drawing, unseen. Rows and cells
 * are made when they are asked for, and then kept for the next matrix of the same shape, so that
 * who listens stays where they are. Rows and columns are counted from 0, as the toolkit asks for
 * them; outside the shape there is no cell. Lengths are pixels of the surface it lies over.
 */
abstract class MatrixTable extends Region {
  private final Consumer<Target> choose;
  private final Map<Integer, Row> rows = new TreeMap<>();
  private Optional<Shape> built = Optional.empty();
  private boolean asked;

  /**
   * @param choose hears what is chosen in it
   */
  MatrixTable(Consumer<Target> choose) {
    this.choose = choose;
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setMouseTransparent(true);
    setPickOnBounds(false);
    setMinSize(0, 0);
  }

  /** The matrix as it is drawn now, if there is one. */
  abstract Optional<DrawnMatrix> drawn();

  /** Follows what is drawn now, if anybody has ever asked. */
  final void follow() {
    if (asked) {
      Optional<DrawnMatrix> now = drawn();
      adapt(now.map(drawn -> drawn.words().shape()));
      now.ifPresent(drawn -> rows.values().forEach(row -> row.follow(drawn)));
    }
  }

  private void adapt(Optional<Shape> shape) {
    if (built.isEmpty()) {
      built = shape;
    } else if (!built.equals(shape)) {
      rows.clear();
      getChildren().clear();
      built = shape;
      notifyAccessibleAttributeChanged(AccessibleAttribute.ROW_COUNT);
      notifyAccessibleAttributeChanged(AccessibleAttribute.COLUMN_COUNT);
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    asked = true;
    Optional<DrawnMatrix> now = drawn();
    Optional<Shape> shape = now.map(drawn -> drawn.words().shape());
    adapt(shape);
    return switch (attribute) {
      case ROW_COUNT -> shape.map(Shape::rows).orElse(0);
      case COLUMN_COUNT -> shape.map(Shape::columns).orElse(0);
      case ROW_AT_INDEX -> now.flatMap(drawn -> row(drawn, (Integer) parameters[0])).orElse(null);
      case CELL_AT_ROW_COLUMN ->
          now.flatMap(drawn -> cell(drawn, (Integer) parameters[0], (Integer) parameters[1]))
              .orElse(null);
      case FOCUS_ITEM -> now.flatMap(this::chosen).orElse(null);
      case SELECTED_ITEMS ->
          FXCollections.observableArrayList(now.flatMap(this::chosen).stream().toList());
      case CHILDREN -> {
        now.ifPresent(this::buildRows);
        yield super.queryAccessibleAttribute(attribute, parameters);
      }
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private void buildRows(DrawnMatrix drawn) {
    for (int i = 0; i < drawn.words().shape().rows(); i++) {
      row(drawn, i);
    }
    // In their order, in whatever order they were asked for
    List<Row> inOrder = List.copyOf(rows.values());
    if (!getChildren().equals(inOrder)) {
      getChildren().setAll(inOrder);
    }
  }

  private Optional<Row> row(DrawnMatrix drawn, int index) {
    if (index < 0 || index >= drawn.words().shape().rows()) {
      return Optional.empty();
    }
    return Optional.of(
        rows.computeIfAbsent(
            index,
            at -> {
              Row row = new Row(at);
              getChildren().add(row);
              row.follow(drawn);
              return row;
            }));
  }

  private Optional<Cell> cell(DrawnMatrix drawn, int row, int column) {
    return row(drawn, row).flatMap(found -> found.cell(drawn, column));
  }

  private Optional<Cell> chosen(DrawnMatrix drawn) {
    return drawn.chosen().flatMap(place -> cell(drawn, place.row(), place.column()));
  }

  /** A row of the matrix. */
  private final class Row extends Region {
    private final int index;
    private final Map<Integer, Cell> cells = new TreeMap<>();

    Row(int index) {
      this.index = index;
      setAccessibleRole(AccessibleRole.TABLE_ROW);
      setManaged(false);
    }

    void follow(DrawnMatrix drawn) {
      setAccessibleText(drawn.words().row(index));
      Grid grid = drawn.cells();
      Optional<Double> top = grid.top(index);
      // What is not drawn, because there is too much of it, is read all the same
      resizeRelocate(
          grid.x() - MatrixTable.this.getLayoutX(),
          top.orElse(grid.y()) - MatrixTable.this.getLayoutY(),
          top.isPresent() ? grid.width() : 0,
          top.isPresent() ? grid.cellHeight() + grid.folded() : 0);
      cells.values().forEach(cell -> cell.follow(drawn));
    }

    Optional<Cell> cell(DrawnMatrix drawn, int column) {
      if (column < 0 || column >= drawn.words().shape().columns()) {
        return Optional.empty();
      }
      return Optional.of(
          cells.computeIfAbsent(
              column,
              at -> {
                Cell cell = new Cell(index, at);
                getChildren().add(cell);
                cell.follow(drawn);
                return cell;
              }));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
        AccessibleAttribute attribute, Object... parameters) {
      if (attribute == AccessibleAttribute.CHILDREN) {
        drawn().ifPresent(this::buildCells);
      }
      return attribute == AccessibleAttribute.INDEX
          ? index
          : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void buildCells(DrawnMatrix drawn) {
      for (int j = 0; j < drawn.words().shape().columns(); j++) {
        cell(drawn, j);
      }
      List<Cell> inOrder = List.copyOf(cells.values());
      if (!getChildren().equals(inOrder)) {
        getChildren().setAll(inOrder);
      }
    }
  }

  /** What the text of a cell was made of: pictures change more often than that. */
  private record Said(double value, boolean heldBack, Messages messages) {}

  /** One entry. */
  private final class Cell extends Region {
    private final Place place;
    private Optional<Said> said = Optional.empty();

    Cell(int row, int column) {
      this.place = new Place(row, column);
      setAccessibleRole(AccessibleRole.TABLE_CELL);
      setManaged(false);
    }

    void follow(DrawnMatrix drawn) {
      SpokenMatrix words = drawn.words();
      Said now =
          new Said(
              words.entries().at(place.row(), place.column()), words.heldBack(), words.messages());
      if (!Optional.of(now).equals(said)) {
        said = Optional.of(now);
        setAccessibleText(words.entry(place.row(), place.column()));
      }
      Grid grid = drawn.cells();
      Optional<Double> left = grid.left(place.column());
      boolean isDrawn = left.isPresent() && grid.top(place.row()).isPresent();
      resizeRelocate(
          left.orElse(grid.x()) - grid.x(),
          isDrawn ? grid.below(place.column()) : 0,
          isDrawn ? grid.cellWidth() : 0,
          isDrawn ? grid.cellHeight() : 0);
    }

    private boolean isChosen() {
      return drawn().flatMap(DrawnMatrix::chosen).equals(Optional.of(place));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
        AccessibleAttribute attribute, Object... parameters) {
      return switch (attribute) {
        case ROW_INDEX -> place.row();
        case COLUMN_INDEX -> place.column();
        case SELECTED -> isChosen();
        default -> super.queryAccessibleAttribute(attribute, parameters);
      };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
      if (action != AccessibleAction.REQUEST_FOCUS) {
        super.executeAccessibleAction(action, parameters);
      } else if (!isChosen()) {
        // To choose it once more would be to let go of it
        drawn()
            .flatMap(drawn -> drawn.meaning().apply(place.row(), place.column()))
            .ifPresent(choose);
      }
    }
  }
}
