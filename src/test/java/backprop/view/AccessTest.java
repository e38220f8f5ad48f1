package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.session.Command;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The program for those who do not see it, or have no mouse. */
final class AccessTest extends WindowUnderTest {

  private List<Node> focusable() {
    List<Node> all = new ArrayList<>();
    collect(window.root().getScene().getRoot(), all);
    return all;
  }

  /** What is not seen cannot have the focus either. */
  private static void collect(Node node, List<Node> into) {
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable()) {
      into.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }

  private static boolean isNamed(Node node) {
    String text = node.getAccessibleText();
    boolean written = node instanceof Labeled label && !label.getText().isBlank();
    return written || (text != null && !text.isBlank());
  }

  private void assertAllNamed() {
    List<Node> all = focusable();
    assertTrue(all.size() > 0, "there is nothing to focus");
    List<Node> nameless = all.stream().filter(node -> !isNamed(node)).toList();
    assertEquals(List.of(), nameless);
  }

  @Test
  void nothing_that_can_have_the_focus_is_without_a_name() {
    assertAllNamed();
    goTo(OUTPUT_WEIGHTS);
    for (String sheet : SHEETS) {
      interact(() -> window.command(sheet).run());
      settle();
      assertAllNamed();
      hit(KeyCode.ESCAPE);
    }
    hit(KeyCode.F5);
    assertAllNamed();
  }

  @Test
  void every_command_has_a_name_and_a_key_of_its_own() {
    List<Command> commands = window.commands();
    assertTrue(commands.size() > 20);
    Set<String> keys = new HashSet<>();
    List<String> faults = new ArrayList<>();
    for (Command command : commands) {
      for (String key : command.keys()) {
        if (!keys.add(key)) {
          faults.add(key + " twice");
        }
      }
      if (command.keys().isEmpty()) {
        faults.add(command.id() + " has no key");
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void the_matrix_of_the_step_is_a_table_that_says_where_its_largest_entry_is() {
    goTo(OUTPUT_WEIGHTS);
    Node table = lookup("#matrix").query();
    assertEquals(AccessibleRole.TABLE_VIEW, table.getAccessibleRole());
    String said = table.getAccessibleText();
    assertTrue(said.contains("∂E/∂W₂, 15 by 5, largest 0.113 at row 13, column 5"), said);
    assertTrue(said.startsWith("step 10 of 26"), said);
    assertFalse(said.contains("$") || said.contains("\\"), said);
    assertEquals(15, table.queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT));
    assertEquals(5, table.queryAccessibleAttribute(AccessibleAttribute.COLUMN_COUNT));
    interact(() -> {
      Node cell =
          (Node) table.queryAccessibleAttribute(AccessibleAttribute.CELL_AT_ROW_COLUMN, 12, 4);
      assertNotNull(cell);
      assertEquals("row 13, column 5: 0.11299147337102283", cell.getAccessibleText());
      assertEquals(12, cell.queryAccessibleAttribute(AccessibleAttribute.ROW_INDEX));
    });
    assertTrue(graph().getAccessibleText().contains("10-15-5"));
  }

  @Test
  void sheets_say_what_is_written_on_them() {
    goTo(OUTPUT_WEIGHTS);
    for (String sheet : List.of("check-all", "nudge", "jacobian", "numbers")) {
      interact(() -> window.command(sheet).run());
      settle();
      String said = window.layers().top().map(layer -> spoken(layer.node())).orElse("");
      assertTrue(said.length() > 40, sheet + ": " + said);
      hit(KeyCode.ESCAPE);
    }
  }

  private static String spoken(Node node) {
    if (node instanceof Surface) {
      return String.valueOf(node.getAccessibleText());
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(AccessTest::spoken)
            .filter(said -> !said.isEmpty())
            .findFirst()
            .orElse("")
        : "";
  }

  @Test
  void a_change_of_the_step_or_the_language_is_announced() {
    Node table = lookup("#matrix").query();
    List<String> said = new ArrayList<>();
    interact(() ->
        table.accessibleTextProperty().addListener((observed, before, after) -> said.add(after)));
    hit(KeyCode.RIGHT);
    hit(KeyCode.RIGHT);
    hitWithControl(KeyCode.L);
    assertEquals(3, said.size(), said.toString());
    assertTrue(said.getLast().contains("가장 큰 값"), said.getLast());
  }

  @Test
  void arrows_and_space_walk_while_the_table_has_the_focus_and_the_focus_is_seen() {
    for (int i = 0; i < 20 && !lookup("#matrix").query().isFocusVisible(); i++) {
      hit(KeyCode.TAB);
    }
    assertTrue(lookup("#matrix").query().isFocusVisible());
    hit(KeyCode.RIGHT, KeyCode.SPACE);
    assertEquals(2, step());
    assertTrue(lookup("#matrix").query().isFocusVisible());
  }

  @Test
  void the_sheet_of_keys_can_be_read_to_its_end_at_twice_the_size() {
    for (int i = 0; i < 4; i++) {
      hitWithControl(KeyCode.EQUALS);
    }
    hit(KeyCode.F1);
    ScrollPane sheet = lookup(".bp-help-scroll").queryAs(ScrollPane.class);
    hit(KeyCode.DOWN, 6);
    Node last = lookup(".bp-help .more").query();
    Bounds bounds = last.localToScene(last.getLayoutBounds());
    assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= WIDTH, bounds.toString());
    assertEquals(1, sheet.getVvalue(), 0.01);
    hit(KeyCode.SPACE);
    assertTrue(window.layers().top().isEmpty());
  }
}
