package backprop.view;

import backprop.desk.Settings;
import backprop.session.GradientColours;
import backprop.session.GradientColours.Span;
import backprop.session.Preferences;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a person chose, from one start of the program to the next. */
public final class KeptPreferences {
  private static final String THEME = "theme";
  private static final String LANGUAGE = "language";
  private static final String TEXT = "text";
  private static final String STILL = "reduced-motion";
  private static final String COLOURS = "gradient-colours";
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
    settings
        .get(STILL)
        .filter(still -> still.equals(String.valueOf(!chosen[0].reducedMotion())))
        .ifPresent(still -> chosen[0] = chosen[0].toggleMotion());
    settings
        .get(COLOURS)
        .flatMap(name -> Stream.of(Span.values()).filter(s -> s.name().equals(name)).findFirst())
        .map(span -> new GradientColours(span, OptionalDouble.empty()))
        .ifPresent(colours -> chosen[0] = chosen[0].withGradients(colours));
    return chosen[0];
  }

  /**
   * Notes what has been chosen. What was not goes on following the system.
   *
   * @param before what there was until then
   */
  void note(Preferences before, Preferences chosen) {
    note(THEME, Preferences::theme, before, chosen);
    note(LANGUAGE, preferences -> preferences.language().getLanguage(), before, chosen);
    note(TEXT, Preferences::textPercent, before, chosen);
    note(STILL, Preferences::reducedMotion, before, chosen);
    // A magnitude that was locked belongs to the numbers of one lesson
    note(COLOURS, preferences -> preferences.gradients().span().name(), before, chosen);
  }

  private void note(
      String key, Function<Preferences, Object> part, Preferences before, Preferences chosen) {
    if (!part.apply(before).equals(part.apply(chosen))) {
      settings.put(key, part.apply(chosen));
    }
  }
}
