package backprop.drawing;

import backprop.formula.Symbol;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.session.Narration;
import backprop.trace.Step;
import java.util.Optional;

/** What a moment says to someone who does not see it. */
public final class SpokenStep {
  private final Messages messages;
  private final Moment moment;

  /** A moment in a language. */
  public SpokenStep(Messages messages, Moment moment) {
    this.messages = messages;
    this.moment = moment;
  }

  /** Place, title, matrix and reason. */
  public String step() {
    return step(false);
  }

  /**
   * Place, title, matrix and reason.
   *
   * @param heldBack whether the numbers of the result are a question
   */
  public String step(boolean heldBack) {
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
                + result(step, heldBack)
                + ". "
                + plain(narration.why(step)))
        .orElseGet(() -> messages.text("title.start") + ". " + plain(messages.text("why.start")));
  }

  private String result(Step step, boolean heldBack) {
    SpokenMatrix result = spoken(step.symbol());
    return (heldBack ? result.held() : result).sentence();
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
    return spoken(symbol).sentence();
  }

  /**
   * The result of the step, wherever a picture of the moment shows it or not; nothing before the
   * first step.
   *
   * @param shown a picture of the moment
   */
  public Optional<DrawnMatrix> result(Picture shown) {
    return moment
        .step()
        .map(step -> spoken(step.symbol()))
        .map(result ->
            shown.matrices().reversed().stream()
                .filter(drawn -> drawn.words().name().equals(result.name()))
                .filter(drawn -> drawn.words().shape().equals(result.shape()))
                .findFirst()
                // The picture may still be that of the moment before; what is said is of this one
                .map(drawn -> drawn.saying(result))
                .orElseGet(() -> DrawnMatrix.unseen(result)));
  }

  private SpokenMatrix spoken(Symbol symbol) {
    return SpokenMatrix.of(messages, moment.trace().values(), symbol);
  }

  /** Without the marks of mathematics, which would be read letter by letter. */
  private static String plain(String sentence) {
    return sentence
        .replace("$", "")
        .replaceAll("\\\\(top|,|left|right|mathbf)", "")
        .replaceAll("[{}\\\\]", "");
  }
}
