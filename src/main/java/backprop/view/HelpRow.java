package backprop.view;

import backprop.session.Command;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A command and its keys; keys for which there is no room stand on the next line. */
final class HelpRow extends Region {
  /** Where the keys begin, in sizes of letters; later behind a name that is longer. */
  private static final double NAME = 13.6;

  private static final double AFTER_NAME = 14;
  private static final double BETWEEN = 6;

  private final Label name;
  private final List<Label> keys;

  HelpRow(Words words, Command command) {
    name = words.label("command." + command.id());
    keys = command.keys().stream().map(Label::new).toList();
    keys.forEach(key -> key.getStyleClass().add("key"));
    getChildren().add(name);
    getChildren().addAll(keys);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double keysX() {
    double least = NAME * name.getFont().getSize();
    return snapSizeX(Math.max(least, name.prefWidth(-1)) + AFTER_NAME);
  }

  private double wide(Label key) {
    return snapSizeX(key.prefWidth(-1));
  }

  private double line() {
    return keys.stream().mapToDouble(key -> snapSizeY(key.prefHeight(-1))).max().orElse(0);
  }

  /** With all its keys on one line. */
  @Override
  protected double computePrefWidth(double height) {
    return keysX() + keys.stream().mapToDouble(key -> wide(key) + BETWEEN).sum() - BETWEEN;
  }

  @Override
  protected double computePrefHeight(double width) {
    return arrange(width < 0 ? prefWidth(-1) : width, false);
  }

  @Override
  protected void layoutChildren() {
    double line = line();
    double high = snapSizeY(name.prefHeight(-1));
    name.resizeRelocate(0, snapPositionY((line - high) / 2), name.prefWidth(-1), high);
    arrange(getWidth(), true);
  }

  /** Puts the keys where they have room, if they are to be put; returns the height they take. */
  private double arrange(double width, boolean put) {
    double x = keysX();
    double y = 0;
    for (Label key : keys) {
      if (x > keysX() && x + wide(key) > width) {
        x = keysX();
        y += line() + BETWEEN;
      }
      if (put) {
        key.resizeRelocate(x, y, wide(key), line());
      }
      x += wide(key) + BETWEEN;
    }
    return y + line();
  }
}
