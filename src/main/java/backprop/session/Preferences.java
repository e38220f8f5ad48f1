package backprop.session;

import java.util.Locale;

/**
 * How a person likes the program to look, whatever lesson is open.
 *
 * @param theme light, dark or projector
 * @param language of every word
 * @param textPercent size of everything that is read, 100 to 200
 * @param reducedMotion whether nothing fades or slides
 * @param gradients which gradient gets the full colour
 */
public record Preferences(
    String theme,
    Locale language,
    int textPercent,
    boolean reducedMotion,
    GradientColours gradients) {
  /** The usual size of text. */
  public static final int NORMAL = 100;

  private static final int LARGEST = 200;
  private static final int STEP = 25;

  /** Refuses a size that nothing is laid out for. */
  public Preferences {
    if (!isSize(textPercent)) {
      throw new IllegalArgumentException("no text of " + textPercent + " %");
    }
  }

  /** Whether text can have a size, in percent of the usual. */
  public static boolean isSize(double percent) {
    return percent >= NORMAL && percent <= LARGEST;
  }

  /** As the program comes: in the light theme. */
  public static Preferences in(Locale language) {
    return new Preferences("light", language, NORMAL, false, GradientColours.USUAL);
  }

  /** The same in another theme. */
  public Preferences withTheme(String other) {
    return new Preferences(other, language, textPercent, reducedMotion, gradients);
  }

  /** The same in another language. */
  public Preferences withLanguage(Locale other) {
    return new Preferences(theme, other, textPercent, reducedMotion, gradients);
  }

  /** The same in the other of the two languages that every word is written in. */
  public Preferences inOtherLanguage() {
    boolean korean = language.getLanguage().equals(Locale.KOREAN.getLanguage());
    return withLanguage(korean ? Locale.ENGLISH : Locale.KOREAN);
  }

  /** The same with text of another size. */
  public Preferences withText(int percent) {
    return new Preferences(theme, language, percent, reducedMotion, gradients);
  }

  /** Whether text is larger than usual. */
  public boolean isTextLarge() {
    return textPercent > NORMAL;
  }

  /** The same with larger text, as far as it goes. */
  public Preferences larger() {
    return withText(Math.min(LARGEST, textPercent + STEP));
  }

  /** The same with smaller text, as far as it goes. */
  public Preferences smaller() {
    return withText(Math.max(NORMAL, textPercent - STEP));
  }

  /** The same with motion where there is none, and the other way round. */
  public Preferences toggleMotion() {
    return new Preferences(theme, language, textPercent, !reducedMotion, gradients);
  }

  /** The same with other colours of gradients. */
  public Preferences withGradients(GradientColours other) {
    return new Preferences(theme, language, textPercent, reducedMotion, other);
  }
}
