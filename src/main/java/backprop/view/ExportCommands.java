package backprop.view;

import backprop.formula.Symbol;
import backprop.lesson.FileProblem;
import backprop.session.Command;
import backprop.session.Edits;
import backprop.session.Messages;
import backprop.session.Session;
import backprop.trace.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;

/** Writes what is shown into files: asks what and where, and does it beside the window. */
final class ExportCommands {
  private final Session session;
  private final Edits edits;
  private final Look look;
  private final Layers layers;
  private final List<ExportKind> kinds;
  private final Executor worker;
  private final Consumer<Sentence> say;
  private Optional<ExportLayer> started = Optional.empty();
  private ExportTarget target;

  /**
   * @param kinds what can be written
   * @param target asks where to
   * @param worker writes
   * @param say shows one sentence
   */
  ExportCommands(
      Session session,
      Edits edits,
      Look look,
      Layers layers,
      List<ExportKind> kinds,
      ExportTarget target,
      Executor worker,
      Consumer<Sentence> say) {
    this.session = session;
    this.edits = edits;
    this.look = look;
    this.layers = layers;
    this.kinds = List.copyOf(kinds);
    this.target = target;
    this.worker = worker;
    this.say = say;
  }

  /** The one there is. */
  List<Command> all() {
    SimpleBooleanProperty possible = new SimpleBooleanProperty(!kinds.isEmpty());
    return List.of(new Command("export", List.of("Ctrl+E"), possible, this::open));
  }

  /** Answers in place of the person, in a test. */
  void answerWith(ExportTarget answers) {
    target = answers;
  }

  private Messages messages() {
    return look.messages();
  }

  private void open() {
    if (layers.top().filter(ExportLayer.class::isInstance).isPresent()) {
      return;
    }
    ExportLayer layer = new ExportLayer(kinds, session.moment(), look, this::begin, layers::close);
    layers.show(layer);
    layer.begin();
  }

  /** Asks where to, and begins. */
  private void begin(ExportLayer layer, ExportKind kind, ExportOrder order) {
    Optional<Path> chosen = target.ask(messages(), kind, suggested(kind, order));
    if (chosen.isEmpty()) {
      return;
    }
    Path out = suffixed(chosen.get(), kind.suffix());
    if (edits.work().document().file().filter(out::equals).isPresent()) {
      layer.refuse(Sentence.of("export.own-file", "file", out.getFileName()));
      return;
    }
    ExportOrder whole = order.to(out);
    List<Path> there =
        kind.files().apply(whole).stream()
            .filter(file -> !file.equals(chosen.get()) && Files.exists(file))
            .toList();
    AskLayer.beforeReplacing(there, look.words(), layers, () -> start(layer, kind, whole));
  }

  private void start(ExportLayer layer, ExportKind kind, ExportOrder order) {
    started = Optional.of(layer);
    ExportLayer.Running running = layer.run();
    worker.execute(() -> write(kind, order, layer, running));
  }

  private void write(
      ExportKind kind, ExportOrder order, ExportLayer layer, ExportLayer.Running running) {
    Path out = order.out();
    try {
      if (!running.isCancelled()) {
        kind.writer().write(order, running);
        List<Path> written = kind.files().apply(order);
        FileCommands.later(() -> finish(layer, out, written));
      }
    } catch (CancellationException _) {
      // The form was told when the person said so
    } catch (IOException cause) {
      refuse(layer, FileProblem.writing(out, cause));
    } catch (RuntimeException | OutOfMemoryError fault) {
      refuse(layer, FileProblem.writing(out, new IOException(fault)));
    } catch (Error fault) {
      refuse(layer, FileProblem.writing(out, new IOException(fault)));
      throw fault;
    }
  }

  private void finish(ExportLayer layer, Path out, List<Path> written) {
    layer.ended();
    if (layers.top().filter(layer::equals).isPresent()) {
      layers.close();
    }
    // A folder is named itself, whatever is in it
    boolean one = written.size() == 1 || Files.isDirectory(out);
    Path named = one ? out : written.getFirst();
    say.accept(
        Sentence.of(
            one ? "export.done" : "export.done.many",
            "file",
            named.getFileName(),
            "count",
            written.size()));
  }

  /** Asks before the window goes while something is being written. */
  void beforeLeaving(Runnable action) {
    if (started.filter(layer -> layers.has(layer) && layer.isRunning()).isEmpty()) {
      action.run();
      return;
    }
    AskLayer ask =
        new AskLayer(
            Sentence.of("ask.export"),
            Sentence.of("ask.export.more"),
            List.of(
                new AskLayer.Answer("ask-wait", Sentence.of("ask.export.wait"), () -> {}),
                new AskLayer.Answer("ask-stop", Sentence.of("ask.export.stop"), action)),
            look.words(),
            layers);
    layers.show(ask);
    ask.begin();
  }

  private void refuse(ExportLayer layer, FileProblem problem) {
    String name = Path.of(problem.file()).getFileName().toString();
    FileCommands.later(() ->
        layer.refuse(messages -> name + ": " + problem.problem().sentence(messages.locale())));
  }

  private String suggested(ExportKind kind, ExportOrder order) {
    String title = edits.lesson().title();
    String name = title.isBlank() ? messages().text("untitled") : title;
    String step =
        kind.choices().contains(ExportKind.Choice.STEPS) && !order.all()
            ? order.moment().step().map(Step::symbol).map(Symbol::key).map("-"::concat).orElse("")
            : "";
    return (name + step).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + kind.suffix();
  }

  private static Path suffixed(Path file, String suffix) {
    String name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(suffix)
        ? file
        : file.resolveSibling(name + suffix);
  }
}
