package backprop.view;

import backprop.lesson.ArrayRole;
import backprop.lesson.ArrayUse;
import backprop.lesson.NamedArrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

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
      Words words,
      Runnable onChange) {
    array = use.array();
    name = new Label(array.isBlank() ? "?" : array);
    name.setMaxWidth(NAME_WIDTH);
    name.setWrapText(true);
    shape = new Label(Objects.requireNonNull(arrays.numbers().get(array)).shape().toString());
    roles.forEach(one -> role.getItems().add(Optional.of(one)));
    role.getItems().add(Optional.empty());
    words.name(
        role,
        one ->
            one.<Sentence>map(known -> messages -> known.key())
                .orElse(Sentence.of("import.nothing")));
    role.setId("role-" + number);
    // What can be broken into lines gives way, not what cannot
    shape.setMinWidth(Region.USE_PREF_SIZE);
    role.setMinWidth(Region.USE_PREF_SIZE);
    transposed.setWrapText(true);
    words.name(role, "import.role-of", "array", array);
    role.setValue(use.role().filter(roles::contains));
    role.valueProperty().addListener((observed, before, after) -> onChange.run());
    transposed.setId("transposed-" + number);
    transposed.setSelected(use.transposed());
    words.name(transposed, "import.transposed-of", "array", array);
    if (unsure) {
      words.say(transposed.textProperty(), "import.square");
    }
    transposed.selectedProperty().addListener((observed, before, after) -> onChange.run());
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
