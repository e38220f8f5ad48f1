package backprop.drawing;

import backprop.formula.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rows and columns of a matrix are drawn, and in which blocks: all in one; folded, so that a
 * long row continues in the next line; or a part of it, with dots where something is left out.
 *
 * @param rows runs of rows that stand together
 * @param columns runs of columns that stand together
 * @param way how the blocks stand to each other
 */
record Blocks(List<Run> rows, List<Run> columns, Way way) {
  /** Indices that follow each other, counted from 0. */
  record Run(int first, int count) {
    int last() {
      return first + count - 1;
    }
  }

  /** How blocks stand to each other. */
  enum Way {
    /** Where they stand in the matrix; between them something is left out. */
    APART,
    /** Every block has all rows and stands below the one before. */
    DOWN,
    /** Every block has all columns and stands beside the one before. */
    ACROSS
  }

  /** Part of the matrix at a place, in pixels from the upper left corner of all. */
  record Block(double x, double y, Run rows, Run columns) {}

  /** The first rows and columns in one block. */
  static Blocks whole(int rows, int columns) {
    return new Blocks(List.of(new Run(0, rows)), List.of(new Run(0, columns)), Way.APART);
  }

  /** All rows, so many columns in a block, the blocks as equal as can be. */
  static Blocks down(Shape shape, int most) {
    return new Blocks(List.of(new Run(0, shape.rows())), folded(shape.columns(), most), Way.DOWN);
  }

  /** All columns, so many rows in a block. */
  static Blocks across(Shape shape, int most) {
    return new Blocks(folded(shape.rows(), most), List.of(new Run(0, shape.columns())), Way.ACROSS);
  }

  /** Some rows and columns, given in order. */
  static Blocks part(List<Integer> rows, List<Integer> columns) {
    return new Blocks(runs(rows), runs(columns), Way.APART);
  }

  private static List<Run> folded(int all, int most) {
    int blocks = Math.ceilDiv(all, Math.max(1, most));
    int each = Math.ceilDiv(all, blocks);
    return IntStream.iterate(0, first -> first < all, first -> first + each)
        .mapToObj(first -> new Run(first, Math.min(each, all - first)))
        .toList();
  }

  private static List<Run> runs(List<Integer> indices) {
    List<Run> runs = new ArrayList<>();
    for (int index : indices) {
      if (!runs.isEmpty() && runs.getLast().last() == index - 1) {
        Run last = runs.removeLast();
        runs.add(new Run(last.first(), last.count() + 1));
      } else {
        runs.add(new Run(index, 1));
      }
    }
    return runs;
  }

  int entries() {
    return count(rows) * count(columns);
  }

  private static int count(List<Run> runs) {
    return runs.stream().mapToInt(Run::count).sum();
  }

  /** Whether a row of numbers goes on in the next line. */
  boolean isFolded() {
    return way != Way.APART && rows.size() * columns.size() > 1;
  }

  /** Whether blocks need it said which columns or rows they hold: a single row reads on. */
  boolean hasHeadings() {
    return isFolded() && (way == Way.ACROSS || rows.getFirst().count() > 1);
  }

  /**
   * Where the blocks stand.
   *
   * @param cellWidth of a cell in pixels
   * @param cellHeight of a cell in pixels
   * @param gap between two blocks in pixels
   * @param heading above every block in pixels
   */
  List<Block> at(double cellWidth, double cellHeight, double gap, double heading) {
    List<Block> blocks = new ArrayList<>();
    double y = heading;
    double x = 0;
    for (Run row : rows) {
      for (Run column : columns) {
        blocks.add(new Block(x, y, row, column));
        if (way == Way.DOWN) {
          y += row.count() * cellHeight + gap + heading;
        } else {
          x += column.count() * cellWidth + gap;
        }
      }
      if (way == Way.APART) {
        x = 0;
        y += row.count() * cellHeight + gap;
      }
    }
    return blocks;
  }
}
