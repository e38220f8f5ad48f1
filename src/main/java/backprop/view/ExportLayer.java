package backprop.view;

import backprop.session.Messages;
import backprop.session.Moment;
import backprop.view.ExportKind.Choice;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What is to be written, in which colours, language and size; then how far it has come. */
final class ExportLayer implements Layers.Layer {

  /** Hears that a person has chosen. */
  interface Starter {
    void start(ExportLayer layer, ExportKind kind, ExportOrder order);
  }

  /** Width and height of a picture in pixels. */
  private record Size(int width, int height) {
    @Override
    public String toString() {
      return width + " × " + height;
    }
  }

  private static final List<Size> SIZES =
      List.of(new Size(1600, 900), new Size(1920, 1080), new Size(1024, 768), new Size(3840, 2160));
  private static final List<String> THEMES = List.of("light", "dark", "projector");
  private static final List<Locale> LANGUAGES = List.of(Locale.KOREAN, Locale.ENGLISH);

  private final Moment moment;
  private final Messages messages;
  private final Starter starter;
  private final Runnable close;
  private final VBox pane = new VBox();
  private final GridPane grid = new GridPane();
  private final ChoiceBox<ExportKind> kind;
  private final ChoiceBox<String> theme;
  private final ChoiceBox<Locale> language;
  private final ChoiceBox<Size> size;
  private final Button accept = new Button();
  private final ProgressBar progress = new ProgressBar();
  private final Label complaint = new Label();
  private Optional<Running> running = Optional.empty();

  /**
   * @param moment what is to be written
   * @param starter hears what was chosen
   * @param close closes this layer
   */
  ExportLayer(List<ExportKind> kinds, Moment moment, Look look, Starter starter, Runnable close) {
    this.moment = moment;
    this.messages = look.messages();
    this.starter = starter;
    this.close = close;
    kind = choice("kind", kinds, chosen -> messages.text("export.kind." + chosen.id()));
    theme = choice("theme", THEMES, name -> messages.text("theme." + name));
    theme.setValue(look.preferences().theme());
    language = choice("language", LANGUAGES, locale -> locale.getDisplayLanguage(locale));
    language.setValue(
        LANGUAGES.stream()
            .filter(locale -> locale.getLanguage().equals(messages.locale().getLanguage()))
            .findFirst()
            .orElse(Locale.ENGLISH));
    size = choice("size", SIZES, Size::toString);
    kind.valueProperty().addListener((observed, before, after) -> follow());
    build();
    follow();
  }

  private <T> ChoiceBox<T> choice(String id, List<T> values, Function<T, String> name) {
    ChoiceBox<T> box = new ChoiceBox<>();
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("a choice is never typed");
          }
        });
    box.setValue(values.getFirst());
    box.setId("export-" + id);
    box.setAccessibleText(messages.text("export." + id));
    return box;
  }

  private void build() {
    Label title = new Label(messages.text("export.title"));
    title.getStyleClass().add("title");
    grid.getStyleClass().add("form");
    accept.setText(messages.text("export.accept"));
    accept.setId("export-accept");
    accept.getStyleClass().add("accent");
    accept.setDefaultButton(true);
    accept.setOnAction(event ->
        starter.start(
            this,
            kind.getValue(),
            new ExportOrder(
                moment,
                theme.getValue(),
                language.getValue(),
                size.getValue().width(),
                size.getValue().height(),
                Path.of(""))));
    Button cancel = new Button(messages.text("cancel"));
    cancel.setId("export-cancel");
    cancel.setOnAction(event -> close.run());
    progress.setId("export-progress");
    progress.setAccessibleText(messages.text("export.running"));
    progress.managedProperty().bind(progress.visibleProperty());
    progress.setVisible(false);
    progress.setMaxWidth(360);
    complaint.setWrapText(true);
    complaint.getStyleClass().add("complaint");
    FlowPane buttons = new FlowPane(accept, cancel);
    buttons.getStyleClass().add("line");
    pane.getChildren().addAll(title, grid, complaint, progress, buttons);
    pane.getStyleClass().addAll("bp-layer", "bp-form");
    pane.setMinSize(0, 0);
  }

  /** Shows what the chosen kind lets one choose. */
  private void follow() {
    var choices = kind.getValue().choices();
    grid.getChildren().clear();
    row("export.kind", kind);
    if (choices.contains(Choice.THEME)) {
      row("export.theme", theme);
    }
    if (choices.contains(Choice.LANGUAGE)) {
      row("export.language", language);
    }
    if (choices.contains(Choice.SIZE)) {
      row("export.size", size);
    }
    boolean missing = choices.contains(Choice.STEP) && moment.step().isEmpty();
    complaint.setText(missing ? messages.text("export.no-step") : "");
    accept.setDisable(missing);
  }

  private void row(String key, Region control) {
    Label name = new Label(messages.text(key));
    name.setMinWidth(Region.USE_PREF_SIZE);
    control.setMinWidth(0);
    grid.addRow(grid.getRowCount(), name, control);
  }

  /** Lets one choose at once. */
  void begin() {
    pane.applyCss();
    pane.layout();
    kind.requestFocus();
  }

  /** One export on its way; told from one thread, asked from another. */
  static final class Running implements ExportWatch {
    private final ProgressBar bar;
    private volatile boolean cancelled;

    private Running(ProgressBar bar) {
      this.bar = bar;
    }

    @Override
    public void done(double share) {
      FileCommands.later(() -> bar.setProgress(share));
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }
  }

  /** Nothing can be chosen any more, and what is done is shown. */
  Running run() {
    Running begun = new Running(progress);
    running = Optional.of(begun);
    complaint.setText("");
    progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    progress.setVisible(true);
    grid.setDisable(true);
    accept.setDisable(true);
    return begun;
  }

  /** Says why nothing was written; everything can be chosen again. */
  void refuse(String sentence) {
    running = Optional.empty();
    progress.setVisible(false);
    grid.setDisable(false);
    accept.setDisable(false);
    complaint.setText(sentence);
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

  /** Whoever closes the form does not want the file. */
  @Override
  public void closed() {
    running.ifPresent(begun -> begun.cancelled = true);
  }
}
