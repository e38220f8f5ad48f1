package backprop.view;

import backprop.desk.Desk;
import backprop.lesson.BadLesson;
import backprop.lesson.FileProblem;
import backprop.lesson.Lesson;
import backprop.lesson.LessonFile;
import backprop.lesson.NamedArrays;
import backprop.lesson.Opened;
import backprop.session.Command;
import backprop.session.Edits;
import backprop.session.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;

/** Opens and saves lessons, and lets nothing be lost on the way. */
final class FileCommands {
  private static final String SUFFIX = ".backprop.json";

  private final Edits edits;
  private final Look look;
  private final Layers layers;
  private final Desk desk;
  private final Consumer<Sentence> say;
  private FileChoice choice;

  /**
   * @param say shows one sentence
   */
  FileCommands(
      Edits edits, Look look, Layers layers, Desk desk, FileChoice choice, Consumer<Sentence> say) {
    this.edits = edits;
    this.look = look;
    this.layers = layers;
    this.desk = desk;
    this.choice = choice;
    this.say = say;
  }

  /** All of them. */
  List<Command> all() {
    SimpleBooleanProperty always = new SimpleBooleanProperty(true);
    return List.of(
        new Command("open", List.of("Ctrl+O"), always, this::choose),
        new Command("save", List.of("Ctrl+S"), always, this::save),
        new Command("save-as", List.of("Ctrl+Shift+S"), always, this::saveAs));
  }

  private Messages messages() {
    return look.messages();
  }

  /** Answers in place of the person, in a test. */
  void answerWith(FileChoice answers) {
    choice = answers;
  }

  // Open

  private void choose() {
    choice.toOpen(messages()).ifPresent(this::open);
  }

  /** Opens a file; what is to become of unsaved work is asked before it is put away. */
  void open(Path file) {
    desk.worker()
        .execute(() -> {
          try {
            switch (new LessonFile(file).read()) {
              case Opened.Whole(Lesson lesson) -> later(() -> show(lesson, file));
              case Opened.Asking(NamedArrays arrays, BadLesson _) -> later(() -> ask(arrays, file));
            }
          } catch (BadLesson bad) {
            later(() -> refuse(file, messages -> bad.sentence(messages.locale())));
          } catch (FileProblem problem) {
            later(() -> {
              if (!Files.exists(file)) {
                desk.settings().forget(file);
              }
              refuse(file, messages -> problem.problem().sentence(messages.locale()));
            });
          }
        });
  }

  /** On the window's thread: at once if this is it. */
  static void later(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      Platform.runLater(action);
    }
  }

  private void show(Lesson lesson, Path file) {
    layers.closeAll();
    beforeLeaving(() -> {
      edits.open(lesson, Optional.of(file));
      remember(file);
    });
  }

  /** Asks what the arrays of a file are, before they become a lesson. */
  private void ask(NamedArrays arrays, Path file) {
    layers.closeAll();
    ImportLayer layer =
        new ImportLayer(
            file.getFileName().toString(),
            arrays,
            edits.lesson(),
            look.words(),
            // One matrix is a change; a lesson under names that are not in the file is not saved
            arrays.source().single()
                ? edits::edit
                : made -> beforeLeaving(() -> edits.restore(made, Optional.empty())),
            layers::close);
    layers.show(layer);
    layer.begin();
  }

  /** What was open stays open. */
  private void refuse(Path file, Sentence sentence) {
    say.accept(messages -> file.getFileName() + ": " + sentence.in(messages));
  }

  private void remember(Path file) {
    desk.settings().remember(file);
    keepSettings();
  }

  private void keepSettings() {
    try {
      desk.settings().save();
    } catch (FileProblem _) {
      // Only the list of files would be shorter the next time
    }
  }

  // Save

  private void save() {
    save(() -> {});
  }

  private void saveAs() {
    saveAs(() -> {});
  }

  /** Saves to its own file, or asks for one; goes on only if it was saved. */
  private void save(Runnable then) {
    edits
        .work()
        .document()
        .file()
        .filter(FileCommands::canBeWritten)
        .ifPresentOrElse(file -> write(file, then), () -> saveAs(then));
  }

  private void saveAs(Runnable then) {
    choice
        .toSave(messages(), suggested())
        .ifPresent(chosen -> {
          Path file = suffixed(chosen);
          boolean unasked = !file.equals(chosen) && Files.exists(file);
          AskLayer.beforeReplacing(
              unasked ? List.of(file) : List.of(), look.words(), layers, () -> write(file, then));
        });
  }

  private String suggested() {
    Optional<String> name =
        edits.work().document().file().map(file -> file.getFileName().toString());
    String title = edits.lesson().title();
    String base =
        name.map(n -> n.replaceFirst("(\\.backprop\\.json|\\.[^.]+)$", ""))
            .orElse(title.isBlank() ? messages().text("untitled") : title);
    return base.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-") + SUFFIX;
  }

  private static Path suffixed(Path file) {
    return canBeWritten(file) ? file : file.resolveSibling(file.getFileName() + SUFFIX);
  }

  /** Other formats can be opened, but do not hold all that a lesson says. */
  private static boolean canBeWritten(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".json") || name.endsWith(".npz");
  }

  private void write(Path file, Runnable then) {
    Lesson lesson = edits.lesson();
    try {
      new LessonFile(file).save(lesson);
    } catch (FileProblem problem) {
      refuse(file, messages -> problem.problem().sentence(messages.locale()));
      return;
    }
    edits.saved(lesson, file);
    remember(file);
    List<String> lost = new LessonFile(file).lost(lesson);
    say.accept(
        lost.isEmpty()
            ? Sentence.of("file.saved", "file", file.getFileName())
            : Sentence.of(
                "file.saved-without", "file", file.getFileName(), "keys", String.join(", ", lost)));
    then.run();
  }

  // Leaving

  /**
   * Does something that puts the lesson away; if it is not saved, only after the person said what
   * is to become of it.
   */
  void beforeLeaving(Runnable action) {
    if (edits.work().isSaved()) {
      action.run();
      return;
    }
    String title = edits.lesson().title();
    AskLayer ask =
        new AskLayer(
            messages ->
                messages.text(
                    "ask.save", "title", title.isBlank() ? messages.text("untitled") : title),
            Sentence.of("ask.save.more"),
            List.of(
                new AskLayer.Answer("ask-save", Sentence.of("command.save"), () -> save(action)),
                new AskLayer.Answer("ask-discard", Sentence.of("ask.discard"), action),
                new AskLayer.Answer("ask-cancel", Sentence.of("cancel"), () -> {})),
            look.words(),
            layers);
    layers.show(ask);
    ask.begin();
  }
}
