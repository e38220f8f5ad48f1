package backprop.view;

import javafx.stage.Stage;

/** The stage that all tests of a run share: one before may have filled the screen with it. */
record TestStage(Stage stage) {

  /** Shows a window in the upper left corner, its scene as large as that. */
  void show(MainWindow window, double width, double height) {
    stage.setFullScreen(false);
    stage.setX(0);
    stage.setY(0);
    window.show(width, height);
    stage.sizeToScene();
  }
}
