package backprop.view;

import backprop.session.Command;
import backprop.session.Messages;
import backprop.session.Session;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * The strip above: which lesson this is, and how it looks. In one row where there is the width for
 * it, else in two.
 */
final class TopStrip extends Region {
  private static final double GAP = 14;
  private static final double BETWEEN_ROWS = 6;

  /** What has to be seen of a lesson's line to be of use, in sizes of its letters. */
  private static final double LEAST_LESSON = 12;

  private final Label program = new Label();
  private final MenuButton menu;
  private final Label lesson = new Label();
  private final Modes modes;
  private final List<Button> looks;

  /**
   * @param percent size of text, of the usual
   */
  TopStrip(
      Messages messages,
      Session session,
      List<Command> commands,
      ThemeChoice theme,
      MenuButton menu,
      int percent) {
    this.menu = menu;
    getStyleClass().add("top-strip");
    program.setText("∂ " + messages.text("program"));
    program.getStyleClass().add("program");
    lesson.getStyleClass().add("lesson");
    lesson
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> new LessonLine(messages).of(session.moment().trace().lesson()),
                session.momentProperty()));
    Hint whole = new Hint("");
    whole.textProperty().bind(lesson.textProperty());
    lesson.setTooltip(whole);
    modes = new Modes(messages, find(commands, "present-here"));
    Button language = CommandButton.of(messages, find(commands, "language"), Feather.GLOBE);
    language.setText(messages.text("language.other"));
    Button themeButton = CommandButton.of(messages, find(commands, "theme"), Feather.SUN);
    themeButton
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text("theme." + theme.palette().name()), theme.paletteProperty()));
    Button helpButton = CommandButton.of(messages, find(commands, "help"), Feather.HELP_CIRCLE);
    helpButton.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    looks = List.of(language, themeButton, helpButton);
    CommandButton.enlargeIcon(menu, percent);
    looks.forEach(button -> CommandButton.enlargeIcon(button, percent));
    getChildren().addAll(program, menu, lesson, modes);
    getChildren().addAll(looks);
  }

  private static Command find(List<Command> commands, String id) {
    return commands.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  // Layout

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double wide(Region control) {
    return snapSizeX(control.prefWidth(-1));
  }

  private double width(List<? extends Region> controls) {
    return controls.stream().mapToDouble(this::wide).sum() + GAP * (controls.size() - 1);
  }

  private double high(List<? extends Region> controls) {
    return controls.stream().mapToDouble(c -> snapSizeY(c.prefHeight(-1))).max().orElse(0);
  }

  private double inside(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private boolean hasOneRow(double width) {
    double least = Math.min(wide(lesson), LEAST_LESSON * lesson.getFont().getSize());
    double others = width(List.of(program, menu, modes)) + GAP + width(looks);
    return others + GAP + least <= inside(width);
  }

  private double upper() {
    return high(List.of(program, menu, modes));
  }

  private double lower() {
    return Math.max(high(List.of(lesson)), high(looks));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    boolean one = width < 0 || hasOneRow(width);
    double rows = one ? Math.max(upper(), lower()) : upper() + BETWEEN_ROWS + lower();
    return snappedTopInset() + rows + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double right = getWidth() - snappedRightInset();
    double y = snappedTopInset();
    double looksX = right - width(looks);
    double menuX = left + wide(program) + GAP;
    double afterMenu = menuX + wide(menu) + GAP;
    if (hasOneRow(getWidth())) {
      double height = Math.max(upper(), lower());
      double room = looksX - afterMenu - wide(modes) - 2 * GAP;
      double said = Math.min(wide(lesson), room);
      put(program, left, y, wide(program), height);
      put(menu, menuX, y, wide(menu), height);
      put(lesson, afterMenu, y, said, height);
      put(modes, afterMenu + said + GAP + (room - said) / 2, y, wide(modes), height);
      putLooks(looksX, y, height);
    } else {
      put(program, left, y, wide(program), upper());
      put(menu, menuX, y, wide(menu), upper());
      put(modes, right - wide(modes), y, wide(modes), upper());
      double below = y + upper() + BETWEEN_ROWS;
      put(lesson, left, below, Math.min(wide(lesson), looksX - GAP - left), lower());
      putLooks(looksX, below, lower());
    }
  }

  private void putLooks(double left, double y, double height) {
    double x = left;
    for (Button button : looks) {
      put(button, x, y, wide(button), height);
      x += wide(button) + GAP;
    }
  }

  private void put(Region control, double x, double y, double width, double height) {
    layoutInArea(
        control, snapPositionX(x), y, width, height, 0, null, true, false, HPos.LEFT, VPos.CENTER);
  }
}
