package backprop.session;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.formula.Phase;
import backprop.formula.Program;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Symbol.Updated;
import backprop.trace.Step;

/** What is said about a step. The key follows from its symbol; no step is known by its number. */
public final class Narration {
  private final Messages messages;
  private final Architecture architecture;

  /** Speaks about the steps of a program. */
  public Narration(Messages messages, Program program) {
    this.messages = messages;
    this.architecture = program.architecture();
  }

  /** A few words: what is computed here. */
  public String title(Step step) {
    return say("title.", step);
  }

  /** One or two sentences: why it is so. Mathematics stands between dollar signs, as LaTeX. */
  public String why(Step step) {
    return say("why.", step);
  }

  /** The name of a phase. */
  public String phase(Phase phase) {
    return messages.text("phase." + phase.kind().name(), "l", phase.layer());
  }

  private String say(String prefix, Step step) {
    int layer = layer(step.symbol());
    return messages.text(
        prefix + key(step.symbol()),
        "l",
        layer,
        "p",
        layer - 1,
        "input",
        layer == 1 ? "X" : "Z_{" + (layer - 1) + "}",
        "u",
        layer == 1 ? "x" : "z",
        "shape",
        step.shape(),
        "units",
        architecture.units(layer),
        "inputs",
        layer == 0 ? 0 : architecture.inputs(layer),
        "rows",
        architecture.rows());
  }

  /** The layer a step speaks of: of ∂A₂/∂Z₁ and ∂E/∂Z₁ it is 2, whose input Z₁ is. */
  private int layer(Symbol symbol) {
    return switch (symbol) {
      case Quantity quantity -> outputLayer(quantity);
      case Updated(Quantity of) -> of.layer();
      case Partial(Quantity of, Quantity by) when of.equals(Symbol.E) ->
          isInput(by) ? by.layer() + 1 : by.layer();
      case Partial(Quantity of, Quantity _) -> of.layer();
    };
  }

  private int outputLayer(Quantity quantity) {
    return quantity.layer() == 0 ? architecture.layers() : quantity.layer();
  }

  /** Whether a gradient is handed on to the layer before, and is not that of the last output. */
  private boolean isInput(Quantity by) {
    return switch (by.letter()) {
      case X -> true;
      case Z -> by.layer() < architecture.layers();
      default -> false;
    };
  }

  /** The end of the bundle's keys for a step. */
  String key(Symbol symbol) {
    return switch (symbol) {
      case Updated(Quantity of) -> "update." + of.letter();
      case Quantity(var letter, int layer) ->
          switch (letter) {
            case A -> layer == 1 ? "A.first" : "A";
            case Z -> "Z." + architecture.activation(layer).key();
            case E -> "E." + lossKey();
            case X, T, W, B -> throw new IllegalArgumentException(symbol.key() + " is no step");
          };
      case Partial(Quantity of, Quantity by) when of.equals(Symbol.E) -> gradientKey(by);
      case Partial(Quantity _, Quantity by) ->
          switch (by.letter()) {
            case A -> "slope." + architecture.activation(by.layer()).key();
            case X, Z -> "local.input";
            case W -> "local.W";
            case B -> architecture.rows() == 1 ? "local.B" : "local.B.rows";
            case T, E -> throw new IllegalArgumentException(symbol.key() + " is no step");
          };
    };
  }

  private String gradientKey(Quantity by) {
    boolean many = architecture.rows() > 1;
    return switch (by.letter()) {
      case W -> many ? "gradient.W.rows" : "gradient.W";
      case B -> many ? "gradient.B.rows" : "gradient.B";
      case X -> "gradient.X";
      case Z -> isInput(by) ? "gradient.Z" : "gradient.output." + lossKey();
      case A -> {
        boolean last = by.layer() == architecture.layers();
        yield last && architecture.loss() == Loss.CROSS_ENTROPY
            ? "delta." + lossKey()
            : last ? "delta.last" : "delta";
      }
      case T, E -> throw new IllegalArgumentException(by.key() + " has no gradient");
    };
  }

  private String lossKey() {
    return architecture.loss() == Loss.HALF_SQUARED_ERROR
        ? "half-squared-error"
        : architecture.activation(architecture.layers()) == Activation.SOFTMAX
            ? "cross-entropy.softmax"
            : "cross-entropy.sigmoid";
  }
}
