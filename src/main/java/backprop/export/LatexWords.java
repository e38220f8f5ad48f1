package backprop.export;

import java.util.Map;

/**
 * Words for people as LaTeX: what stands between dollar signs is mathematics already, of the rest
 * every sign that LaTeX would take for its own is escaped, and signs of mathematics among the words
 * become mathematics. Hangul and other letters stay as they are.
 */
final class LatexWords {
  private static final Map<Integer, String> ESCAPED =
      Map.ofEntries(
          sign('\\', "\\textbackslash{}"),
          sign('{', "\\{"),
          sign('}', "\\}"),
          sign('$', "\\$"),
          sign('&', "\\&"),
          sign('#', "\\#"),
          sign('%', "\\%"),
          sign('_', "\\_"),
          sign('^', "\\textasciicircum{}"),
          sign('~', "\\textasciitilde{}"),
          sign('<', "\\textless{}"),
          sign('>', "\\textgreater{}"),
          sign('|', "\\textbar{}"),
          sign('"', "''"),
          sign('…', "\\dots{}"),
          sign('“', "``"),
          sign('”', "''"),
          sign('‘', "`"),
          sign('’', "'"),
          sign('–', "--"),
          sign('—', "---"));

  private static final Map<Integer, String> MATHEMATICS =
      Map.ofEntries(
          sign('∂', "\\partial "),
          sign('Σ', "\\Sigma "),
          sign('σ', "\\sigma "),
          sign('δ', "\\delta "),
          sign('η', "\\eta "),
          sign('ε', "\\varepsilon "),
          sign('½', "\\tfrac{1}{2}"),
          sign('¼', "\\tfrac{1}{4}"),
          sign('×', "\\times "),
          sign('·', "\\cdot "),
          sign('∘', "\\circ "),
          sign('⊘', "\\oslash "),
          sign('−', "-"),
          sign('≈', "\\approx "),
          sign('∞', "\\infty "),
          sign('→', "\\rightarrow "),
          sign('←', "\\leftarrow "),
          sign('√', "\\surd "),
          sign('±', "\\pm "),
          sign('²', "^{2}"),
          sign('′', "'"),
          sign('ᵀ', "^{\\top}"));

  private LatexWords() {}

  private static Map.Entry<Integer, String> sign(char sign, String latex) {
    return Map.entry((int) sign, latex);
  }

  /** A sentence of the bundle, with mathematics between dollar signs. */
  static String sentence(String sentence) {
    StringBuilder latex = new StringBuilder();
    String[] parts = sentence.split("\\$", -1);
    for (int i = 0; i < parts.length; i++) {
      latex.append(i % 2 == 0 ? plain(parts[i]) : "$" + mathematics(parts[i]) + "$");
    }
    return latex.toString();
  }

  /** Words in which a dollar sign is only that. */
  static String plain(String words) {
    StringBuilder latex = new StringBuilder();
    words
        .codePoints()
        .forEach(c -> {
          if (c >= '₀' && c <= '₉') {
            latex.append("$_{").append((char) ('0' + c - '₀')).append("}$");
          } else if (MATHEMATICS.containsKey(c)) {
            latex.append('$').append(MATHEMATICS.get(c).strip()).append('$');
          } else if (ESCAPED.containsKey(c)) {
            latex.append(ESCAPED.get(c));
          } else {
            // Nothing of a title may end a line, let alone a paragraph
            latex.appendCodePoint(isSpace(c) ? ' ' : c);
          }
        });
    return latex.toString();
  }

  private static boolean isSpace(int c) {
    return Character.isISOControl(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.SURROGATE;
  }

  /** LaTeX in which a few signs were typed as they look. */
  static String mathematics(String latex) {
    StringBuilder plain = new StringBuilder();
    latex
        .codePoints()
        .forEach(c -> {
          if (MATHEMATICS.containsKey(c)) {
            plain.append(MATHEMATICS.get(c));
          } else {
            plain.appendCodePoint(c);
          }
        });
    return plain.toString();
  }
}
