package backprop.view;

import backprop.session.Command;
import backprop.session.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What the window is for. It stands where one explores, and leads to the lecture. */
final class Modes extends HBox {

  Modes(Messages messages, Command present) {
    ToggleButton explore = new ToggleButton(messages.text("mode.explore"));
    explore.setId("mode-explore");
    explore.setSelected(true);
    explore.setOnAction(event -> explore.setSelected(true));
    explore.getStyleClass().add("left-pill");
    ToggleButton lecture = new ToggleButton(messages.text("mode.present"));
    lecture.setId("mode-present");
    String name = messages.text("command.present-here");
    lecture.setAccessibleHelp(name);
    lecture.setTooltip(new Hint(name + "  (" + String.join(", ", present.keys()) + ")"));
    lecture.setOnAction(event -> {
      lecture.setSelected(false);
      present.run();
    });
    lecture.getStyleClass().add("right-pill");
    getChildren().addAll(explore, lecture);
    getStyleClass().add("modes");
    setMinWidth(Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER);
  }
}
