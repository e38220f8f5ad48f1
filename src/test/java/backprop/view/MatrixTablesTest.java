package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Spot;
import backprop.formula.Definition;
import backprop.formula.Notation;
import backprop.formula.Piece.Name;
import backprop.formula.Symbol;
import backprop.session.Focus;
import backprop.trace.Step;
import backprop.trace.Values;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.collections.ObservableList;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Every matrix that is drawn, for those who hear it: asked for as a screen reader asks. */
final class MatrixTablesTest extends WindowUnderTest {
  /** A step whose formula transposes a matrix that is drawn as it is: ∂A₂/∂Z₁ = W₂ᵀ. */
  private static final int TURNED = 13;

  // Ears

  private static <T> T hear(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
  }

  private static Object ask(Node node, AccessibleAttribute attribute, Object... parameters) {
    return Objects.requireNonNull(node.queryAccessibleAttribute(attribute, parameters));
  }

  private static List<Node> children(Node node) {
    return node.queryAccessibleAttribute(AccessibleAttribute.CHILDREN)
            instanceof ObservableList<?> list
        ? list.stream().map(Node.class::cast).toList()
        : List.of();
  }

  /** The tables below a node, in the order in which they are come across. */
  private static List<Node> tables(Node root) {
    List<Node> found = new ArrayList<>();
    for (Node child : children(root)) {
      if (child.getAccessibleRole() == AccessibleRole.TABLE_VIEW) {
        found.add(child);
      } else {
        found.addAll(tables(child));
      }
    }
    return found;
  }

  private static Node cellOf(Node table, int row, int column) {
    return (Node) ask(table, AccessibleAttribute.CELL_AT_ROW_COLUMN, row, column);
  }

  private static List<String> names(Node root) {
    return tables(root).stream().map(Node::getAccessibleText).toList();
  }

  private Values values() {
    return window.session().moment().trace().values();
  }

  /** That a table has all entries of a matrix of the pass, by cells and by rows. */
  private void assertReads(Symbol symbol, Node table) {
    int rows = values().shape(symbol).rows();
    int columns = values().shape(symbol).columns();
    assertEquals(rows, ask(table, AccessibleAttribute.ROW_COUNT), symbol + " rows");
    assertEquals(columns, ask(table, AccessibleAttribute.COLUMN_COUNT), symbol + " columns");
    List<Node> lines = children(table);
    assertEquals(rows, lines.size());
    for (int i = 0; i < rows; i++) {
      Node line = lines.get(i);
      assertSame(line, ask(table, AccessibleAttribute.ROW_AT_INDEX, i));
      assertEquals(AccessibleRole.TABLE_ROW, line.getAccessibleRole());
      assertEquals("row " + (i + 1), line.getAccessibleText());
      assertEquals(columns, children(line).size());
      for (int j = 0; j < columns; j++) {
        Node cell = cellOf(table, i, j);
        assertSame(cell, children(line).get(j));
        assertEquals(AccessibleRole.TABLE_CELL, cell.getAccessibleRole());
        assertEquals(i, ask(cell, AccessibleAttribute.ROW_INDEX));
        assertEquals(j, ask(cell, AccessibleAttribute.COLUMN_INDEX));
        String place = "row " + (i + 1) + ", column " + (j + 1) + ": ";
        String said = cell.getAccessibleText();
        assertTrue(said.startsWith(place), said);
        double heard = Double.parseDouble(said.substring(place.length()).replace('−', '-'));
        assertEquals(values().get(symbol, i, j), heard, symbol + " " + said);
      }
    }
    assertEquals(
        Optional.empty(),
        Optional.ofNullable(
            table.queryAccessibleAttribute(AccessibleAttribute.CELL_AT_ROW_COLUMN, rows, 0)));
  }

  /** The matrices of a step in the order of its formula, the result last. */
  private static List<Symbol> matricesOf(Step step) {
    Definition definition = step.definition();
    List<Symbol> symbols = new ArrayList<>();
    Notation.pieces(definition.right()).stream()
        .filter(Name.class::isInstance)
        .map(Name.class::cast)
        .forEach(name -> symbols.add(name.variable().symbol()));
    symbols.add(definition.symbol());
    return symbols;
  }

