package backprop.export;

import backprop.formula.Definition;
import backprop.formula.Formula;
import backprop.formula.Formula.Apply;
import backprop.formula.Function;
import backprop.formula.Notation;
import backprop.formula.Phase;
import backprop.formula.Symbol;
import backprop.formula.SymbolNames;
import backprop.lesson.Lesson;
import backprop.session.Messages;
import backprop.session.Narration;
import backprop.trace.RoundingBound;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A pass as a Python program that needs NumPy alone: the lesson's numbers, the forward and the
 * backward pass line by line with their formulas as comments, and at the end every quantity
 * compared with what this program computed.
 */
public final class NumPyScript {
  private final Trace trace;
  private final Messages messages;
  private final Narration narration;
  private final StringBuilder text = new StringBuilder();

  private NumPyScript(Trace trace, Messages messages) {
    this.trace = trace;
    this.messages = messages;
    narration = new Narration(messages, trace.program());
  }

  /** Writes the program in UTF-8; flushes the stream, but leaves it open. */
  public static void write(Trace trace, Messages messages, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(new NumPyScript(trace, messages).script());
    writer.flush();
  }

  private String script() {
    Lesson lesson = trace.lesson();
    String title = lesson.title().isBlank() ? messages.text("untitled") : lesson.title();
    comment(title);
    comment(messages.text("script.head"));
    text.append("\nimport numpy as np\n");
    functions().forEach(definition -> text.append("\n\n").append(definition));
    text.append("\n\n");
    comment(messages.text("script.lesson"));
    for (Symbol input : trace.program().inputs().keySet()) {
      text.append(NumPyFormula.name(input)).append(" = ").append(matrix(input)).append('\n');
    }
    line("eta = " + MatrixNumPy.number(lesson.learningRate()));
    pass();
    checks();
    return text.toString();
  }

  /** The functions that have to be written out, in the order in which they are needed. */
  private Set<String> functions() {
    List<Function> used = new ArrayList<>();
    trace.steps().forEach(step -> collect(step.definition().right(), used));
    return used.stream()
        .filter(function -> function != Function.IDENTITY)
        .map(function -> NumPyFunction.of(function).definition())
        .filter(definition -> !definition.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void collect(Formula formula, List<Function> into) {
    formula.operands().forEach(operand -> collect(operand, into));
    if (formula instanceof Apply(Function function, var _)) {
      into.add(function);
    }
  }

  private void pass() {
    Optional<Phase> phase = Optional.empty();
    for (Step step : trace.steps()) {
      if (!phase.equals(Optional.of(step.phase()))) {
        phase = Optional.of(step.phase());
        line("");
        line("");
        comment("--- " + narration.phase(step.phase()) + " ---");
      }
      line("");
      comment(step.number() + ". " + narration.title(step) + ", " + step.shape());
      comment(equation(step.definition()));
      line(NumPyFormula.name(step.symbol()) + " = " + NumPyFormula.of(step.definition().right()));
    }
  }

  /** As the lesson writes it: what is defined, and every form of what it equals. */
  private static String equation(Definition definition) {
    return definition.forms().stream()
        .map(Notation::plain)
        .collect(Collectors.joining(" = ", SymbolNames.plain(definition.symbol()) + " = ", ""));
  }

  private void checks() {
    line("");
    line("");
    comment("--- " + messages.text("script.checks") + " ---");
    comment(messages.text("script.rounding"));
    // What overflowed is not compared: NumPy may add a product before rounding it, and so come to
    // an
    // infinity where a rounded product gives NaN
    text.append(
        """


        def check(name, computed, expected, rounding):
            expected = np.array(expected)
            assert computed.shape == expected.shape, f"{name}: {computed.shape}, {expected.shape}"
            same = np.isclose(computed, expected, rtol=0, atol=rounding)
            overflowed = ~np.isfinite(expected)
            assert (same | overflowed).all(), f"{name}:\\n{computed}\\n{expected}"


        """);
    RoundingBound rounding = new RoundingBound(trace);
    for (Step step : trace.steps()) {
      String name = NumPyFormula.name(step.symbol());
      line("check(\"" + name + "\", " + name + ",");
      line("      " + MatrixNumPy.rows(trace.values(), step.symbol(), "       ") + ",");
      line(
          "      rounding=" + String.format(Locale.ROOT, "%.1e", rounding.of(step.symbol())) + ")");
    }
    line("");
    line("print(" + quoted(messages.text("script.agree", "count", trace.steps().size())) + ")");
  }

  private String matrix(Symbol symbol) {
    String indent = " ".repeat(NumPyFormula.name(symbol).length() + " = np.array([".length());
    return "np.array(" + MatrixNumPy.rows(trace.values(), symbol, indent) + ")";
  }

  private static String quoted(String sentence) {
    return "\"" + sentence.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Whatever the words contain, they stay behind their sign. */
  private void comment(String words) {
    line("# " + words.replaceAll("[\\p{Cc}\\p{Z}\\p{Cs}]+", " ").strip());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
