package backprop.view;

import backprop.desk.Settings;
import backprop.session.Preferences;
import java.util.List;
import java.util.Locale;

/** What a person chose, from one start of the program to the next. */
public final class KeptPreferences {
  private static final String THEME = "theme";
  private static final String LANGUAGE = "language";
  private static final String TEXT = "text";
  private static final String STILL = "reduced-motion";
  private static final List<String> LANGUAGES = List.of("en", "ko");

  private final Settings settings;

  /** Preferences that are kept in settings. */
  public KeptPreferences(Settings settings) {
    this.settings = settings;
  }

  /** What was chosen; where nothing was, or something that does not exist, as it was before. */
  public Preferences over(Preferences before) {
    Preferences[] chosen = {before};
    settings
        .get(THEME)
        .filter(ThemeChoice.ALL::contains)
        .ifPresent(theme -> chosen[0] = chosen[0].withTheme(theme));
    settings
        .get(LANGUAGE)
        .filter(LANGUAGES::contains)
        .ifPresent(language -> chosen[0] = chosen[0].withLanguage(Locale.of(language)));
    settings.number(
        TEXT,
        percent -> {
          if (Preferences.isSize(percent)) {
            chosen[0] = chosen[0].withText((int) percent);
          }
        });
    boolean still = settings.get(STILL).filter("true"::equals).isPresent();
    return still == chosen[0].reducedMotion() ? chosen[0] : chosen[0].toggleMotion();
  }

  /** Notes what is chosen now. */
  void note(Preferences chosen) {
    settings.put(THEME, chosen.theme());
    settings.put(LANGUAGE, chosen.language().getLanguage());
    settings.put(TEXT, chosen.textPercent());
    settings.put(STILL, chosen.reducedMotion());
  }
}
