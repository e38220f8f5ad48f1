package backprop.session;

import java.util.Locale;

/**
 * How a person likes the program to look, whatever lesson is open.
 *
 * @param theme light, dark or projector
 * @param language of every word
 */
public record Preferences(String theme, Locale language) {

  /** As the program comes: in the light theme. */
  public static Preferences in(Locale language) {
    return new Preferences("light", language);
  }

  /** The same in another theme. */
  public Preferences withTheme(String other) {
    return new Preferences(other, language);
  }

  /** The same in another language. */
  public Preferences withLanguage(Locale other) {
    return new Preferences(theme, other);
  }

  /** The same in the other of the two languages that every word is written in. */
  public Preferences inOtherLanguage() {
    boolean korean = language.getLanguage().equals(Locale.KOREAN.getLanguage());
    return withLanguage(korean ? Locale.ENGLISH : Locale.KOREAN);
  }
}
