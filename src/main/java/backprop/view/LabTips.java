package backprop.view;

import backprop.drawing.Numbers;
import backprop.drawing.Target;
import backprop.formula.Symbol;
import backprop.formula.SymbolNames;
import backprop.formula.Term.Entry;
import backprop.session.Focus;
import backprop.session.Lab;
import backprop.session.LabPlace;
import backprop.session.Messages;
import java.util.Optional;

/** What is said about a cell of the laboratory under the mouse: its names and all its digits. */
final class LabTips {
  private final Messages messages;
  private final Lab lab;

  LabTips(Messages messages, Lab lab) {
    this.messages = messages;
    this.lab = lab;
  }

  Optional<String> text(Target target) {
    return switch (target) {
      case Target.Lights(Focus.OfEntry(Symbol symbol, int row, int column)) -> {
        Entry entry = new Entry(symbol, row, column);
        yield Optional.of(name(entry) + "\n" + Numbers.exact(lab.pullback().value(entry)));
      }
      case Target.InLab(LabPlace.Cell(int row, int column)) -> Optional.of(cell(row, column));
      default -> Optional.empty();
    };
  }

  private String cell(int row, int column) {
    String names =
        messages.text(
            "lab.tip.cell",
            "rowTip",
            name(lab.jacobian().row(row)),
            "columnTip",
            name(lab.jacobian().column(column)));
    boolean reaches = lab.jacobian().entry(row, column).isPresent();
    return names
        + "\n"
        + (reaches
            ? Numbers.exact(lab.pullback().entry(row, column))
            : messages.text("lab.tip.zero"));
  }

  private String name(Entry entry) {
    return messages.text(
        "lab.tip.entry",
        "name",
        SymbolNames.plain(entry.symbol()),
        "row",
        entry.row() + 1,
        "column",
        entry.column() + 1);
  }
}
