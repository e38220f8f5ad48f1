package backprop.view;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One question with a few answers. Esc is none of them: everything stays as it was. */
final class AskLayer implements Layers.Layer {

  /**
   * An answer.
   *
   * @param id of its button
   * @param words on its button
   * @param action what it does, after the question is closed
   */
  record Answer(String id, Sentence words, Runnable action) {}

  private final VBox pane = new VBox();

  /**
   * @param answers the first of them is what Enter means
   */
  AskLayer(
      Sentence question, Sentence explanation, List<Answer> answers, Words words, Layers layers) {
    Label title = new Label();
    words.say(title.textProperty(), question);
    title.setWrapText(true);
    title.getStyleClass().add("title");
    Label more = new Label();
    words.say(more.textProperty(), explanation);
    more.setWrapText(true);
    HBox buttons = new HBox();
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("line");
    for (Answer answer : answers) {
      Button button = new Button();
      words.say(button.textProperty(), answer.words());
      button.setId(answer.id());
      button.setOnAction(event -> {
        layers.close();
        answer.action().run();
      });
      buttons.getChildren().add(button);
    }
    Button first = (Button) buttons.getChildren().getFirst();
    first.getStyleClass().add("accent");
    first.setDefaultButton(true);
    pane.getChildren().addAll(title, more, buttons);
    pane.setAlignment(Pos.CENTER_LEFT);
    pane.getStyleClass().addAll("bp-layer", "bp-form", "bp-ask");
  }

  /**
   * Asks before files are written over that the system's own window has not asked about: it knows
   * only the name that was typed.
   *
   * @param there the files that are there already; nothing is asked if there are none
   */
  static void beforeReplacing(List<Path> there, Words words, Layers layers, Runnable replace) {
    if (there.isEmpty()) {
      replace.run();
      return;
    }
    String first = there.getFirst().getFileName().toString();
    AskLayer ask =
        new AskLayer(
            there.size() == 1
                ? Sentence.of("ask.replace", "file", first)
                : Sentence.of("ask.replace.many", "count", there.size(), "file", first),
            Sentence.of("ask.replace.more"),
            List.of(
                new Answer("ask-replace", Sentence.of("ask.replace.yes"), replace),
                new Answer("ask-keep", Sentence.of("cancel"), () -> {})),
            words,
            layers);
    layers.show(ask);
    ask.begin();
  }

  /** Lets Enter and Tab work at once. */
  void begin() {
    // From the sentence on, so that the focus is seen from the start
    pane.getChildren().getFirst().requestFocusTraversal(TraversalDirection.NEXT);
  }

  @Override
  public Region node() {
    return pane;
  }

  @Override
  public boolean coversGraph() {
    return false;
  }

  @Override
  public boolean isForm() {
    return true;
  }

  @Override
  public boolean isOneOfMany() {
    return true;
  }

  @Override
  public boolean press(KeyEvent event) {
    return false;
  }
}
