package backprop.view;

import backprop.drawing.SpokenStep;
import backprop.session.Session;
import backprop.trace.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The matrix of the step as a table for screen readers: it lies over the drawing, unseen. A change
 * of the step is a change of its text, which the toolkit announces.
 */
final class MatrixTable extends Region {
  private final Session session;
  private final Look look;
  private final Map<Integer, Cell> cells = new HashMap<>();

  /** One entry, made when it is asked for. */
  private static final class Cell extends Region {
    private final int row;
    private final int column;

    Cell(int row, int column, String text) {
      this.row = row;
      this.column = column;
      setAccessibleRole(AccessibleRole.TABLE_CELL);
      setAccessibleText(text);
      setManaged(false);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
        AccessibleAttribute attribute, Object... parameters) {
      return switch (attribute) {
        case ROW_INDEX -> row;
        case COLUMN_INDEX -> column;
        default -> super.queryAccessibleAttribute(attribute, parameters);
      };
    }
  }

  MatrixTable(Session session, Look look) {
    this.session = session;
    this.look = look;
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setMouseTransparent(true);
    setPickOnBounds(false);
    setMinSize(0, 0);
    setId("matrix");
    getStyleClass().add("bp-table");
    session.momentProperty().addListener((observed, before, after) -> say());
    look.messagesProperty().addListener((observed, before, after) -> say());
    say();
  }

  private SpokenStep spoken() {
    return new SpokenStep(look.messages(), session.moment());
  }

  private void say() {
    cells.clear();
    getChildren().clear();
    setAccessibleText(spoken().step());
    setAccessibleRoleDescription(look.messages().text("spoken.table"));
    setAccessibleHelp(look.messages().text("spoken.help"));
    notifyAccessibleAttributeChanged(AccessibleAttribute.ROW_COUNT);
    notifyAccessibleAttributeChanged(AccessibleAttribute.COLUMN_COUNT);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    Optional<Step> step = session.moment().step();
    return switch (attribute) {
      case ROW_COUNT -> step.map(s -> s.shape().rows()).orElse(0);
      case COLUMN_COUNT -> step.map(s -> s.shape().columns()).orElse(0);
      case CELL_AT_ROW_COLUMN ->
          step.map(s -> cell(s, (Integer) parameters[0], (Integer) parameters[1])).orElse(null);
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private Cell cell(Step step, int row, int column) {
    return cells.computeIfAbsent(
        row * step.shape().columns() + column,
        index -> {
          Cell cell = new Cell(row, column, spoken().entry(step, row, column));
          getChildren().add(cell);
          return cell;
        });
  }
}
