package backprop.view;

import backprop.drawing.Picture;
import backprop.drawing.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An area of the window that shows a picture and knows what of it is pointed at. What changes fades
 * in over what was there; what is the same in both stays as it is to the last bit.
 */
final class Surface extends Region {
  private static final Duration FADE = Duration.millis(140);

  /** The new picture is seen at once, if not in full: a key press must not feel slow. */
  private static final double FIRST_OPACITY = 0.4;

  /** Says what is to be drawn for a size. */
  interface Painter {
    Drawing at(double width, double height);
  }

  /** A picture that is to be drawn, on any thread. What is equal draws the same picture. */
  interface Drawing {
    Picture draw();
  }

  private static final Picture NOTHING = new Picture(0, 0, List.of(), List.of());

  private final Painter painter;
  private final Fonts fonts;
  private Canvas front = canvas();
  private Canvas back = canvas();
  private Picture picture = NOTHING;
  private final Timeline fade = new Timeline();
  private boolean animated = true;
  private boolean speaks;
  private Consumer<Optional<Target>> onPoint = target -> {};
  private Consumer<Target> onChoose = target -> {};
  private BiPredicate<Target, Point2D> onDoubleClick = (target, at) -> false;
  private Optional<Node> over = Optional.empty();
  private Ahead ahead = new Ahead();
  private final MatrixTables tables = new MatrixTables(this::choose);
  private Runnable onPainted = () -> {};

  Surface(Painter painter, Fonts fonts) {
    this.painter = painter;
    this.fonts = fonts;
    Region ring = ring();
    getChildren().setAll(back, front, tables, ring);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> onPoint.accept(Optional.empty()));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::choose);
  }

  /** Shows that the picture has the focus, over the picture. */
  private Region ring() {
    Region ring = new Region();
    ring.getStyleClass().add("bp-ring");
    ring.setMouseTransparent(true);
    ring.setManaged(false);
    ring.setViewOrder(-1);
    ring.visibleProperty().bind(focusVisibleProperty());
    widthProperty().addListener((observed, before, after) -> ring.resize(getWidth(), getHeight()));
    heightProperty().addListener((observed, before, after) -> ring.resize(getWidth(), getHeight()));
    return ring;
  }

  private static Canvas canvas() {
    Canvas canvas = new Canvas();
    canvas.setMouseTransparent(true);
    // Through a rectangle, even one that hides nothing, a faded node is drawn straight onto the
    // window; without, it is first drawn into a picture of its own: twice the work in software
    Rectangle whole = new Rectangle();
    whole.widthProperty().bind(canvas.widthProperty());
    whole.heightProperty().bind(canvas.heightProperty());
    canvas.setClip(whole);
    return canvas;
  }

  /** Called with what the mouse is over; with nothing when it leaves. */
  void onPoint(Consumer<Optional<Target>> handler) {
    onPoint = handler;
  }

  /** Called with what is clicked. */
  void onChoose(Consumer<Target> handler) {
    onChoose = handler;
  }

  /**
   * Asked when something is clicked twice, with the place; if it answers no, that was two clicks.
   */
  void onDoubleClick(BiPredicate<Target, Point2D> handler) {
    onDoubleClick = handler;
  }

  /** Puts a control over the picture, where it stays whatever is drawn. */
  void putOver(Node control) {
    control.setManaged(false);
    getChildren().add(control);
    over = Optional.of(control);
  }

  /** Takes the control away again. */
  void uncover() {
    over.ifPresent(getChildren()::remove);
    over = Optional.empty();
  }

  /** Looks here first for what it is to show. */
  void setAhead(Ahead drawnAhead) {
    ahead = drawnAhead;
  }

  /** Tells those who do not see it what is written in the picture, whenever it changes. */
  void speak() {
    speaks = true;
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /** Called whenever there is another picture. */
  void onPainted(Runnable action) {
    onPainted = action;
  }

  /** Whether changes fade in. */
  void setAnimated(boolean animated) {
    this.animated = animated;
  }

  /** What is shown. */
  Picture picture() {
    return picture;
  }

  /** Does what a click on something would do. */
  void choose(Target target) {
    onChoose.accept(target);
  }

  private void point(MouseEvent event) {
    Optional<Target> target = picture.at(event.getX(), event.getY());
    setCursor(target.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    onPoint.accept(target);
  }

  private void choose(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    picture
        .at(event.getX(), event.getY())
        .ifPresent(target -> {
          Point2D at = new Point2D(event.getX(), event.getY());
          if (event.getClickCount() != 2 || !onDoubleClick.test(target, at)) {
            choose(target);
          }
        });
  }

  /** Draws anew, letting what changed fade in. */
  void change() {
    if (!animated || getWidth() < 1 || picture.width() != getWidth()) {
      refresh();
      return;
    }
    finishFade();
    Canvas old = front;
    front = back;
    back = old;
    front.setVisible(true);
    front.toFront();
    over.ifPresent(Node::toFront);
    paint();
    front.setOpacity(FIRST_OPACITY);
    fade.getKeyFrames().setAll(new KeyFrame(FADE, new KeyValue(front.opacityProperty(), 1.0)));
    fade.setOnFinished(event -> finishFade());
    back.setVisible(true);
    fade.playFromStart();
  }

  /** Draws anew at once. */
  void refresh() {
    finishFade();
    paint();
  }

  private void finishFade() {
    if (fade.getStatus() == Animation.Status.RUNNING) {
      fade.stop();
    }
    front.setOpacity(1);
    back.setVisible(false);
  }

  private void paint() {
    if (getWidth() < 1 || getHeight() < 1) {
      // Else, at the size it had, the old one would pass for the new one
      picture = NOTHING;
      return;
    }
    double scale = scale();
    Drawing drawing = painter.at(getWidth(), getHeight());
    Painting painting =
        ahead.take(drawing, scale).orElseGet(() -> Painting.of(drawing.draw(), scale));
    picture = painting.picture();
    if (speaks) {
      setAccessibleText(picture.words());
    }
    front.setWidth(getWidth());
    front.setHeight(getHeight());
    new FxPainter(front.getGraphicsContext2D(), fonts).paint(painting);
    tables.resize(getWidth(), getHeight());
    if (tables.follow(picture.matrices()) && isFocused()) {
      notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }
    onPainted.run();
  }

  /**
   * Who listens is at the entry that was gone to, if there is one, and not at the whole picture.
   */
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.FOCUS_ITEM
        ? tables.chosen().orElse(null)
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /** Pixels of the screen to one of the picture. */
  double scale() {
    return getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
  }

  @Override
  protected void layoutChildren() {
    if (picture.width() != getWidth() || picture.height() != getHeight()) {
      refresh();
    }
  }
}
