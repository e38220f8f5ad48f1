package backprop.view;

import backprop.drawing.PassPicture;
import backprop.drawing.Picture;
import backprop.drawing.Target;
import backprop.drawing.proof.CheckPanel;
import backprop.formula.Symbol.Quantity;
import backprop.session.Focus;
import backprop.trace.GradientCheck;
import backprop.trace.GradientVerdict;
import backprop.trace.Parameter;
import backprop.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Measures every gradient of a pass and lists what came of it, row by row as it is known. */
final class CheckAllLayer implements Layers.Layer {
  /** In nanoseconds. */
  private static final long SHOWN_EVERY = 250_000_000;

  private final Trace trace;
  private final Supplier<PassPicture> pictures;
  private final Surface surface;
  private final RowCursor cursor;
  private final StackPane pane;
  private final List<GradientVerdict> verdicts = new ArrayList<>();
  private volatile boolean closed;
  private double share;
  private long lastShown;

  /**
   * @param worker measures; large networks take seconds
   * @param onChoose called with the entry of a row that is clicked
   */
  CheckAllLayer(
      Trace trace,
      Supplier<PassPicture> pictures,
      Fonts fonts,
      Executor worker,
      Consumer<Focus> onChoose) {
    this.trace = trace;
    this.pictures = pictures;
    surface = new Surface((w, h) -> () -> draw(w, h), fonts);
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
    worker.execute(this::measure);
  }

  private void measure() {
    lastShown = System.nanoTime();
    GradientCheck check = new GradientCheck(trace);
    try {
      for (Quantity by : Parameter.matrices(trace)) {
        GradientVerdict verdict = check.check(by, this::goOn);
        Platform.runLater(() -> add(verdict));
      }
    } catch (CancellationException _) {
      // Nobody waits for the rest
    }
  }

  /** On the worker: says now and then how far it is. */
  private boolean goOn(double done) {
    long now = System.nanoTime();
    if (now - lastShown > SHOWN_EVERY) {
      lastShown = now;
      Platform.runLater(() -> {
        share = done;
        surface.refresh();
      });
    }
    return !closed;
  }

  private void add(GradientVerdict verdict) {
    verdicts.add(verdict);
    share = 0;
    if (!closed) {
      surface.refresh();
    }
  }

  private Picture draw(double width, double height) {
    return CheckPanel.draw(pictures.get().style(), trace, verdicts, share, width, height);
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

  /** What is known so far. */
  List<GradientVerdict> verdicts() {
    return List.copyOf(verdicts);
  }

  /** Where the rows are. */
  Surface surface() {
    return surface;
  }
}
