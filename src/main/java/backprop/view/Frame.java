package backprop.view;

import backprop.desk.Desk;
import backprop.drawing.PassPicture;
import backprop.session.Command;
import backprop.session.Messages;
import backprop.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** How the window is laid out: strips above and below, the network and the step between them. */
final class Frame extends BorderPane {
  private final PassSurfaces surfaces;
  private final StackPane all = new StackPane();
  private final StackPane step;

  /** Lays out the pictures; {@link #dress} adds the strips. */
  Frame(PassSurfaces surfaces) {
    this.surfaces = surfaces;
    step = new StackPane(surfaces.panel());
    all.getChildren().add(middle());
    getStyleClass().add("bp-main");
    setCenter(all);
  }

  private HBox middle() {
    Surface graph = surfaces.graph();
    HBox middle = new HBox(graph, step);
    graph
        .prefWidthProperty()
        .bind(widthProperty().map(width -> PassPicture.graphWidth(width.doubleValue())));
    graph.setMinWidth(Region.USE_PREF_SIZE);
    step.setMinWidth(0);
    HBox.setHgrow(step, Priority.ALWAYS);
    return middle;
  }

  /** Holds the network and the step, and what stands over both. */
  StackPane all() {
    return all;
  }

  /** Holds the step, and what stands over it. */
  StackPane step() {
    return step;
  }

  /** Puts the strips around the pictures, in one language. */
  void dress(
      Messages messages,
      Session session,
      List<Command> commands,
      ThemeChoice theme,
      Desk desk,
      Consumer<Path> open,
      Player player,
      Corner corner) {
    MenuButton menu = CommandMenu.of(messages, commands, desk.settings()::recent, open);
    setTop(new TopStrip(messages, session, commands, theme, menu));
    all.getChildren().removeIf(Corner.class::isInstance);
    all.getChildren().add(corner);
    setBottom(new BottomStrip(messages, commands, player, surfaces.timeline()));
  }
}
