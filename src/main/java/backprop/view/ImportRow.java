package backprop.view;

import backprop.lesson.ArrayRole;
import backprop.lesson.ArrayUse;
import backprop.lesson.NamedArrays;
import backprop.session.Messages;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;

/** One array of a file, and what it is taken for. */
final class ImportRow {
  private static final double NAME_WIDTH = 340;

  private final String array;
  private final Label name;
  private final Label shape;
  private final ChoiceBox<Optional<ArrayRole>> role = new ChoiceBox<>();
  private final CheckBox transposed = new CheckBox();

  /**
   * @param number of the row, counted from 1, for the names of its controls
   * @param use what it is taken for to begin with
   * @param roles what it can be, in the order of the choice
   * @param unsure whether its shape does not show how it stands
   * @param onChange called after every choice
   */
  ImportRow(
      int number,
      ArrayUse use,
      NamedArrays arrays,
      List<ArrayRole> roles,
      boolean unsure,
      Messages messages,
      Runnable onChange) {
    array = use.array();
    name = new Label(array.isBlank() ? "?" : array);
    name.setMaxWidth(NAME_WIDTH);
    shape = new Label(Objects.requireNonNull(arrays.numbers().get(array)).shape().toString());
    roles.forEach(one -> role.getItems().add(Optional.of(one)));
    role.getItems().add(Optional.empty());
    role.setConverter(
        named(one -> one.map(ArrayRole::key).orElseGet(() -> messages.text("import.nothing"))));
    role.setId("role-" + number);
    role.setAccessibleText(messages.text("import.role-of", "array", array));
    role.setValue(use.role().filter(roles::contains));
    role.valueProperty().addListener((observed, before, after) -> onChange.run());
    transposed.setId("transposed-" + number);
    transposed.setSelected(use.transposed());
    transposed.setAccessibleText(messages.text("import.transposed-of", "array", array));
    transposed.setText(unsure ? messages.text("import.square") : "");
    transposed.selectedProperty().addListener((observed, before, after) -> onChange.run());
  }

  /** A choice shown in words. */
  static <T> StringConverter<T> named(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("a choice is never typed");
      }
    };
  }

  /** Its cells, from left to right. */
  Node[] nodes() {
    return new Node[] {name, shape, role, transposed};
  }

  void begin() {
    role.requestFocus();
  }

  /** What it is taken for now. */
  ArrayUse use() {
    return new ArrayUse(array, role.getValue(), transposed.isSelected());
  }
}
