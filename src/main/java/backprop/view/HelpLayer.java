package backprop.view;

import backprop.session.Command;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every command with its keys, made from the table that the keys themselves are made from. */
final class HelpLayer implements Layers.Layer {
  /** Share of the sheet that an arrow scrolls by. */
  private static final double PER_KEY = 0.25;

  private final VBox sheet = new VBox();
  private final Scroller pane = new Scroller(sheet);

  private final Runnable close;

  /**
   * @param commands all of them
   * @param close closes this layer
   */
  HelpLayer(Words words, List<Command> commands, Runnable close) {
    this.close = close;
    sheet.getStyleClass().add("bp-help");
    pane.setFitToWidth(true);
    pane.setFocusTraversable(false);
    pane.setMinSize(0, 0);
    pane.getStyleClass().addAll("bp-layer", "bp-help-scroll", "edge-to-edge");
    Label title = words.label("help.title");
    title.getStyleClass().add("title");
    Columns list =
        new Columns(
            commands.stream()
                .filter(command -> !command.keys().isEmpty())
                .map(command -> new HelpRow(words, command))
                .toList());
    Label more = words.label("help.more");
    more.setWrapText(true);
    more.getStyleClass().add("more");
    sheet.getChildren().setAll(title, list, more);
  }

  @Override
  public Region node() {
    return pane;
  }

  @Override
  public boolean coversGraph() {
    return true;
  }

  /** Whatever is pressed, the sheet has been read; keys with Ctrl do at once what they say. */
  @Override
  public boolean press(KeyEvent event) {
    if (event.isShortcutDown() && !event.getCode().isArrowKey()) {
      return false;
    }
    switch (event.getCode()) {
      case DOWN -> pane.setVvalue(pane.getVvalue() + PER_KEY);
      case UP -> pane.setVvalue(pane.getVvalue() - PER_KEY);
      case PAGE_DOWN -> pane.setVvalue(pane.getVvalue() + 2 * PER_KEY);
      case PAGE_UP -> pane.setVvalue(pane.getVvalue() - 2 * PER_KEY);
      case HOME -> pane.setVvalue(0);
      case END -> pane.setVvalue(1);
      default -> {
        if (!event.getCode().isModifierKey()) {
          close.run();
        }
      }
    }
    return true;
  }
}
