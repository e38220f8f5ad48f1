package backprop.view;

import backprop.drawing.PresentPicture;
import backprop.session.Command;
import backprop.session.Messages;
import backprop.session.Session;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The few controls of a lecture, over the lower edge of its picture. */
final class PresentControls extends VBox {
  /** A command and its sign. */
  private record Shown(String id, Ikon icon) {}

  private static final List<Shown> SHOWN =
      List.of(
          new Shown("back", Feather.CHEVRON_LEFT),
          new Shown("next", Feather.CHEVRON_RIGHT),
          new Shown("hold-back", Feather.EYE_OFF),
          new Shown("black", Feather.MOON),
          new Shown("present-here", Feather.X));

  /** The number that it speaks of stays visible. */
  private static final double WIDEST_NOTICE = 0.6;

  private final Look look;
  private final Session session;
  private final GoTo goTo;
  private final List<Command> commands;
  private final NoticeStrip notices;
  private final HBox buttons = new HBox();
  private double letters = 1;

  PresentControls(
      Look look, Session session, GoTo goTo, List<Command> commands, NoticeStrip notices) {
    this.look = look;
    this.session = session;
    this.goTo = goTo;
    this.commands = commands;
    this.notices = notices;
    getStyleClass().add("present-controls");
    setAlignment(Pos.BOTTOM_LEFT);
    setFillWidth(false);
    setPickOnBounds(false);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    buttons.getStyleClass().add("buttons");
    buttons.setAlignment(Pos.CENTER);
    buttons.managedProperty().bind(buttons.visibleProperty());
  }

  /** Made anew, in the language of now. */
  void restyle() {
    Messages messages = look.messages();
    buttons.getChildren().clear();
    for (Shown shown : SHOWN) {
      String id = shown.id();
      Command command = commands.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
      Button button = CommandButton.of(messages, command, shown.icon());
      button.setId("lecture-" + id);
      boolean ends = id.equals("present-here");
      if (ends) {
        button.setAccessibleText(messages.text("present.end"));
        button.setTooltip(new Hint(messages.text("present.end") + "  (Esc)"));
      }
      // With all names at this size they would cover the numbers
      button.setText(ends ? messages.text("present.end") : "");
      button.setMinWidth(Region.USE_PREF_SIZE);
      buttons.getChildren().add(button);
    }
    Label place = new Label();
    place.getStyleClass().add("place");
    place
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    messages.text(
                        "presenter.place",
                        "number",
                        session.moment().position(),
                        "total",
                        session.moment().trace().steps().size()),
                session.momentProperty()));
    place.setMinWidth(Region.USE_PREF_SIZE);
    buttons.getChildren().add(1, place);
    Label typed = new Label();
    typed.getStyleClass().add("notice");
    typed
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text("hint.goto", "digits", goTo.digitsProperty().get()),
                goTo.digitsProperty()));
    typed.visibleProperty().bind(goTo.digitsProperty().isNotEmpty());
    typed.managedProperty().bind(typed.visibleProperty());
    enlargeIcons();
    getChildren().setAll(typed, notices, buttons);
  }

  /** As large as the hall's other words, on a screen of that size in pixels. */
  void fit(double width, double height) {
    double now = PresentPicture.least(height);
    if (now != letters) {
      letters = now;
      setStyle("-fx-font-size: " + letters + "px");
      enlargeIcons();
    }
    notices.setMaxWidth(width * WIDEST_NOTICE);
  }

  private void enlargeIcons() {
    for (Node button : buttons.getChildren()) {
      if (button instanceof Button control) {
        CommandButton.setIconSize(control, (int) Math.round(letters));
      }
    }
  }

  /** What is typed and notices are seen all the same. */
  void setShown(boolean shown) {
    buttons.setVisible(shown);
  }

  boolean isShown() {
    return buttons.isVisible();
  }
}
