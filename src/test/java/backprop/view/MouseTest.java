package backprop.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Spot;
import backprop.drawing.Target;
import backprop.formula.Symbol;
import backprop.session.Focus;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** The window, used with the mouse. */
final class MouseTest extends WindowUnderTest {
  private static final Symbol OUTPUT_GRADIENT = Symbol.gradient(Symbol.w(2));

  @Test
  void a_click_on_a_tick_goes_to_its_step() {
    for (int step : List.of(10, 26, 1, 15)) {
      click(middle(timeline(), tick(step)));
      assertEquals(step, step());
    }
  }

  @Test
  void every_step_has_a_tick_and_no_two_share_a_place() {
    double end = 0;
    for (int step = 1; step <= STEPS; step++) {
      Spot.Area tick = area(timeline(), tick(step));
      assertTrue(tick.x() >= end - 1e-9, "step " + step);
      end = tick.x() + tick.width();
    }
    assertTrue(end <= timeline().getWidth());
  }

  @Test
  void a_tick_under_the_mouse_is_named() {
    hover(middle(timeline(), tick(OUTPUT_WEIGHTS)));
    assertTrue(tip().contains("10 · Gradient of the weights, layer 2"), tip());
    leave();
    assertEquals("", tip());
  }

  @Test
  void a_cell_under_the_mouse_shows_all_its_digits() {
    goTo(OUTPUT_WEIGHTS);
    hover(middle(panel(), cell(OUTPUT_GRADIENT, 6, 1)));
    assertTrue(tip().contains("row 7, column 2\n"), tip());
    assertTrue(tip().matches("(?s).*\\n−?0\\.\\d{12,}.*"), tip());
  }

  private String tip() {
    for (Window open : Window.getWindows()) {
      if (open instanceof javafx.scene.control.Tooltip tip
          && tip.isShowing()
          && tip.getStyleClass().contains("exact")) {
        return tip.getText();
      }
    }
    return "";
  }

  @Test
  void the_buttons_walk() {
    click("#next");
    click("#next");
    assertEquals(2, step());
    click("#back");
    assertEquals(1, step());
    click("#next");
    click("#first");
    assertEquals(0, step());
  }

  @Test
  void what_leads_nowhere_cannot_be_pressed() {
    assertTrue(isDisabled("#first"));
    assertTrue(isDisabled("#back"));
    assertFalse(isDisabled("#next"));
    click("#next");
    assertFalse(isDisabled("#first"));
    assertFalse(isDisabled("#back"));
    hit(KeyCode.END);
    assertTrue(isDisabled("#next"));
    assertFalse(isDisabled("#back"));
  }

  @Test
  void play_becomes_pause_and_back() {
    ButtonBase play = lookup("#play").queryAs(ButtonBase.class);
    click("#play");
    assertEquals("Pause", play.getText());
    assertEquals(1, step());
    click("#play");
    assertEquals("Play", play.getText());
    assertEquals(1, step());
  }

