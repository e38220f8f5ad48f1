package backprop.view;

import backprop.drawing.Numbers;
import backprop.drawing.Target;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.SymbolNames;
import backprop.session.Editable;
import backprop.session.Focus;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.session.Narration;
import backprop.trace.Step;
import java.util.Optional;

/** What is said about a thing under the mouse: its name, its place, and all its digits. */
final class Tips {
  private final Messages messages;
  private final Moment moment;

  Tips(Messages messages, Moment moment) {
    this.messages = messages;
    this.moment = moment;
  }

  Optional<String> text(Target target) {
    return switch (target) {
      case Target.Runs(String command) -> Optional.of(messages.text("command." + command));
      case Target.Step(int number) -> Optional.of(step(number));
      case Target.Lights(Focus.OfMatrix(Symbol symbol)) ->
          Optional.of(SymbolNames.plain(symbol) + "  " + moment.trace().values().shape(symbol));
      case Target.Lights(Focus.OfEntry entry) -> Optional.of(entry(entry));
      case Target.InLab _ -> Optional.empty();
    };
  }

  private String step(int number) {
    Step step = moment.trace().steps().get(number - 1);
    String title = new Narration(messages, moment.trace().program()).title(step);
    return messages.text("tick.step", "number", number, "title", title)
        + "  "
        + SymbolNames.plain(step.symbol());
  }

  private String entry(Focus.OfEntry entry) {
    Symbol symbol = entry.symbol();
    Shape shape = moment.trace().values().shape(symbol);
    String place =
        shape.rows() == 1
            ? messages.text("tip.column", "column", entry.column() + 1)
            : messages.text("tip.place", "row", entry.row() + 1, "column", entry.column() + 1);
    String name = SymbolNames.plain(symbol) + "  " + place;
    boolean known = moment.trace().step(symbol).map(moment::reached).orElse(true);
    String hint = Editable.of(entry).isPresent() ? "\n" + messages.text("tip.editable") : "";
    return known
        ? name
            + "\n"
            + Numbers.exact(moment.trace().values().get(symbol, entry.row(), entry.column()))
            + hint
        : name + "\n" + messages.text("tip.unknown");
  }
}
