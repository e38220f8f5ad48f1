package backprop.view;

import backprop.drawing.Mark;
import backprop.formula.Activation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be read or heard of what is shown, but for what a person typed and the names
 * of keys.
 */
final class Reading {
  private static final Pattern NOT_A_WORD = Pattern.compile("[^A-Za-z]+");
  private static final int LEAST = 3;

  private final List<String> texts = new ArrayList<>();

  private Reading(Node root) {
    collect(root);
  }

  /** All that stands in a node that is seen. */
  static List<String> of(Node root) {
    return List.copyOf(new Reading(root).texts);
  }

  /**
   * Those of the texts that hold a word of the English bundle which is in no Korean sentence.
   *
   * @param names of files and arrays, which are no words
   */
  static List<String> english(Node root, String... names) {
    Set<String> english = words(Locale.ENGLISH);
    english.removeAll(words(Locale.KOREAN));
    // The names of functions are the same in every language
    Arrays.stream(Activation.values()).map(Activation::key).forEach(english::remove);
    return of(root).stream()
        .map(text -> without(text, names))
        .filter(text -> Arrays.stream(split(text)).anyMatch(english::contains))
        .toList();
  }

  private static String without(String text, String... names) {
    String left = text;
    for (String name : names) {
      left = left.replace(name, "");
    }
    return left;
  }

  private static Set<String> words(Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "backprop.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return bundle.keySet().stream()
        .map(bundle::getString)
        // Places and mathematics are filled with no words
        .map(sentence -> sentence.replaceAll("\\{[a-zA-Z]+\\}|\\$[^$]*\\$", " "))
        .flatMap(sentence -> Arrays.stream(split(sentence)))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String[] split(String text) {
    return Arrays.stream(NOT_A_WORD.split(text))
        .filter(word -> word.length() >= LEAST)
        .toArray(String[]::new);
  }

  private void collect(Node node) {
    if (!node.isVisible()) {
      return;
    }
    add(node.getAccessibleText());
    add(node.getAccessibleHelp());
    add(node.getAccessibleRoleDescription());
    if (node instanceof Labeled label && !label.getStyleClass().contains("key")) {
      add(label.getText());
    }
    if (node instanceof TextInputControl field) {
      add(field.getPromptText());
    }
    if (node instanceof ChoiceBox<?> choice) {
      choices(choice);
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      add(withoutKeys(control.getTooltip()));
    }
    if (node instanceof Surface surface) {
      surface.picture().marks().stream()
          .filter(Mark.Text.class::isInstance)
          .forEach(mark -> add(((Mark.Text) mark).text()));
    }
    // The text of a field is its own, whatever stands in it
    if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
      parent.getChildrenUnmodifiable().forEach(this::collect);
    }
  }

  private static String withoutKeys(Tooltip hint) {
    return hint.getText().replaceAll("  \\(.*\\)$", "");
  }

  private <T> void choices(ChoiceBox<T> choice) {
    StringConverter<T> words = Objects.requireNonNull(choice.getConverter());
    choice.getItems().forEach(item -> add(words.toString(item)));
  }

  private void add(@Nullable String text) {
    if (text != null && !text.isBlank()) {
      texts.add(text);
    }
  }
}
