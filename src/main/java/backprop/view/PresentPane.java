package backprop.view;

import backprop.drawing.Picture;
import backprop.drawing.PresentPicture;
import backprop.drawing.SpokenStep;
import backprop.drawing.Spotlight;
import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.session.Command;
import backprop.session.Focus;
import backprop.session.Lecture;
import backprop.session.Lighting;
import backprop.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * What the hall sees. Controls come when the mouse moves and go when it rests, and the pointer with
 * them; while the button is held, what is under the mouse stands in a spotlight.
 */
final class PresentPane extends StackPane {
  private static final Duration REST = Duration.seconds(2.5);

  private final Session session;
  private final Lecture lecture;
  private final Supplier<Style> style;
  private final Surface surface;
  private final PresentControls controls;
  private final NoticeStrip notices;
  private final PauseTransition idle = new PauseTransition(REST);
  private Optional<Point2D> mouse = Optional.empty();
  private Optional<Point2D> spot = Optional.empty();

  PresentPane(
      Session session,
      Lecture lecture,
      Look look,
      GoTo goTo,
      List<Command> commands,
      Supplier<Style> style) {
    this.session = session;
    this.lecture = lecture;
    this.style = style;
    notices = new NoticeStrip(look.words());
    surface = new Surface((w, h) -> () -> draw(w, h), look.fonts());
    surface.getStyleClass().add("bp-present");
    surface.setFocusTraversable(true);
    controls = new PresentControls(look, session, goTo, commands, notices);
    // Over the legend; in the middle they would cover the numbers
    StackPane.setAlignment(controls, Pos.BOTTOM_LEFT);
    getChildren().addAll(surface, controls);
    idle.setOnFinished(event -> rest());
    addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
    surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> point(event));
    surface.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> dim());
    session
        .momentProperty()
        .addListener((observed, before, after) -> {
          notices.clear();
          changed();
        });
    lecture.coveredProperty().addListener((observed, before, after) -> changed());
  }

  private Picture draw(double width, double height) {
    Optional<Focus> chosen =
        session.moment().entry().map(entry -> (Focus) entry).or(session.moment()::pinned);
    Picture picture = draw(chosen, width, height);
    surface.setAccessibleText(
        new SpokenStep(style.get().messages(), session.moment())
            .step(lecture.coveredProperty().get()));
    return spot.map(at -> lit(picture, chosen, at)).orElse(picture);
  }

  private Picture draw(Optional<Focus> pointed, double width, double height) {
    return PresentPicture.draw(
        style.get(), session.moment(), pointed, lecture.coveredProperty().get(), width, height);
  }

  /** What stands in the light is what is worked in numbers, and what it is computed from is lit. */
  private Picture lit(Picture picture, Optional<Focus> chosen, Point2D at) {
    Optional<Focus> under =
        picture
            .at(at.getX(), at.getY())
            .flatMap(target ->
                target instanceof Target.Lights(Focus focus)
                    ? Optional.of(focus)
                    : Optional.empty());
    Picture drawn = under.isPresent() ? draw(under, picture.width(), picture.height()) : picture;
    Lighting lighting = new Lighting(session.moment(), under.or(() -> chosen));
    return Spotlight.on(drawn, style.get(), lighting, at.getX(), at.getY());
  }

  // Properties

  /** Where the pass is drawn. */
  Surface surface() {
    return surface;
  }

  /** What is said to the lecturer. */
  NoticeStrip notices() {
    return notices;
  }

  /** Runs out when the mouse has rested long enough. */
  PauseTransition idle() {
    return idle;
  }

  /** Whether the controls are seen. */
  boolean areControlsShown() {
    return controls.isShown();
  }

  // Commands

  /** Shows the pass, without pointer and controls. */
  void open() {
    mouse = Optional.empty();
    spot = Optional.empty();
    controls.restyle();
    rest();
    surface.requestFocus();
    requestLayout();
    layout();
    surface.refresh();
  }

  /** The pass is not drawn a second time while nobody sees it. */
  @Override
  protected void layoutChildren() {
    if (isVisible()) {
      controls.fit(getWidth(), getHeight());
      super.layoutChildren();
    }
  }

  /** Draws anew for another theme, size or language. */
  void restyle() {
    controls.restyle();
    if (isVisible()) {
      surface.refresh();
    }
  }

  void setAnimated(boolean animated) {
    surface.setAnimated(animated);
  }

  private void changed() {
    if (isVisible()) {
      surface.change();
    }
  }

  private void moved(MouseEvent event) {
    Point2D now = new Point2D(event.getX(), event.getY());
    // The toolkit also reports a mouse that rests, when what lies under it changes
    boolean really = mouse.isPresent() && !mouse.get().equals(now);
    mouse = Optional.of(now);
    if (really) {
      wake();
      if (spot.isPresent()) {
        light(now);
      }
    }
  }

  private void wake() {
    controls.setShown(true);
    if (Cursor.NONE.equals(surface.getCursor())) {
      surface.setCursor(Cursor.DEFAULT);
    }
    idle.playFromStart();
  }

  private void rest() {
    idle.stop();
    controls.setShown(false);
    surface.setCursor(Cursor.NONE);
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      point(event);
    }
  }

  private void point(MouseEvent event) {
    mouse = Optional.of(new Point2D(event.getX(), event.getY()));
    light(mouse.get());
  }

  /** Lights what is under the mouse until {@link #dim()}. */
  void light() {
    light(mouse.orElse(new Point2D(getWidth() / 2, getHeight() / 2)));
  }

  private void light(Point2D at) {
    if (!spot.equals(Optional.of(at))) {
      spot = Optional.of(at);
      surface.refresh();
    }
  }

  /** Ends the spotlight. */
  void dim() {
    if (spot.isPresent()) {
      spot = Optional.empty();
      surface.refresh();
    }
  }

  /** Whether something stands in the spotlight. */
  boolean isLit() {
    return spot.isPresent();
  }
}
