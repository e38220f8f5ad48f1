package backprop.view;

import backprop.session.Command;
import backprop.session.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the lesson, as a menu made from the table of commands. */
final class CommandMenu {
  /** The ids of its commands in groups; the files opened latest come after the first of all. */
  private static final List<List<String>> GROUPS =
      List.of(
          List.of("open", "save", "save-as"),
          List.of("undo", "redo", "paste"),
          List.of("numbers", "network", "apply-update", "untrain"),
          List.of("verdict", "difference", "check-all"),
          List.of("copy", "copy-as", "export"),
          List.of("help", "about"));

  private CommandMenu() {}

  /**
   * The menu's button.
   *
   * @param recent the files opened latest
   * @param open opens one of them
   */
  static MenuButton of(
      Messages messages, List<Command> commands, Supplier<List<Path>> recent, Consumer<Path> open) {
    MenuButton button = new MenuButton(messages.text("menu"), new FontIcon(Feather.MENU));
    button.setId("menu");
    button.setAccessibleText(messages.text("menu"));
    for (List<String> group : GROUPS) {
      if (!button.getItems().isEmpty()) {
        button.getItems().add(new SeparatorMenuItem());
      }
      for (String id : group) {
        commands.stream()
            .filter(command -> command.id().equals(id))
            .findFirst()
            .ifPresent(command -> button.getItems().add(item(messages, command)));
      }
    }
    Menu files = new Menu(messages.text("menu.recent"));
    files.setId("recent");
    button.getItems().add(1, files);
    // What was opened meanwhile belongs to it too
    button.setOnShowing(event -> files.getItems().setAll(recentItems(messages, recent, open)));
    files.getItems().setAll(recentItems(messages, recent, open));
    return button;
  }

  /** One entry: the name of a command, and the key that does the same. */
  static MenuItem item(Messages messages, Command command) {
    MenuItem item = new MenuItem(messages.text("command." + command.id()));
    item.setId("menu-" + command.id());
    item.setOnAction(event -> command.run());
    item.disableProperty().bind(Bindings.not(command.enabled()));
    if (!command.keys().isEmpty()) {
      // Shown beside the name; the keys themselves are heard elsewhere
      Label keys = new Label(command.keys().getFirst());
      keys.getStyleClass().add("menu-keys");
      item.setGraphic(keys);
    }
    return item;
  }

  private static List<MenuItem> recentItems(
      Messages messages, Supplier<List<Path>> recent, Consumer<Path> open) {
    List<MenuItem> items = new ArrayList<>();
    for (Path file : recent.get()) {
      MenuItem item = new MenuItem(file.getFileName() + "  —  " + file.getParent());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> open.accept(file));
      items.add(item);
    }
    if (items.isEmpty()) {
      MenuItem none = new MenuItem(messages.text("menu.recent.none"));
      none.setDisable(true);
      items.add(none);
    }
    return items;
  }
}
