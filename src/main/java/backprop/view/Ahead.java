package backprop.view;

import backprop.view.Surface.Drawing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Pictures that will probably be asked for next, drawn while the person looks at the present one. A
 * picture is taken from here only for an equal drawing, so one that nobody asks for is just lost.
 */
final class Ahead {
  /** What was just asked for is painted first. */
  private static final long PAUSE_MILLIS = 60;

  private final Executor worker;
  private final Map<Drawing, Painting> ready = new ConcurrentHashMap<>();
  private volatile List<Drawing> wanted = List.of();

  Ahead() {
    this(CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
  }

  /**
   * @param worker draws; a little later is soon enough
   */
  Ahead(Executor worker) {
    this.worker = worker;
  }

  /** Starts to draw these, in order; what else was wanted is given up. */
  void want(List<Drawing> drawings, double scale) {
    wanted = drawings;
    ready.keySet().retainAll(drawings);
    worker.execute(() -> draw(drawings, scale));
  }

  private void draw(List<Drawing> drawings, double scale) {
    for (Drawing drawing : drawings) {
      if (!wanted.equals(drawings)) {
        return;
      }
      ready.computeIfAbsent(drawing, wantedOne -> Painting.of(wantedOne.draw(), scale));
    }
  }

  /** The picture, if it is ready for such a screen. */
  Optional<Painting> take(Drawing drawing, double scale) {
    return Optional.ofNullable(ready.get(drawing)).filter(painting -> painting.scale() == scale);
  }
}
