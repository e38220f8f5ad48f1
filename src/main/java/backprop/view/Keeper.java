package backprop.view;

import backprop.desk.Autosave;
import backprop.desk.Desk;
import backprop.lesson.FileProblem;
import backprop.lesson.Lesson;
import backprop.session.Edits;
import backprop.session.Session;
import backprop.session.Work;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/** Keeps unsaved work where a crash cannot reach it, and offers what a crash left behind. */
final class Keeper {
  /** Long enough not to write while a number is dragged, short enough to lose nothing. */
  private static final Duration AFTER = Duration.seconds(1);

  private final Session session;
  private final Edits edits;
  private final Desk desk;
  private final Look look;
  private final Consumer<Sentence> say;
  private final PauseTransition pause = new PauseTransition(AFTER);
  private boolean complained;

  /**
   * @param say shows one sentence
   */
  Keeper(Session session, Edits edits, Desk desk, Look look, Consumer<Sentence> say) {
    this.session = session;
    this.edits = edits;
    this.desk = desk;
    this.look = look;
    this.say = say;
    pause.setOnFinished(event -> keep());
    edits.workProperty().addListener((observed, before, after) -> follow(after));
  }

  private void follow(Work work) {
    if (work.isSaved()) {
      forget();
    } else {
      pause.playFromStart();
    }
  }

  /** Nothing is to be kept any more: it is saved, or was given up knowingly. */
  void forget() {
    pause.stop();
    desk.autosave().ifPresent(autosave -> desk.worker().execute(autosave::clear));
  }

  private void keep() {
    Lesson lesson = edits.lesson();
    Optional<Path> file = edits.work().document().file();
    int position = session.moment().position();
    desk.autosave()
        .ifPresent(autosave ->
            desk.worker()
                .execute(() -> {
                  try {
                    autosave.keep(lesson, file, position);
                  } catch (FileProblem problem) {
                    Platform.runLater(() -> complain(problem));
                  }
                }));
  }

  /** Brings unsaved work to safety before anything else happens. */
  void keepNow() {
    if (edits.work().isSaved()) {
      return;
    }
    desk.autosave()
        .ifPresent(autosave -> {
          try {
            autosave.keep(
                edits.lesson(), edits.work().document().file(), session.moment().position());
          } catch (FileProblem problem) {
            complain(problem);
          }
        });
  }

  /** Once is enough: it would be said after every change. */
  private void complain(FileProblem problem) {
    if (!complained) {
      complained = true;
      say.accept(messages -> problem.file() + ": " + problem.problem().sentence(messages.locale()));
    }
  }

  /** Asks about work that was left behind, one after the other. */
  void offer(Layers layers) {
    desk.autosave()
        .ifPresent(autosave ->
            desk.worker()
                .execute(() -> {
                  Deque<Autosave.Found> found = new ArrayDeque<>(autosave.found());
                  Platform.runLater(() -> offer(autosave, found, layers));
                }));
  }

  private void offer(Autosave autosave, Deque<Autosave.Found> found, Layers layers) {
    Autosave.Found latest = found.poll();
    if (latest == null) {
      return;
    }
    String title = latest.lesson().title();
    AskLayer ask =
        new AskLayer(
            messages ->
                messages.text(
                    "ask.restore", "title", title.isBlank() ? messages.text("untitled") : title),
            Sentence.of("ask.restore.more"),
            List.of(
                new AskLayer.Answer(
                    "ask-restore", Sentence.of("ask.restore.yes"), () -> restore(autosave, latest)),
                new AskLayer.Answer(
                    "ask-forget",
                    Sentence.of("ask.restore.no"),
                    () -> {
                      Path aside = autosave.putAside(latest.kept());
                      say.accept(Sentence.of("ask.restore.aside", "file", aside));
                      offer(autosave, found, layers);
                    }),
                new AskLayer.Answer("ask-later", Sentence.of("ask.restore.later"), () -> {})),
            look.words(),
            layers);
    layers.show(ask);
    ask.begin();
  }

  private void restore(Autosave autosave, Autosave.Found found) {
    edits.restore(found.lesson(), found.file());
    session.go(Math.min(found.position(), session.moment().trace().steps().size()));
    try {
      // Under the own name first: between two files there is always one
      autosave.keep(found.lesson(), found.file(), found.position());
      autosave.discard(found.kept());
    } catch (FileProblem problem) {
      complain(problem);
    }
  }
}
