package backprop;

import backprop.desk.AppFolders;
import backprop.desk.Desk;
import backprop.desk.LogFile;
import backprop.desk.Settings;
import backprop.drawing.Typeface;
import backprop.drawing.formula.Typesetter;
import backprop.export.JobWatch;
import backprop.export.LatexDerivation;
import backprop.export.Layout;
import backprop.export.MatrixCsv;
import backprop.export.MatrixLatex;
import backprop.export.MatrixNumPy;
import backprop.export.MatrixText;
import backprop.export.Motion;
import backprop.export.NumPyScript;
import backprop.export.PictureFiles;
import backprop.export.RenderJob;
import backprop.export.TraceCsv;
import backprop.export.TraceJson;
import backprop.export.TraceNpz;
import backprop.lesson.BadLesson;
import backprop.lesson.FileProblem;
import backprop.lesson.Lesson;
import backprop.lesson.LessonFile;
import backprop.lesson.WholeFiles;
import backprop.session.Messages;
import backprop.session.Preferences;
import backprop.session.Session;
import backprop.trace.Trace;
import backprop.view.CopyFormat;
import backprop.view.ExportKind;
import backprop.view.ExportKind.Choice;
import backprop.view.ExportOrder;
import backprop.view.ExportWatch;
import backprop.view.KeptPreferences;
import backprop.view.MainWindow;
import backprop.view.Pulses;
import backprop.view.TakeAway;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The window of the program, and the only place that wires its objects. */
public final class App extends Application {
  /** Begins a parameter that names the language. */
  public static final String LANGUAGE = "--lang=";

  /** Begins a parameter that says what an array of the lesson's file is. */
  public static final String MAP = "--map=";

  /** Begins a parameter that names a file for the window to open, or to say why it cannot. */
  public static final String OPEN = "--open=";

  private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private static final Set<Choice> SHARP =
      EnumSet.of(Choice.STEPS, Choice.THEME, Choice.LANGUAGE, Choice.SIZE);
  private static final Set<Choice> PIXELS =
      EnumSet.of(Choice.STEPS, Choice.THEME, Choice.LANGUAGE, Choice.SIZE, Choice.SCALE);
  private static final Set<Choice> MOVING =
      EnumSet.of(Choice.THEME, Choice.LANGUAGE, Choice.SIZE, Choice.SCALE, Choice.PACE);

  /** A sheet of paper has its size, and its colour. */
  private static final Set<Choice> PAPER = EnumSet.of(Choice.LANGUAGE, Choice.PER_SHEET);

