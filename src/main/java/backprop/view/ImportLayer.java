package backprop.view;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.lesson.ArrayGuess;
import backprop.lesson.ArrayLesson;
import backprop.lesson.ArrayRole;
import backprop.lesson.ArrayUse;
import backprop.lesson.BadLesson;
import backprop.lesson.Lesson;
import backprop.lesson.NamedArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Asks what the arrays of a file are: which is X, T, W or B, and which stands transposed. What no
 * array is taken for stays that of the open lesson.
 */
final class ImportLayer implements Layers.Layer {
  private final NamedArrays arrays;
  private final ArrayLesson assembly;
  private final Lesson open;
  private final Words words;
  private final Consumer<Lesson> onAccept;
  private final Runnable close;
  private final List<ImportRow> rows = new ArrayList<>();
  private final List<ChoiceBox<Activation>> activations = new ArrayList<>();
  private final FlowPane activationLine = new FlowPane();
  private final ChoiceBox<Loss> loss = new ChoiceBox<>();
  private final Label kept = wrapped("more");
  private final Label complaint = wrapped("complaint");
  private final Button accept = new Button();
  private final VBox pane = new VBox();

  /**
   * @param file as it is called in the title
   * @param arrays what stands in it
   * @param open the lesson that is open
   * @param onAccept takes the lesson that comes of it
   * @param close closes this layer
   */
  ImportLayer(
      String file,
      NamedArrays arrays,
      Lesson open,
      Words words,
      Consumer<Lesson> onAccept,
      Runnable close) {
    this.arrays = arrays;
    this.assembly = new ArrayLesson(arrays, open);
    this.open = open;
    this.words = words;
    this.onAccept = onAccept;
    this.close = close;
    fillRows();
    fillLoss();
    build(file);
    validate();
  }

  private void fillRows() {
    ArrayGuess guess = ArrayGuess.of(arrays);
    List<ArrayUse> uses = guess.uses();
    int layers = Math.max(assembly.layers(uses), open.architecture().layers());
    for (ArrayUse use : uses) {
      String name = use.array();
      if (isSingle()) {
        List<ArrayUse> places = assembly.places(name);
        ArrayUse first = places.getFirst();
        boolean named = use.role().isPresent() && ArrayRole.all(layers).contains(use.role().get());
        ArrayUse begin = named ? place(places, use) : first;
        rows.add(row(begin, places.stream().flatMap(p -> p.role().stream()).toList(), false));
      } else if (!name.equals("learningRate")) {
        // One layer more than there is, for whoever has it in the file under names of their own
        rows.add(row(use, ArrayRole.all(layers + 1), guess.unsure().contains(name)));
      }
    }
  }

  private static ArrayUse place(List<ArrayUse> places, ArrayUse use) {
    return places.stream().filter(place -> place.role().equals(use.role())).findFirst().orElse(use);
  }

  private ImportRow row(ArrayUse use, List<ArrayRole> roles, boolean unsure) {
    return new ImportRow(rows.size() + 1, use, arrays, roles, unsure, words, this::validate);
  }

  private boolean isSingle() {
    return arrays.source().single();
  }

  private void fillLoss() {
    loss.getItems().setAll(Loss.values());
    words.name(loss, value -> Sentence.of("loss." + value.key()));
    loss.setId("import-loss");
    words.name(loss, "settings.loss");
    loss.setValue(open.loss());
    loss.valueProperty().addListener((observed, before, after) -> validate());
  }

  private void build(String file) {
    Label title = wrapped("title");
    words.say(title.textProperty(), isSingle() ? "import.title-one" : "import.title", "file", file);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form");
    grid.addRow(
        0,
        heading("import.array"),
        heading("import.shape"),
        heading("import.role"),
        heading("import.transposed"));
    for (int i = 0; i < rows.size(); i++) {
      grid.addRow(i + 1, rows.get(i).nodes());
    }
    Scroller scroll = new Scroller(grid);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    scroll.setMaxHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(scroll, Priority.SOMETIMES);
    words.say(accept.textProperty(), isSingle() ? "import.accept-one" : "import.accept");
    accept.setId("import-accept");
    accept.getStyleClass().add("accent");
    accept.setDefaultButton(true);
    accept.setOnAction(event -> accept());
    Button cancel = words.button("import-cancel", "cancel");
    cancel.setOnAction(event -> close.run());
    pane.getChildren().addAll(title, scroll);
    if (!isSingle() && !arrays.texts().containsKey("activations")) {
      pane.getChildren().add(activationLine);
    }
    if (!isSingle() && !arrays.texts().containsKey("loss")) {
      pane.getChildren().add(line(words.label("settings.loss"), loss));
    }
    activationLine.getStyleClass().add("form");
    activationLine.setMinHeight(Region.USE_PREF_SIZE);
    complaint.setId("import-complaint");
    pane.getChildren().addAll(kept, complaint, line(accept, cancel));
    pane.getStyleClass().addAll("bp-layer", "bp-form");
    pane.setMinSize(0, 0);
    pane.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
  }

