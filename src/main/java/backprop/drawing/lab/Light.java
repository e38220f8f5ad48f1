package backprop.drawing.lab;

import backprop.drawing.Target;
import backprop.formula.Jacobian;
import backprop.formula.Symbol;
import backprop.formula.Term.Entry;
import backprop.session.Focus;
import backprop.session.Lab;
import backprop.session.LabPlace;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is lit in all views at once: an entry of U and what it reaches, or the other way round. */
final class Light {
  private final Lab lab;
  private final int column;
  private final Optional<Integer> row;
  private final Set<Integer> columns = new HashSet<>();
  private final Set<Integer> rows = new HashSet<>();
  private final boolean isRowAlone;

  private Light(Lab lab, Optional<Integer> column, Optional<Integer> row) {
    this.lab = lab;
    this.column = column.orElse(lab.chosen());
    this.row = row;
    this.isRowAlone = row.isPresent() && column.isEmpty();
    Jacobian jacobian = lab.jacobian();
    if (isRowAlone) {
      rows.add(row.orElseThrow());
      for (int c = 0; c < jacobian.shape().columns(); c++) {
        if (jacobian.entry(row.orElseThrow(), c).isPresent()) {
          columns.add(c);
        }
      }
    } else {
      columns.add(this.column);
      rows.addAll(lab.jacobian().reached(this.column));
    }
  }

  /** What a person points at, else the chosen entry. */
  static Light of(Lab lab, Optional<Target> pointed) {
    return switch (pointed.orElse(null)) {
      case Target.InLab(LabPlace.Cell(int row, int column)) ->
          new Light(lab, Optional.of(column), Optional.of(row));
      case Target.Lights(Focus focus) -> new Light(lab, lab.entryOf(focus), lab.rowOf(focus));
      case null, default -> new Light(lab, Optional.empty(), Optional.empty());
    };
  }

  /** The entry of U that is worked in numbers. */
  int column() {
    return column;
  }

  /** The entry of V that is pointed at, if one is. */
  Optional<Integer> row() {
    return row;
  }

  /** Whether an entry of U is lit. */
  boolean isLitColumn(int c) {
    return columns.contains(c);
  }

  /** Whether an entry of V is lit. */
  boolean isLitRow(int r) {
    return rows.contains(r);
  }

  /** Whether an entry of V is pointed at, and no entry of U. */
  boolean isRowAlone() {
    return isRowAlone;
  }

  /** The same as the rest of the program says it: an entry of ∂E/∂U, or of ∂E/∂V. */
  Focus focus() {
    Jacobian jacobian = lab.jacobian();
    boolean shown = lab.pullback().trace().values().has(lab.pullback().incoming());
    if (isRowAlone && shown) {
      return focus(lab.pullback().incoming(), jacobian.row(row.orElseThrow()));
    }
    return focus(lab.pullback().result(), jacobian.column(column));
  }

  private static Focus focus(Symbol symbol, Entry at) {
    return new Focus.OfEntry(symbol, at.row(), at.column());
  }
}
