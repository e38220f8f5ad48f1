package backprop.view;

import backprop.drawing.PassPicture;
import backprop.drawing.Style;
import backprop.drawing.Typeface;
import backprop.drawing.Zoom;
import backprop.drawing.formula.Typesetter;
import backprop.session.Command;
import backprop.session.Focus;
import backprop.session.Lab;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.session.Session;
import backprop.session.WalkCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The main window: network on the left, step on the right, timeline below. */
public final class MainWindow {
  private static final SimpleBooleanProperty ALWAYS = new SimpleBooleanProperty(true);

  private final Stage stage;
  private final Session session;
  private final Messages messages;
  private final Typeface typeface = new Typeface();
  private final Typesetter typesetter;
  private final ThemeChoice theme;
  private final Player player;
  private final GoTo goTo;
  private final List<Command> commands = new ArrayList<>();
  private final KeyMap keys;
  private final Surface graph;
  private final Surface panel;
  private final Surface timeline;
  private final BorderPane root = new BorderPane();
  private final NoticeStrip notices = new NoticeStrip();
  private final GraphZoom graphZoom;
  private final Layers layers;
  private final MouseLinks mouse;
  private final Fonts fonts = new Fonts();

  /** A window on a session, in one language; the theme can be changed. */
  public MainWindow(
      Stage stage, Session session, Messages messages, Typesetter typesetter, String themeName) {
    this.stage = stage;
    this.session = session;
    this.messages = messages;
    this.typesetter = typesetter;
    this.theme = new ThemeChoice(themeName);
    this.player = new Player(session);
    this.goTo = new GoTo(session);
    graph = new Surface(this::drawGraph, fonts);
    panel = new Surface((w, h) -> pictures().step(session.moment(), shown(), w, h), fonts);
    timeline = new Surface((w, h) -> pictures().timeline(session.moment(), w, h), fonts);
    graphZoom = new GraphZoom(graph);
    StackPane step = new StackPane(panel);
    StackPane all = new StackPane(middle(step));
    layers = new Layers(all, step);
    mouse = new MouseLinks(session, messages, layers, graph, id -> command(id).run());
    collectCommands();
    commands.addAll(
        new ProofCommands(session, layers, this::pictures, messages, fonts, graph::refresh).all());
    keys = new KeyMap(commands);
    build(all);
    listen();
    // In software the toolkit mixes pixels so slowly that a fade would be a row of late frames:
    // 13 ms of processor time for each at 1600 × 900. Only graphics hardware supports 3D
    setAnimated(Platform.isSupported(ConditionalFeature.SCENE3D));
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

  private Optional<Focus> shown() {
    return session.lit();
  }

  private PassPicture pictures() {
    return new PassPicture(style());
  }

  private Style style() {
    Scene scene = root.getScene();
    double unit = Style.unitFor(scene.getWidth(), scene.getHeight());
    return new Style(theme.palette(), typeface, typesetter, messages, unit);
  }

  private backprop.drawing.Picture drawGraph(double width, double height) {
    Zoom zoom = graphZoom.zoom();
    return layers
        .network()
        .map(network -> network.draw(pictures(), width, height, zoom))
        .orElseGet(() -> pictures().graph(session.moment(), shown(), width, height, zoom));
  }

  /** Whether changes fade in; they should not where motion is to be reduced. */
  public void setAnimated(boolean animated) {
    surfaces().forEach(surface -> surface.setAnimated(animated));
  }

  private List<Surface> surfaces() {
    return List.of(graph, panel, timeline);
  }

  // Commands

  private void collectCommands() {
    commands.addAll(new WalkCommands(session).all());
    commands.add(new Command("play", List.of("K"), ALWAYS, player::toggle));
    commands.add(
        new Command(
            "full-screen",
            List.of("F11", "F"),
            ALWAYS,
            () -> stage.setFullScreen(!stage.isFullScreen())));
    commands.add(new Command("theme", List.of("T"), ALWAYS, theme::next));
    commands.add(
        new Command(
            "zoom-reset", List.of("Z"), graphZoom.isZoomed(), () -> graphZoom.set(Zoom.NONE)));
    commands.add(new Command("jacobian", List.of("J"), ALWAYS, this::openLab));
    commands.add(new Command("help", List.of("F1", "?"), ALWAYS, this::openHelp));
  }

  private void openHelp() {
    layers.show(new HelpLayer(messages, commands, layers::close));
  }

  private void openLab() {
    Lab.open(session.moment(), session.lit())
        .ifPresentOrElse(
            lab -> {
              mouse.hideTip();
              LabLayer layer = new LabLayer(lab, this::style, fonts, layers::closeAll);
              layer.follow(session.momentProperty());
              layers.show(layer);
            },
            () -> notices.show(messages.text("notice.no-jacobian")));
  }

  /** The laboratory, if it is uppermost. */
  Optional<LabLayer> lab() {
    return layers.top().filter(LabLayer.class::isInstance).map(LabLayer.class::cast);
  }

  /** A command by its id. */
  Command command(String id) {
    return commands.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private HBox middle(StackPane step) {
    HBox middle = new HBox(graph, step);
    graph
        .prefWidthProperty()
        .bind(root.widthProperty().map(width -> PassPicture.graphWidth(width.doubleValue())));
    graph.setMinWidth(Region.USE_PREF_SIZE);
    step.setMinWidth(0);
    HBox.setHgrow(step, Priority.ALWAYS);
    return middle;
  }

  private void build(StackPane all) {
    root.getStyleClass().add("bp-main");
    root.setTop(new TopStrip(messages, session, command("theme"), theme, command("help")));
    all.getChildren().add(new Corner(messages, goTo, notices));
    root.setCenter(all);
    root.setBottom(new BottomStrip(messages, commands, player, timeline));
    graph.getStyleClass().add("bp-graph");
    panel.getStyleClass().add("bp-panel");
    timeline.getStyleClass().add("bp-timeline");
  }

  private void listen() {
    session
        .momentProperty()
        .addListener((observed, before, after) -> {
          notices.clear();
          if (before.trace() != after.trace()) {
            graphZoom.set(Zoom.NONE);
          }
          surfaces().forEach(Surface::change);
          mouse.hideTip();
        });
    session
        .pointedProperty()
        .addListener((observed, before, after) -> List.of(graph, panel).forEach(Surface::refresh));
    theme.paletteProperty().addListener((observed, before, after) -> restyle());
    layers.countProperty().addListener((observed, before, after) -> graph.refresh());
    graphZoom.zoomProperty().addListener((observed, before, after) -> graph.refresh());
    surfaces().forEach(mouse::listen);
    stage
        .titleProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text("window.title", "title", title()), session.momentProperty()));
  }

