package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.formula.Symbol;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** A menu goes with the control that it belongs to. */
final class OpenMenusTest extends WindowUnderTest {

  @Override
  public void start(Stage ownStage) throws Exception {
    super.start(ownStage);
    window.podium().use(new OneScreen(), Clock.systemUTC());
  }

  private static long menus() {
    return List.copyOf(Window.getWindows()).stream()
        .filter(other -> other instanceof PopupWindow && !(other instanceof Tooltip))
        .count();
  }

  private void run(String command) {
    interact(window.command(command)::run);
    settle();
  }

  @Test
  void the_menu_closes_when_a_lecture_begins() {
    click("#menu");
    assertEquals(1, menus());
    run("present");
    assertEquals(0, menus());
  }

  @Test
  void the_menu_closes_when_the_language_changes_and_its_button_with_it() {
    click("#menu");
    assertEquals(1, menus());
    run("language");
    assertEquals(0, menus());
  }

  @Test
  void the_menu_closes_when_the_theme_changes() {
    click("#menu");
    assertEquals(1, menus());
    run("theme");
    assertEquals(0, menus());
  }

  @Test
  void the_list_of_a_form_closes_with_the_form() {
    run("network");
    click(".choice-box");
    assertEquals(1, menus());
    interact(window.layers()::close);
    assertEquals(0, menus());
  }

  @Test
  void a_list_that_opens_in_the_frame_of_a_change_has_its_colours() {
    run("network");
    ChoiceBox<?> list = lookup(".choice-box").query();
    List<String> warnings = new ArrayList<>();
    Logger toolkit = Logger.getLogger("javafx");
    Handler listening = new Warnings(warnings::add);
    toolkit.addHandler(listening);
    try {
      interact(() -> {
        window.command("text-larger").run();
        window.command("theme").run();
        list.show();
      });
      settle();
    } finally {
      toolkit.removeHandler(listening);
    }
    assertEquals(1, menus());
    assertEquals(List.of(), warnings);
  }

  @Test
  void the_menu_of_a_field_over_a_number_closes_with_the_field() {
    doubleClickOn(middle(panel(), cell(Symbol.X, 0, 0)));
    settle();
    rightClickOn(middle(panel(), cell(Symbol.X, 0, 0)));
    settle();
    assertEquals(1, menus());
    interact(window.session()::last);
    hit(KeyCode.TAB);
    interact(() -> panel().requestFocus());
    settle();
    assertEquals(0, menus());
  }
}
