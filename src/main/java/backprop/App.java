package backprop;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window of the program, and the only place that wires its objects. */
public final class App extends Application {

  @Override
  public void start(Stage stage) {
    stage.setTitle("Backprop: see every derivative");
    stage.setScene(new Scene(new StackPane(new Label("Backprop")), 1280, 800));
    stage.show();
  }
}
