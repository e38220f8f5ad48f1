package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import backprop.desk.Desk;
import backprop.lesson.Lesson;
import backprop.session.Lecture.Screen;
import backprop.session.Messages;
import backprop.session.Preferences;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Somebody who presses and clicks at random, in both languages, on lessons of all kinds. Nothing
 * may break, nothing may stay open that Esc does not close, no lesson may be lost, and nothing may
 * pile up.
 *
 * <p>{@code verify} lets it go for a short while from a fixed seed. {@code ./mvnw -Pendure
 * [-Dmonkey.events=10000] [-Dmonkey.seed=…]} lets it go for long, from another seed every time;
 * what it finds is found again with the seed that it prints.
 */
final class MonkeyTest extends WindowUnderTest {
  private static final int EVENTS = Integer.getInteger("monkey.events", 400);
  private static final int LONG = 5_000;
  private static final long SEED =
      Long.getLong("monkey.seed", EVENTS < LONG ? 20261124 : new Random().nextInt(1_000_000));

  /** As many as surely can be undone. */
  private static final int EVENTS_A_ROUND = 100;

  /** Whatever is open: so many times Esc is enough. */
  private static final int ESCAPES = 15;

  private static final int REMEMBERED = 25;

  /**
   * The toolkit holds what was focused, clicked, and hovered latest: about as much as one sheet and
   * the strips. Whatever is leaked at every turn is far more after some thousand events.
   */
  private static final int HELD_NODES = 300;

  private static final int HELD_LISTENERS = 4_000;

  private final Random random = new Random(SEED);
  private final Deque<String> latest = new ArrayDeque<>();
  private final Queue<Throwable> errors = new ConcurrentLinkedQueue<>();
  private final Queue<Runnable> beside = new ConcurrentLinkedQueue<>();
  private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
  private final Logger toolkit = Logger.getLogger("javafx");
  private final SecondScreen screens = new SecondScreen();
  private final Preferences usual = Preferences.in(Locale.ENGLISH);
  private final Handler listening = new Warnings(warnings::add);

  @TempDir private Path folder;
  private Thread.UncaughtExceptionHandler usualHandler = (thread, error) -> {};
  private List<Path> lessons = List.of();
  private List<Path> files = List.of();
  private int events;

  /** A screen that can be plugged in; no window ever fills it. */
  private static final class SecondScreen implements Screens {
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean in;

    @Override
    public boolean hasSecond() {
      return in;
    }

    @Override
    public void fill() {}

    @Override
    public void restore() {}

    @Override
    public void toggle() {}

    @Override
    public Runnable listen(Runnable change) {
      listeners.add(change);
      return () -> listeners.remove(change);
    }

    void plug() {
      in = !in;
      List.copyOf(listeners).forEach(Runnable::run);
    }
  }

  /** What the window has done beside it is done at once, but not by the toolkit's thread. */
  @Override
  Desk desk() {
    return new Desk(Desk.forgetful().settings(), Optional.empty(), beside::add);
  }

  private void workBeside() {
    while (!beside.isEmpty()) {
      beside.remove().run();
      onToolkit(() -> {});
    }
  }

  @Override
  public void start(Stage ofTestFx) throws Exception {
    // Of its own stage TestFX keeps every event, and with it whatever was touched
    super.start(new Stage());
  }