  @Test
  void every_matrix_of_every_step_is_a_table_with_the_numbers_that_were_computed() {
    interact(() -> {
      for (int position = 0; position <= STEPS; position++) {
        window.session().go(position);
        List<Symbol> symbols =
            window
                .session()
                .moment()
                .step()
                .map(MatrixTablesTest::matricesOf)
                .orElse(List.of(Symbol.X, Symbol.T));
        List<Node> tables = tables(panel());
        assertEquals(symbols.size(), tables.size(), position + ": " + symbols);
        for (int i = 0; i < symbols.size(); i++) {
          assertReads(symbols.get(i), tables.get(i));
        }
      }
    });
  }

  @Test
  void the_table_of_the_step_has_its_result() {
    Node table = lookup("#matrix").query();
    interact(() -> {
      for (int position = 1; position <= STEPS; position++) {
        window.session().go(position);
        assertReads(window.session().moment().step().orElseThrow().symbol(), table);
      }
    });
  }

  @Test
  void a_matrix_is_called_as_it_is_written_and_transposed_is_a_word() {
    goTo(OUTPUT_WEIGHTS);
    List<String> english = hear(() -> names(panel()));
    assertEquals(3, english.size(), english.toString());
    assertTrue(english.get(0).startsWith("Z₁ transposed, 15 by 1, largest 0."), english.get(0));
    assertTrue(english.get(1).startsWith("δ₂, 1 by 5, largest "), english.get(1));
    assertEquals("∂E/∂W₂, 15 by 5, largest 0.113 at row 13, column 5", english.get(2));
    hitWithControl(KeyCode.L);
    List<String> korean = hear(() -> names(panel()));
    assertTrue(korean.get(0).startsWith("Z₁의 전치행렬, 15행 1열, 가장 큰 값은 "), korean.get(0));
    assertEquals("∂E/∂W₂, 15행 5열, 가장 큰 값은 13행 5열의 0.113", korean.get(2));
    Node table = hear(() -> tables(panel())).get(2);
    assertEquals("행렬", table.getAccessibleRoleDescription());
    assertEquals(
        "13행 5열: 0.11299147337102283", hear(() -> cellOf(table, 12, 4)).getAccessibleText());
    assertEquals("13행", hear(() -> children(table)).get(12).getAccessibleText());
  }

  @Test
  void a_matrix_that_is_drawn_as_it_is_and_used_transposed_says_so() {
    goTo(TURNED);
    String said = hear(() -> names(panel())).getFirst();
    assertTrue(said.startsWith("W₂, 15 by 5, largest "), said);
    assertTrue(said.endsWith(", transposed in the formula"), said);
  }

  @Test
  void tables_rows_and_cells_lie_where_they_are_drawn() {
    goTo(OUTPUT_WEIGHTS);
    Step step = window.session().moment().step().orElseThrow();
    List<Symbol> symbols = matricesOf(step);
    List<Node> tables = new ArrayList<>(hear(() -> tables(panel())));
    symbols.add(step.symbol());
    tables.add(lookup("#matrix").query());
    for (int n = 0; n < symbols.size(); n++) {
      Node table = tables.get(n);
      Node cell = hear(() -> cellOf(table, 0, 0));
      Spot.Area area = area(panel(), cell(symbols.get(n), 0, 0));
      Bounds drawn =
          panel().localToScene(new BoundingBox(area.x(), area.y(), area.width(), area.height()));
      Bounds heard = cell.localToScene(cell.getLayoutBounds());
      assertEquals(drawn.getMinX(), heard.getMinX(), 0.5, symbols.get(n) + " x");
      assertEquals(drawn.getMinY(), heard.getMinY(), 0.5, symbols.get(n) + " y");
      assertEquals(drawn.getWidth(), heard.getWidth(), 0.5);
      assertEquals(drawn.getHeight(), heard.getHeight(), 0.5);
      Bounds line = cell.getParent().localToScene(cell.getParent().getLayoutBounds());
      assertTrue(line.contains(drawn.getCenterX(), drawn.getCenterY()));
    }
  }

