package backprop.view;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Rows in as many columns of the same width as there is room for, filled line by line. */
final class Columns extends Region {
  private static final double ACROSS = 36;
  private static final double DOWN = 9;

  private final List<? extends Region> rows;

  Columns(List<? extends Region> rows) {
    this.rows = List.copyOf(rows);
    getChildren().addAll(rows);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double widest() {
    return rows.stream().mapToDouble(row -> row.prefWidth(-1)).max().orElse(0);
  }

  private int columns(double width) {
    return Math.max(1, (int) ((width + ACROSS) / (widest() + ACROSS)));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return widest();
  }

  @Override
  protected double computePrefHeight(double width) {
    return arrange(width < 0 ? prefWidth(-1) : width, false);
  }

  @Override
  protected void layoutChildren() {
    arrange(getWidth(), true);
  }

  /** Puts the rows, if they are to be put; returns the height they take. */
  private double arrange(double width, boolean put) {
    int columns = columns(width);
    double each = snapSizeX((width - ACROSS * (columns - 1)) / columns);
    double y = 0;
    for (int i = 0; i < rows.size(); i += columns) {
      List<? extends Region> line = rows.subList(i, Math.min(rows.size(), i + columns));
      double high = line.stream().mapToDouble(row -> row.prefHeight(each)).max().orElse(0);
      for (int j = 0; put && j < line.size(); j++) {
        line.get(j).resizeRelocate(snapPositionX(j * (each + ACROSS)), y, each, high);
      }
      y += snapSizeY(high) + DOWN;
    }
    return Math.max(0, y - DOWN);
  }
}
