package backprop.view;

import backprop.session.Command;
import backprop.session.Messages;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * Every command in a bar of menus, for systems that have one above all windows. Its entries name no
 * keys to the system: it would take them before the window hears them, and twice.
 */
final class CommandMenuBar extends MenuBar {

  /** One menu: the end of its key in the bundle, and its commands in groups. */
  private record Heading(String id, List<List<String>> groups) {}

  private static final List<Heading> HEADINGS =
      List.of(
          new Heading("file", List.of(List.of("open", "save", "save-as"), List.of("export"))),
          new Heading(
              "edit",
              List.of(
                  List.of("undo", "redo"),
                  List.of("copy", "copy-as", "paste"),
                  List.of("edit", "numbers", "network"),
                  List.of("apply-update", "untrain"))),
          new Heading(
              "walk",
              List.of(
                  List.of("next", "back", "first", "last"),
                  List.of("next-phase", "previous-phase", "play"),
                  List.of("into", "out", "down", "up"))),
          new Heading(
              "proof",
              List.of(List.of("jacobian", "nudge", "check-all"), List.of("verdict", "difference"))),
          new Heading(
              "lecture",
              List.of(List.of("present", "present-here"), List.of("hold-back", "black", "white"))),
          new Heading(
              "look",
              List.of(
                  List.of("theme", "language", "full-screen"),
                  List.of("text-larger", "text-smaller", "text-normal"),
                  List.of("scroll-down", "scroll-up", "zoom-reset"),
                  List.of("colour-scale", "colour-lock", "motion"))),
          new Heading("help", List.of(List.of("help", "about"))));

  /** The bar in one language. */
  CommandMenuBar(Messages messages, List<Command> commands) {
    setId("menu-bar");
    setUseSystemMenuBar(true);
    HEADINGS.stream().map(heading -> menu(heading, messages, commands)).forEach(getMenus()::add);
  }

  private static Menu menu(Heading heading, Messages messages, List<Command> commands) {
    Menu menu = new Menu(messages.text("menu." + heading.id()));
    menu.setId("menu-bar-" + heading.id());
    for (List<String> group : heading.groups()) {
      if (!menu.getItems().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      for (String id : group) {
        commands.stream()
            .filter(command -> command.id().equals(id))
            .map(command -> item(messages, command))
            .forEach(menu.getItems()::add);
      }
    }
    return menu;
  }

  private static MenuItem item(Messages messages, Command command) {
    MenuItem item = CommandMenu.item(messages, command);
    item.setId("menu-bar-" + command.id());
    return item;
  }

  /** The ids of all commands in it. */
  static List<String> ids() {
    return HEADINGS.stream()
        .flatMap(heading -> heading.groups().stream())
        .flatMap(List::stream)
        .collect(Collectors.toList());
  }
}
