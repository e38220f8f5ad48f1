package backprop.export;

import backprop.drawing.Numbers;
import backprop.formula.Equation;
import backprop.formula.Notation;
import backprop.formula.Phase;
import backprop.formula.Piece;
import backprop.formula.Piece.Name;
import backprop.formula.Piece.Suffix;
import backprop.formula.Piece.Word;
import backprop.formula.Symbol;
import backprop.formula.SymbolNames;
import backprop.session.Messages;
import backprop.session.Narration;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The whole derivation as a LaTeX document: of every step its formula, why it is so, and the same
 * with numbers. What is given is given whole; of the rest large matrices are cut, and it is said.
 * English needs any LaTeX with amsmath; Korean needs kotex and an engine that reads Unicode.
 */
public final class LatexDerivation {
  private static final int GIVEN_DIGITS = 8;

  /** Of a matrix that stands alone. */
  private static final int MOST_ROWS = 10;

  private static final int MOST_COLUMNS = 9;

  private final Trace trace;
  private final Messages messages;
  private final Narration narration;
  private final Equation equations;
  private final StringBuilder body = new StringBuilder();

  private LatexDerivation(Trace trace, Messages messages) {
    this.trace = trace;
    this.messages = messages;
    narration = new Narration(messages, trace.program());
    equations = new Equation(trace.program(), Equation.Markup.NONE);
  }

  /** Writes the document in UTF-8; flushes the stream, but leaves it open. */
  public static void write(Trace trace, Messages messages, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(new LatexDerivation(trace, messages).document());
    writer.flush();
  }

  private String document() {
    String title = trace.lesson().title();
    line("\\begin{center}");
    line(
        "  {\\Large "
            + LatexWords.plain(title.isBlank() ? messages.text("untitled") : title)
            + "}");
    line("\\end{center}");
    line("");
    line(LatexWords.sentence(messages.text("latex.intro")));
    line("");
    heading("section", messages.text("latex.lesson"));
    Set<Symbol> cut = new LinkedHashSet<>();
    trace.program().inputs().keySet().forEach(input -> given(input, cut));
    fit("\\eta = " + Numbers.given(trace.lesson().learningRate(), GIVEN_DIGITS));
    sayCut(cut);
    Optional<Phase> phase = Optional.empty();
    for (Step step : trace.steps()) {
      if (!phase.equals(Optional.of(step.phase()))) {
        phase = Optional.of(step.phase());
        heading("section", narration.phase(step.phase()));
      }
      step(step);
    }
    return new LatexPreamble(messages).around(body.toString());
  }

  private void step(Step step) {
    heading("subsection", step.number() + ". " + narration.title(step) + " (" + step.shape() + ")");
    fit(equations.of(step.definition()));
    line(LatexWords.sentence(narration.why(step)));
    Set<Symbol> cut = new LinkedHashSet<>();
    numbers(step, cut);
    value(step.symbol(), cut);
    sayCut(cut);
  }

  /** The right side with its numbers put in; nothing where it is one matrix and no more. */
  private void numbers(Step step, Set<Symbol> cut) {
    List<Piece> pieces = Notation.pieces(step.definition().right());
    long matrices = pieces.stream().filter(Name.class::isInstance).count();
    if (pieces.size() == 1) {
      return;
    }
    // A line holds about ten columns of numbers
    int most = Math.clamp(12 / (matrices + 1), 3, MOST_COLUMNS);
    List<String> written = new ArrayList<>();
    for (Piece piece : pieces) {
      written.add(
          switch (piece) {
            case Word(String latex, var _) -> latex;
            case Name(var variable, Suffix suffix) -> {
              Symbol symbol = variable.symbol();
              CutMatrix numbers = new CutMatrix(trace.values(), symbol, suffix, most, most);
              if (numbers.isCut()) {
                cut.add(symbol);
              }
              yield "\\underset{%s}{%s}"
                  .formatted(SymbolNames.inlineLatex(symbol) + suffix.latex(), numbers.latex());
            }
          });
    }
    fit(SymbolNames.latex(step.symbol()) + " = " + String.join("", written));
  }

  /** A matrix of the lesson: all of it, for the rest is computed from it. */
  private void given(Symbol symbol, Set<Symbol> cut) {
    new LatexGiven(trace.values(), messages)
        .formulas(symbol)
        .ifPresentOrElse(pieces -> pieces.forEach(this::fit), () -> value(symbol, cut));
  }

  private void value(Symbol symbol, Set<Symbol> cut) {
    CutMatrix numbers = new CutMatrix(trace.values(), symbol, Suffix.NONE, MOST_ROWS, MOST_COLUMNS);
    if (numbers.isCut()) {
      cut.add(symbol);
    }
    fit(SymbolNames.latex(symbol) + " = " + numbers.latex());
  }

  private void sayCut(Set<Symbol> cut) {
    if (!cut.isEmpty()) {
      List<String> names =
          cut.stream()
              .map(symbol ->
                  "$%s$ ($%s$)"
                      .formatted(
                          SymbolNames.inlineLatex(symbol),
                          LatexWords.mathematics(trace.values().shape(symbol).toString())))
              .toList();
      String sentence = LatexWords.plain(messages.text("latex.cut"));
      line("{\\small " + sentence + " " + String.join(", ", names) + ".\\par}");
      line("");
    }
  }

  private void heading(String level, String words) {
    line("\\" + level + "*{" + LatexWords.plain(words) + "}");
    line("");
  }

  private void fit(String mathematics) {
    line("\\fit{" + LatexWords.mathematics(mathematics) + "}");
    line("");
  }

  private void line(String line) {
    body.append(line).append('\n');
  }
}
