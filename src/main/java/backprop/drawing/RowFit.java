package backprop.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the largest way to set a row of matrices into a rectangle, broken into lines. */
final class RowFit {
  /** A text size with so many significant digits, best first: a digit more is worth some size. */
  private record Legibility(double size, int digits) {}

  private static final List<Legibility> CHOICES =
      List.of(
          new Legibility(15, 4),
          new Legibility(13, 4),
          new Legibility(12, 4),
          new Legibility(11, 4),
          new Legibility(12, 3),
          new Legibility(11, 3),
          new Legibility(10, 3),
          new Legibility(9.25, 3),
          new Legibility(8.5, 3),
          new Legibility(9.25, 2),
          new Legibility(8.5, 2));

  /** From the last row, fewer digits are worth more than a smaller size. */
  private static final List<Legibility> FROM_FAR =
      List.of(
          new Legibility(32, 4),
          new Legibility(26, 4),
          new Legibility(22, 4),
          new Legibility(19, 4),
          new Legibility(17, 4),
          new Legibility(19, 3),
          new Legibility(17, 3),
          new Legibility(16, 3),
          new Legibility(17, 2),
          new Legibility(16, 2));

  /**
   * How numbers may be written.
   *
   * @param choices of text, best first
   * @param lines that a long single row may take
   * @param length from which a row is long
   */
  private record Manner(List<Legibility> choices, int lines, int length) {}

  private static final List<Manner> MANNERS = List.of(new Manner(CHOICES, 1, 0));
  private static final List<Manner> MANNERS_FROM_FAR =
      List.of(
          new Manner(FROM_FAR, 1, 0),
          new Manner(FROM_FAR, 2, 8),
          new Manner(FROM_FAR, 2, 5),
          new Manner(FROM_FAR, 3, 8));

  /** How far rows of numbers stand apart, by the size of their text: as loose as fits. */
  private static final List<Double> PITCHES = List.of(1.5, 1.42, 1.34, 1.28, Heatmap.TIGHT);

  /**
   * Sides of a cell without a number, in design pixels: the largest, and the least that is good.
   */
  private record Cells(int largest, int least) {}

  private static final Cells NEAR = new Cells(16, 10);
  private static final Cells FAR = new Cells(26, 10);

  /** No formula has more shapes than this; more would only cost time. */
  private static final int MOST_KINDS = 6;

  private final Style style;
  private final List<RowItem> items;

  /** Whether every operator begins a line, and not only where the line before is full. */
  private boolean spread;

  RowFit(Style style, List<RowItem> items) {
    this.style = style;
    this.items = items;
  }

  double gap() {
    return style.px(9);
  }

  double lineGap() {
    return style.px(4);
  }

  private List<Heatmap> heatmaps() {
    List<Heatmap> heatmaps = new ArrayList<>();
    for (RowItem item : items) {
      if (item instanceof RowItem.Grid(Heatmap heatmap)) {
        heatmaps.add(heatmap);
      }
    }
    return heatmaps;
  }

  /**
   * The largest numbers that fit. Where not all matrices can be in numbers, as few kinds as
   * possible are in colours, alike ones together and the result last: no matrix is large at the
   * cost of another.
   */
  List<List<RowItem>> fit(double width, double height) {
    List<Manner> manners = style.isForAHall() ? MANNERS_FROM_FAR : MANNERS;
    for (List<Heatmap> coloured : choicesOfColoured()) {
      for (Manner manner : manners) {
        if (fit(coloured, manner, width, height)) {
          return lines(width);
        }
      }
    }
    // Too many for good cells: the same small ones for all
    spread = false;
    for (double side = style.px(cells().least()); side >= 1; side -= 1) {
      double fixed = side;
      heatmaps().forEach(h -> h.showColours(fixed));
      if (fits(width, height)) {
        return lines(width);
      }
    }
    // Too large even at a pixel an entry: what is left is to draw a part
    for (int cells = 96; cells >= 12 && !fits(width, height); cells -= 12) {
      int most = cells;
      heatmaps().forEach(h -> h.drawAtMost(most));
    }
    return lines(width);
  }

  private Cells cells() {
    return style.isForAHall() ? FAR : NEAR;
  }

