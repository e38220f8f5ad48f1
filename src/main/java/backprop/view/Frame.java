package backprop.view;

import backprop.desk.Desk;
import backprop.session.Command;
import backprop.session.Messages;
import backprop.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How the window is laid out: strips above and below, the network and the step between them. */
final class Frame extends BorderPane {
  /** Size of letters in controls, in pixels. */
  private static final double USUAL_FONT = 14;

  private final PassSurfaces surfaces;
  private final StackPane all = new StackPane();
  private final StackPane step;
  private final Middle middle;
  private final StackPane centre = new StackPane();
  private final ObservableBooleanValue lecturing;
  private boolean menuBar;

  /**
   * Lays out the pictures; {@link #dress} adds the strips.
   *
   * @param lecturing whether a hall looks on: then there are no strips, whatever sheet is open
   */
  Frame(PassSurfaces surfaces, Look look, ObservableBooleanValue lecturing) {
    this.lecturing = lecturing;
    this.surfaces = surfaces;
    step = new StackPane(surfaces.panel());
    middle = new Middle(look, all);
    all.getChildren().add(middle.around(surfaces.graph(), step));
    getStyleClass().add("bp-main");
    setCenter(centre);
  }

  /** Holds all that is scrolled when text is large. */
  Middle middle() {
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

  /** Puts all commands into the system's bar of menus, from the next {@link #dress} on. */
  void useMenuBar() {
    menuBar = true;
  }

  /** Puts the strips around the pictures, in one language. */
  void dress(
      Messages messages,
      Session session,
      List<Command> commands,
      Look look,
      Desk desk,
      Consumer<Path> open,
      Player player,
      Corner corner) {
    new OpenMenus(this).close();
    MenuButton menu = CommandMenu.of(messages, commands, desk.settings()::recent, open);
    int percent = look.preferences().textPercent();
    TopStrip strip = new TopStrip(messages, session, commands, look.theme(), menu, percent);
    setTop(menuBar ? new VBox(new CommandMenuBar(messages, commands), strip) : strip);
    centre.getChildren().setAll(middle, corner);
    setBottom(new BottomStrip(messages, commands, player, surfaces, percent));
    for (Node edge : List.of(getTop(), getBottom())) {
      edge.visibleProperty().bind(Bindings.not(lecturing));
      edge.managedProperty().bind(edge.visibleProperty());
    }
    setStyle("-fx-font-size: " + USUAL_FONT * percent / 100 + "px");
  }
}
