package backprop.view;

import backprop.desk.Settings;
import backprop.session.Preferences;
import java.util.List;
import java.util.Locale;

/** What a person chose, from one start of the program to the next. */
public final class KeptPreferences {
  private static final String THEME = "theme";
  private static final String LANGUAGE = "language";
  private static final List<String> LANGUAGES = List.of("en", "ko");

  private final Settings settings;

  /** Preferences that are kept in settings. */
  public KeptPreferences(Settings settings) {
    this.settings = settings;
  }

  /** What was chosen; where nothing was, or something that does not exist, as it was before. */
  public Preferences over(Preferences before) {
    Preferences chosen =
        settings.get(THEME).filter(ThemeChoice.ALL::contains).map(before::withTheme).orElse(before);
    return settings
        .get(LANGUAGE)
        .filter(LANGUAGES::contains)
        .map(language -> chosen.withLanguage(Locale.of(language)))
        .orElse(chosen);
  }

  /** Notes what is chosen now. */
  void note(Preferences chosen) {
    settings.put(THEME, chosen.theme());
    settings.put(LANGUAGE, chosen.language().getLanguage());
  }
}
