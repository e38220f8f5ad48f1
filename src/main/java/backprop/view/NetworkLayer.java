package backprop.view;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.lesson.Lesson;
import backprop.lesson.Resize;
import backprop.session.Edits;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The network as a form: samples, layers, sizes, activations, loss, and how weights are drawn. */
final class NetworkLayer implements Layers.Layer {
  /** Larger layers can be opened from a file, but nobody types them. */
  private static final int MOST_UNITS = 2_000;

  private static final int MOST_LAYERS = 12;
  private static final int USUAL_UNITS = 4;

  private record Row(TextField units, ChoiceBox<Activation> activation) {}

  private final Edits edits;
  private final Words words;
  private final Runnable close;
  private final VBox pane = new VBox();
  private final GridPane grid = new GridPane();
  private final TextField samples;
  private final TextField inputs;
  private final List<Row> rows = new ArrayList<>();
  private final ChoiceBox<Loss> loss = new ChoiceBox<>();
  private final ChoiceBox<Initialiser> initialiser = new ChoiceBox<>();
  private final TextField seed = new TextField("1");
  private final CheckBox anew = new CheckBox();
  private final Label complaint = new Label();
  private final Button accept = new Button();

  /**
   * @param close closes this layer
   */
  NetworkLayer(Edits edits, Words words, Runnable close) {
    this.edits = edits;
    this.words = words;
    this.close = close;
    Architecture now = edits.lesson().architecture();
    samples = number("samples", now.rows());
    inputs = number("inputs", now.units(0));
    for (int l = 1; l <= now.layers(); l++) {
      rows.add(row(now.units(l), now.activation(l)));
    }
    choices(now.loss());
    build();
    validate();
  }

  private TextField number(String id, int value) {
    TextField field = new TextField("" + value);
    field.setId(id);
    field.setPrefColumnCount(5);
    field.textProperty().addListener((observed, before, after) -> validate());
    return field;
  }

  private Row row(int units, Activation activation) {
    ChoiceBox<Activation> choice = new ChoiceBox<>();
    choice.getItems().setAll(Activation.values());
    choice.setConverter(new Named<>(Activation::key));
    choice.setValue(activation);
    choice.valueProperty().addListener((observed, before, after) -> validate());
    return new Row(number("units", units), choice);
  }

  private void choices(Loss now) {
    loss.getItems().setAll(Loss.values());
    words.name(loss, value -> Sentence.of("loss." + value.key()));
    loss.setValue(now);
    loss.setId("network-loss");
    words.name(loss, "settings.loss");
    loss.valueProperty().addListener((observed, before, after) -> validate());
    initialiser.getItems().setAll(Initialiser.values());
    words.name(initialiser, value -> Sentence.of("initialiser." + value.key()));
    initialiser.setValue(Initialiser.XAVIER);
    initialiser.setId("initialiser");
    words.name(initialiser, "network.initialiser");
    seed.setId("seed");
    words.name(seed, "network.seed");
    seed.setPrefColumnCount(7);
    seed.textProperty().addListener((observed, before, after) -> validate());
    words.say(anew.textProperty(), "network.anew");
    anew.setId("anew");
  }

  private void build() {
    Label title = words.label("network.title");
    title.getStyleClass().add("title");
    grid.getStyleClass().add("form");
    fillGrid();
    Scroller scroll = new Scroller(grid);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button add = words.button("add-layer", "network.add");
    add.setOnAction(event -> addLayer());
    Node lossRow = field(label("settings.loss"), loss);
    Node draw =
        line(
            field(label("network.initialiser"), initialiser),
            field(label("network.seed"), seed),
            anew);
    complaint.setWrapText(true);
    complaint.getStyleClass().add("complaint");
    words.say(accept.textProperty(), "network.accept");
    accept.setId("network-accept");
    accept.getStyleClass().add("accent");
    accept.setDefaultButton(true);
    accept.setOnAction(event -> accept());
    Button cancel = words.button("network-cancel", "cancel");
    cancel.setOnAction(event -> close.run());
    pane.getChildren()
        .addAll(title, scroll, line(add), lossRow, draw, complaint, line(accept, cancel));
    pane.getStyleClass().addAll("bp-layer", "bp-form");
    pane.setMinSize(0, 0);
  }