  @Test
  void a_row_that_goes_on_in_the_next_line_is_heard_where_it_is_drawn() {
    goTo(2);
    hit(KeyCode.F5, KeyCode.RIGHT, KeyCode.RIGHT);
    Surface hall = lookup(".bp-present").queryAs(Surface.class);
    Symbol activations = Symbol.z(1);
    Node table = hear(() -> tables(hall)).getLast();
    for (int column : List.of(0, 7, 8, 14)) {
      Node cell = hear(() -> cellOf(table, 0, column));
      // The first is the neuron's
      Spot.Area area = (Spot.Area) spots(hall, cell(activations, 0, column)).getLast();
      Bounds heard = cell.localToScene(cell.getLayoutBounds());
      assertTrue(
          heard.contains(
              hall.localToScene(area.x() + area.width() / 2, area.y() + area.height() / 2)),
          column + ": " + heard);
    }
  }

  @Test
  void who_listens_is_at_the_entry_that_is_stepped_into_or_chosen() {
    goTo(OUTPUT_WEIGHTS);
    Node table = lookup("#matrix").query();
    assertEquals(
        Optional.empty(),
        hear(() ->
            Optional.ofNullable(table.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))));
    hit(KeyCode.DOWN);
    assertEquals("row 1, column 1", heardAt(table));
    hit(KeyCode.RIGHT);
    assertEquals("row 1, column 2", heardAt(table));
    assertEquals("row 1, column 2", heardAt(panel()));
    hit(KeyCode.ESCAPE);
    // As a screen reader selects a cell
    interact(() ->
        cellOf(tables(panel()).get(1), 0, 3)
            .executeAccessibleAction(AccessibleAction.REQUEST_FOCUS));
    assertEquals(
        new Focus.OfEntry(matricesOf(window.session().moment().step().orElseThrow()).get(1), 0, 3),
        window.session().moment().pinned().orElseThrow());
    assertEquals("row 1, column 4", heardAt(panel()));
  }

  private static String heardAt(Node node) {
    Node cell = (Node) hear(() -> ask(node, AccessibleAttribute.FOCUS_ITEM));
    assertEquals(true, hear(() -> ask(cell, AccessibleAttribute.SELECTED)));
    return cell.getAccessibleText().replaceAll(":.*", "");
  }

  @Test
  void the_sheet_of_numbers_is_a_table_too_and_follows_the_arrows() {
    interact(() -> window.command("numbers").run());
    settle();
    Surface numbers = lookup("#numbers").queryAs(Surface.class);
    interact(() -> assertReads(Symbol.X, tables(numbers).getFirst()));
    interact(lookup("#chip-W2").queryAs(ToggleButton.class)::fire);
    List<String> names = hear(() -> names(numbers));
    assertEquals(1, names.size());
    assertTrue(names.getFirst().startsWith("W₂, 15 by 5, largest "), names.getFirst());
    interact(() -> assertReads(Symbol.w(2), tables(numbers).getFirst()));
    interact(numbers::requestFocus);
    hit(KeyCode.DOWN, KeyCode.RIGHT);
    assertEquals("row 2, column 2", heardAt(numbers));
    hitWithControl(KeyCode.L);
    String korean = hear(() -> names(numbers)).getFirst();
    assertTrue(korean.startsWith("W₂, 15행 5열"), korean);
    assertEquals("2행 2열", heardAt(numbers));
  }

  @Test
  void a_result_that_is_held_back_is_not_read_until_it_is_shown() {
    goTo(OUTPUT_WEIGHTS - 1);
    window.podium().use(new OneScreen(), Clock.systemUTC());
    press(KeyCode.SHIFT, KeyCode.F5).release(KeyCode.F5, KeyCode.SHIFT);
    settle();
    interact(() -> window.command("hold-back").run());
    hit(KeyCode.PAGE_DOWN);
    Surface hall = window.podium().pane().surface();
    assertTrue(window.podium().lecture().coveredProperty().get());
    String said = hall.getAccessibleText();
    assertTrue(said.contains("∂E/∂W₂, 15 by 5, held back"), said);
    assertFalse(said.contains("0.113"), said);
    List<Node> tables = hear(() -> tables(hall));
    assertEquals(3, tables.size());
    assertEquals("∂E/∂W₂, 15 by 5, held back", tables.get(2).getAccessibleText());
    assertEquals(15, hear(() -> ask(tables.get(2), AccessibleAttribute.ROW_COUNT)));
    Node cell = hear(() -> cellOf(tables.get(2), 12, 4));
    assertEquals("row 13, column 5: held back", cell.getAccessibleText());
    // What it is computed from is no secret
    interact(() -> assertReads(Symbol.gradient(Symbol.a(2)), tables.get(1)));
    // Neither does the window behind the lecture tell
    Node behind = lookup("#matrix").query();
    assertFalse(behind.getAccessibleText().contains("∂E/∂W₂, 15 by 5, largest"));
    assertEquals(0, hear(() -> ask(behind, AccessibleAttribute.ROW_COUNT)));
    hit(KeyCode.PAGE_DOWN);
    assertEquals("row 13, column 5: 0.11299147337102283", cell.getAccessibleText());
    assertTrue(hall.getAccessibleText().contains("largest 0.113"));
    interact(() ->
        assertReads(window.session().moment().step().orElseThrow().symbol(), tables(hall).get(2)));
    hit(KeyCode.ESCAPE);
    assertTrue(behind.getAccessibleText().contains("∂E/∂W₂, 15 by 5, largest 0.113"));
    assertEquals(15, hear(() -> ask(behind, AccessibleAttribute.ROW_COUNT)));
  }

  @Test
  void the_laboratory_reads_its_product() {
    goTo(OUTPUT_WEIGHTS);
    interact(() -> window.command("jacobian").run());
    settle();
    List<String> names = hear(() -> names(lookup("#lab").query()));
    for (String name :
        List.of(
            "W₂, 15 by 5", "A₂, 1 by 5", "J, 5 by 75", "Z₁ transposed, 15 by 1", "δ₂, 1 by 5")) {
      assertTrue(names.stream().anyMatch(said -> said.startsWith(name)), name + ": " + names);
    }
    interact(() -> {
      Node result = tables(lookup("#lab").query()).getLast();
      assertReads(Symbol.gradient(Symbol.w(2)), result);
    });
  }

  @Test
  void nothing_is_made_while_nobody_listens_and_no_more_with_every_step_when_somebody_does() {
    goTo(OUTPUT_WEIGHTS);
    hit(KeyCode.DOWN, 3);
    hit(KeyCode.ESCAPE, 3);
    assertEquals(0, made(panel()));
    assertEquals(0, made(lookup("#matrix").query()));
    interact(() -> tables(panel()).forEach(MatrixTablesTest::readAll));
    int once = made(panel());
    assertTrue(once > 90, once + " of all rows and cells");
    interact(() -> {
      for (int round = 0; round < 5; round++) {
        window.session().next();
        tables(panel()).forEach(MatrixTablesTest::readAll);
        window.session().back();
        tables(panel()).forEach(MatrixTablesTest::readAll);
      }
    });
    assertEquals(once, made(panel()));
  }

  private static void readAll(Node table) {
    children(table).forEach(MatrixTablesTest::children);
  }

  /** How many tables, rows and cells there are below a node. */
  private static int made(Node node) {
    int count = 0;
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        boolean isPart =
            switch (child.getAccessibleRole()) {
              case TABLE_VIEW, TABLE_ROW, TABLE_CELL -> true;
              default -> false;
            };
        count += made(child) + (isPart ? 1 : 0);
      }
    }
    return count;
  }

  @Test
  void a_table_stays_the_same_from_step_to_step_and_says_what_it_is_now() {
    goTo(1);
    Node first = hear(() -> tables(panel())).getFirst();
    assertNotNull(first.getScene());
    List<String> said = new ArrayList<>();
    interact(() ->
        first.accessibleTextProperty().addListener((observed, before, after) -> said.add(after)));
    hit(KeyCode.RIGHT);
    assertSame(first, hear(() -> tables(panel())).getFirst());
    assertEquals(1, said.size(), said.toString());
    assertTrue(said.getFirst().startsWith("A₁, 1 by 15"), said.getFirst());
  }
}
