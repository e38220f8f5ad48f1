package backprop.cli;

import backprop.session.CauseWords;
import backprop.session.Messages;
import backprop.trace.ClaimVerdict;
import backprop.trace.Trace;
import backprop.trace.diagnosis.Diagnosis;
import backprop.trace.diagnosis.Finding;
import java.util.ArrayList;
import java.util.List;

/** What is printed below a gradient that is off. */
final class CauseLines {
  private static final String SHOULD = "verdict.should";
  private static final String PROBABLY = "verdict.probably";

  private final Messages messages;
  private final Diagnosis diagnosis;
  private final CauseWords words;

  CauseLines(Messages messages, Trace trace, Diagnosis diagnosis) {
    this.messages = messages;
    this.diagnosis = diagnosis;
    this.words = new CauseWords(messages, trace.program().architecture(), false);
  }

  /** The likely cause, once where it is common; nothing about a gradient that agrees. */
  List<String> about(ClaimVerdict verdict) {
    return verdict.agrees()
        ? List.of()
        : diagnosis
            .finding(verdict.by())
            .map(finding -> about(verdict, finding))
            .orElseGet(() -> List.of(messages.text("verdict.unknown")));
  }

  private List<String> about(ClaimVerdict verdict, Finding finding) {
    if (!finding.first().equals(verdict.by())) {
      return List.of(messages.text("verdict.same", "name", words.names(List.of(finding.first()))));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text("verdict.likely", "names", words.names(finding.explains()))
            + " "
            + words.causes(finding));
    words.right(finding).ifPresent(right -> lines.add(spaced(SHOULD, right)));
    words.wrong(finding).ifPresent(wrong -> lines.add(spaced(PROBABLY, wrong)));
    lines.addAll(words.twins(finding));
    return lines;
  }

  /** Two formulas stand below each other. */
  private String spaced(String key, String formula) {
    String should = messages.text(SHOULD);
    String probably = messages.text(PROBABLY);
    int width = Math.max(TerminalText.columns(should), TerminalText.columns(probably)) + 2;
    return TerminalText.padded(messages.text(key), width) + formula;
  }
}
