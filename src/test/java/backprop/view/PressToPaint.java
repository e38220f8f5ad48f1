package backprop.view;

import backprop.drawing.Spot;
import backprop.drawing.Target;
import backprop.drawing.formula.Typesetter;
import backprop.lesson.LessonFile;
import backprop.session.Messages;
import backprop.session.Session;
import com.sun.javafx.perf.PerformanceTracker;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.EventDispatcher;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Measures how long it takes from a key to the picture it asks for. No test: it prints numbers.
 *
 * <p>It opens the real window, just as the program does, and walks it with Right and Left. The
 * clock starts before the robot presses the key. Once the toolkit has rendered a frame, the pixel
 * in the middle of the new step's tick is read back from the screen, again and again; the clock
 * stops as soon as it has changed. So the time covers the delivery of the event, our drawing, the
 * wait for the next pulse (up to 16.7 ms on its own), the rendering, and the way of the pixels to
 * the screen.
 */
public final class PressToPaint extends Application {
  private static final int PRESSES = Integer.getInteger("presses", 400);

  /** There and back once: code is cold and formulas are new, so these are reported apart. */
  private static final int COLD = 52;

  /** A fade is over by then. */
  private static final double PAUSE = 180;

  /**
   * One press of a key.
   *
   * @param total milliseconds until the screen has changed
   * @param handled milliseconds of them in our handlers
   * @param rendered milliseconds until the toolkit has rendered the frame
   * @param handling milliseconds of processor time that our handlers took
   * @param rendering milliseconds of processor time that the rendering thread took
   * @param kilobytes that our handlers allocated
   */
  private record Press(
      double total,
      double handled,
      double rendered,
      double handling,
      double rendering,
      double kilobytes) {}

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Typesetter typesetter = new Typesetter();
  private final Random random = new Random(1);
  private final List<Press> presses = new ArrayList<>();
  private Session session;
  private Surface timeline;
  private Robot robot;
  private int direction = 1;
  private int pressed;
  private Point2D pixel;
  private Color before;
  private long start;
  private double handled;
  private double handling;
  private double kilobytes;
  private volatile long renderer = -1;
  private volatile boolean waiting;
  private double renderedBefore;

  /** Opens the window and walks it. */
  public static void main(String[] arguments) {
    Pulses.often();
    launch(PressToPaint.class, arguments);
  }

  @Override
  public void init() {
    Thread.ofPlatform().daemon().name("formulas").start(typesetter::warmUp);
  }

  @Override
  public void start(Stage stage) throws Exception {
    session = new Session(LessonFile.builtIn());
    robot = new Robot();
    stage.setX(0);
    stage.setY(0);
    MainWindow window =
        new MainWindow(stage, session, new Messages(Locale.ENGLISH), typesetter, "light");
    window.show(1600, 900);
    window.rehearse();
    Scene scene = stage.getScene();
    timeline = (Surface) scene.getRoot().lookup(".bp-timeline");
    stage.setEventDispatcher(timed(stage.getEventDispatcher()));
    PerformanceTracker tracker = PerformanceTracker.getSceneTracker(scene);
    tracker.setOnRenderedFrameTask(() -> {
      long born = ManagementFactory.getRuntimeMXBean().getStartTime();
      System.out.printf(
          Locale.ROOT,
          "start of Java to the first frame   %6d ms%n",
          System.currentTimeMillis() - born);
      renderer = Thread.currentThread().threadId();
      tracker.setOnRenderedFrameTask(this::rendered);
      Platform.runLater(() -> later(1500, this::press));
    });
  }

  private EventDispatcher timed(EventDispatcher whole) {
    return (event, tail) -> {
      long from = System.nanoTime();
      long processor = threads.getCurrentThreadCpuTime();
      long bytes = threads.getCurrentThreadAllocatedBytes();
      try {
        return whole.dispatchEvent(event, tail);
      } finally {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
          handled = (System.nanoTime() - from) / 1e6;
          handling = (threads.getCurrentThreadCpuTime() - processor) / 1e6;
          kilobytes = (threads.getCurrentThreadAllocatedBytes() - bytes) / 1024.0;
        }
      }
    };
  }

  /** By a clock of its own, so that a key comes at any time between two pulses. */
  private void later(double millis, Runnable action) {
    double more = 20 * random.nextDouble();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          LockSupport.parkNanos((long) ((millis + more) * 1e6));
          Platform.runLater(action);
        });
  }

  private void press() {
    if (pressed++ == PRESSES) {
      report();
      Platform.exit();
      return;
    }
    int position = session.moment().position();
    int last = session.moment().trace().steps().size();
    direction = position == last ? -1 : position <= 1 ? 1 : direction;
    pixel = tick(position + direction);
    KeyCode key = direction > 0 ? KeyCode.RIGHT : KeyCode.LEFT;
    if (Screen.getPrimary().getBounds().contains(pixel)) {
      before = robot.getPixelColor(pixel);
      renderedBefore = rendering();
      start = System.nanoTime();
      waiting = true;
    } else {
      // The screen of the Headless platform ends at 1000 pixels: walked, but not measured
      later(PAUSE, this::press);
    }
    robot.keyPress(key);
    robot.keyRelease(key);
  }

  private Point2D tick(int number) {
    return timeline.picture().spots().stream()
        .filter(spot -> spot.target().equals(new Target.Step(number)))
        .map(spot -> (Spot.Area) spot)
        .map(area -> timeline.localToScreen(area.x() + area.width() / 2, area.y() + 22))
        .findFirst()
        .orElseThrow();
  }

  /** Called by the thread that renders, before the pixels go to the screen. */
  private void rendered() {
    if (waiting) {
      waiting = false;
      double millis = millis();
      double rendering = rendering() - renderedBefore;
      Platform.runLater(() -> look(millis, rendering));
    }
  }

  private double rendering() {
    return threads.getThreadCpuTime(renderer) / 1e6;
  }

  private void look(double rendered, double rendering) {
    if (!robot.getPixelColor(pixel).equals(before)) {
      presses.add(new Press(millis(), handled, rendered, handling, rendering, kilobytes));
      later(PAUSE, this::press);
    } else if (millis() < 2000) {
      Platform.runLater(() -> look(rendered, rendering));
    } else {
      throw new IllegalStateException("the window does not answer the key");
    }
  }

  private double millis() {
    return (System.nanoTime() - start) / 1e6;
  }

  private void report() {
    int cold = Math.min(COLD, presses.size());
    System.out.printf(Locale.ROOT, "presses measured                   %6d%n", presses.size());
    System.out.println("milliseconds                        median    95 %    most");
    line("cold: press to changed pixel", presses.subList(0, cold), Press::total);
    List<Press> warm = presses.subList(cold, presses.size());
    if (!warm.isEmpty()) {
      line("warm: press to changed pixel", warm, Press::total);
      line("      press to rendered frame", warm, Press::rendered);
      line("      in our handlers", warm, Press::handled);
      line("      processor, our handlers", warm, Press::handling);
      line("      processor, rendering", warm, Press::rendering);
      line("      kilobytes allocated there", warm, Press::kilobytes);
    }
  }

  private static void line(String name, List<Press> presses, ToDoubleFunction<Press> part) {
    double[] sorted = presses.stream().mapToDouble(part).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-34s %7.1f %7.1f %7.1f%n",
        name,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1]);
  }
}
