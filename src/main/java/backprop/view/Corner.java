package backprop.view;

import backprop.session.Messages;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The lower left corner over the picture: what is being typed, and notices. Nothing moves for it.
 */
final class Corner extends VBox {

  Corner(Messages messages, GoTo goTo, NoticeStrip notices) {
    getStyleClass().add("corner");
    setMouseTransparent(true);
    setFillWidth(false);
    setAlignment(Pos.BOTTOM_LEFT);
    StackPane.setAlignment(this, Pos.BOTTOM_LEFT);
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
    getChildren().addAll(typed, notices);
  }
}
