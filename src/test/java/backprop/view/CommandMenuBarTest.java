package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.session.Command;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bar of menus of a Mac; where the system has none, as here, it stands in the window. */
final class CommandMenuBarTest extends WindowUnderTest {

  @BeforeEach
  void have_a_bar() {
    interact(() -> window.useMenuBar());
    settle();
  }

  private MenuBar bar() {
    return lookup("#menu-bar").query();
  }

  @Test
  void every_command_stands_in_it_once() {
    List<String> ids = CommandMenuBar.ids();
    Set<String> once = new HashSet<>(ids);
    assertEquals(once.size(), ids.size(), "a command stands there twice");
    Set<String> missing =
        window.commands().stream().map(Command::id).collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(once);
    assertEquals(Set.of(), missing);
    long items =
        bar().getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> item.getText() != null)
            .count();
    assertEquals(ids.size(), items, "it names a command that does not exist");
  }

  @Test
  void its_entries_do_what_their_keys_do_and_take_no_key_from_the_window() {
    clickOn("Steps").clickOn("Next");
    settle();
    assertEquals(1, step());
    for (var menu : bar().getMenus()) {
      for (MenuItem item : menu.getItems()) {
        assertEquals(null, item.getAccelerator(), item.getText());
      }
    }
  }

  @Test
  void it_speaks_the_language_of_the_window() {
    hitWithControl(KeyCode.L);
    List<String> names = bar().getMenus().stream().map(menu -> menu.getText()).toList();
    assertTrue(names.containsAll(List.of("파일", "편집", "단계", "보기", "도움말")), names.toString());
  }
}
