package backprop.view;

import backprop.session.Command;
import backprop.session.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip below: the buttons that walk, and the timeline. */
final class BottomStrip extends VBox {
  private static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);

  private final Messages messages;

  BottomStrip(
      Messages messages, List<Command> commands, Player player, Surface timeline, boolean tall) {
    this.messages = messages;
    getStyleClass().add("bottom-strip");
    Button first = CommandButton.of(messages, find(commands, "first"), Feather.SKIP_BACK);
    first.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    Button back = CommandButton.of(messages, find(commands, "back"), Feather.CHEVRON_LEFT);
    Button next = CommandButton.of(messages, find(commands, "next"), Feather.CHEVRON_RIGHT);
    next.setContentDisplay(ContentDisplay.RIGHT);
    next.getStyleClass().add("accent");
    Button play = playButton(find(commands, "play"), player);
    HBox walk = new HBox(first, back, next, play, speed(player));
    walk.getStyleClass().add("walk");
    walk.setAlignment(Pos.CENTER_LEFT);
    // The timeline gives way, never a button's name
    walk.setMinWidth(Region.USE_PREF_SIZE);
    List.of(back, next, play).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
    timeline.setMinWidth(0);
    timeline.setPrefWidth(0);
    HBox.setHgrow(timeline, Priority.ALWAYS);
    HBox row = new HBox(walk);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("row");
    VBox.setVgrow(row, Priority.ALWAYS);
    getChildren().add(row);
    if (tall) {
      // Large buttons leave no room beside them
      HBox below = new HBox(timeline);
      below.getStyleClass().add("row");
      VBox.setVgrow(below, Priority.ALWAYS);
      getChildren().add(below);
      getStyleClass().add("tall");
    } else {
      row.getChildren().add(timeline);
    }
  }

  private static Command find(List<Command> commands, String id) {
    return commands.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private Button playButton(Command command, Player player) {
    Button play = CommandButton.of(messages, command, Feather.PLAY);
    BooleanBinding playing = player.isPlaying();
    // As wide as its longer name, so that nothing moves when it changes
    play.setMinWidth(Region.USE_PREF_SIZE);
    play.getStyleClass().add("play");
    play.textProperty()
        .bind(
            Bindings.when(playing)
                .then(messages.text("command.pause"))
                .otherwise(messages.text("command.play")));
    FontIcon start = new FontIcon(Feather.PLAY);
    FontIcon pause = new FontIcon(Feather.PAUSE);
    play.graphicProperty().bind(Bindings.when(playing).then(pause).otherwise(start));
    return play;
  }

  private ChoiceBox<Double> speed(Player player) {
    ChoiceBox<Double> speed = new ChoiceBox<>(FXCollections.observableArrayList(SPEEDS));
    speed.setId("speed");
    speed.setAccessibleText(messages.text("speed.name"));
    speed.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Double factor) {
            String plain = factor == Math.rint(factor) ? "" + factor.intValue() : "" + factor;
            return messages.text("speed", "factor", plain);
          }

          @Override
          public Double fromString(String text) {
            throw new UnsupportedOperationException("a choice is never typed");
          }
        });
    speed.setValue(player.speed());
    speed.valueProperty().addListener((observed, before, factor) -> player.setSpeed(factor));
    return speed;
  }
}
