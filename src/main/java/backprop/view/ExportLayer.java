package backprop.view;

import backprop.session.Moment;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks what is to be written; then shows how far it has come. */
final class ExportLayer implements Layers.Layer {

  /** Hears that a person has chosen. */
  interface Starter {
    void start(ExportLayer layer, ExportKind kind, ExportOrder order);
  }

  private final Words words;
  private final Starter starter;
  private final Runnable close;
  private final VBox pane = new VBox();
  private final ExportForm form;
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
    this.words = look.words();
    this.starter = starter;
    this.close = close;
    this.form = new ExportForm(kinds, moment, look);
    form.refusalProperty().addListener((observed, before, after) -> judge(after));
    build();
    judge(form.refusalProperty().get());
  }

  private void build() {
    Label title = words.label("export.title");
    title.getStyleClass().add("title");
    words.say(accept.textProperty(), "export.accept");
    accept.setId("export-accept");
    accept.getStyleClass().add("accent");
    accept.setDefaultButton(true);
    accept.setOnAction(event -> starter.start(this, form.kind(), form.order()));
    Button cancel = words.button("export-cancel", "cancel");
    cancel.setOnAction(event -> close.run());
    progress.setId("export-progress");
    words.name(progress, "export.running");
    progress.managedProperty().bind(progress.visibleProperty());
    progress.setVisible(false);
    progress.setMaxWidth(360);
    complaint.setWrapText(true);
    complaint.getStyleClass().add("complaint");
    FlowPane buttons = new FlowPane(accept, cancel);
    buttons.getStyleClass().add("line");
    pane.getChildren().addAll(title, form, complaint, progress, buttons);
    pane.getStyleClass().addAll("bp-layer", "bp-form");
    pane.setMinSize(0, 0);
  }

  private void judge(Sentence refusal) {
    words.say(complaint.textProperty(), refusal);
    accept.setDisable(!refusal.isNone());
  }

  /** Lets one choose at once. */
  void begin() {
    pane.applyCss();
    pane.layout();
    form.begin();
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
    words.say(complaint.textProperty(), Sentence.NONE);
    progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    progress.setVisible(true);
    form.setDisable(true);
    accept.setDisable(true);
    return begun;
  }

  boolean isRunning() {
    return running.isPresent();
  }

  /** What was to be written is there; everything can be chosen again. */
  void ended() {
    refuse(Sentence.NONE);
  }

  /** Says why nothing was written; everything can be chosen again. */
  void refuse(Sentence sentence) {
    running = Optional.empty();
    progress.setVisible(false);
    form.setDisable(false);
    accept.setDisable(false);
    words.say(complaint.textProperty(), sentence);
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
