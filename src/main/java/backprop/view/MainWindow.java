package backprop.view;

import backprop.desk.Desk;
import backprop.drawing.PassPicture;
import backprop.drawing.Style;
import backprop.drawing.Zoom;
import backprop.drawing.formula.Typesetter;
import backprop.session.Command;
import backprop.session.Edits;
import backprop.session.Lecture;
import backprop.session.LectureCommands;
import backprop.session.Messages;
import backprop.session.Preferences;
import backprop.session.Session;
import backprop.session.WalkCommands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** The main window: network on the left, step on the right, timeline below. */
public final class MainWindow {
  private static final SimpleBooleanProperty ALWAYS = new SimpleBooleanProperty(true);

  /** So much larger as the laboratory's panels still have room for. */
  private static final double FROM_FAR = 1.3;

  private final Stage stage;
  private final Session session;
  private final Look look;
  private final Player player;
  private final GoTo goTo;
  private final List<Command> commands = new ArrayList<>();
  private final Keyboard keyboard;
  private final PassSurfaces surfaces;
  private final Frame root;
  private final NoticeStrip notices;
  private final Welcome welcome;
  private final StepTable table;
  private final Layers layers;
  private final MouseLinks mouse;
  private final Edits edits;
  private final EditCommands editing;
  private final CopyCommands copying;
  private final ExportCommands exporting;
  private final FileCommands files;
  private final Keeper keeper;
  private final Desk desk;
  private final LabCommand laboratory;
  private final Lecture lecture;
  private final Podium podium;
  private final Memory memory;
  private final boolean moves;

  /** A window on a session, in one language; theme and language can be changed. */
  public MainWindow(
      Stage stage, Session session, Messages messages, Typesetter typesetter, String themeName) {
    this(
        stage,
        session,
        messages,
        typesetter,
        themeName,
        Desk.forgetful(),
        Optional.empty(),
        TakeAway.NOTHING);
  }

  /**
   * A window that remembers.
   *
   * @param desk keeps settings and unsaved work
   * @param file the session's lesson is from, if it is from one
   * @param takeAway what can be carried out of it
   */
  public MainWindow(
      Stage stage,
      Session session,
      Messages messages,
      Typesetter typesetter,
      String themeName,
      Desk desk,
      Optional<Path> file,
      TakeAway takeAway) {
    this.stage = stage;
    this.desk = desk;
    this.session = session;
    this.look = new Look(messages, typesetter, themeName);
    this.notices = new NoticeStrip(look.words());
    this.welcome = new Welcome(look.words());
    this.player = new Player(session);
    this.goTo = new GoTo(session);
    this.lecture = new Lecture(session);
    surfaces = new PassSurfaces(session, this::pictures, look.fonts());
    root = new Frame(surfaces, look, lecture.onProperty());
    table = new StepTable(session, look, surfaces.panel());
    root.step().getChildren().add(table);
    layers = new Layers(root.all(), root.step());
    // Under a sheet nobody would see that it has the focus
    table.focusTraversableProperty().bind(layers.isOpen().not());
    surfaces.showInstead(layers::network);
    mouse = new MouseLinks(session, look, layers, surfaces.graph(), id -> command(id).run());
    edits = new Edits(session, file);
    files = new FileCommands(edits, look, layers, desk, FileChoice.ofSystem(stage), notices::show);
    keeper = new Keeper(session, edits, desk, look, notices::show);
    editing = new EditCommands(session, edits, look, layers, surfaces, this::style, notices::show);
    podium = new Podium(session, lecture, look, goTo, layers, commands, new DesktopScreens(stage));
    laboratory = new LabCommand(session, look, layers, this::styleOfLab, notices::show);
    copying = new CopyCommands(session, layers, look, surfaces, takeAway.copies(), notices::show);
    copying.listen(root);
    exporting =
        new ExportCommands(
            session,
            edits,
            look,
            layers,
            takeAway.exports(),
            ExportTarget.ofSystem(stage),
            desk.worker(),
            notices::show);
    collectCommands();
    keyboard =
        new Keyboard(commands, podium, layers, goTo, player, this::sayNoSuchStep, editing::type);
    dress();
    listen();
    memory = new Memory(stage, look, desk);
    // In software the toolkit mixes pixels so slowly that a fade would be a row of late frames:
    // 13 ms of processor time for each at 1600 × 900. Only graphics hardware supports 3D
    moves = Platform.isSupported(ConditionalFeature.SCENE3D);
    setAnimated(moves);
  }

