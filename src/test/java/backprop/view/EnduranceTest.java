package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.lesson.LessonFile;
import backprop.session.Preferences;
import backprop.session.Session;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A window that is used all day holds no more in the evening than after its first hour.
 *
 * <p>{@code verify} counts after a short while; {@code ./mvnw -Pendure [-Dendurance.steps=10000]
 * [-Dendurance.lessons=200]} after a long one, and then all bytes are held to 5 %.
 */
final class EnduranceTest extends WindowUnderTest {
  private static final int STEPS = Integer.getInteger("endurance.steps", 300);
  private static final int LESSONS = Integer.getInteger("endurance.lessons", 12);

  /** From here on, what a cache still takes in is small beside what a leak would have taken. */
  private static final boolean LONG = STEPS >= 5_000 && LESSONS >= 100;

  private static final double PART = 0.05;

  /**
   * Pixels of four screens: window and lecture have two canvases each, and what the toolkit keeps
   * of them, once they are hidden, goes up and down. Eight times as many rounds take no more.
   */
  private static final long SCREENS = 4L * 4 * WindowUnderTest.WIDTH * WindowUnderTest.HEIGHT;

  /** A few are made late, or held until the next of their kind. */
  private static final int HELD_NODES = 20;

  private static final int HELD_LISTENERS = 100;

  /** Layers, by the commands that open them. */
  private static final List<String> LAYERS =
      List.of("jacobian", "nudge", "check-all", "numbers", "network", "help", "about");

  @TempDir private Path folder;

  @Override
  public void start(Stage ofTestFx) throws Exception {
    // Of its own stage TestFX keeps every event, and with it whatever was touched
    super.start(new Stage());
  }

  @AfterEach
  void close() {
    interact(stage::close);
  }

  @Test
  void steps_leave_nothing_behind() {
    walk(STEPS / 2);
    LiveObjects before = count();
    walk(STEPS);
    hold(before, count(), 0);
  }

  /** There and back again, into entries and their chains and out. */
  private void walk(int steps) {
    Session session = window.session();
    List<Runnable> moves =
        List.of(
            session::next,
            session::into,
            session::next,
            session::into,
            session::next,
            session::out,
            session::out,
            session::next,
            session::next,
            session::back);
    for (int done = 0; done < steps; done += moves.size()) {
      interact(() -> {
        moves.forEach(Runnable::run);
        if (session.moment().position() == WindowUnderTest.STEPS) {
          session.first();
        }
      });
    }
    // From the beginning no way leads back: what was walked is forgotten
    interact(session::first);
    assertEquals(0, session.moment().position());
  }

  @Test
  void lessons_and_layers_that_are_opened_and_closed_leave_nothing_behind() throws Exception {
    List<Path> lessons = OtherLessons.lessons(folder);
    open(lessons, LESSONS / 2);
    LiveObjects before = count();
    open(lessons, LESSONS);
    hold(before, count(), 0);
  }

  private void open(List<Path> lessons, int times) {
    for (int i = 0; i < times; i++) {
      Path file = lessons.get(i % lessons.size());
      String layer = LAYERS.get(i % LAYERS.size());
      interact(() -> {
        window.files().open(file);
        window.session().last();
        window.command(layer).run();
        while (window.layers().countProperty().get() == 0
            && window.session().moment().position() > 0) {
          // Not every step has something to show there
          window.session().back();
          window.command(layer).run();
        }
      });
      assertEquals(1, window.layers().countProperty().get(), layer);
      interact(window.layers()::closeAll);
    }
    interact(() -> {
      // Each of them could be undone, and is kept for that
      while (window.edits().canUndo()) {
        window.edits().undo();
      }
      window.edits().open(LessonFile.builtIn(), Optional.empty());
      window.edits().undo();
    });
  }

  @Test
  void languages_themes_and_lectures_leave_nothing_behind() {
    window.podium().use(new OneScreen(), Clock.systemUTC());
    change(LESSONS / 4);
    LiveObjects before = count();
    change(LESSONS / 2);
    hold(before, count(), SCREENS);
  }

  /** Everything is changed, and back again. */
  private void change(int times) {
    for (int i = 0; i < times; i++) {
      for (String command : List.of("language", "text-larger", "theme", "present", "black")) {
        interact(window.command(command)::run);
      }
      interact(() -> {
        window.podium().lecture().end();
        window.prefer(Preferences.in(Locale.ENGLISH));
      });
    }
  }

  private LiveObjects count() {
    settle();
    // Pixels of what is gone are let go of by the frame after the collection that found it
    System.gc();
    interact(() -> {
      window.root().setOpacity(0.99);
      window.root().setOpacity(1);
      Platform.requestNextPulse();
    });
    settle();
    return LiveObjects.now();
  }

  private static void hold(LiveObjects before, LiveObjects after, long spare) {
    System.out.printf(
        "endurance: nodes %d to %d, listeners %d to %d, bytes %d to %d%n",
        before.nodes(),
        after.nodes(),
        before.listeners(),
        after.listeners(),
        before.bytes(),
        after.bytes());
    List<String> grown = new ArrayList<>(after.grownSince(before, HELD_NODES, HELD_LISTENERS));
    if (LONG && after.bytes() > before.bytes() * (1 + PART) + spare) {
      grown.add("bytes");
    }
    assertEquals(List.of(), grown, () -> "more than before:" + after.since(before));
  }
}
