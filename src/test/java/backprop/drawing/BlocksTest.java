package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Blocks.Block;
import backprop.drawing.Blocks.Run;
import backprop.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A matrix in one block, folded, and in part. */
final class BlocksTest {
  private static List<Block> at(Blocks blocks) {
    return blocks.at(10, 5, 3, blocks.hasHeadings() ? 7 : 0);
  }

  @Test
  void a_long_row_goes_on_in_lines_of_equal_length() {
    Blocks row = Blocks.down(new Shape(1, 15), 7);
    assertTrue(row.isFolded());
    assertFalse(row.hasHeadings());
    Run only = new Run(0, 1);
    assertEquals(
        List.of(
            new Block(0, 0, only, new Run(0, 5)),
            new Block(0, 8, only, new Run(5, 5)),
            new Block(0, 16, only, new Run(10, 5))),
        at(row));
  }

  @Test
  void a_wide_matrix_stands_in_blocks_below_each_other_that_say_their_columns() {
    Blocks wide = Blocks.down(new Shape(2, 15), 8);
    assertTrue(wide.hasHeadings());
    Run all = new Run(0, 2);
    assertEquals(
        List.of(new Block(0, 7, all, new Run(0, 8)), new Block(0, 27, all, new Run(8, 7))),
        at(wide));
    assertEquals(30, wide.entries());
  }

  @Test
  void a_tall_matrix_stands_in_blocks_beside_each_other() {
    Run all = new Run(0, 2);
    assertEquals(
        List.of(new Block(0, 7, new Run(0, 4), all), new Block(23, 7, new Run(4, 3), all)),
        at(Blocks.across(new Shape(7, 2), 4)));
  }

  @Test
  void a_part_keeps_a_gap_where_something_is_left_out() {
    Blocks part = Blocks.part(List.of(0, 1, 9), List.of(0, 4, 5));
    assertEquals(9, part.entries());
    assertFalse(part.isFolded());
    assertEquals(
        List.of(
            new Block(0, 0, new Run(0, 2), new Run(0, 1)),
            new Block(13, 0, new Run(0, 2), new Run(4, 2)),
            new Block(0, 13, new Run(9, 1), new Run(0, 1)),
            new Block(13, 13, new Run(9, 1), new Run(4, 2))),
        at(part));
  }

  @Test
  void a_box_for_a_pen_is_seven_millimetres_by_five_at_least() {
    double millimetre = 96 / 25.4;
    for (EmptyGrid grid : List.of(EmptyGrid.FOR_A_PEN, EmptyGrid.NARROW)) {
      assertTrue(grid.cellWidth() >= 7 * millimetre, grid.toString());
      assertTrue(grid.cellHeight() >= 5 * millimetre, grid.toString());
    }
  }
}
