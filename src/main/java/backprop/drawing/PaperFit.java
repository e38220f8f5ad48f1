package backprop.drawing;

import backprop.formula.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Sets a row of matrices on paper, where no number may be small and none can be asked for. All
 * matrices are shown in one way: with numbers of the same size, long rows folded; or, where that is
 * more than a page holds, a part of each.
 */
final class PaperFit {
  /** What may be folded, the least first: a matrix is best seen in one piece. */
  private enum Folds {
    NONE,
    WIDE,
    WIDE_AND_TALL
  }

  private static final int ALL_DIGITS = 4;

  /** Numbers of a size in design pixels, with so many significant digits. */
  record Legibility(double size, int digits) {}

  /**
   * What may be tried.
   *
   * @param sizes of numbers, the best first
   * @param pens boxes for a pen, the best first
   * @param foldsAll whether matrices of several rows may be folded, and not only single rows
   */
  record Manner(List<Legibility> sizes, List<EmptyGrid> pens, boolean foldsAll) {
    private static final List<EmptyGrid> PENS = List.of(EmptyGrid.FOR_A_PEN, EmptyGrid.NARROW);

    private static Manner of(boolean foldsAll, int digits, List<EmptyGrid> pens, double... sizes) {
      return new Manner(
          Arrays.stream(sizes).mapToObj(size -> new Legibility(size, digits)).toList(),
          pens,
          foldsAll);
    }

    /** As large as there is room for. */
    static Manner large(boolean foldsAll) {
      return of(foldsAll, ALL_DIGITS, PENS, 15, 14, 13, 12, 11, SMALLEST);
    }

    /** As little room as can be read and filled in. */
    static Manner tight(boolean foldsAll) {
      return of(foldsAll, ALL_DIGITS, List.of(EmptyGrid.NARROW), SMALLEST);
    }

    /** Where four digits are too many for a page. */
    static Manner fewDigits() {
      return of(true, ALL_DIGITS - 1, PENS, 12, 11, SMALLEST);
    }

    boolean hasAllDigits() {
      return sizes.getFirst().digits() == ALL_DIGITS;
    }
  }

  /** Eight points, in pixels. */
  static final double SMALLEST = HandoutPicture.LEAST;

  private static final List<Integer> PARTS = List.of(12, 10, 8, 7, 6, 5, 4, 3);

  /** A matrix with so many rows more than columns may stand in several blocks side by side. */
  private static final int TALL = 8;

  /** Of such a block: shorter ones hide that it was a column. */
  private static final int LEAST_ROWS = 5;

  private final Style style;
  private final RowFit row;
  private final View view;
  private final List<List<RowItem>> groups;
  private final List<Heatmap> heatmaps;

  PaperFit(Style style, RowFit row, View view) {
    this.style = style;
    this.row = row;
    this.view = view;
    this.groups = row.groups();
    this.heatmaps = groups.stream().flatMap(group -> heatmaps(group).stream()).toList();
  }

  private static List<Heatmap> heatmaps(List<RowItem> group) {
    return group.stream()
        .filter(RowItem.Grid.class::isInstance)
        .map(item -> ((RowItem.Grid) item).heatmap())
        .toList();
  }

