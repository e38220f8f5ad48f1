package backprop.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import backprop.drawing.Colour;
import backprop.drawing.Palette;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/** The theme in use: one palette, one stylesheet of rules for all. */
final class ThemeChoice {
  static final List<String> ALL = List.of("light", "dark", "projector");

  private static final String RULES = "/backprop/theme/rules.css";

  private final ReadOnlyObjectWrapper<Palette> palette;

  ThemeChoice(String name) {
    palette = new ReadOnlyObjectWrapper<>(Palette.of(name));
    // Before the first control: else the toolkit reads the whole of its own theme for nothing
    useBase();
  }

  ReadOnlyObjectProperty<Palette> paletteProperty() {
    return palette.getReadOnlyProperty();
  }

  Palette palette() {
    return palette.get();
  }

  /** The theme after another, round and round. */
  static String after(String name) {
    return ALL.get((ALL.indexOf(name) + 1) % ALL.size());
  }

  void set(String name) {
    palette.set(Palette.of(name));
  }

  /** The theme of the controls, for all windows of the program. */
  private void useBase() {
    boolean dark = palette().name().equals("dark");
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  void apply(Scene scene) {
    useBase();
    // The whole ground: in software, a pane with a colour of its own costs a millisecond a frame
    Colour ground = palette().of(Palette.Role.SURFACE);
    scene.setFill(Color.rgb(ground.red(), ground.green(), ground.blue()));
    scene.getStylesheets().setAll(address(Palette.stylesheet(palette().name())), address(RULES));
  }

  private static String address(String resource) {
    return Objects.requireNonNull(ThemeChoice.class.getResource(resource)).toExternalForm();
  }
}
