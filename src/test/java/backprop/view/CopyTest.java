package backprop.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Symbol;
import backprop.lesson.Lesson;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Matrices on their way to the clipboard, and back. */
final class CopyTest extends WindowUnderTest {
  private static final Symbol GRADIENT = Symbol.gradient(Symbol.w(2));

  @BeforeEach
  void put_something_else_on_the_clipboard() {
    interact(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString("before");
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  private String clipboard() {
    String[] text = new String[1];
    interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }

  /** As a spreadsheet reads it. */
  private void assertCopied(Symbol symbol) {
    double[][] rows =
        clipboard()
            .lines()
            .map(line -> Stream.of(line.split("\t", -1)).mapToDouble(Double::parseDouble))
            .map(numbers -> numbers.toArray())
            .toArray(double[][]::new);
    double[][] expected = window.session().moment().trace().values().copyOf(symbol).getData();
    assertEquals(expected.length, rows.length);
    for (int i = 0; i < rows.length; i++) {
      assertArrayEquals(expected[i], rows[i]);
    }
  }

  private String notice() {
    return lookup(".notice").queryAllAs(Label.class).stream()
        .filter(Label::isVisible)
        .map(Label::getText)
        .findFirst()
        .orElse("");
  }

  private void copyAs() {
    press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C)
        .release(KeyCode.C, KeyCode.SHIFT, KeyCode.SHORTCUT);
    settle();
  }

  private void rightClick(Point2D at) {
    rightClickOn(at);
    settle();
  }

  @Test
  void the_matrix_of_the_step_is_copied_with_tabs_and_all_digits() {
    goTo(OUTPUT_WEIGHTS);
    hitWithControl(KeyCode.C);
    assertCopied(GRADIENT);
    assertEquals("∂E/∂W₂, 15×5, copied: it can be pasted into a spreadsheet.", notice());
    assertEquals(OUTPUT_WEIGHTS, step());
  }

  @Test
  void what_is_pinned_is_meant_before_the_step() {
    goTo(OUTPUT_WEIGHTS);
    click(middle(panel(), matrix(Symbol.gradient(Symbol.a(2)))));
    leave();
    hitWithControl(KeyCode.C);
    assertCopied(Symbol.gradient(Symbol.a(2)));
  }

  @Test
  void before_the_first_step_nothing_is_copied_and_it_is_said_why() {
    leave();
    hitWithControl(KeyCode.C);
    assertEquals("before", clipboard());
    assertEquals("Nothing is selected: click on a matrix, or go on to a step.", notice());
  }

  @Test
  void what_was_copied_can_be_pasted_back() {
    Lesson before = window.edits().lesson();
    hit(KeyCode.E);
    click("#chip-W2");
    hitWithControl(KeyCode.C);
    assertCopied(Symbol.w(2));
    hit(KeyCode.DIGIT4, KeyCode.ENTER);
    assertEquals(4, window.edits().lesson().get(Symbol.w(2), 0, 0));
    click("#chip-W2");
    hitWithControl(KeyCode.V);
    Lesson after = window.edits().lesson();
    assertEquals(before.copyOf(Symbol.w(2)), after.copyOf(Symbol.w(2)));
  }

  @Test
  void a_right_click_on_a_matrix_offers_every_format() {
    goTo(OUTPUT_WEIGHTS);
    rightClick(middle(panel(), cell(GRADIENT, 0, 0)));
    click("#copy-numpy");
    assertTrue(clipboard().startsWith("np.array([["), clipboard());
    assertEquals("∂E/∂W₂, 15×5, copied as NumPy.", notice());
    rightClick(middle(panel(), cell(GRADIENT, 0, 0)));
    click("#copy-latex-named");
    assertTrue(clipboard().startsWith("\\frac{\\partial E}{\\partial W_{2}} = "), clipboard());
    rightClick(middle(panel(), cell(GRADIENT, 0, 0)));
    click("#copy-csv");
    assertEquals(15, clipboard().lines().filter(line -> line.split(",").length == 5).count());
    rightClick(middle(panel(), cell(GRADIENT, 0, 0)));
    click("#copy-text");
    assertEquals(1, clipboard().lines().map(String::length).distinct().count());
  }

  @Test
  void a_right_click_on_an_edge_means_the_matrix_it_belongs_to() {
    goTo(OUTPUT_WEIGHTS);
    rightClick(edgeMiddle());
    click("#copy-cells");
    assertCopied(GRADIENT);
  }

  private Point2D edgeMiddle() {
    var line = edge(GRADIENT, 3, 1);
    for (double t = 0.05; t < 1; t += 0.02) {
      double px = line.x1() + t * (line.x2() - line.x1());
      double py = line.y1() + t * (line.y2() - line.y1());
      if (graph().picture().at(px, py).filter(line.target()::equals).isPresent()) {
        return graph().localToScreen(px, py);
      }
    }
    throw new AssertionError("that edge is nowhere the nearest");
  }

  @Test
  void a_right_click_in_the_sheet_of_numbers_means_its_matrix() {
    goTo(OUTPUT_WEIGHTS);
    hit(KeyCode.E);
    click("#chip-B1");
    Surface sheet = lookup("#numbers").queryAs(Surface.class);
    rightClick(middle(sheet, cell(Symbol.b(1), 0, 1)));
    click("#copy-cells");
    assertCopied(Symbol.b(1));
  }

  @Test
  void a_step_that_is_not_reached_gives_nothing_away() {
    goTo(3);
    rightClick(middle(timeline(), tick(OUTPUT_WEIGHTS)));
    assertEquals("before", clipboard());
    assertEquals("∂E/∂W₂ has not been computed yet: go on to its step first.", notice());
  }

  @Test
  void the_menu_is_walked_with_the_keyboard_alone() {
    goTo(OUTPUT_WEIGHTS);
    copyAs();
    hit(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
    assertTrue(clipboard().startsWith("np.array([["), clipboard());
    assertEquals(OUTPUT_WEIGHTS, step());
  }

  @Test
  void esc_closes_the_menu_and_nothing_else() {
    goTo(OUTPUT_WEIGHTS);
    copyAs();
    hit(KeyCode.ESCAPE);
    assertTrue(lookup("#copy-numpy").tryQuery().isEmpty());
    assertEquals("before", clipboard());
    assertEquals(OUTPUT_WEIGHTS, step());
  }

  @Test
  void a_text_field_copies_its_own_text() {
    goTo(1);
    doubleClickOn(middle(panel(), cell(Symbol.X, 0, 2)));
    settle();
    interact(() -> {
      TextField field = (TextField) stage.getScene().getFocusOwner();
      field.setText("1.25");
      field.selectAll();
    });
    hitWithControl(KeyCode.C);
    assertEquals("1.25", clipboard());
  }
}