  /** The largest way with some matrices in colours, if there is a good one. */
  private boolean fit(List<Heatmap> coloured, Manner manner, double width, double height) {
    List<Legibility> choices = manner.choices();
    heatmaps().forEach(h -> h.fold(coloured.contains(h) ? 1 : manner.lines(), manner.length()));
    // What does not fit at its smallest need not be tried any larger
    if (!fits(coloured, choices.getLast(), cells().least(), width, height)) {
      return false;
    }
    for (Legibility choice : choices) {
      if (fits(coloured, choice, cells().least(), width, height)) {
        int side = coloured.isEmpty() ? cells().least() : cells().largest();
        while (!fits(coloured, choice, side, width, height)) {
          side--;
        }
        if (style.isForAHall()) {
          loosen(coloured, width, height);
        }
        return true;
      }
    }
    return false;
  }

  private void loosen(List<Heatmap> coloured, double width, double height) {
    for (double pitch : PITCHES) {
      heatmaps().stream().filter(h -> !coloured.contains(h)).forEach(h -> h.setPitch(pitch));
      if (fits(width, height, false) || fits(width, height, true)) {
        return;
      }
    }
  }

  private boolean fits(
      List<Heatmap> coloured, Legibility choice, int side, double width, double height) {
    for (Heatmap heatmap : heatmaps()) {
      if (coloured.contains(heatmap)) {
        heatmap.showColours(style.px(side));
      } else {
        heatmap.showNumbers(choice.size(), choice.digits());
      }
    }
    return fits(width, height, false) || fits(width, height, true);
  }

  /** Every set of matrices that may lose their numbers, the smallest loss first. */
  private List<List<Heatmap>> choicesOfColoured() {
    List<Heatmap> heatmaps = heatmaps();
    List<List<Heatmap>> kinds =
        List.copyOf(
            heatmaps.stream()
                .collect(
                    Collectors.groupingBy(Heatmap::shape, LinkedHashMap::new, Collectors.toList()))
                .values());
    int count = Math.min(kinds.size(), MOST_KINDS);
    List<List<Heatmap>> sets = new ArrayList<>();
    for (int set = 0; set < 1 << count; set++) {
      int bits = set;
      sets.add(
          IntStream.range(0, count)
              .filter(i -> (bits >> i & 1) == 1)
              .mapToObj(kinds::get)
              .flatMap(List::stream)
              .toList());
    }
    sets.sort(
        Comparator.<List<Heatmap>>comparingInt(
                set -> (int) set.stream().map(Heatmap::shape).distinct().count())
            .thenComparing(set -> !heatmaps.isEmpty() && set.contains(heatmaps.getLast()))
            .thenComparingInt(set -> set.stream().mapToInt(Heatmap::entries).sum()));
    return sets;
  }

  /** Whether it fits, broken before every operator or only where a line is full. */
  boolean fits(double width, double height, boolean everyOperator) {
    spread = everyOperator;
    return fits(width, height);
  }

  private boolean fits(double width, double height) {
    List<List<RowItem>> lines = lines(width);
    return height(lines) <= height && lines.stream().allMatch(line -> lineWidth(line) <= width);
  }

  /** Breaks before operators where the line would grow too long. */
  List<List<RowItem>> lines(double width) {
    List<List<RowItem>> lines = new ArrayList<>();
    lines.add(new ArrayList<>());
    for (List<RowItem> group : groups()) {
      List<RowItem> line = lines.getLast();
      boolean full = lineWidth(line) + gap() + lineWidth(group) > width;
      if (!line.isEmpty() && (spread || full)) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().addAll(group);
    }
    return lines;
  }

  /** What is kept in one line: what stands between two places where it may be broken. */
  List<List<RowItem>> groups() {
    List<List<RowItem>> groups = new ArrayList<>();
    for (RowItem item : items) {
      if (groups.isEmpty() || (item instanceof RowItem.Sign(var _, boolean breaks) && breaks)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(item);
    }
    return groups;
  }

  double lineWidth(List<RowItem> line) {
    return line.stream().mapToDouble(RowItem::width).sum() + gap() * (line.size() - 1);
  }

  double gridHeight(List<RowItem> line) {
    return line.stream()
        .mapToDouble(item ->
            item instanceof RowItem.Grid(Heatmap heatmap) ? heatmap.gridHeight() : style.px(26))
        .max()
        .orElse(0);
  }

  double lineHeight(List<RowItem> line) {
    // The label hangs below its own grid, which may be shorter than the line
    double middle = gridHeight(line) / 2;
    return line.stream()
        .mapToDouble(item ->
            item instanceof RowItem.Grid(Heatmap heatmap)
                ? middle - heatmap.gridHeight() / 2 + heatmap.height()
                : style.px(26))
        .max()
        .orElse(0);
  }

  double height(List<List<RowItem>> lines) {
    return lines.stream().mapToDouble(this::lineHeight).sum() + lineGap() * (lines.size() - 1);
  }
}
