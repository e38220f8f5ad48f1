package backprop.view;

import backprop.desk.CrashReport;
import backprop.desk.LogFile;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What a person sees of an error that nobody expected: one question, and their work is kept. */
final class Unexpected {
  private final Look look;
  private final Layers layers;
  private final Runnable keep;
  private final Consumer<Sentence> say;
  private Optional<AskLayer> shown = Optional.empty();

  /**
   * @param keep brings the lesson to safety
   * @param say shows one sentence
   */
  Unexpected(Look look, Layers layers, Runnable keep, Consumer<Sentence> say) {
    this.look = look;
    this.layers = layers;
    this.keep = keep;
    this.say = say;
  }

  /** Hears of every error that nobody expected, on whatever thread, from now on. */
  void listen() {
    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> hear(error));
  }

  private void hear(Throwable error) {
    String version = ResourceBundle.getBundle("backprop.version").getString("version");
    String report = CrashReport.of(version, error);
    LogFile.error(report);
    if (Platform.isFxApplicationThread()) {
      show(report);
    } else {
      Platform.runLater(() -> show(report));
    }
  }

  /** Only the first: what comes after it is mostly more of the same. */
  private void show(String report) {
    keep.run();
    if (shown.filter(layers::has).isPresent()) {
      return;
    }
    AskLayer ask =
        new AskLayer(
            Sentence.of("unexpected"),
            Sentence.of("unexpected.more"),
            List.of(
                new AskLayer.Answer("error-go-on", Sentence.of("unexpected.go-on"), () -> {}),
                new AskLayer.Answer(
                    "error-copy", Sentence.of("unexpected.copy"), () -> copy(report))),
            look.words(),
            layers);
    shown = Optional.of(ask);
    layers.show(ask);
    ask.begin();
  }

  private void copy(String report) {
    ClipboardContent content = new ClipboardContent();
    content.putString(report);
    Clipboard.getSystemClipboard().setContent(content);
    say.accept(Sentence.of("unexpected.copied"));
  }
}