  // Properties

  /** The scene's root. */
  Parent root() {
    return root;
  }

  /** What stands over the step. */
  Layers layers() {
    return layers;
  }

  /** What is shown of the lesson. */
  Session session() {
    return session;
  }

  /** What opens and saves it. */
  FileCommands files() {
    return files;
  }

  /** What writes it into files of other kinds. */
  ExportCommands exporting() {
    return exporting;
  }

  /** What is changed of the lesson. */
  Edits edits() {
    return edits;
  }

  /** How it looks, and which language it speaks. */
  Look look() {
    return look;
  }

  /** What a lecture is given from. */
  Podium podium() {
    return podium;
  }

  private PassPicture pictures() {
    return look.pictures(root.getScene());
  }

  private Style style() {
    return look.style(root.getScene());
  }

  /** In a lecture it is read from far, and has the whole screen. */
  private Style styleOfLab() {
    Style near = style();
    return lecture.isOn() ? near.withUnit(near.unit() * FROM_FAR) : near;
  }

  /** Whether changes fade in; they should not where motion is to be reduced. */
  public void setAnimated(boolean animated) {
    surfaces.setAnimated(animated);
    podium.pane().setAnimated(animated);
  }

  /** Shows all commands in the bar of menus that some systems have above all windows. */
  public void useMenuBar() {
    root.useMenuBar();
    dress();
  }

  // Commands

  private void collectCommands() {
    LectureCommands lecturing = new LectureCommands(lecture);
    commands.addAll(lecturing.uncovering(new WalkCommands(session).all()));
    commands.addAll(lecturing.all());
    commands.add(new Command("play", List.of("K"), ALWAYS, player::toggle));
    commands.add(new Command("full-screen", List.of("F11", "F"), ALWAYS, podium::toggleFullScreen));
    commands.addAll(new LookCommands(look, session::moment, root.middle(), notices::show).all());
    GraphZoom zoom = surfaces.zoom();
    commands.add(
        new Command("zoom-reset", List.of("Z"), zoom.isZoomed(), () -> zoom.set(Zoom.NONE)));
    commands.add(laboratory.command());
    commands.addAll(
        new ProofCommands(session, layers, this::pictures, look, surfaces.graph()::refresh).all());
    commands.addAll(
        new VerdictCommands(session, layers, this::pictures, look, surfaces, notices::show).all());
    commands.addAll(files.all());
    commands.addAll(editing.all());
    commands.addAll(copying.all());
    commands.addAll(exporting.all());
    commands.add(new Command("help", List.of("F1", "?"), ALWAYS, this::openHelp));
    commands.add(new Command("about", List.of("Shift+F1"), ALWAYS, this::openAbout));
  }

  private void openHelp() {
    layers.show(new HelpLayer(look.words(), commands, layers::close));
  }

  private void openAbout() {
    layers.show(new AboutLayer(look.words()));
  }

  private void sayNoSuchStep() {
    int total = session.moment().trace().steps().size();
    NoticeStrip shown = lecture.isOn() ? podium.pane().notices() : notices;
    shown.show(Sentence.of("notice.no-step", "total", total));
  }

  /** The laboratory, if it is uppermost. */
  Optional<LabLayer> lab() {
    return laboratory.shown();
  }

  /** All commands, of which handlers, menu and help are made. */
  List<Command> commands() {
    return List.copyOf(commands);
  }

