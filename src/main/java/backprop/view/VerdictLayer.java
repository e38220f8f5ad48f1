package backprop.view;

import backprop.drawing.PassPicture;
import backprop.drawing.Target;
import backprop.drawing.proof.VerdictPanel;
import backprop.session.Focus;
import backprop.trace.Trace;
import backprop.trace.diagnosis.Diagnosis;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The gradients that came with a lesson, judged; the mistake behind them is looked for meanwhile.
 */
final class VerdictLayer implements Layers.Layer {
  private final Trace trace;
  private final Surface surface;
  private final RowCursor cursor;
  private final StackPane pane;
  private volatile boolean closed;
  private Optional<Diagnosis> diagnosis = Optional.empty();

  /**
   * @param worker looks for mistakes; for large networks that takes seconds
   * @param onChoose called with the entry of a row that is clicked
   */
  VerdictLayer(
      Trace trace,
      Supplier<PassPicture> pictures,
      Fonts fonts,
      Executor worker,
      Consumer<Focus> onChoose) {
    this.trace = trace;
    surface =
        new Surface(
            (width, height) ->
                () -> VerdictPanel.draw(pictures.get().style(), trace, diagnosis, width, height),
            fonts);
    surface.setAnimated(false);
    surface.speak();
    Consumer<Target> choose =
        target -> {
          if (target instanceof Target.Lights(Focus focus)) {
            onChoose.accept(focus);
          }
        };
    surface.onChoose(choose);
    cursor = new RowCursor(surface, choose);
    pane = new StackPane(surface);
    pane.setMinSize(0, 0);
    pane.getStyleClass().add("bp-layer");
    worker.execute(this::judge);
  }

  private void judge() {
    try {
      Diagnosis found = Diagnosis.of(trace, () -> !closed);
      Platform.runLater(() -> show(found));
    } catch (CancellationException _) {
      // Nobody waits for it
    }
  }

  private void show(Diagnosis found) {
    diagnosis = Optional.of(found);
    if (!closed) {
      surface.refresh();
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
  public boolean press(KeyEvent event) {
    return cursor.press(event);
  }

  @Override
  public void restyle() {
    surface.refresh();
  }

  @Override
  public void closed() {
    closed = true;
  }

  /** What came of it, once it is known. */
  Optional<Diagnosis> diagnosis() {
    return diagnosis;
  }

  /** Where the rows are. */
  Surface surface() {
    return surface;
  }
}
