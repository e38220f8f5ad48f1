package backprop.view;

import backprop.session.Command;
import backprop.session.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button made from a command: its name, its keys, and whether it can be pressed. */
final class CommandButton {
  private static final int ICON = 18;

  private CommandButton() {}

  /** Makes the icon of a control as large as letters of so many percent of the usual. */
  static void enlargeIcon(Labeled control, int percent) {
    setIconSize(control, ICON * percent / 100);
  }

  /** Gives the icon of a control a height in pixels; nothing happens where there is none. */
  static void setIconSize(Labeled control, int pixels) {
    if (control.getGraphic() instanceof FontIcon icon) {
      setSize(icon, pixels);
    }
  }

  /** An icon beside letters of so many percent of the usual. */
  static FontIcon icon(Ikon of, int percent) {
    FontIcon icon = new FontIcon(of);
    setSize(icon, ICON * percent / 100);
    return icon;
  }

  private static void setSize(FontIcon icon, int pixels) {
    // The base of all themes has a size for icons, which only a style of their own overrules.
    // In the icon's own words, else it says them anew and is styled twice
    icon.setStyle(
        icon.getStyle().replaceAll("-fx-(icon|font)-size: \\d+px;", "")
            + "-fx-icon-size: %1$dpx;-fx-font-size: %1$dpx;".formatted(pixels));
  }

  static Button of(Messages messages, Command command, Ikon icon) {
    String name = messages.text("command." + command.id());
    Button button = new Button(name, new FontIcon(icon));
    button.setId(command.id());
    button.setAccessibleText(name);
    button.setTooltip(new Hint(name + "  (" + String.join(", ", command.keys()) + ")"));
    button.setOnAction(event -> command.run());
    button.disableProperty().bind(Bindings.not(command.enabled()));
    return button;
  }
}
