package backprop.view;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.lesson.BadLesson;
import backprop.lesson.Lesson;
import backprop.lesson.LessonDraft;
import backprop.lesson.NumberBlock;
import backprop.session.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** What a lesson says beside its matrices: learning rate, activations and loss. */
final class LessonSettings extends FlowPane {
  private final Edits edits;
  private final Words words;
  private final Consumer<Sentence> say;
  private final TextField title = new TextField();
  private final TextField rate = new TextField();
  private boolean filling;

  /**
   * @param say is told in one sentence what cannot be, or what had to change along
   */
  LessonSettings(Edits edits, Words words, Consumer<Sentence> say) {
    this.edits = edits;
    this.words = words;
    this.say = say;
    getStyleClass().add("settings");
    title.setId("lesson-title");
    words.name(title, "settings.title");
    title.setPrefColumnCount(14);
    title.setOnAction(event -> takeTitle());
    title
        .focusedProperty()
        .addListener((observed, before, focused) -> {
          if (!focused) {
            takeTitle();
          }
        });
    rate.setId("learning-rate");
    words.name(rate, "settings.rate");
    rate.setPrefColumnCount(5);
    rate.setOnAction(event -> takeRate());
    rate.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            fill();
            event.consume();
            requestFocus();
          }
        });
    rate.focusedProperty()
        .addListener((observed, before, focused) -> {
          if (!focused) {
            takeRate();
          }
        });
    fill();
  }

  /** Shows what the lesson says now. */
  void fill() {
    filling = true;
    Lesson lesson = edits.lesson();
    title.setText(lesson.title());
    rate.setText(CellEditor.plain(lesson.learningRate()));
    rate.getStyleClass().remove("wrong");
    List<HBox> fields = new ArrayList<>();
    fields.add(field(words.label("settings.title"), title));
    fields.add(field(words.label("settings.rate"), rate));
    int layers = lesson.architecture().layers();
    for (int l = 1; l <= layers; l++) {
      fields.add(field(words.label("settings.activation", "layer", l), activation(lesson, l)));
    }
    fields.add(field(words.label("settings.loss"), loss(lesson)));
    getChildren().setAll(fields);
    filling = false;
  }

  private static HBox field(Label name, Node control) {
    HBox field = new HBox(name, control);
    field.setAlignment(Pos.CENTER_LEFT);
    field.getStyleClass().add("field");
    return field;
  }

  private ChoiceBox<Activation> activation(Lesson lesson, int layer) {
    boolean last = layer == lesson.architecture().layers();
    ChoiceBox<Activation> choice = new ChoiceBox<>();
    for (Activation activation : Activation.values()) {
      if (last || activation != Activation.SOFTMAX) {
        choice.getItems().add(activation);
      }
    }
    choice.setId("activation-" + layer);
    words.name(choice, "settings.activation", "layer", layer);
    choice.setConverter(new Named<>(Activation::key));
    choice.setValue(lesson.activations().get(layer - 1));
    choice
        .valueProperty()
        .addListener((observed, before, now) -> {
          if (!filling) {
            setActivation(layer, now);
          }
        });
    return choice;
  }

  private ChoiceBox<Loss> loss(Lesson lesson) {
    ChoiceBox<Loss> choice = new ChoiceBox<>();
    choice.getItems().setAll(Loss.values());
    choice.setId("loss");
    words.name(choice, "settings.loss");
    words.name(choice, loss -> Sentence.of("loss." + loss.key()));
    choice.setValue(lesson.loss());
    choice
        .valueProperty()
        .addListener((observed, before, now) -> {
          if (!filling) {
            setLoss(now);
          }
        });
    return choice;
  }

  /** Softmax and cross-entropy go together: who chooses the one gets the other, and is told. */
  private void setActivation(int layer, Activation activation) {
    Loss before = edits.lesson().loss();
    boolean last = layer == edits.lesson().architecture().layers();
    Loss loss =
        !last || before.fits(activation)
            ? before
            : activation == Activation.SOFTMAX ? Loss.CROSS_ENTROPY : Loss.HALF_SQUARED_ERROR;
    change(draft -> {
      draft.activations.set(layer - 1, activation);
      draft.loss = loss;
    });
    // Afterwards: what is said goes when the lesson changes
    if (loss != before) {
      say.accept(messages ->
          messages.text("settings.loss-followed", "loss", messages.text("loss." + loss.key())));
    }
  }

  private void setLoss(Loss loss) {
    boolean follows = !loss.fits(edits.lesson().activations().getLast());
    change(draft -> {
      draft.loss = loss;
      if (follows) {
        draft.activations.set(draft.activations.size() - 1, Activation.SIGMOID);
      }
    });
    if (follows) {
      say.accept(
          Sentence.of("settings.activation-followed", "activation", Activation.SIGMOID.key()));
    }
  }

  private void takeTitle() {
    String typed = title.getText().strip();
    if (!filling && !typed.equals(edits.lesson().title())) {
      change(draft -> draft.title = typed);
    }
  }

  private void takeRate() {
    if (filling || rate.getText().equals(CellEditor.plain(edits.lesson().learningRate()))) {
      return;
    }
    try {
      double typed = NumberBlock.number(rate.getText());
      change(draft -> draft.learningRate = typed);
    } catch (BadLesson bad) {
      if (!rate.getStyleClass().contains("wrong")) {
        rate.getStyleClass().add("wrong");
      }
      say.accept(messages -> bad.sentence(messages.locale()));
    }
  }

  private void change(Consumer<LessonDraft> change) {
    try {
      edits.edit(edits.lesson().change(change));
    } catch (BadLesson bad) {
      say.accept(messages -> bad.sentence(messages.locale()));
      fill();
    }
  }
}
