package backprop.session;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Formula;
import backprop.formula.Notation;
import backprop.formula.Piece;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.formula.SymbolNames;
import backprop.trace.diagnosis.Cause;
import backprop.trace.diagnosis.Finding;
import backprop.trace.diagnosis.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is said about a mistake: a sentence, and the formula as it is and as it probably was. */
public final class CauseWords {
  private final Messages messages;
  private final Architecture architecture;
  private final boolean typeset;

  /**
   * @param typeset whether symbols are LaTeX between dollar signs, else plain characters
   */
  public CauseWords(Messages messages, Architecture architecture, boolean typeset) {
    this.messages = messages;
    this.architecture = architecture;
    this.typeset = typeset;
  }

  /** The names of gradients as files have them: dW2, dB2 and dX. */
  public String names(Collection<Quantity> by) {
    List<String> names = by.stream().map(quantity -> "d" + quantity.key()).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : messages.text(
            "verdict.and",
            "first",
            String.join(", ", names.subList(0, last)),
            "last",
            names.get(last));
  }

  /** Every cause of a finding in a sentence. */
  public String causes(Finding finding) {
    String causes = String.join(" ", finding.causes().stream().map(this::cause).toList());
    return finding.causes().size() > 1 ? messages.text("verdict.both") + " " + causes : causes;
  }

  /** What else gives the same numbers; empty if nothing does. */
  public List<String> twins(Finding finding) {
    List<String> twins = new ArrayList<>();
    finding.twins().forEach(twin -> twins.add(messages.text("verdict.or") + " " + cause(twin)));
    return twins;
  }

  /** The line of the first cause as it should be; empty where no line shows it. */
  public Optional<String> right(Finding finding) {
    return line(finding)
        .filter(line -> line.wrong().isPresent())
        .map(line -> equation(line.of(), line.right()));
  }

  /** The same line as it probably was. */
  public Optional<String> wrong(Finding finding) {
    return line(finding).flatMap(line -> line.wrong().map(wrong -> equation(line.of(), wrong)));
  }

  private static Optional<Cause.Line> line(Finding finding) {
    return finding.causes().stream()
        .filter(Cause.Line.class::isInstance)
        .map(Cause.Line.class::cast)
        .findFirst()
        .filter(line -> isAbout(line.of(), finding));
  }

  /** A line of a gradient that is right would be beside the point. */
  private static boolean isAbout(Symbol of, Finding finding) {
    return !(of instanceof Symbol.Partial(Quantity error, Quantity by))
        || !error.equals(Symbol.E)
        || !Editable.isGiven(by)
        || finding.explains().contains(by);
  }

  private String equation(Symbol of, Formula right) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : Notation.pieces(right)) {
      text.append(
          switch (piece) {
            case Piece.Word(String latex, String plain) -> typeset ? latex : plain;
            case Piece.Name(Formula.Variable variable, Piece.Suffix suffix) ->
                spelled(variable.symbol()) + (typeset ? suffix.latex() : suffix.plain());
          });
    }
    return math(spelled(of) + " = " + text);
  }

  private String spelled(Symbol symbol) {
    if (SymbolNames.isDelta(symbol)) {
      return typeset ? SymbolNames.shortLatex(symbol) : SymbolNames.shortPlain(symbol);
    }
    return typeset ? SymbolNames.inlineLatex(symbol) : SymbolNames.plain(symbol);
  }

  private String math(String symbols) {
    return typeset ? "$" + symbols + "$" : symbols;
  }

  private String cause(Cause cause) {
    return switch (cause) {
      case Cause.Numbers(Kind kind, int row, int column) ->
          messages.text(key(kind), "row", row + 1, "column", column + 1);
      case Cause.Line line -> line(line);
    };
  }

  private static String key(Kind kind) {
    return "cause." + kind.key();
  }

  private String line(Cause.Line line) {
    int l = line.layer();
    int k = line.other();
    int last = architecture.layers();
    return messages.text(
        key(line.kind()),
        "where",
        where(line),
        "l",
        l,
        "k",
        k,
        "rows",
        architecture.rows(),
        "outputs",
        architecture.units(last),
        "loss",
        messages.text("cause.loss." + architecture.loss().key()),
        "slope",
        slope(l),
        "delta",
        name("δ", l),
        "deltak",
        name("δ", k),
        "W",
        name("W", l),
        "Wk",
        name("W", k),
        "A",
        name("A", l),
        "Z",
        name("Z", l),
        "input",
        l > 0 ? input(l - 1) : name("Z", 0),
        "inputk",
        input(k),
        "before",
        name("A", l - 1),
        "Zlast",
        name("Z", last),
        "Alast",
        name("A", last),
        "T",
        math("T"),
        "X",
        math("X"),
        "E",
        math("E"));
  }

  private String where(Cause.Line line) {
    return switch (line.layer()) {
      case Cause.EVERY_LAYER -> messages.text("cause.where.every");
      case Cause.HIDDEN_LAYERS -> messages.text("cause.where.hidden");
      default -> line.whole() ? "" : messages.text("cause.where.part");
    };
  }

  private String input(int layer) {
    return layer == 0 ? math("X") : name("Z", layer);
  }

  /** A letter with its layer; without one where several layers are meant. */
  private String name(String letter, int layer) {
    if (typeset) {
      String latex = letter.equals("δ") ? "\\delta" : letter;
      return math(layer > 0 ? latex + "_{" + layer + "}" : latex);
    }
    return layer > 0 ? letter + SymbolNames.lowered(layer) : letter;
  }

  /** σ′(A₂); f′(A) where layers with several activations are meant. */
  private String slope(int layer) {
    List<Activation> meant =
        layer > 0
            ? List.of(architecture.activation(layer))
            : architecture.activations().stream().distinct().toList();
    String function =
        meant.size() > 1
            ? "f"
            : switch (meant.getFirst()) {
              case SIGMOID -> typeset ? "\\sigma" : "σ";
              case TANH -> typeset ? "\\tanh" : "tanh";
              case RELU -> typeset ? "\\mathrm{relu}" : "relu";
              case IDENTITY -> typeset ? "\\mathrm{id}" : "id";
              case SOFTMAX -> "";
            };
    String index = layer > 0 ? typeset ? "_{" + layer + "}" : SymbolNames.lowered(layer) : "";
    if (function.isEmpty()) {
      String z = "Z" + index;
      return math(typeset ? z + "\\circ(1-" + z + ")" : z + "∘(1−" + z + ")");
    }
    return math(typeset ? function + "'(A" + index + ")" : function + "′(A" + index + ")");
  }
}
