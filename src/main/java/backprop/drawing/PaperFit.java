package backprop.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sets a row of matrices on paper, where no number may be small. Where not all of them can be in
 * numbers, as few as possible are in colours, and the result last: it is what the sheet is about.
 */
final class PaperFit {
  private record Legibility(double size, int digits) {}

  private static final List<Legibility> CHOICES =
      List.of(
          new Legibility(13, 4),
          new Legibility(12, 4),
          new Legibility(11, 4),
          new Legibility(12, 3),
          new Legibility(11, 3),
          new Legibility(11, 2));

  private static final int LARGEST_CELL = 12;

  /** Smaller cells are made only where nothing else helps. */
  private static final int GOOD_CELL = 6;

  private static final int SMALLEST_CELL = 3;

  private final RowFit row;
  private final List<Heatmap> heatmaps;

  PaperFit(RowFit row, List<RowItem> items) {
    this.row = row;
    this.heatmaps =
        items.stream()
            .filter(RowItem.Grid.class::isInstance)
            .map(item -> ((RowItem.Grid) item).heatmap())
            .toList();
  }

  /** The largest way that fits; failing all, whatever {@link RowFit} makes of it. */
  List<List<RowItem>> fit(double width, double height) {
    boolean found = tryDownTo(GOOD_CELL, width, height) || tryDownTo(SMALLEST_CELL, width, height);
    return found ? row.lines(width) : row.fit(width, height);
  }

  private boolean tryDownTo(int leastSide, double width, double height) {
    for (List<Heatmap> coloured : choicesOfColoured()) {
      for (Legibility choice : CHOICES) {
        for (EmptyGrid box : boxes()) {
          show(choice, box, coloured);
          for (int side = LARGEST_CELL; side >= leastSide; side--) {
            int cell = side;
            coloured.forEach(heatmap -> heatmap.showColours(cell));
            if (row.fits(width, height, false) || row.fits(width, height, true)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** Every set of matrices that may lose their numbers, the smallest loss first. */
  private List<List<Heatmap>> choicesOfColoured() {
    int count = Math.min(heatmaps.size(), 8);
    List<List<Heatmap>> sets = new ArrayList<>();
    for (int set = 0; set < 1 << count; set++) {
      int bits = set;
      sets.add(
          IntStream.range(0, count)
              .filter(i -> (bits >> i & 1) == 1)
              .mapToObj(heatmaps::get)
              .toList());
    }
    sets.sort(
        Comparator.<List<Heatmap>>comparingInt(List::size)
            .thenComparing(set -> set.contains(heatmaps.getLast()))
            .thenComparingInt(set -> set.stream().mapToInt(Heatmap::entries).sum()));
    return sets;
  }

  private List<EmptyGrid> boxes() {
    return heatmaps.getLast().left().isPresent()
        ? List.of(EmptyGrid.FOR_A_PEN, EmptyGrid.NARROW)
        : List.of(EmptyGrid.FOR_A_PEN);
  }

  private void show(Legibility choice, EmptyGrid box, List<Heatmap> coloured) {
    Heatmap result = heatmaps.getLast();
    if (result.left().isPresent()) {
      result.leave(box);
    }
    for (Heatmap heatmap : heatmaps) {
      if (!coloured.contains(heatmap)) {
        heatmap.showNumbers(choice.size(), choice.digits());
      }
    }
  }
}
