package backprop.view;

import backprop.drawing.Palette;
import backprop.drawing.PassPicture;
import backprop.drawing.Style;
import backprop.drawing.Typeface;
import backprop.drawing.formula.Typesetter;
import backprop.session.Messages;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/** How the window looks and which language it speaks; both change while it is open. */
final class Look {
  private final ThemeChoice theme;
  private final ReadOnlyObjectWrapper<Messages> messages;
  private final Typeface typeface = new Typeface();
  private final Typesetter typesetter;
  private final Fonts fonts = new Fonts();

  Look(Messages messages, Typesetter typesetter, String themeName) {
    this.messages = new ReadOnlyObjectWrapper<>(messages);
    this.typesetter = typesetter;
    this.theme = new ThemeChoice(themeName);
  }

  // Properties

  /** The words; another object in another language. */
  ReadOnlyObjectProperty<Messages> messagesProperty() {
    return messages.getReadOnlyProperty();
  }

  /** The words of now. */
  Messages messages() {
    return messages.get();
  }

  /** The colours. */
  ReadOnlyObjectProperty<Palette> paletteProperty() {
    return theme.paletteProperty();
  }

  ThemeChoice theme() {
    return theme;
  }

  Fonts fonts() {
    return fonts;
  }

  /** What to draw with in a window as large as that. */
  Style style(Scene scene) {
    double unit = Style.unitFor(scene.getWidth(), scene.getHeight());
    return new Style(theme.palette(), typeface, typesetter, messages(), unit);
  }

  /** The painter of moments for a window as large as that. */
  PassPicture pictures(Scene scene) {
    return new PassPicture(style(scene));
  }

  // Commands

  /** Speaks another language from now on. */
  void speak(Locale locale) {
    messages.set(new Messages(locale));
  }
}
