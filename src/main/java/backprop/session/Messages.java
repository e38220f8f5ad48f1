package backprop.session;

import backprop.lesson.KoreanParticles;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one bundle, in one language; first of all every word on screen. */
public final class Messages {
  private static final String ON_SCREEN = "backprop.messages";

  private final Locale locale;
  private final ResourceBundle bundle;

  /** The words on screen in a language; English where there is no bundle for it. */
  public Messages(Locale locale) {
    this(ON_SCREEN, locale);
  }

  /** The words of another bundle, as {@code backprop.messages} is one. */
  public Messages(String name, Locale locale) {
    this.locale = locale;
    // No fall-back to the machine's language: the person has chosen
    bundle =
        ResourceBundle.getBundle(
            name,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /** All of them, for libraries that look up words themselves. */
  public ResourceBundle bundle() {
    return bundle;
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
    return locale.getLanguage().equals("ko") ? KoreanParticles.in(text) : text;
  }
}
