package backprop.view;

import backprop.drawing.Palette;
import backprop.drawing.PassPicture;
import backprop.drawing.Style;
import backprop.drawing.Typeface;
import backprop.drawing.formula.Typesetter;
import backprop.session.Messages;
import backprop.session.Preferences;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/** How the window looks and which language it speaks; both change while it is open. */
final class Look {
  private final ReadOnlyObjectWrapper<Preferences> preferences;
  private final ThemeChoice theme;
  private final ReadOnlyObjectWrapper<Messages> messages;
  private final Words words;
  private final Typeface typeface = new Typeface();
  private final Typesetter typesetter;
  private final Fonts fonts = new Fonts();

  Look(Messages messages, Typesetter typesetter, String themeName) {
    this.messages = new ReadOnlyObjectWrapper<>(messages);
    this.words = new Words(this.messages.getReadOnlyProperty());
    this.typesetter = typesetter;
    this.theme = new ThemeChoice(themeName);
    this.preferences =
        new ReadOnlyObjectWrapper<>(Preferences.in(messages.locale()).withTheme(themeName));
  }

  // Properties

  /** All that a person chose, in one value: what is worth keeping for the next time. */
  ReadOnlyObjectProperty<Preferences> preferencesProperty() {
    return preferences.getReadOnlyProperty();
  }

  /** All that a person chose. */
  Preferences preferences() {
    return preferences.get();
  }

  /** The words; another object in another language. */
  ReadOnlyObjectProperty<Messages> messagesProperty() {
    return messages.getReadOnlyProperty();
  }

  /** The words of now. */
  Messages messages() {
    return messages.get();
  }

  /** Puts words on controls, in the language of now and of later. */
  Words words() {
    return words;
  }

  /** The colours. */
  ReadOnlyObjectProperty<Palette> paletteProperty() {
    return theme.paletteProperty();
  }

  /** The colours of now. */
  Palette palette() {
    return theme.palette();
  }

  ThemeChoice theme() {
    return theme;
  }

  Fonts fonts() {
    return fonts;
  }

  /** What to draw with in a window as large as that. */
  Style style(Scene scene) {
    Style usual =
        new Style(theme.palette(), typeface, typesetter, messages(), 1)
            .withGradients(preferences().gradients());
    double unit = usual.unitIn(scene.getWidth(), scene.getHeight());
    return usual.withUnit(unit * preferences().textPercent() / Preferences.NORMAL);
  }

  /** The painter of moments for a window as large as that. */
  PassPicture pictures(Scene scene) {
    return new PassPicture(style(scene));
  }

  // Commands

  /** Looks and speaks as a person chose, from now on. */
  void prefer(Preferences chosen) {
    Preferences before = preferences();
    if (!chosen.theme().equals(before.theme())) {
      theme.set(chosen.theme());
    }
    if (!chosen.language().equals(before.language())) {
      messages.set(new Messages(chosen.language()));
    }
    // Last, so that who hears of it finds the rest as it will be
    preferences.set(chosen);
  }

  /** Goes on to the next theme. */
  void nextTheme() {
    prefer(preferences().withTheme(ThemeChoice.after(preferences().theme())));
  }

  /** Speaks another language from now on. */
  void speak(Locale locale) {
    prefer(preferences().withLanguage(locale));
  }

  /** Speaks the other language from now on. */
  void speakTheOther() {
    prefer(preferences().inOtherLanguage());
  }
}
