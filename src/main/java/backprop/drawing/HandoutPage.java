package backprop.drawing;

import backprop.drawing.HandoutShelf.Box;
import backprop.drawing.HandoutShelf.Column;
import backprop.drawing.HandoutShelf.Steps;
import backprop.drawing.PaperFit.Manner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The shelves of one sheet, and how high each is.
 *
 * @param shelves from above
 * @param heights of them in pixels
 */
record HandoutPage(List<HandoutShelf> shelves, List<Double> heights) {
  /** One or two steps on a sheet may be larger; all on it are of one size. */
  private static final double[] UNITS = {1.4, 1.3, 1.2, 1.1};

  /** A box is not made much higher than it needs only to fill the sheet. */
  private static final double MOST_STRETCH = 1.3;

  /** Puts shelves on sheets, in order, as many as fit and no more steps than are wished. */
  static List<HandoutPage> of(List<HandoutShelf> shelves, int perPage) {
    List<HandoutPage> pages = new ArrayList<>();
    List<HandoutShelf> page = new ArrayList<>();
    double used = 0;
    int steps = 0;
    for (HandoutShelf shelf : shelves) {
      boolean isFull =
          used + shelf.least() > HandoutSheet.HEIGHT + 1e-6 || steps + shelf.steps() > perPage;
      // A step that is to have a sheet of its own does not share that of the network
      boolean isOwn = perPage == 1 && shelf.steps() > 0;
      if (!page.isEmpty() && (isFull || isOwn)) {
        pages.add(filled(page, false));
        page.clear();
        used = 0;
        steps = 0;
      }
      page.add(shelf);
      used += shelf.least() + HandoutSheet.GAP;
      steps += shelf.steps();
    }
    pages.add(filled(page, true));
    return pages;
  }

  /** Shares what is left of a sheet. */
  private static HandoutPage filled(List<HandoutShelf> shelves, boolean isLast) {
    double[] heights = shelves.stream().mapToDouble(HandoutShelf::least).toArray();
    double spare =
        HandoutSheet.HEIGHT
            - Arrays.stream(heights).sum()
            - HandoutSheet.GAP * (heights.length - 1);
    for (int i = 0; i < heights.length && spare > 0; i++) {
      // Up to its slot, so that small steps stand in equal boxes
      double more = Math.min(spare, shelves.get(i).most() - heights[i]);
      heights[i] += more;
      spare -= more;
    }
    long steps = shelves.stream().filter(shelf -> shelf.steps() > 0).count();
    for (int i = 0; i < heights.length && !isLast && spare > 0; i++) {
      double more = Math.min(spare / steps, heights[i] * (MOST_STRETCH - 1));
      heights[i] += shelves.get(i).steps() > 0 ? more : 0;
    }
    return new HandoutPage(List.copyOf(shelves), Arrays.stream(heights).boxed().toList());
  }

  /** All steps on it, at the largest size at which they fit. */
  List<Placed> steps(Style style, boolean mayBeLarger) {
    List<Placed> usual = new ArrayList<>();
    double y = HandoutSheet.TOP;
    for (int i = 0; i < shelves.size(); i++) {
      if (shelves.get(i) instanceof Steps(List<Column> columns, var _)) {
        place(columns, y, heights.get(i), usual);
      }
      y += heights.get(i) + HandoutSheet.GAP;
    }
    for (double unit : mayBeLarger ? UNITS : new double[0]) {
      Style larger = style.onPaper(unit, HandoutPicture.LEAST);
      List<Placed> fitted =
          usual.stream().flatMap(placed -> placed.fitted(larger).stream()).toList();
      if (fitted.size() == usual.size()) {
        return fitted;
      }
    }
    usual.forEach(Placed::fit);
    return usual;
  }

  private static void place(List<Column> columns, double top, double height, List<Placed> placed) {
    double x = HandoutSheet.MARGIN;
    for (Column column : columns) {
      double y = top;
      for (Box box : column.boxes()) {
        double own = column.height(box, height);
        placed.add(new Placed(box, box.step(), x, y, own));
        y += own + HandoutSheet.GAP;
      }
      x += column.boxes().getFirst().width() + HandoutSheet.GAP;
    }
  }

  /** A step at its place on the sheet; lengths in pixels. */
  record Placed(Box box, HandoutStep step, double x, double y, double height) {
    private boolean hasAllDigits() {
      return box.manner().filter(Manner::hasAllDigits).isPresent();
    }

    /** The same at another size, if all of it fits. */
    private Optional<Placed> fitted(Style style) {
      HandoutStep other = box.step().in(style);
      return hasAllDigits()
          ? other
              .fit(box.width(), height, Manner.large(box.isWide()))
              .map(needed -> new Placed(box, other, x, y, height))
          : Optional.empty();
    }

    private void fit() {
      Manner manner = hasAllDigits() ? Manner.large(box.isWide()) : Manner.fewDigits();
      if (box.manner().isEmpty() || step.fit(box.width(), height, manner).isEmpty()) {
        step.fitPart(box.width(), height);
      }
    }

    void draw(Sketch sketch) {
      step.draw(sketch, x, y, height);
    }
  }
}
