package backprop.view;

import backprop.drawing.DrawnMatrix;
import backprop.drawing.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Every matrix of a picture as a table for screen readers, each where it is drawn. As long as
 * nobody asks for them there are none, and a new picture costs nothing.
 */
final class MatrixTables extends Region {
  private final Consumer<Target> choose;
  private final List<Table> tables = new ArrayList<>();
  private List<DrawnMatrix> drawn = List.of();
  private boolean asked;

  /** The table of whichever matrix is drawn as the first, second, … of the picture. */
  private final class Table extends MatrixTable {
    private final int index;

    Table(int index) {
      super(choose);
      this.index = index;
      setManaged(false);
    }

    @Override
    Optional<DrawnMatrix> drawn() {
      return index < drawn.size() ? Optional.of(drawn.get(index)) : Optional.empty();
    }
  }

  /**
   * @param choose hears which entry is chosen
   */
  MatrixTables(Consumer<Target> choose) {
    this.choose = choose;
    setManaged(false);
    setMouseTransparent(true);
    setPickOnBounds(false);
  }

  /**
   * Follows what is drawn now.
   *
   * @return whether a person has gone to another entry
   */
  boolean follow(List<DrawnMatrix> matrices) {
    boolean moved =
        !drawn.stream()
            .map(DrawnMatrix::chosen)
            .toList()
            .equals(matrices.stream().map(DrawnMatrix::chosen).toList());
    drawn = matrices;
    if (asked) {
      build();
    }
    return moved;
  }

  private void build() {
    while (tables.size() > drawn.size()) {
      getChildren().remove(tables.removeLast());
    }
    while (tables.size() < drawn.size()) {
      Table table = new Table(tables.size());
      tables.add(table);
      getChildren().add(table);
    }
    for (int i = 0; i < drawn.size(); i++) {
      DrawnMatrix matrix = drawn.get(i);
      Table table = tables.get(i);
      DrawnMatrix.Grid cells = matrix.cells();
      table.resizeRelocate(cells.x(), cells.y(), cells.width(), cells.height());
      table.setAccessibleText(matrix.words().sentence());
      table.setAccessibleRoleDescription(matrix.words().kind());
      table.follow();
    }
  }

  /** The cell of the entry that a person has gone to, in the first matrix that has it. */
  Optional<Node> chosen() {
    if (drawn.stream().noneMatch(matrix -> matrix.chosen().isPresent())) {
      return Optional.empty();
    }
    ask();
    return tables.stream()
        .flatMap(table ->
            Stream.ofNullable(table.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM)))
        .map(Node.class::cast)
        .findFirst();
  }

  private void ask() {
    if (!asked) {
      asked = true;
      build();
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.CHILDREN) {
      ask();
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }
}
