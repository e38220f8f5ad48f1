package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.lesson.Lesson;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What a person changes, where it stands. */
final class EditTest extends WindowUnderTest {
  private static final double EXACT = 0;

  private Lesson lesson() {
    return window.edits().lesson();
  }

  private double x(int column) {
    return lesson().get(Symbol.X, 0, column);
  }

  private void doubleClick(Point2D at) {
    doubleClickOn(at);
    settle();
  }

  private boolean editorIsOpen() {
    return lookup("#cell-editor").tryQuery().isPresent();
  }

  private TextField field() {
    return lookup("#cell-editor").queryAs(TextField.class);
  }

  private void type(String text) {
    interact(() -> {
      Node owner = stage.getScene().getFocusOwner();
      ((TextField) owner).replaceSelection(text);
    });
  }

  private void copyElsewhere(String text) {
    interact(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  @Test
  void a_number_of_x_is_changed_in_place_and_the_step_stays() {
    goTo(1);
    doubleClick(middle(panel(), cell(Symbol.X, 0, 2)));
    type("2.5");
    hit(KeyCode.ENTER);
    assertEquals(2.5, x(2), EXACT);
    assertEquals(1, step());
    assertFalse(editorIsOpen());
    assertEquals(2.5, window.session().moment().trace().values().get(Symbol.X, 0, 2), EXACT);
  }

  @Test
  void everything_that_depends_on_it_follows_at_once() {
    goTo(OUTPUT_WEIGHTS);
    double before = gradient();
    doubleClick(edgeMiddle(Symbol.gradient(Symbol.w(2)), 3, 1));
    type("1.25");
    hit(KeyCode.ENTER);
    assertEquals(1.25, lesson().get(Symbol.w(2), 3, 1), EXACT);
    assertNotEquals(before, gradient());
    assertEquals(new SigmoidByHand(lesson()).outputGradient(3, 1), gradient(), 1e-12);
  }

  private double gradient() {
    return window.session().moment().trace().values().get(Symbol.gradient(Symbol.w(2)), 3, 1);
  }

  /** A point on an edge where no other is nearer. */
  private Point2D edgeMiddle(Symbol symbol, int row, int column) {
    var line = edge(symbol, row, column);
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
  void a_wrong_number_is_marked_where_it_stands_and_changes_nothing() {
    double before = x(0);
    doubleClick(middle(panel(), cell(Symbol.X, 0, 0)));
    type("0.5.1");
    hit(KeyCode.ENTER);
    assertTrue(field().getStyleClass().contains("wrong"));
    assertEquals(before, x(0), EXACT);
    assertTrue(noticeText().contains("0.5.1 is no number"), noticeText());
    hit(KeyCode.ESCAPE);
    assertFalse(editorIsOpen());
    assertEquals(before, x(0), EXACT);
  }

  private String noticeText() {
    return lookup(".notice").queryAllAs(Label.class).stream()
        .filter(Node::isVisible)
        .map(Label::getText)
        .findFirst()
        .orElse("");
  }

  @Test
  void a_digit_on_a_selected_number_begins_a_new_one() {
    click(middle(panel(), cell(Symbol.X, 0, 3)));
    hit(KeyCode.DIGIT7);
    assertTrue(editorIsOpen());
    assertEquals("7", field().getText());
    hit(KeyCode.ENTER);
    assertEquals(7, x(3), EXACT);
    assertEquals(0, step());
  }

  @Test
  void with_nothing_selected_digits_go_to_a_step() {
    goTo(12);
    assertEquals(12, step());
    assertFalse(window.edits().canUndo());
  }

  @Test
  void arrows_nudge_the_number_and_esc_takes_it_back() {
    double before = x(1);
    doubleClick(middle(panel(), cell(Symbol.X, 0, 1)));
    hit(KeyCode.UP, 3);
    assertEquals(before + 0.03, x(1), 1e-12);
    hit(KeyCode.DOWN);
    assertEquals(before + 0.02, x(1), 1e-12);
    hit(KeyCode.ESCAPE);
    assertEquals(before, x(1), EXACT);
    assertFalse(window.edits().canUndo());
  }

  @Test
  void nudges_of_one_visit_are_one_change_to_undo() {
    double before = x(1);
    doubleClick(middle(panel(), cell(Symbol.X, 0, 1)));
    hit(KeyCode.UP, 5);
    hit(KeyCode.ENTER);
    assertEquals(before + 0.05, x(1), 1e-12);
    hitWithControl(KeyCode.Z);
    assertEquals(before, x(1), EXACT);
    hitWithControl(KeyCode.Y);
    assertEquals(before + 0.05, x(1), 1e-12);
  }

  @Test
  void dragging_a_number_sideways_slides_it_in_one_change() {
    double before = x(4);
    Point2D at = middle(panel(), cell(Symbol.X, 0, 4));
    drag(at).dropTo(at.add(30, 0));
    settle();
    assertEquals(before + 0.30, x(4), 1e-9);
    hitWithControl(KeyCode.Z);
    assertEquals(before, x(4), EXACT);
    assertFalse(window.edits().canUndo());
  }

  @Test
  void tab_goes_from_number_to_number() {
    doubleClick(middle(panel(), cell(Symbol.X, 0, 0)));
    type("1");
    hit(KeyCode.TAB);
    type("2");
    hit(KeyCode.TAB);
    type("3");
    hit(KeyCode.ENTER);
    assertEquals(List.of(1.0, 2.0, 3.0), List.of(x(0), x(1), x(2)));
  }

  @Test
  void a_column_from_a_spreadsheet_fits_into_a_row() {
    click(middle(panel(), cell(Symbol.X, 0, 7)));
    copyElsewhere("0,5\n-1,25\n3\n");
    hitWithControl(KeyCode.V);
    assertEquals(List.of(0.5, -1.25, 3.0), List.of(x(7), x(8), x(9)));
    hitWithControl(KeyCode.Z);
    assertFalse(window.edits().canUndo());
  }

  @Test
  void what_is_too_long_is_refused_whole() {
    double before = x(8);
    click(middle(panel(), cell(Symbol.X, 0, 8)));
    copyElsewhere("1\t2\t3");
    hitWithControl(KeyCode.V);
    assertEquals(before, x(8), EXACT);
    assertEquals(
        "what was pasted is 1×3, but from row 1, column 9 of X there is room for 1×2:"
            + " begin further up or left",
        noticeText());
  }

  @Test
  void updates_are_applied_by_hand_and_all_of_them_taken_back() {
    double error = window.session().moment().trace().totalError();
    Lesson start = lesson();
    hit(KeyCode.U, 3);
    double trained = window.session().moment().trace().totalError();
    assertTrue(trained < error);
    assertEquals(new SigmoidByHand(start).update().update().update().error(), trained, 1e-12);
    press(KeyCode.SHIFT, KeyCode.U).release(KeyCode.U, KeyCode.SHIFT);
    settle();
    assertEquals(start, lesson());
    hitWithControl(KeyCode.Z);
    assertEquals(trained, window.session().moment().trace().totalError(), EXACT);
  }

  @Test
  void pages_lead_from_matrix_to_matrix_in_the_sheet_of_numbers() {
    hit(KeyCode.E);
    NumbersLayer sheet = (NumbersLayer) window.layers().top().orElseThrow();
    assertEquals(Symbol.X, sheet.symbol());
    // X, T, then layer by layer
    hit(KeyCode.PAGE_DOWN, 3);
    assertEquals(Symbol.b(1), sheet.symbol());
    hit(KeyCode.PAGE_UP);
    assertEquals(Symbol.w(1), sheet.symbol());
    hit(KeyCode.RIGHT, KeyCode.DIGIT2, KeyCode.ENTER);
    assertEquals(2, window.edits().lesson().get(Symbol.w(1), 0, 1));
  }

  @Test
  void the_sheet_of_numbers_changes_what_no_step_shows() {
    hit(KeyCode.E);
    click("#chip-B2");
    hit(KeyCode.RIGHT);
    hit(KeyCode.DIGIT4);
    hit(KeyCode.ENTER);
    assertEquals(4, lesson().get(Symbol.b(2), 0, 1), EXACT);
    doubleClickOn("#learning-rate");
    interact(() -> lookup("#learning-rate").queryAs(TextField.class).setText("0.1"));
    hit(KeyCode.ENTER);
    assertEquals(0.1, lesson().learningRate(), EXACT);
    hit(KeyCode.ESCAPE);
    hitWithControl(KeyCode.Z);
    hitWithControl(KeyCode.Z);
    assertEquals(0.5, lesson().learningRate(), EXACT);
    assertFalse(window.edits().canUndo());
  }

  @Test
  void who_chooses_softmax_gets_cross_entropy_along() {
    hit(KeyCode.E);
    interact(
        () -> lookup("#activation-2").<ChoiceBox<Activation>>query().setValue(Activation.SOFTMAX));
    settle();
    assertEquals(Loss.CROSS_ENTROPY, lesson().loss());
    assertTrue(noticeText().contains("cross-entropy"), noticeText());
  }

  @Test
  void a_layer_more_keeps_the_matrices_that_still_fit() {
    Lesson before = lesson();
    hitWithControl(KeyCode.N);
    click("#add-layer");
    click("#network-accept");
    assertEquals(List.of(10, 15, 4, 5), lesson().architecture().sizes());
    assertEquals(before.get(Symbol.w(1), 6, 7), lesson().get(Symbol.w(1), 6, 7), EXACT);
    assertEquals(before.get(Symbol.X, 0, 3), lesson().get(Symbol.X, 0, 3), EXACT);
    hitWithControl(KeyCode.Z);
    assertEquals(before, lesson());
  }

  @Test
  void a_form_that_is_wrong_says_so_and_cannot_be_taken() {
    hitWithControl(KeyCode.N);
    interact(() -> lookup("#inputs").queryAs(TextField.class).setText("0"));
    settle();
    assertTrue(isDisabled("#network-accept"));
    hit(KeyCode.ESCAPE);
    assertTrue(window.layers().top().isEmpty());
    assertFalse(window.edits().canUndo());
  }

  @Test
  void the_wheel_shows_what_there_is_no_room_for_and_says_what() {
    interact(() -> window.prefer(window.look().preferences().withText(200)));
    hit(KeyCode.E);
    click("#chip-W1");
    Label seen = lookup(".exact").queryAs(Label.class);
    assertTrue(seen.getText().contains("columns 1–"), seen::getText);
    moveTo("#numbers");
    scroll(1, VerticalDirection.DOWN);
    settle();
    assertTrue(seen.getText().contains("columns 2–"), seen::getText);
  }
}