  @Test
  void played_faster_the_steps_come_sooner() {
    click("#speed");
    hit(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
    leave();
    click("#play");
    sleep(1200);
    click("#play");
    assertTrue(step() >= 3, "step " + step() + " after 1.2 s at 4×");
  }

  @Test
  void the_wheel_enlarges_the_network_around_the_mouse() {
    leave();
    int[] whole = pixels();
    Spot.Area before = neuron(7);
    hover(middle(graph(), before));
    scroll(3, VerticalDirection.UP);
    settle();
    Spot.Area after = neuron(7);
    assertEquals(before.x() + before.width() / 2, after.x() + after.width() / 2, 0.6);
    assertEquals(before.y() + before.height() / 2, after.y() + after.height() / 2, 0.6);
    assertTrue(neuron(8).y() - after.y() > 1.5 * spacing(before), "nothing grew");
    hit(KeyCode.Z);
    leave();
    assertArrayEquals(whole, pixels(), "Z shows all of it");
  }

  private double spacing(Spot.Area neuron) {
    return neuron.height() / 2 / 0.42;
  }

  @Test
  void the_wheel_turned_back_shows_the_whole_network_again() {
    leave();
    int[] whole = pixels();
    hover(middle(graph(), neuron(3)));
    scroll(4, VerticalDirection.UP);
    scroll(9, VerticalDirection.DOWN);
    leave();
    assertArrayEquals(whole, pixels());
  }

  @Test
  void a_drag_moves_the_enlarged_network_and_chooses_nothing() {
    hover(middle(graph(), neuron(7)));
    scroll(3, VerticalDirection.UP);
    settle();
    Spot.Area before = neuron(7);
    drag(middle(graph(), before), MouseButton.PRIMARY).moveBy(40, -25).drop();
    settle();
    assertEquals(before.x() + 40, neuron(7).x(), 1e-6);
    assertEquals(before.y() - 25, neuron(7).y(), 1e-6);
    leave();
    assertEquals(0, litNeurons());
  }

  @Test
  void the_whole_network_stays_where_it_is_when_dragged() {
    Spot.Area before = neuron(7);
    drag(middle(graph(), before), MouseButton.PRIMARY).moveBy(40, -25).drop();
    settle();
    assertEquals(before, neuron(7));
  }

  /** A neuron of the inputs, all of which are known from the beginning. */
  private Spot.Area neuron(int index) {
    return area(graph(), cell(Symbol.X, 0, index));
  }

  @Test
  void a_symbol_of_the_formula_lights_its_matrix_and_its_neurons() {
    goTo(1);
    Spot.Area symbol = formulaSymbol(Symbol.X);
    hover(middle(panel(), symbol));
    assertTrue(isFramed(panel(), grid(Symbol.X, 1, 10)));
    assertFalse(isFramed(panel(), grid(Symbol.w(1), 10, 15)));
    assertEquals(10, litNeurons());
  }

  @Test
  void a_symbol_of_the_formula_lights_its_edges() {
    goTo(1);
    hover(middle(panel(), formulaSymbol(Symbol.w(1))));
    assertTrue(isFramed(panel(), grid(Symbol.w(1), 10, 15)));
    assertEquals(150, halos());
  }

  private Spot.Area formulaSymbol(Symbol symbol) {
    return area(panel(), matrix(symbol));
  }

  private Spot.Area grid(Symbol symbol, int rows, int columns) {
    Spot.Area first = area(panel(), cell(symbol, 0, 0));
    return new Spot.Area(
        first.x(),
        first.y(),
        columns * first.width(),
        rows * first.height(),
        new Target.Lights(new Focus.OfMatrix(symbol)));
  }

  @Test
  void an_edge_lights_its_cell_and_what_that_is_computed_from() {
    goTo(OUTPUT_WEIGHTS);
    leave();
    Spot.Segment edge = edge(OUTPUT_GRADIENT, 14, 4);
    hover(onTheEdge(edge));
    assertTrue(isFramed(panel(), area(panel(), cell(OUTPUT_GRADIENT, 14, 4))));
    assertTrue(hasHalo(edge));
    assertEquals(1, halos());
    assertEquals(2, litNeurons(), "z of the unit before, δ of the unit behind");
  }

  @Test
  void a_cell_lights_its_edge() {
    goTo(OUTPUT_WEIGHTS);
    hover(middle(panel(), cell(OUTPUT_GRADIENT, 3, 2)));
    assertTrue(isFramed(panel(), area(panel(), cell(OUTPUT_GRADIENT, 3, 2))));
    assertTrue(hasHalo(edge(OUTPUT_GRADIENT, 3, 2)));
    assertEquals(1, halos());
  }

  @Test
  void an_edge_may_be_missed_by_some_pixels() {
    goTo(OUTPUT_WEIGHTS);
    Spot.Segment uppermost = edge(OUTPUT_GRADIENT, 0, 0);
    hover(onTheEdge(uppermost).subtract(0, 3));
    assertTrue(hasHalo(uppermost));
    hover(onTheEdge(uppermost).subtract(0, 12));
    assertFalse(hasHalo(uppermost));
  }

  /** Not in the middle, where edges cross. */
  private Point2D onTheEdge(Spot.Segment edge) {
    double t = 0.3;
    return graph()
        .localToScreen(
            edge.x1() + (edge.x2() - edge.x1()) * t, edge.y1() + (edge.y2() - edge.y1()) * t);
  }

  @Test
  void a_click_pins_and_escape_lets_go() {
    goTo(OUTPUT_WEIGHTS);
    leave();
    int[] before = pixels();
    click(middle(panel(), cell(OUTPUT_GRADIENT, 3, 2)));
    leave();
    assertTrue(isFramed(panel(), area(panel(), cell(OUTPUT_GRADIENT, 3, 2))), "it stays");
    assertTrue(hasHalo(edge(OUTPUT_GRADIENT, 3, 2)));
    hit(KeyCode.ESCAPE);
    assertEquals(OUTPUT_WEIGHTS, step());
    assertArrayEquals(before, pixels());
  }

  @Test
  void what_is_pinned_stays_lit_over_the_steps() {
    goTo(OUTPUT_WEIGHTS);
    click(middle(panel(), cell(OUTPUT_GRADIENT, 3, 2)));
    leave();
    hit(KeyCode.RIGHT);
    assertTrue(hasHalo(edge(OUTPUT_GRADIENT, 3, 2)));
    hit(KeyCode.LEFT);
    assertTrue(isFramed(panel(), area(panel(), cell(OUTPUT_GRADIENT, 3, 2))));
  }

  @Test
  void a_second_click_lets_go_too() {
    goTo(OUTPUT_WEIGHTS);
    leave();
    int[] before = pixels();
    click(middle(panel(), cell(OUTPUT_GRADIENT, 3, 2)));
    click(middle(panel(), cell(OUTPUT_GRADIENT, 3, 2)));
    leave();
    assertArrayEquals(before, pixels());
  }

  @Test
  void the_right_button_pins_nothing() {
    goTo(OUTPUT_WEIGHTS);
    leave();
    int[] before = pixels();
    rightClickOn(middle(panel(), cell(OUTPUT_GRADIENT, 3, 2)));
    leave();
    assertTrue(Arrays.equals(before, pixels()));
  }
}