  /** All numbers of all matrices, if that fits; in lines. */
  Optional<List<List<RowItem>>> fit(double width, double height, Manner manner) {
    for (Folds folds : Folds.values()) {
      for (Legibility choice : manner.sizes()) {
        for (EmptyGrid pen : manner.pens()) {
          show(choice, pen);
          if (fold(folds, width, manner.foldsAll()) && fits(width, height)) {
            return Optional.of(row.lines(width));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** False where that is not allowed or changes nothing. */
  private boolean fold(Folds folds, double width, boolean foldsAll) {
    heatmaps.forEach(Heatmap::showWhole);
    return switch (folds) {
      case NONE -> true;
      case WIDE -> foldWide(width, foldsAll);
      case WIDE_AND_TALL -> foldWide(width, foldsAll) && foldTall(width);
    };
  }

  /** Of every large matrix its first rows and columns, what is lit, and the last. */
  List<List<RowItem>> part(double width, double height) {
    for (int most : PARTS) {
      for (EmptyGrid pen : Manner.PENS) {
        show(new Legibility(SMALLEST, ALL_DIGITS), pen);
        heatmaps.forEach(heatmap -> showPart(heatmap, most));
        if (fits(width, height)) {
          return row.lines(width);
        }
      }
    }
    return row.lines(width);
  }

  private boolean fits(double width, double height) {
    return row.fits(width, height, false) || row.fits(width, height, true);
  }

  private void show(Legibility choice, EmptyGrid pen) {
    Heatmap result = heatmaps.getLast();
    if (result.left().isPresent()) {
      result.leave(pen);
    }
    heatmaps.forEach(heatmap -> heatmap.showNumbers(choice.size(), choice.digits()));
  }

  /** How wide a matrix of a group may be, so that the group stands in one line. */
  private double room(List<RowItem> group, double width) {
    double signs =
        group.stream()
            .filter(item -> !(item instanceof RowItem.Grid))
            .mapToDouble(RowItem::width)
            .sum();
    int grids = Math.max(1, heatmaps(group).size());
    return (width - signs - row.gap() * (group.size() - 1)) / grids;
  }

  /** Folds what is wider than a line; false where that is not allowed. */
  private boolean foldWide(double width, boolean foldsAll) {
    for (List<RowItem> group : groups) {
      double room = room(group, width);
      for (Heatmap heatmap : heatmaps(group)) {
        Shape shape = heatmap.shape();
        if (shape.columns() * heatmap.cellWidth() > room) {
          if (shape.rows() > 1 && !foldsAll) {
            return false;
          }
          heatmap.show(Blocks.down(shape, (int) (room / heatmap.cellWidth())));
        }
      }
    }
    return true;
  }

  /** Puts pieces of tall matrices beside each other; false where there is none. */
  private boolean foldTall(double width) {
    boolean folded = false;
    for (List<RowItem> group : groups) {
      double room = room(group, width);
      for (Heatmap heatmap : heatmaps(group)) {
        Shape shape = heatmap.shape();
        double each = shape.columns() * heatmap.cellWidth() + style.px(Heatmap.GAP);
        int beside = (int) ((room + style.px(Heatmap.GAP)) / each);
        boolean isTall = shape.rows() >= shape.columns() + TALL && !isElsewhere(heatmap);
        if (isTall && beside > 1) {
          int rows = Math.max(LEAST_ROWS, Math.ceilDiv(shape.rows(), beside));
          heatmap.show(Blocks.across(shape, rows));
          folded = true;
        }
      }
    }
    return folded;
  }

  /** Such a matrix is small already: it only stands for itself. */
  private static boolean isElsewhere(Heatmap heatmap) {
    return heatmap.left().filter(grid -> !grid.note().isEmpty()).isPresent();
  }

  private void showPart(Heatmap heatmap, int most) {
    if (isElsewhere(heatmap)) {
      heatmap.showWhole();
      return;
    }
    Shape shape = heatmap.shape();
    List<Integer> rows = kept(shape.rows(), 2 * most, i -> isLitRow(heatmap, i));
    List<Integer> columns = kept(shape.columns(), most, j -> isLitColumn(heatmap, j));
    heatmap.show(Blocks.part(rows, columns));
  }

  private boolean isLitRow(Heatmap heatmap, int row) {
    return IntStream.range(0, heatmap.shape().columns())
        .anyMatch(j -> view.lighting().isLit(heatmap.symbol(), row, j));
  }

  private boolean isLitColumn(Heatmap heatmap, int column) {
    return IntStream.range(0, heatmap.shape().rows())
        .anyMatch(i -> view.lighting().isLit(heatmap.symbol(), i, column));
  }

  /** The first, the one that is lit if it is only one, and the last. */
  static List<Integer> kept(int all, int most, IntPredicate isLit) {
    if (all <= most) {
      return IntStream.range(0, all).boxed().toList();
    }
    TreeSet<Integer> kept = new TreeSet<>();
    List<Integer> lit = IntStream.range(0, all).filter(isLit).limit(2).boxed().toList();
    if (lit.size() == 1) {
      kept.addAll(lit);
    }
    kept.add(all - 1);
    for (int i = 0; kept.size() < most; i++) {
      kept.add(i);
    }
    return new ArrayList<>(kept);
  }
}
