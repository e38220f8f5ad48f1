package backprop.drawing;

import backprop.drawing.PaperFit.Manner;
import java.util.List;
import java.util.Optional;

/** What stands side by side on a sheet, over its whole width. */
sealed interface HandoutShelf {
  /** The height it needs, in pixels. */
  double least();

  /** The height it takes where nothing else needs it. */
  double most();

  /** How many steps stand in it. */
  int steps();

  /** The network. */
  record Network(double least, double most) implements HandoutShelf {
    @Override
    public int steps() {
      return 0;
    }
  }

  /** A line of what is given. */
  record Given(HandoutGiven.Line line) implements HandoutShelf {
    @Override
    public double least() {
      return line.height();
    }

    @Override
    public double most() {
      return line.height();
    }

    @Override
    public int steps() {
      return 0;
    }
  }

  /** Steps beside each other. */
  record Steps(List<Column> columns, double slotHeight) implements HandoutShelf {
    @Override
    public double least() {
      return columns.stream().mapToDouble(Column::least).max().orElse(0);
    }

    @Override
    public double most() {
      return Math.max(least(), slotHeight);
    }

    @Override
    public int steps() {
      return columns.stream().mapToInt(column -> column.boxes().size()).sum();
    }
  }

  /** Steps below each other, beside another that needs as much height as all of them. */
  record Column(List<Box> boxes) {
    double least() {
      return boxes.stream().mapToDouble(Box::least).sum() + HandoutSheet.GAP * (boxes.size() - 1);
    }

    /** The height of a box where the column has so much. */
    double height(Box box, double all) {
      return box.least() + (all - least()) / boxes.size();
    }
  }

  /**
   * The box of one step.
   *
   * @param step at the usual size
   * @param width of the box in pixels
   * @param least height it needs
   * @param isWide whether it takes the whole width of the sheet
   * @param manner in which all its numbers fit; empty if only a part of them does
   */
  record Box(
      HandoutStep step, double width, double least, boolean isWide, Optional<Manner> manner) {}
}
