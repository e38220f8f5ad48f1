package backprop.drawing.formula;

import java.util.Map;
import java.util.Set;

/** The signs of a formula in plain characters. */
final class PlainSigns {
  private static final String SMALL = "0123456789+−()ijkmn,";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ᵢⱼₖₘₙ,";
  private static final String LARGE = "0123456789+−()⊤′";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵀ′";

  /** Written with a space on either side. */
  private static final Set<String> BETWEEN =
      Set.of("+", "−", "·", "×", "∘", "⊙", "⊘", "⊗", "±", "→", "←");

  private static final Set<String> RELATIONS = Set.of("=", "≈", "<", ">", "≤", "≥", "≠");

  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("partial", "∂"),
          Map.entry("nabla", "∇"),
          Map.entry("Delta", "Δ"),
          Map.entry("delta", "δ"),
          Map.entry("eta", "η"),
          Map.entry("sigma", "σ"),
          Map.entry("Sigma", "Σ"),
          Map.entry("sum", "Σ"),
          Map.entry("varepsilon", "ε"),
          Map.entry("top", "⊤"),
          Map.entry("prime", "′"),
          Map.entry("infty", "∞"),
          Map.entry("checkmark", "✓"),
          Map.entry("cdots", "…"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("cdot", "·"),
          Map.entry("times", "×"),
          Map.entry("circ", "∘"),
          Map.entry("odot", "⊙"),
          Map.entry("oslash", "⊘"),
          Map.entry("otimes", "⊗"),
          Map.entry("pm", "±"),
          Map.entry("approx", "≈"),
          Map.entry("ne", "≠"),
          Map.entry("le", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("to", "→"),
          Map.entry("rightarrow", "→"),
          Map.entry("leftarrow", "←"),
          Map.entry("{", "{"),
          Map.entry("}", "}"),
          Map.entry("%", "%"),
          Map.entry("!", ""),
          Map.entry(",", " "),
          Map.entry(":", " "),
          Map.entry(";", " "),
          Map.entry(" ", " "),
          Map.entry("\\", " "),
          Map.entry("quad", " "),
          Map.entry("qquad", " "),
          Map.entry("left", ""),
          Map.entry("right", ""),
          Map.entry("bigl", ""),
          Map.entry("bigr", ""));

  private PlainSigns() {}

  /** What a command without arguments stands for; its own name if it is not known, as of ln. */
  static String of(String command) {
    return COMMANDS.getOrDefault(command, command);
  }

  static boolean isKnown(String command) {
    return COMMANDS.containsKey(command);
  }

  static boolean isBetween(String sign) {
    return BETWEEN.contains(sign);
  }

  static boolean isRelation(String sign) {
    return RELATIONS.contains(sign);
  }

  /** A subscript; in small characters if there are such. */
  static String lowered(String text) {
    return script(text, SMALL, LOWERED, "_");
  }

  /** A superscript; in small characters if there are such. */
  static String raised(String text) {
    return script(text, LARGE, RAISED, "^");
  }

  private static String script(String text, String from, String to, String mark) {
    StringBuilder small = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int at = from.indexOf(text.charAt(i));
      if (at < 0) {
        return mark + held(text);
      }
      small.append(to.charAt(at));
    }
    return small.toString();
  }

  /** In brackets, if it would come apart without: if a space stands outside all brackets. */
  static String held(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (c == ' ' && depth == 0) {
        return "(" + text + ")";
      }
    }
    return text;
  }
}
