package backprop.drawing;

import backprop.drawing.formula.Typeset;

/** Something that stands in a line: a matrix, or what is written between two. */
sealed interface RowItem {
  record Grid(Heatmap heatmap) implements RowItem {
    @Override
    public double width() {
      return heatmap.width();
    }
  }

  record Sign(Typeset typeset, boolean mayBreakBefore) implements RowItem {
    @Override
    public double width() {
      return typeset.width();
    }
  }

  /** A suffix at the upper right of the matrix before it. */
  record Raised(Typeset typeset) implements RowItem {
    @Override
    public double width() {
      return typeset.width();
    }
  }

  double width();
}
