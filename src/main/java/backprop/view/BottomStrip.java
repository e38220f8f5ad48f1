package backprop.view;

import backprop.session.Command;
import backprop.session.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The strip below: the buttons that walk, and the timeline. The buttons say their names where that
 * leaves the timeline the width for its own; else they are icons; else the timeline stands below.
 */
final class BottomStrip extends Region {
  private static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);
  private static final double HEIGHT = 84;
  private static final double MARGIN = 8;
  private static final double GAP = 14;
  private static final double BETWEEN = 8;

  /** More than this no timeline gets beside the buttons, in sizes of the letters on them. */
  private static final double WIDEST_TIMELINE = 40;

  private enum Form {
    NAMES,
    ICONS,
    TWO_ROWS
  }

  private final Messages messages;
  private final PassSurfaces surfaces;
  private final Surface timeline;
  private final Button first;
  private final Button back;
  private final Button next;
  private final Button play;
  private final ChoiceBox<Double> speed;

  /** Width of the buttons with their names, measured while those are shown. */
  private double named;

  /**
   * @param percent size of text, of the usual
   */
  BottomStrip(
      Messages messages,
      List<Command> commands,
      Player player,
      PassSurfaces surfaces,
      int percent) {
    this.messages = messages;
    this.surfaces = surfaces;
    timeline = surfaces.timeline();
    getStyleClass().add("bottom-strip");
    first = CommandButton.of(messages, find(commands, "first"), Feather.SKIP_BACK);
    first.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    back = CommandButton.of(messages, find(commands, "back"), Feather.CHEVRON_LEFT);
    next = CommandButton.of(messages, find(commands, "next"), Feather.CHEVRON_RIGHT);
    next.getStyleClass().add("accent");
    play = playButton(find(commands, "play"), player, percent);
    speed = speed(player);
    List.of(first, back, next).forEach(button -> CommandButton.enlargeIcon(button, percent));
    show(true);
    getChildren().addAll(first, back, next, play, speed, timeline);
  }

  private static Command find(List<Command> commands, String id) {
    return commands.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private Button playButton(Command command, Player player, int percent) {
    Button button = CommandButton.of(messages, command, Feather.PLAY);
    BooleanBinding playing = player.isPlaying();
    // As wide as its longer name, so that nothing moves when it changes
    button.getStyleClass().add("play");
    button
        .textProperty()
        .bind(
            Bindings.when(playing)
                .then(messages.text("command.pause"))
                .otherwise(messages.text("command.play")));
    FontIcon start = CommandButton.icon(Feather.PLAY, percent);
    FontIcon pause = CommandButton.icon(Feather.PAUSE, percent);
    button.graphicProperty().bind(Bindings.when(playing).then(pause).otherwise(start));
    return button;
  }

  private ChoiceBox<Double> speed(Player player) {
    ChoiceBox<Double> choice = new ChoiceBox<>(FXCollections.observableArrayList(SPEEDS));
    choice.setId("speed");
    choice.setAccessibleText(messages.text("speed.name"));
    choice.setConverter(
        new Named<>(factor -> {
          String plain = factor == Math.rint(factor) ? "" + factor.intValue() : "" + factor;
          return messages.text("speed", "factor", plain);
        }));
    choice.setValue(player.speed());
    choice.valueProperty().addListener((observed, before, factor) -> player.setSpeed(factor));
    return choice;
  }

  // Layout

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private void show(boolean names) {
    back.setContentDisplay(names ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    next.setContentDisplay(names ? ContentDisplay.RIGHT : ContentDisplay.GRAPHIC_ONLY);
    play.setContentDisplay(names ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
  }

  private boolean showsNames() {
    return back.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY;
  }

  private List<Button> buttons() {
    return List.of(first, back, next, play);
  }

  private double wide(Button button, boolean names) {
    return snapSizeX(
        names
            ? button.prefWidth(-1)
            : button.getInsets().getLeft()
                + button.getGraphic().prefWidth(-1)
                + button.getInsets().getRight());
  }

  private double walk(boolean names) {
    return buttons().stream().mapToDouble(button -> wide(button, names) + BETWEEN).sum()
        + snapSizeX(speed.prefWidth(-1));
  }

  private double inside(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private Form form(double width) {
    if (showsNames()) {
      named = walk(true);
    }
    double needed = Math.min(surfaces.timelineWidth(), WIDEST_TIMELINE * play.getFont().getSize());
    double room = inside(width) - GAP - needed;
    return named <= room ? Form.NAMES : walk(false) <= room ? Form.ICONS : Form.TWO_ROWS;
  }

  private double high() {
    return Math.max(
        snapSizeY(speed.prefHeight(-1)),
        buttons().stream().mapToDouble(b -> snapSizeY(b.prefHeight(-1))).max().orElse(0));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double ticks = Math.ceil(surfaces.timelineHeight());
    boolean two = width >= 0 && form(width) == Form.TWO_ROWS;
    double rows = two ? high() + MARGIN + ticks : Math.max(high(), ticks);
    return Math.max(HEIGHT, snappedTopInset() + MARGIN + rows + MARGIN + snappedBottomInset());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    Form form = form(getWidth());
    boolean names = form != Form.ICONS;
    if (names != showsNames()) {
      show(names);
    }
    double top = snappedTopInset();
    double height = getHeight() - top - snappedBottomInset();
    double left = snappedLeftInset();
    double inside = inside(getWidth());
    if (form == Form.TWO_ROWS) {
      walk(left, top + MARGIN, high(), true);
      double below = MARGIN + high();
      timeline.resizeRelocate(left, top + below, inside, height - below);
    } else {
      double x = walk(left, top, height, names) + GAP;
      timeline.resizeRelocate(x, top, Math.max(0, left + inside - x), height);
    }
  }

  /** Puts the buttons into a row; returns where they end. */
  private double walk(double left, double y, double height, boolean names) {
    double x = left;
    for (Button button : buttons()) {
      put(button, x, y, wide(button, names), height);
      x += wide(button, names) + BETWEEN;
    }
    put(speed, x, y, snapSizeX(speed.prefWidth(-1)), height);
    return x + snapSizeX(speed.prefWidth(-1));
  }

  private void put(Region control, double x, double y, double width, double height) {
    double high = snapSizeY(control.prefHeight(-1));
    control.resizeRelocate(snapPositionX(x), snapPositionY(y + (height - high) / 2), width, high);
  }
}