  private final Typesetter typesetter = new Typesetter();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("desk").factory());

  /**
   * To be called before the toolkit starts: lets it answer a key at once, and gets ready beside it
   * what a window needs and no toolkit does.
   */
  public static void hurry() {
    Pulses.often();
    Thread.ofPlatform().daemon().name("ahead").start(App::readAhead);
  }

  /** To be called as the toolkit starts, on its thread: its clock says how often it looks. */
  public static void startClock() {
    Pulses.startClock();
  }

  /** In the order in which the window asks for it. */
  private static void readAhead() {
    Lesson ignored = LessonFile.builtIn();
    Typeface.load();
    new Typesetter().warmUp();
  }

  @Override
  public void start(Stage stage) throws BadLesson, FileProblem {
    Desk desk = Desk.ofThisPerson(worker);
    LogFile.open(AppFolders.ofThisPerson().logs());
    Preferences chosen = preferences(desk.settings());
    MainWindow window =
        new MainWindow(
            stage,
            new Session(lesson()),
            new Messages(chosen.language()),
            typesetter,
            chosen.theme(),
            desk,
            file(),
            takeAway());
    window.prefer(chosen);
    window.catchErrors();
    if (System.getProperty("os.name", "").startsWith("Mac")) {
      window.useMenuBar();
    }
    for (int size : ICON_SIZES) {
      Optional.ofNullable(
              App.class.getResourceAsStream("/backprop/assets/icon/backprop-" + size + ".png"))
          .ifPresent(icon -> stage.getIcons().add(new Image(icon)));
    }
    window.show(WIDTH, HEIGHT);
    asking().ifPresent(window::open);
    window.rehearse();
  }

  /** What is still to be written is written. */
  @Override
  public void stop() {
    worker.close();
  }

  /** What the window can hand on: the files know how, and the window does not know the files. */
  public static TakeAway takeAway() {
    return new TakeAway(
        List.of(
            new CopyFormat("cells", MatrixCsv::tabs),
            new CopyFormat("numpy", MatrixNumPy::text),
            new CopyFormat("latex", MatrixLatex::text),
            new CopyFormat("latex-named", MatrixLatex::named),
            new CopyFormat("csv", MatrixCsv::commas),
            new CopyFormat("text", MatrixText::text)),
        List.of(
            picture("png", ".png", PIXELS, order -> new Layout.Whole()),
            picture("svg", ".svg", SHARP, order -> new Layout.Whole()),
            picture("pdf", ".pdf", SHARP, order -> new Layout.Whole()),
            picture("handout", ".pdf", PAPER, order -> new Layout.Handout(order.perSheet(), false)),
            picture(
                "handout-blank",
                ".pdf",
                PAPER,
                order -> new Layout.Handout(order.perSheet(), true)),
            picture("walk-gif", ".gif", MOVING, order -> new Layout.Network()),
            picture("walk-apng", ".apng", MOVING, order -> new Layout.Network()),
            whole("latex", ".tex", LatexDerivation::write),
            whole("numpy", ".py", NumPyScript::write),
            whole("json", ".json", (trace, messages, out) -> TraceJson.write(trace, out)),
            whole("npz", ".npz", (trace, messages, out) -> TraceNpz.write(trace, out)),
            new ExportKind(
                "csv",
                "",
                Set.of(),
                order -> TraceCsv.files(order.moment().trace(), order.out()),
                (order, watch) -> TraceCsv.write(order.moment().trace(), order.out()))));
  }

  /** Pictures of the step that is shown, or of all. */
  private static ExportKind picture(
      String id, String suffix, Set<Choice> choices, Function<ExportOrder, Layout> layout) {
    Function<ExportOrder, RenderJob> job =
        order -> {
          Trace trace = order.moment().trace();
          boolean one = choices.contains(Choice.STEPS) && !order.all();
          return new RenderJob(
              trace,
              one ? order.moment().step().stream().toList() : trace.steps(),
              order.width(),
              order.height(),
              order.scale(),
              choices.contains(Choice.THEME) ? order.theme() : "light",
              order.language(),
              layout.apply(order),
              new Motion(order.pace(), order.loops()),
              order.out());
        };
    return new ExportKind(
        id,
        suffix,
        choices,
        order -> job.apply(order).files(),
        (order, watch) -> new PictureFiles().draw(job.apply(order), watched(watch)));
  }

  private static JobWatch watched(ExportWatch watch) {
    return new JobWatch() {
      @Override
      public void done(double share) {
        watch.done(share);
      }

      @Override
      public boolean isCancelled() {
        return watch.isCancelled();
      }
    };
  }

  /** Writes one file of a whole pass. */
  private interface OneFile {
    void write(Trace trace, Messages messages, OutputStream out) throws IOException;
  }

  private static ExportKind whole(String id, String suffix, OneFile file) {
    boolean speaks = id.equals("latex") || id.equals("numpy");
    return new ExportKind(
        id,
        suffix,
        speaks ? Set.of(Choice.LANGUAGE) : Set.of(),
        order -> List.of(order.out()),
        (order, watch) ->
            WholeFiles.write(
                order.out(),
                out -> file.write(order.moment().trace(), new Messages(order.language()), out)));
  }

  private Optional<Path> file() {
    return asking().isPresent()
        ? Optional.empty()
        : named().filter(name -> !name.equals(LessonFile.BUILT_IN)).map(Path::of);
  }

  /** The file of which the window has to ask what its arrays are, or say what is wrong with it. */
  private Optional<Path> asking() {
    Optional<Path> open = options(OPEN).stream().findFirst().map(Path::of);
    return open.isPresent() ? open : arraysWithoutNames();
  }

  private Optional<Path> arraysWithoutNames() {
    return named().filter(name -> options(MAP).isEmpty() && LessonFile.asks(name)).map(Path::of);
  }

  private Optional<String> named() {
    return getParameters().getRaw().stream()
        .filter(parameter -> Stream.of(LANGUAGE, MAP, OPEN).noneMatch(parameter::startsWith))
        .findFirst();
  }

  /** The lesson that was named when the program was started, else the built-in one. */
  private Lesson lesson() throws BadLesson, FileProblem {
    Optional<String> named = named();
    return named.isEmpty() || asking().isPresent()
        ? LessonFile.builtIn()
        : LessonFile.open(named.get(), options(MAP));
  }

  /** As chosen before; the language that was asked for when the program was started goes first. */
  private Preferences preferences(Settings settings) {
    Preferences kept = new KeptPreferences(settings).over(ofSystem());
    return options(LANGUAGE).stream()
        .findFirst()
        .map(language -> kept.withLanguage(Locale.of(language)))
        .orElse(kept);
  }

  /** What the person has told the system, until they tell the program. */
  private static Preferences ofSystem() {
    Preferences usual = Preferences.in(Locale.getDefault());
    Platform.Preferences system = Platform.getPreferences();
    Preferences coloured =
        system.getColorScheme() == ColorScheme.DARK ? usual.withTheme("dark") : usual;
    return system.isReducedMotion() ? coloured.toggleMotion() : coloured;
  }

  /** The values of an option; options come before the file. */
  private List<String> options(String option) {
    return getParameters().getRaw().stream()
        .filter(parameter -> parameter.startsWith(option))
        .map(parameter -> parameter.substring(option.length()))
        .toList();
  }
}