  /** A command by its id. */
  Command command(String id) {
    return commands.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  // Layout

  /** Puts the strips around the pictures, in the language of now. */
  private void dress() {
    Messages messages = look.messages();
    root.dress(
        messages,
        session,
        commands,
        look,
        desk,
        files::open,
        player,
        new Corner(messages, goTo, notices));
    stage
        .titleProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text("window.title", "title", title()), edits.workProperty()));
  }

  private void listen() {
    session
        .momentProperty()
        .addListener((observed, before, after) -> {
          clearNotices();
          mouse.hideTip();
        });
    look.preferencesProperty()
        .addListener((observed, before, after) -> {
          setAnimated(moves && !after.reducedMotion());
          if (before.language().equals(after.language())
              && before.textPercent() == after.textPercent()) {
            restyle();
            return;
          }
          mouse.hideTip();
          Optional<KeptFocus> focus = Optional.ofNullable(root.getScene()).map(KeptFocus::new);
          dress();
          focus.ifPresent(KeptFocus::restore);
          restyle();
        });
    layers
        .countProperty()
        .addListener((observed, before, after) -> {
          mouse.hideTip();
          surfaces.graph().refresh();
        });
    surfaces.all().forEach(mouse::listen);
  }

  private String title() {
    String title = edits.lesson().title();
    String name = title.isEmpty() ? look.messages().text("untitled") : title;
    String whole =
        edits.work().document().file().map(file -> file.getFileName() + " – " + name).orElse(name);
    return edits.work().isSaved() ? whole : "• " + whole;
  }

  private void restyle() {
    Scene scene = root.getScene();
    if (scene != null) {
      // One that is open finds the colours of neither theme
      new OpenMenus(scene.getRoot()).close();
      look.theme().apply(scene);
      // At once: a list that is opened before the next frame would find no colours
      scene.getRoot().applyCss();
      surfaces.refresh();
      layers.restyle();
      podium.restyle();
    }
  }

  /** Puts the window on its stage; before that it has no size to draw for. */
  public void show(double width, double height) {
    Scene scene = new Scene(podium.over(root), width, height);
    podium
        .isPresenting()
        .addListener((observed, before, after) -> {
          surfaces.rest(after);
          table.rest(after);
        });
    scene.widthProperty().addListener((observed, before, after) -> surfaces.resized());
    scene.heightProperty().addListener((observed, before, after) -> surfaces.resized());
    podium.listen(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::letGoOfNotice);
    podium.onScene(keyboard::listen);
    look.theme().apply(scene);
    keyboard.listen(scene);
    stage.setMinWidth(800);
    stage.setMinHeight(560);
    stage.setScene(scene);
    new Drops(files::open).listen(scene);
    memory.begin();
    stage.setOnCloseRequest(event -> {
      event.consume();
      close();
    });
    stage.show();
    // Else the first button had the focus, and its own ideas of some keys
    surfaces.panel().requestFocus();
    keeper.offer(layers);
    memory.welcome(() -> welcome.over(root.step()));
  }

  /** Opens a file, and asks what has to be asked for that. */
  public void open(Path file) {
    files.open(file);
  }

  /** Looks and speaks as a person chose before. */
  public void prefer(Preferences chosen) {
    look.prefer(chosen);
  }

  /** Whatever else Esc means: a notice has been read then. */
  private void letGoOfNotice(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      clearNotices();
    }
  }

  private void clearNotices() {
    notices.clear();
    welcome.clear();
  }

  /** Hears of errors that nobody expected, so that no work is lost by them. */
  public void catchErrors() {
    new Unexpected(look, layers, keeper::keepNow, notices::show).listen();
  }

  /** Closes the window, unless something would be lost and the person wants it kept. */
  private void close() {
    exporting.beforeLeaving(() -> files.beforeLeaving(this::leave));
  }

  private void leave() {
    // What is still being written is called off
    layers.closeAll();
    keeper.forget();
    memory.close();
    podium.closeNotes();
    stage.close();
  }

  /**
   * Draws every step once for nobody, on a thread of its own, so that formulas are set and code is
   * compiled when a person comes to them. It begins when there is something to see.
   */
  public void rehearse() {
    new FirstFrame(() -> Thread.ofPlatform().daemon().name("rehearsal").start(surfaces.rehearsal()))
        .start();
  }
}