  /** A closed choice would keep Esc for itself; an open one hears it in a window of its own. */
  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close.run();
      event.consume();
    }
  }

  private Label heading(String key) {
    Label label = words.label(key);
    label.getStyleClass().add("more");
    label.setWrapText(true);
    return label;
  }

  private static Label wrapped(String style) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.getStyleClass().add("line");
    return line;
  }

  /** Lets one choose at once. */
  void begin() {
    // The rows are part of the scene only once the scroll pane has its skin
    pane.applyCss();
    pane.layout();
    rows.getFirst().begin();
  }

  private List<ArrayUse> uses() {
    return rows.stream().map(ImportRow::use).toList();
  }

  /** One choice a layer; what was chosen for a layer that stays, stays. */
  private void fitActivations(int layers) {
    List<Activation> begin = List.of();
    try {
      begin = assembly.activations(layers);
    } catch (BadLesson _) {
      // Said when the lesson is made
    }
    while (activations.size() < layers) {
      int l = activations.size() + 1;
      ChoiceBox<Activation> choice = new ChoiceBox<>();
      choice.getItems().setAll(Activation.values());
      choice.setConverter(new Named<>(Activation::key));
      choice.setId("import-activation-" + l);
      words.name(choice, "settings.activation", "layer", l);
      choice.setValue(l <= begin.size() ? begin.get(l - 1) : Activation.SIGMOID);
      choice.valueProperty().addListener((observed, before, after) -> validate());
      activations.add(choice);
    }
    while (activations.size() > layers) {
      activations.removeLast();
    }
    if (activationLine.getChildren().size() != layers) {
      activationLine.getChildren().clear();
      for (int l = 1; l <= layers; l++) {
        Label name = words.label("settings.activation", "layer", l);
        activationLine.getChildren().add(line(name, activations.get(l - 1)));
      }
    }
  }

  private Lesson lesson() throws BadLesson {
    List<ArrayUse> uses = uses();
    if (isSingle()) {
      return assembly.lesson(uses);
    }
    List<Activation> chosen =
        arrays.texts().containsKey("activations")
            ? assembly.activations(assembly.layers(uses))
            : activations.stream().map(ChoiceBox::getValue).toList();
    Loss chosenLoss =
        arrays.texts().containsKey("loss") ? assembly.loss(chosen.getLast()) : loss.getValue();
    return assembly.lesson(uses, chosen, chosenLoss);
  }

  private void validate() {
    fitActivations(assembly.layers(uses()));
    boolean none = uses().stream().allMatch(use -> use.role().isEmpty());
    Sentence wrong = none ? Sentence.of("import.none") : Sentence.NONE;
    try {
      lesson();
    } catch (BadLesson bad) {
      wrong = messages -> bad.sentence(messages.locale());
    }
    words.say(complaint.textProperty(), wrong);
    accept.setDisable(!wrong.isNone());
    List<String> inherited = assembly.inherited(uses());
    words.say(
        kept.textProperty(),
        inherited.isEmpty()
            ? Sentence.NONE
            : Sentence.of("import.kept", "names", String.join(", ", inherited)));
  }

  private void accept() {
    Optional<Lesson> made = Optional.empty();
    try {
      made = Optional.of(lesson());
    } catch (BadLesson _) {
      validate();
    }
    made.ifPresent(lesson -> {
      close.run();
      onAccept.accept(lesson);
    });
  }

  @Override
  public Region node() {
    return pane;
  }

  @Override
  public boolean coversGraph() {
    return true;
  }

  @Override
  public boolean isForm() {
    return true;
  }

  @Override
  public boolean press(KeyEvent event) {
    return false;
  }
}
