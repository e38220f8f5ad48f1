package backprop.view;

import backprop.session.Command;
import backprop.session.Messages;
import backprop.session.Session;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The strip above: which lesson this is, and how it looks. */
final class TopStrip extends HBox {

  TopStrip(
      Messages messages,
      Session session,
      List<Command> commands,
      ThemeChoice theme,
      MenuButton menu,
      boolean large) {
    getStyleClass().add("top-strip");
    setAlignment(Pos.CENTER_LEFT);
    Label program = new Label("∂ " + messages.text("program"));
    program.getStyleClass().add("program");
    Label lesson = new Label();
    lesson.getStyleClass().add("lesson");
    // It gives way, never a button
    lesson.setMinWidth(0);
    lesson
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> new LessonLine(messages).of(session.moment().trace().lesson()),
                session.momentProperty()));
    Region before = new Region();
    HBox.setHgrow(before, Priority.ALWAYS);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Modes modes = new Modes(messages, find(commands, "present-here"));
    Button language = CommandButton.of(messages, find(commands, "language"), Feather.GLOBE);
    language.setText(messages.text("language.other"));
    Button themeButton = CommandButton.of(messages, find(commands, "theme"), Feather.SUN);
    themeButton
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text("theme." + theme.palette().name()), theme.paletteProperty()));
    Button helpButton = CommandButton.of(messages, find(commands, "help"), Feather.HELP_CIRCLE);
    helpButton.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    List.of(menu, language, themeButton, helpButton)
        .forEach(control -> control.setMinWidth(Region.USE_PREF_SIZE));
    if (large) {
      // Large names leave no room beside each other
      HBox first = new HBox(program, menu, lesson, before, modes);
      HBox second = new HBox(space, language, themeButton, helpButton);
      List.of(first, second)
          .forEach(row -> {
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("row");
          });
      VBox rows = new VBox(first, second);
      rows.getStyleClass().add("rows");
      HBox.setHgrow(rows, Priority.ALWAYS);
      getChildren().add(rows);
    } else {
      getChildren()
          .addAll(program, menu, lesson, before, modes, space, language, themeButton, helpButton);
    }
  }

  private static Command find(List<Command> commands, String id) {
    return commands.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }
}
