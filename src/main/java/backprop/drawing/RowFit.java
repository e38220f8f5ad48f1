package backprop.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the largest way to set a row of matrices into a rectangle, broken into lines. */
final class RowFit {
  /** A text size with so many significant digits, best first: a digit more is worth some size. */
  private record Legibility(double size, int digits) {}

  private static final List<Legibility> CHOICES =
      List.of(
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
          new Legibility(17, 4),
          new Legibility(17, 3),
          new Legibility(15, 3),
          new Legibility(13.5, 3),
          new Legibility(12, 3),
          new Legibility(12, 2));

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

  /** The largest numbers that fit; failing that, the largest matrices shrink to colour first. */
  List<List<RowItem>> fit(double width, double height) {
    for (Legibility choice : style.isForAHall() ? FROM_FAR : CHOICES) {
      heatmaps().forEach(h -> h.showNumbers(choice.size(), choice.digits()));
      for (boolean each : new boolean[] {false, true}) {
        spread = each;
        if (fits(width, height)) {
          return lines(width);
        }
      }
    }
    spread = false;
    List<Heatmap> bySize = new ArrayList<>(heatmaps());
    bySize.sort(Comparator.comparingInt(Heatmap::entries).reversed());
    for (int shrunk = 1; shrunk <= bySize.size(); shrunk++) {
      List<Heatmap> small = bySize.subList(0, shrunk);
      for (double side = style.px(style.isForAHall() ? 18 : 11); side >= 1; side -= 1) {
        double fixed = side;
        small.forEach(h -> h.showColours(fixed));
        if (fits(width, height)) {
          return lines(width);
        }
      }
    }
    // Too large even at a pixel an entry: what is left is to draw a part
    for (int cells = 96; cells >= 12 && !fits(width, height); cells -= 12) {
      int most = cells;
      heatmaps().forEach(h -> h.drawAtMost(most));
    }
    return lines(width);
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

  private List<List<RowItem>> groups() {
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
