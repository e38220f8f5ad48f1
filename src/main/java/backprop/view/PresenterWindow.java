package backprop.view;

import backprop.drawing.Picture;
import backprop.drawing.PresenterPicture;
import backprop.drawing.SpokenStep;
import backprop.session.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The lecturer's own window: notes, the next step and the time. It may be closed at any time. */
final class PresenterWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  private final Session session;
  private final Look look;
  private final Clock clock;
  private final Instant began;
  private final Surface surface;
  private final StackPane root;
  private final Stage stage = new Stage();
  private final Timeline tick =
      new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> refresh()));

  /**
   * @param began when the lecture did
   * @param listen lets a scene hear the keys of the program
   */
  PresenterWindow(Session session, Look look, Clock clock, Instant began, Consumer<Scene> listen) {
    this.session = session;
    this.look = look;
    this.clock = clock;
    this.began = began;
    surface = new Surface((w, h) -> () -> draw(w, h), look.fonts());
    surface.setAnimated(false);
    surface.setFocusTraversable(true);
    surface.getStyleClass().add("bp-presenter");
    root = new StackPane(surface);
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    look.theme().apply(scene);
    listen.accept(scene);
    stage.setScene(scene);
    stage.setTitle(look.messages().text("presenter.title"));
    tick.setCycleCount(Animation.INDEFINITE);
  }

  private Picture draw(double width, double height) {
    Locale locale = look.messages().locale();
    String time =
        ZonedDateTime.now(clock)
            .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(locale));
    surface.setAccessibleText(new SpokenStep(look.messages(), session.moment()).step());
    return PresenterPicture.draw(
        look.style(root.getScene()), session.moment(), time, elapsed(), width, height);
  }

  private String elapsed() {
    Duration since = Duration.between(began, clock.instant());
    long hours = since.toHours();
    String minutes =
        String.format(Locale.ROOT, "%02d:%02d", since.toMinutesPart(), since.toSecondsPart());
    return hours == 0 ? minutes : hours + ":" + minutes;
  }

  /** Opens it on the lecturer's screen; the hall's window keeps the keys. */
  void show() {
    Rectangle2D bounds = Screen.getPrimary().getVisualBounds();
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    stage.setWidth(Math.min(WIDTH, bounds.getWidth()));
    stage.setHeight(Math.min(HEIGHT, bounds.getHeight()));
    stage.show();
    tick.playFromStart();
  }

  void close() {
    tick.stop();
    stage.close();
  }

  boolean isShown() {
    return stage.isShowing();
  }

  /** Draws anew for another moment or time. */
  void refresh() {
    surface.refresh();
  }

  /** Draws anew for another theme or language. */
  void restyle() {
    look.theme().apply(root.getScene());
    stage.setTitle(look.messages().text("presenter.title"));
    refresh();
  }

  /** Where it is drawn. */
  Surface surface() {
    return surface;
  }
}