  @BeforeEach
  void watch() throws Exception {
    usualHandler = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> hear(error));
    toolkit.addHandler(listening);
    window.podium().use(screens, Clock.systemUTC());
    lessons = OtherLessons.lessons(folder);
    files = new ArrayList<>(lessons);
    files.addAll(OtherLessons.puzzles(folder));
    window
        .exporting()
        .answerWith((messages, kind, suggested) ->
            // Whole walks are drawn for a minute
            kind.choices().contains(ExportKind.Choice.STEPS) && random.nextInt(3) == 0
                ? Optional.of(folder.resolve(suggested))
                : Optional.empty());
    window
        .files()
        .answerWith(
            new FileChoice() {
              @Override
              public Optional<Path> toOpen(Messages messages) {
                return random.nextInt(4) == 0
                    ? Optional.empty()
                    : Optional.of(files.get(random.nextInt(files.size())));
              }

              @Override
              public Optional<Path> toSave(Messages messages, String suggested) {
                String name =
                    List.of("saved", "saved.npz", "no/such/folder").get(random.nextInt(3));
                return random.nextInt(3) == 0
                    ? Optional.empty()
                    : Optional.of(folder.resolve(name));
              }
            });
  }

  @AfterEach
  void watch_no_longer() {
    interact(stage::close);
    toolkit.removeHandler(listening);
    Thread.setDefaultUncaughtExceptionHandler(usualHandler);
  }

  @Test
  void nothing_breaks_whatever_is_pressed_and_clicked() {
    System.out.printf("monkey: %d events, -Dmonkey.seed=%d%n", EVENTS, SEED);
    Monkey[] monkey = new Monkey[1];
    onToolkit(() -> monkey[0] = new Monkey(stage, window.commands(), SEED, screens::plug));
    Lesson first = window.edits().lesson();
    LiveObjects before = null;
    int nodes = 0;
    int rounds = Math.ceilDiv(EVENTS, EVENTS_A_ROUND);
    // What is made once, whenever it is first wanted, is made in the first rounds
    int warm = Math.max(1, Math.min(lessons.size() * 2, rounds / 2));
    for (int round = 0; round < rounds; round++) {
      Locale language = round % 2 == 0 ? Locale.ENGLISH : Locale.KOREAN;
      Path file = lessons.get(round / 2 % lessons.size());
      log("round " + round + " in " + language + " with " + file.getFileName());
      onToolkit(() -> {
        window.prefer(usual.withLanguage(language));
        window.files().open(file);
      });
      workBeside();
      for (int i = 0; i < Math.min(EVENTS_A_ROUND, EVENTS - round * EVENTS_A_ROUND); i++) {
        onToolkit(() -> {
          // As the window would have been laid out by the time a person acts
          window.root().getScene().getRoot().applyCss();
          window.root().getScene().getRoot().layout();
          monkey[0].act();
        });
        workBeside();
        events++;
        log(monkey[0].latest() + "  → " + state());
        complain();
      }
      calm(monkey[0]);
      undoAll(first);
      if (round + 1 == warm) {
        before = LiveObjects.now();
        nodes = nodes(window.root().getScene().getRoot());
      }
    }
    int left = nodes(window.root().getScene().getRoot());
    LiveObjects after = LiveObjects.now();
    System.out.printf(
        "monkey: nodes in the window %d to %d, alive %d to %d, listeners %d to %d%n",
        nodes, left, before.nodes(), after.nodes(), before.listeners(), after.listeners());
    assertEquals(nodes, left, "nodes in the window");
    assertEquals(List.of(), after.grownSince(before, HELD_NODES, HELD_LISTENERS));
  }

  private void onToolkit(Runnable action) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        action.run();
      } catch (RuntimeException | Error e) {
        errors.add(e);
      } finally {
        done.complete(null);
      }
    });
    try {
      done.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      StringBuilder stacks = new StringBuilder();
      Thread.getAllStackTraces()
          .forEach((thread, stack) -> {
            if (thread.getName().contains("JavaFX")) {
              stacks.append(thread.getName()).append('\n');
              List.of(stack).forEach(frame -> stacks.append("  ").append(frame).append('\n'));
            }
          });
      fail(story("the window does not answer\n" + stacks));
    }
  }

  private String state() {
    return "step "
        + window.session().moment().position()
        + (window.podium().lecture().isOn() ? ", lecture" : "")
        + (window.podium().isPresenting().get() ? ", seen" : "")
        + (window.layers().countProperty().get() > 0 ? ", layers" : "")
        + (Window.getWindows().size() > 1 ? ", windows " + Window.getWindows().size() : "")
        + ", focus in "
        + stage.getScene().getFocusOwner();
  }

  /** Where a menu reaches over the edge of its screen, the headless toolkit fails to copy it. */
  private void hear(Throwable error) {
    boolean copying =
        Stream.of(error.getStackTrace())
            .anyMatch(frame ->
                frame.getClassName().endsWith("HeadlessWindow")
                    && frame.getMethodName().equals("blit"));
    if (!copying) {
      errors.add(error);
    }
  }

  private void log(String event) {
    latest.add(events + " " + event);
    if (latest.size() > REMEMBERED) {
      latest.remove();
    }
  }

  private void complain() {
    Throwable error = errors.poll();
    if (error != null) {
      StringWriter stack = new StringWriter();
      error.printStackTrace(new PrintWriter(stack));
      fail(story(stack.toString()));
    }
    if (!warnings.isEmpty()) {
      fail(story("the toolkit warns: " + warnings.poll()));
    }
  }

  private String story(String what) {
    return "after event "
        + events
        + " of -Dmonkey.seed="
        + SEED
        + ": "
        + what
        + "\nwhat was done:\n"
        + String.join("\n", latest);
  }

  /** Esc, a few times, and there is nothing left but the window with a step in it. */
  private void calm(Monkey monkey) {
    onToolkit(monkey::letGo);
    for (int i = 0; i < ESCAPES && !open().isEmpty(); i++) {
      onToolkit(monkey::escape);
      complain();
    }
    assertEquals(
        List.of(), open(), () -> story("not closed by " + ESCAPES + " times Esc\n" + state()));
    try {
      // A tip goes by itself
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Window.getWindows().size() == 1);
    } catch (TimeoutException e) {
      fail(story("still there: " + Window.getWindows()));
    }
  }

  /** What Esc should have closed. */
  private List<String> open() {
    List<String> open = new ArrayList<>();
    onToolkit(() -> {
      window.layers().nodes().forEach(node -> open.add("layer " + node));
      Window.getWindows().stream()
          .filter(other -> !other.equals(stage) && !(other instanceof Tooltip))
          .forEach(other -> open.add("window " + other));
      if (window.podium().lecture().isOn()) {
        open.add("lecture");
      }
      if (window.podium().lecture().screenProperty().get() != Screen.SHOWN) {
        open.add("dark screen");
      }
      window.session().moment().pinned().ifPresent(focus -> open.add("pinned " + focus));
      window.session().moment().inside().ifPresent(place -> open.add("inside " + place));
      window.root().getScene().getRoot().lookupAll(".notice").stream()
          .filter(node -> node.isVisible() && !((Label) node).getText().isEmpty())
          .filter(Node::isManaged)
          .forEach(node -> open.add("notice " + ((Label) node).getText()));
    });
    return open;
  }

  /** Back to the first lesson, there again, and back for good: with each it is the same. */
  private void undoAll(Lesson first) {
    Lesson last = window.edits().lesson();
    AtomicInteger changes = new AtomicInteger();
    onToolkit(() -> {
      while (window.edits().canUndo()) {
        window.edits().undo();
        changes.incrementAndGet();
      }
    });
    complain();
    assertEquals(first, window.edits().lesson(), () -> story("undone, it is another lesson"));
    onToolkit(() -> {
      for (int i = 0; i < changes.get(); i++) {
        window.edits().redo();
      }
    });
    complain();
    assertEquals(last, window.edits().lesson(), () -> story("done again, it is another lesson"));
    onToolkit(() -> {
      while (window.edits().canUndo()) {
        window.edits().undo();
      }
      window.prefer(usual);
      window.session().last();
      window.session().first();
      window.command("zoom-reset").run();
      window.root().getScene().getRoot().applyCss();
      window.root().getScene().getRoot().layout();
    });
    complain();
    assertTrue(stage.isShowing(), () -> story("the window is gone"));
  }

  private static int nodes(Node node) {
    int count = 1;
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        count += nodes(child);
      }
    }
    return count;
  }
}
