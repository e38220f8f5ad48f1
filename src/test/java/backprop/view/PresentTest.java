package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Mark;
import backprop.formula.Symbol;
import backprop.session.Lecture.Screen;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** A lecture, given with a remote. */
final class PresentTest extends WindowUnderTest {

  /** Screens that are plugged in and pulled out by hand. */
  private static final class ScreensOnATable implements Screens {
    private final List<String> done = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean second;

    @Override
    public boolean hasSecond() {
      return second;
    }

    @Override
    public void fill() {
      done.add("fill");
    }

    @Override
    public void restore() {
      done.add("restore");
    }

    @Override
    public void toggle() {
      done.add("toggle");
    }

    @Override
    public Runnable listen(Runnable change) {
      listeners.add(change);
      return () -> listeners.remove(change);
    }

    void plug(boolean in) {
      second = in;
      List.copyOf(listeners).forEach(Runnable::run);
    }
  }

  private final ScreensOnATable screens = new ScreensOnATable();

  @Override
  public void start(Stage ownStage) throws Exception {
    super.start(ownStage);
    Clock noon = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    window.podium().use(screens, noon);
  }

  private int position() {
    return window.session().moment().position();
  }

  private boolean isOn() {
    return window.podium().lecture().isOn();
  }

  private PresentPane pane() {
    return window.podium().pane();
  }

  private Surface picture() {
    return pane().surface();
  }

  private Screen screen() {
    return window.podium().lecture().screenProperty().get();
  }

  private void presentFromHere() {
    press(KeyCode.SHIFT, KeyCode.F5).release(KeyCode.F5, KeyCode.SHIFT);
    settle();
  }

  @Test
  void f5_begins_at_the_start_and_ends_where_it_stands() {
    goTo(OUTPUT_WEIGHTS);
    hit(KeyCode.F5);
    assertTrue(isOn());
    assertEquals(0, position());
    assertTrue(picture().isVisible() && pane().isVisible());
    hit(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);
    assertEquals(2, position());
    hit(KeyCode.F5);
    assertFalse(isOn());
    assertEquals(2, step());
    assertEquals(List.of("fill", "restore"), screens.done);
    assertTrue(screens.listeners.isEmpty(), "still listens to screens");
  }

  @Test
  void shift_f5_begins_here_and_escape_keeps_the_step() {
    goTo(OUTPUT_WEIGHTS);
    presentFromHere();
    assertTrue(isOn());
    assertEquals(OUTPUT_WEIGHTS, position());
    hit(KeyCode.PAGE_DOWN, KeyCode.ENTER, KeyCode.ESCAPE);
    assertFalse(isOn());
    assertEquals(OUTPUT_WEIGHTS + 1, step());
    assertTrue(window.session().moment().inside().isPresent(), "Esc left the entry too");
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyCode.class,
      names = {"PAGE_DOWN", "PAGE_UP", "F5", "B", "PERIOD", "ESCAPE", "SPACE", "W"})
  void every_key_brings_the_picture_back_from_black_and_does_nothing_else(KeyCode key) {
    goTo(OUTPUT_WEIGHTS);
    presentFromHere();
    for (KeyCode dark : List.of(KeyCode.B, KeyCode.PERIOD, KeyCode.W)) {
      hit(dark);
      assertEquals(dark == KeyCode.W ? Screen.WHITE : Screen.BLACK, screen());
      int colour = dark == KeyCode.W ? 0xffffffff : 0xff000000;
      assertEquals(colour, lectureHall()[WIDTH * 400 + 500]);
      hit(key);
      assertEquals(Screen.SHOWN, screen());
      assertTrue(isOn());
      assertEquals(OUTPUT_WEIGHTS, position());
    }
  }

  /** The whole window. */
  private int[] lectureHall() {
    return pixels();
  }

