package backprop.view;

import backprop.session.Messages;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.skin.ChoiceBoxSkin;

/**
 * Puts sentences on controls. In another language the controls say them anew and keep all else:
 * what is typed and chosen in them, and the focus.
 */
final class Words {
  private final ReadOnlyObjectProperty<Messages> messages;

  /**
   * @param messages the words of now
   */
  Words(ReadOnlyObjectProperty<Messages> messages) {
    this.messages = messages;
  }

  /** Says a sentence in a place, in place of what was said there. */
  void say(Property<String> where, Sentence sentence) {
    where.bind(Bindings.createStringBinding(() -> sentence.in(messages.get()), messages));
  }

  /** Says a sentence of the bundle in a place. */
  void say(Property<String> where, String key, Object... namesAndValues) {
    say(where, Sentence.of(key, namesAndValues));
  }

  /** Names a control for those who do not see it. */
  void name(Node control, String key, Object... namesAndValues) {
    say(control.accessibleTextProperty(), key, namesAndValues);
  }

  /** Names what can be chosen. */
  <T> void name(ChoiceBox<T> choice, Function<T, Sentence> name) {
    choice
        .converterProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> new Named<T>(value -> name.apply(value).in(messages.get())), messages));
    choice
        .converterProperty()
        .addListener((observed, before, after) -> {
          if (choice.getSkin() != null) {
            // Its list would still be open, and close into nothing
            choice.hide();
            // The old one goes on measuring the old names
            choice.setSkin(new ChoiceBoxSkin<>(choice));
          }
        });
  }

  /** A sentence of the bundle on its own. */
  Label label(String key, Object... namesAndValues) {
    Label label = new Label();
    say(label.textProperty(), key, namesAndValues);
    return label;
  }

  /** A button with a sentence of the bundle on it. */
  Button button(String id, String key) {
    Button button = new Button();
    button.setId(id);
    say(button.textProperty(), key);
    return button;
  }
}
