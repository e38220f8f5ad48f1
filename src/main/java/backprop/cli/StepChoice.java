package backprop.cli;

import backprop.formula.SymbolNames;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of a pass that a person names. */
final class StepChoice {
  private static final int SUGGESTED = 3;

  /** No name of a step is nearly as long, so the rest of what was typed is not compared. */
  private static final int LONGEST = 40;

  private final Trace trace;

  StepChoice(Trace trace) {
    this.trace = trace;
  }

  /**
   * The steps of that name.
   *
   * @param name a number from 1; the spelling of a symbol in files or on screen, {@code dE/dW2},
   *     {@code ∂E/∂W₂}; {@code all}; or null for the last, where everything is known
   * @return empty if there is no such step
   */
  List<Step> named(@Nullable String name) {
    List<Step> steps = trace.steps();
    if (name == null) {
      return List.of(steps.getLast());
    }
    if (name.equals("all")) {
      return steps;
    }
    return steps.stream().filter(step -> answers(step, name)).limit(1).toList();
  }

  private static boolean answers(Step step, String name) {
    return Integer.toString(step.number()).equals(name)
        || step.symbol().key().equalsIgnoreCase(name)
        || SymbolNames.plain(step.symbol()).equals(name)
        || SymbolNames.shortPlain(step.symbol()).equals(name);
  }

  /** One sentence for a name that no step has: what there is instead. */
  String refuse(Words words, String name) {
    List<Step> steps = trace.steps();
    if (trace.program().inputs().keySet().stream().anyMatch(input -> input.key().equals(name))) {
      return words.text("refused.step-given", "name", name);
    }
    String nearest =
        steps.stream()
            .sorted(Comparator.comparingInt(step -> distance(step.symbol().key(), name)))
            .limit(SUGGESTED)
            .map(step -> step.symbol().key())
            .collect(Collectors.joining(", "));
    return words.text("refused.step", "name", name, "steps", steps.size(), "nearest", nearest);
  }

  /** How many characters have to be put in, left out or changed to get from one to the other. */
  private static int distance(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT).substring(0, Math.min(to.length(), LONGEST));
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
