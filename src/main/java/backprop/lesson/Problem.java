package backprop.lesson;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something that is wrong with what was handed in, to be said in one sentence: what, and how to
 * mend it.
 *
 * @param key of the sentence in the bundle {@code backprop.problems}
 * @param arguments what the sentence names, already in words
 */
public record Problem(String key, List<String> arguments) {

  /**
   * A problem whose sentence names {@code arguments}; numbers are written plainly, and what no line
   * can show as its code.
   */
  public static Problem of(String key, Object... arguments) {
    return new Problem(
        key, List.of(arguments).stream().map(String::valueOf).map(JsonText::printable).toList());
  }

  /** The sentence in a language; English where there is none. */
  public String sentence(Locale locale) {
    // No fall-back to the machine's language: the caller has asked for one
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "backprop.problems",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String sentence = new MessageFormat(bundle.getString(key), locale).format(arguments.toArray());
    if (locale.getLanguage().equals("ko")) {
      return KoreanParticles.in(sentence);
    }
    // Harmless in other languages: they have no such words
    return sentence.replaceAll("\\b1 (row|column|number|layer)s\\b", "1 $1");
  }
}
