package backprop.drawing;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.SymbolNames;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.session.Narration;
import backprop.trace.Step;

/** What a moment says to someone who does not see it. */
public final class SpokenStep {
  private static final int DIGITS = 3;

  private final Messages messages;
  private final Moment moment;

  /** A moment in a language. */
  public SpokenStep(Messages messages, Moment moment) {
    this.messages = messages;
    this.moment = moment;
  }

  /** Place, title, matrix and reason. */
  public String step() {
    Narration narration = new Narration(messages, moment.trace().program());
    int total = moment.trace().steps().size();
    return moment
        .step()
        .map(step ->
            messages.text(
                    "place.step",
                    "number",
                    step.number(),
                    "total",
                    total,
                    "phase",
                    narration.phase(step.phase()))
                + ". "
                + narration.title(step)
                + ". "
                + matrix(step.symbol())
                + ". "
                + plain(narration.why(step)))
        .orElseGet(() -> messages.text("title.start") + ". " + plain(messages.text("why.start")));
  }

  /** The network: its sizes, and which matrices its edges show. */
  public String network() {
    var architecture = moment.trace().program().architecture();
    StringBuilder words = new StringBuilder(messages.text("spoken.network"));
    words
        .append(' ')
        .append(String.join("-", architecture.sizes().stream().map(String::valueOf).toList()));
    for (int l = 1; l <= architecture.layers(); l++) {
      EdgeShown shown = EdgeShown.of(moment, Symbol.w(l));
      if (!shown.waiting()) {
        words.append(". ").append(matrix(shown.symbol()));
      }
    }
    return words.toString();
  }

  /** A matrix: name, shape, and its largest entry with its place, counted from 1. */
  public String matrix(Symbol symbol) {
    Shape shape = moment.trace().values().shape(symbol);
    int row = 0;
    int column = 0;
    double most = -1;
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        double magnitude = Math.abs(moment.trace().values().get(symbol, i, j));
        if (magnitude > most) {
          most = magnitude;
          row = i;
          column = j;
        }
      }
    }
    return messages.text(
        "spoken.matrix",
        "name",
        SymbolNames.plain(symbol),
        "rows",
        shape.rows(),
        "columns",
        shape.columns(),
        "value",
        Numbers.significant(moment.trace().values().get(symbol, row, column), DIGITS),
        "row",
        row + 1,
        "column",
        column + 1);
  }

  /** An entry: its place and all its digits. */
  public String entry(Step step, int row, int column) {
    double value = moment.trace().values().get(step.symbol(), row, column);
    return messages.text(
        "spoken.entry", "row", row + 1, "column", column + 1, "value", Numbers.exact(value));
  }

  /** Without the marks of mathematics, which would be read letter by letter. */
  private static String plain(String sentence) {
    return sentence
        .replace("$", "")
        .replaceAll("\\\\(top|,|left|right|mathbf)", "")
        .replaceAll("[{}\\\\]", "");
  }
}