  private String title() {
    String title = session.moment().trace().lesson().title();
    return title.isEmpty() ? messages.text("untitled") : title;
  }

  private void restyle() {
    Scene scene = root.getScene();
    if (scene != null) {
      theme.apply(scene);
      surfaces().forEach(Surface::refresh);
      layers.restyle();
    }
  }

  /** Puts the window on its stage; before that it has no size to draw for. */
  public void show(double width, double height) {
    Scene scene = new Scene(root, width, height);
    theme.apply(scene);
    // A filter, because buttons and scroll panes would eat arrows and Space before a handler
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    stage.setMinWidth(800);
    stage.setMinHeight(560);
    stage.setScene(scene);
    stage.show();
  }

  /**
   * Work that draws every step once for nobody, so that formulas are set and code is compiled when
   * a person comes to them. Ask for it when the window is shown; it may run on any thread.
   */
  public Runnable rehearsal() {
    root.applyCss();
    root.layout();
    PassPicture pictures = pictures();
    Moment start = Moment.start(session.moment().trace());
    double width = panel.getWidth();
    double height = panel.getHeight();
    double graphWidth = graph.getWidth();
    return () -> {
      for (int position = 0; position <= start.trace().steps().size(); position++) {
        Moment moment = start.at(position);
        pictures.step(moment, Optional.empty(), width, height);
        pictures.graph(moment, Optional.empty(), graphWidth, height, Zoom.NONE);
      }
    };
  }

  private void press(KeyEvent event) {
    // Else a tick of the toolkit's clock that falls into our drawing passes, and the next is waited
    // for: up to 17 ms
    Platform.requestNextPulse();
    Node owner = root.getScene().getFocusOwner();
    boolean chosenByKeyboard = owner != null && owner.isFocusVisible();
    if (chosenByKeyboard && isForControls(event)) {
      return;
    }
    if (layers.press(event)) {
      event.consume();
      return;
    }
    switch (goTo.press(event)) {
      case TAKEN -> event.consume();
      case NO_SUCH_STEP -> {
        int total = session.moment().trace().steps().size();
        notices.show(messages.text("notice.no-step", "total", total));
        event.consume();
      }
      case NOT_OURS ->
          keys.find(event)
              .ifPresent(command -> {
                if (!command.id().equals("play")) {
                  player.pause();
                }
                command.run();
                event.consume();
              });
    }
  }

  /** Space and Enter press a button that was reached with Tab. */
  private static boolean isForControls(KeyEvent event) {
    return switch (event.getCode()) {
      case SPACE, ENTER, TAB -> true;
      default -> false;
    };
  }
}