  /** One line, or more where the window is narrow. */
  private static FlowPane line(Node... nodes) {
    FlowPane line = new FlowPane(nodes);
    line.setRowValignment(VPos.CENTER);
    line.getStyleClass().add("line");
    return line;
  }

  private static HBox field(Label name, Node control) {
    HBox field = new HBox(name, control);
    field.setAlignment(Pos.CENTER_LEFT);
    field.getStyleClass().add("field");
    return field;
  }

  /** Never shortened: what gives way is the room between. */
  private Label label(String key, Object... namesAndValues) {
    Label label = words.label(key, namesAndValues);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private void fillGrid() {
    grid.getChildren().clear();
    words.name(samples, "network.samples");
    words.name(inputs, "network.inputs");
    grid.addRow(0, label("network.samples"), samples);
    grid.addRow(1, label("network.inputs"), inputs);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      words.name(row.units(), "network.units", "layer", i + 1);
      words.name(row.activation(), "settings.activation", "layer", i + 1);
      Button remove = new Button("", new FontIcon(Feather.X));
      words.name(remove, "network.remove", "layer", i + 1);
      Hint hint = new Hint("");
      words.say(hint.textProperty(), "network.remove", "layer", i + 1);
      remove.setTooltip(hint);
      remove.setId("remove-" + (i + 1));
      remove.setDisable(rows.size() == 1);
      int index = i;
      remove.setOnAction(event -> {
        rows.remove(index);
        fillGrid();
        validate();
      });
      grid.addRow(
          i + 2, label("network.layer", "layer", i + 1), row.units(), row.activation(), remove);
    }
  }

  /** A hidden layer before the last. */
  private void addLayer() {
    if (rows.size() < MOST_LAYERS) {
      rows.add(rows.size() - 1, row(USUAL_UNITS, Activation.SIGMOID));
      fillGrid();
      validate();
    }
  }

  /** Lets one type at once. */
  void begin() {
    // Inside the scroll pane there is nothing to focus before its skin is made
    pane.applyCss();
    pane.layout();
    samples.requestFocus();
  }

  private static int parsed(TextField field, int otherwise) {
    try {
      return Integer.parseInt(field.getText().strip());
    } catch (NumberFormatException _) {
      return otherwise;
    }
  }

  private static int count(TextField field, Sentence name) throws Wrong {
    int number = parsed(field, 0);
    if (number < 1 || number > MOST_UNITS) {
      throw new Wrong(messages ->
          messages.text("network.count", "name", name.in(messages), "most", MOST_UNITS));
    }
    return number;
  }

  /** What is wrong with the form, in words. */
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    Wrong(Sentence sentence) {
      this.sentence = sentence;
    }
  }

  private Lesson lesson() throws Wrong, BadLesson {
    List<Integer> sizes = new ArrayList<>();
    int samplesCount = count(samples, Sentence.of("network.samples"));
    sizes.add(count(inputs, Sentence.of("network.inputs")));
    List<Activation> activations = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      sizes.add(count(rows.get(i).units(), Sentence.of("network.units", "layer", i + 1)));
      activations.add(rows.get(i).activation().getValue());
    }
    long drawnWith;
    try {
      drawnWith = Long.parseLong(seed.getText().strip());
    } catch (NumberFormatException _) {
      throw new Wrong(Sentence.of("network.seed-wrong"));
    }
    return new Resize(
            samplesCount,
            sizes,
            activations,
            loss.getValue(),
            initialiser.getValue(),
            drawnWith,
            anew.isSelected())
        .of(edits.lesson());
  }

  private void validate() {
    Sentence wrong = Sentence.NONE;
    try {
      lesson();
    } catch (Wrong problem) {
      wrong = problem.sentence;
    } catch (BadLesson bad) {
      wrong = messages -> bad.sentence(messages.locale());
    }
    words.say(complaint.textProperty(), wrong);
    accept.setDisable(!wrong.isNone());
  }

  private void accept() {
    try {
      Lesson changed = lesson();
      close.run();
      edits.edit(changed);
    } catch (Wrong | BadLesson _) {
      validate();
    }
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
  public boolean press(KeyEvent event) {
    return false;
  }
}
