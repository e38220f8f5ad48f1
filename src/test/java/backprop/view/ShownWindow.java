package backprop.view;

import backprop.drawing.Picture;
import backprop.drawing.Spot;
import backprop.drawing.Target;
import backprop.drawing.formula.Typesetter;
import backprop.lesson.JsonLessons;
import backprop.session.Messages;
import backprop.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on the built-in lesson, looked at and touched as a person does. */
final class ShownWindow {
  private static final Typesetter TYPESETTER = new Typesetter();
  private static final double STEPS_ALONG = 40;

  final Session session = new Session(JsonLessons.builtIn());
  final MainWindow window;

  ShownWindow(Stage stage) {
    window = new MainWindow(stage, session, new Messages(Locale.ENGLISH), TYPESETTER, "light");
    stage.setX(0);
    stage.setY(0);
    window.show(1200, 760);
  }

  Surface graph() {
    return surface(".bp-graph");
  }

  Surface panel() {
    return surface(".bp-panel");
  }

  private Surface surface(String style) {
    return (Surface) window.root().lookup(style);
  }

  /** Clicks where a surface shows something, and nothing else is nearer. */
  void click(FxRobot robot, Surface surface, Target target) {
    robot.clickOn(surface.localToScreen(placeOf(surface.picture(), target)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Point2D placeOf(Picture picture, Target target) {
    List<Point2D> candidates = new ArrayList<>();
    for (Spot spot : picture.spots()) {
      if (!spot.target().equals(target)) {
        continue;
      }
      switch (spot) {
        case Spot.Area area ->
            candidates.add(new Point2D(area.x() + area.width() / 2, area.y() + area.height() / 2));
        case Spot.Segment line ->
            IntStream.range(1, (int) STEPS_ALONG)
                .mapToObj(i -> i / STEPS_ALONG)
                .map(t ->
                    new Point2D(
                        line.x1() + t * (line.x2() - line.x1()),
                        line.y1() + t * (line.y2() - line.y1())))
                .forEach(candidates::add);
      }
    }
    return candidates.stream()
        .filter(at -> picture.at(at.getX(), at.getY()).filter(target::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing on screen means " + target));
  }

  /** Every pixel between the strips. */
  int[] pixels() throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    Node middle = graph().getParent();
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          WritableImage image = middle.snapshot(null, null);
          PixelReader reader = image.getPixelReader();
          int width = (int) image.getWidth();
          int height = (int) image.getHeight();
          int[] pixels = new int[width * height];
          for (int i = 0; i < pixels.length; i++) {
            pixels[i] = reader.getArgb(i % width, i / width);
          }
          return pixels;
        });
  }

  /** Does something that no gesture reaches. */
  void run(Runnable action) {
    Platform.runLater(action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
