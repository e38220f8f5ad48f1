package backprop.view;

import javafx.scene.control.Tooltip;

/** What a control says when the mouse rests on it. Esc is not for it: it would close no layer. */
final class Hint extends Tooltip {

  Hint(String text) {
    super(text);
    setHideOnEscape(false);
  }
}