  @Test
  void digits_and_enter_jump_and_escape_first_forgets_the_digits() {
    presentFromHere();
    goTo(18);
    assertEquals(18, position());
    hit(KeyCode.DIGIT7, KeyCode.ESCAPE);
    assertTrue(isOn());
    hit(KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.ENTER);
    assertTrue(pane().notices().isVisible());
    hit(KeyCode.ESCAPE);
    assertFalse(isOn());
    assertEquals(18, step());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#next",
        "#back",
        "#first",
        "#play",
        "#theme",
        "#language",
        "#speed",
        "#mode-explore",
        ".bp-graph",
        ".bp-panel",
        ".bp-timeline",
        ".lesson"
      })
  void the_remote_begins_walks_and_ends_at_once_after_a_click_on(String control) {
    goTo(OUTPUT_WEIGHTS);
    click(control);
    if (control.equals("#speed")) {
      hit(KeyCode.ENTER);
    }
    hit(KeyCode.F5);
    assertTrue(isOn());
    assertEquals(0, position());
    hit(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);
    assertEquals(1, position());
    hit(KeyCode.B);
    assertEquals(Screen.BLACK, screen());
    hit(KeyCode.PAGE_DOWN);
    assertEquals(1, position());
    hit(KeyCode.ESCAPE);
    assertFalse(isOn());
    hit(KeyCode.PAGE_DOWN);
    assertEquals(2, position());
    assertTrue(String.join(" ", texts(panel())).contains("2 "), "the step is not drawn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#lecture-next", "#lecture-back", "#lecture-hold-back", ".bp-present"})
  void the_remote_works_at_once_after_a_click_in_the_lecture_on(String control) {
    goTo(OUTPUT_WEIGHTS);
    presentFromHere();
    wake();
    click(control);
    int from = position();
    window.podium().lecture();
    hit(KeyCode.PAGE_UP);
    assertEquals(from - 1, position());
    hit(KeyCode.PERIOD);
    assertEquals(Screen.BLACK, screen());
    hit(KeyCode.PERIOD, KeyCode.ESCAPE);
    assertFalse(isOn());
    assertEquals(from - 1, step());
  }

  @Test
  void the_strip_above_leads_to_the_lecture_and_its_own_control_ends_it() {
    goTo(OUTPUT_WEIGHTS);
    click("#mode-present");
    assertTrue(isOn());
    assertEquals(OUTPUT_WEIGHTS, position());
    wake();
    click("#lecture-present-here");
    assertFalse(isOn());
    assertEquals(OUTPUT_WEIGHTS, step());
  }

  private void wake() {
    hover(new Point2D(300, 300));
    hover(new Point2D(320, 310));
    assertTrue(pane().areControlsShown());
  }

  @Test
  void what_is_written_on_controls_and_notices_is_as_large_as_what_the_hall_reads() {
    goTo(OUTPUT_WEIGHTS);
    presentFromHere();
    hit(KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.ENTER);
    wake();
    hit(KeyCode.DIGIT2);
    List<Labeled> written =
        Stream.of(".button", ".label")
            .flatMap(kind -> lookup(".present-controls " + kind).queryAllAs(Labeled.class).stream())
            .filter(labeled -> !labeled.getText().isEmpty())
            .toList();
    assertTrue(written.size() >= 4, written::toString);
    for (Labeled words : written) {
      double least = 24 * 96 / 72.0 * HEIGHT / 1080;
      assertTrue(words.getFont().getSize() > least - 0.1, words::toString);
      assertEquals(words.prefWidth(-1), words.getWidth(), 1, words::toString);
    }
  }

  @Test
  void controls_come_with_the_mouse_and_go_with_the_pointer_when_it_rests() {
    presentFromHere();
    assertFalse(pane().areControlsShown());
    assertEquals(Cursor.NONE, picture().getCursor());
    wake();
    assertNotEquals(Cursor.NONE, picture().getCursor());
    interact(() -> pane().idle().jumpTo(pane().idle().getDuration()));
    waitForRest();
    assertEquals(Cursor.NONE, picture().getCursor());
    assertFalse(pane().areControlsShown());
  }

  private void waitForRest() {
    try {
      WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !pane().areControlsShown());
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
    settle();
  }

  private boolean isCovered() {
    return texts(picture()).contains("?");
  }

  @Test
  void a_result_that_is_held_back_comes_with_the_next_key_and_then_the_next_step() {
    goTo(OUTPUT_WEIGHTS - 1);
    presentFromHere();
    hit(KeyCode.A);
    assertFalse(isCovered(), "it was seen already");
    hit(KeyCode.PAGE_DOWN);
    assertEquals(OUTPUT_WEIGHTS, position());
    assertTrue(isCovered());
    int numbers = spots(picture(), cell(Symbol.gradient(Symbol.w(2)), 3, 3)).size();
    assertEquals(0, numbers, "the edge or the cell is seen");
    hit(KeyCode.PAGE_DOWN);
    assertEquals(OUTPUT_WEIGHTS, position());
    assertFalse(isCovered());
    assertTrue(spots(picture(), cell(Symbol.gradient(Symbol.w(2)), 3, 3)).size() > 1);
    hit(KeyCode.PAGE_DOWN);
    assertEquals(OUTPUT_WEIGHTS + 1, position());
    hit(KeyCode.PAGE_UP);
    assertFalse(isCovered());
    goTo(STEPS);
    assertTrue(isCovered());
    hit(KeyCode.PAGE_DOWN);
    assertFalse(isCovered(), "at the last step it stays covered");
    hit(KeyCode.ESCAPE);
    goTo(4);
    assertEquals(4, step());
    hit(KeyCode.PAGE_DOWN);
    assertEquals(5, step(), "held back where one explores");
  }

  @Test
  void the_button_or_the_key_light_what_is_under_the_mouse_as_long_as_they_are_held() {
    goTo(OUTPUT_WEIGHTS);
    presentFromHere();
    int marks = picture().picture().marks().size();
    var cell = cell(Symbol.gradient(Symbol.w(2)), 3, 3);
    moveTo(middle(picture(), cell));
    press(MouseButton.PRIMARY);
    settle();
    assertTrue(pane().isLit());
    assertTrue(picture().picture().marks().size() > marks);
    assertTrue(
        picture().picture().marks().stream().anyMatch(Mark.Clip.class::isInstance), "no light");
    release(MouseButton.PRIMARY);
    settle();
    assertFalse(pane().isLit());
    assertEquals(marks, picture().picture().marks().size());
    press(KeyCode.L);
    settle();
    assertTrue(pane().isLit());
    release(KeyCode.L);
    settle();
    assertEquals(marks, picture().picture().marks().size());
    assertEquals(OUTPUT_WEIGHTS, position());
  }

  @Test
  void a_laboratory_opens_in_the_lecture_and_closes_into_it() {
    goTo(OUTPUT_WEIGHTS);
    presentFromHere();
    hit(KeyCode.J);
    assertTrue(window.lab().isPresent());
    assertFalse(pane().isVisible());
    assertFalse(isShown("#menu") || isShown("#next"), "the hall sees strips of controls");
    hit(KeyCode.ESCAPE);
    assertTrue(isOn());
    assertTrue(pane().isVisible());
    assertEquals(OUTPUT_WEIGHTS, position());
    hit(KeyCode.ESCAPE);
    assertTrue(isShown("#menu") && isShown("#next"));
  }

  private boolean isShown(String id) {
    Node node = lookup(id).query();
    while (node != null && node.isVisible()) {
      node = node.getParent();
    }
    return node == null;
  }

  @Test
  void the_spotlight_ends_wherever_its_key_is_let_go() {
    interact(() -> screens.plug(true));
    goTo(OUTPUT_WEIGHTS);
    presentFromHere();
    Scene notes = window.podium().notes().orElseThrow().surface().getScene();
    interact(() -> {
      Event.fireEvent(notes.getRoot(), keyEvent(KeyEvent.KEY_PRESSED));
      assertTrue(pane().isLit());
      Event.fireEvent(notes.getRoot(), keyEvent(KeyEvent.KEY_RELEASED));
    });
    assertFalse(pane().isLit());
  }

  private static KeyEvent keyEvent(EventType<KeyEvent> type) {
    return new KeyEvent(type, "", "", KeyCode.L, false, false, false, false);
  }

  @Test
  void notes_stand_on_a_second_screen_and_a_screen_that_is_pulled_out_takes_nothing_along() {
    interact(() -> screens.plug(true));
    goTo(OUTPUT_WEIGHTS);
    presentFromHere();
    PresenterWindow notes = window.podium().notes().orElseThrow();
    assertTrue(notes.isShown());
    String words = String.join(" ", texts(notes.surface()));
    assertTrue(words.contains("Gradient of the weights, layer 2"), words);
    assertTrue(words.contains("Next: Pre-activation with respect to biases"), words);
    assertTrue(words.contains("since the start 00:00"), words);
    assertTrue(words.contains("12:00"), words);
    hit(KeyCode.PAGE_DOWN);
    assertTrue(String.join(" ", texts(notes.surface())).contains("11 / 26"));
    interact(() -> screens.plug(false));
    assertFalse(notes.isShown());
    assertTrue(isOn());
    assertEquals(OUTPUT_WEIGHTS + 1, position());
    hit(KeyCode.PAGE_DOWN);
    assertEquals(OUTPUT_WEIGHTS + 2, position());
    interact(() -> screens.plug(true));
    assertTrue(window.podium().notes().orElseThrow().isShown());
    PresenterWindow again = window.podium().notes().orElseThrow();
    hit(KeyCode.ESCAPE);
    assertFalse(again.isShown());
    assertEquals(OUTPUT_WEIGHTS + 2, step());
  }

  @Test
  void theme_and_language_change_during_the_lecture() {
    goTo(OUTPUT_WEIGHTS);
    presentFromHere();
    int[] light = pixels();
    hit(KeyCode.T);
    assertNotEquals(light[WIDTH * 60 + 20], pixels()[WIDTH * 60 + 20]);
    hitWithControl(KeyCode.L);
    assertTrue(isOn());
    assertFalse(pane().isLit(), "Ctrl and L are no spotlight");
    assertEquals(OUTPUT_WEIGHTS, position());
  }
}
