package backprop.session;

import java.util.Locale;
import java.util.ResourceBundle;

/** Every word on screen, in one language. */
public final class Messages {
  private final Locale locale;
  private final ResourceBundle bundle;

  /** The words of a language; English where there is no bundle for it. */
  public Messages(Locale locale) {
    this.locale = locale;
    // No fall-back to the machine's language: the person has chosen
    bundle =
        ResourceBundle.getBundle(
            "backprop.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /**
   * A sentence with its places filled. Places are written {@code {name}}: by name and not by
   * number, because they stand between the braces of LaTeX too.
   *
   * @param namesAndValues a name, its value, the next name, its value, …
   */
  public String text(String key, Object... namesAndValues) {
    String text = bundle.getString(key);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      text = text.replace("{" + namesAndValues[i] + "}", String.valueOf(namesAndValues[i + 1]));
    }
    return text;
  }
}
