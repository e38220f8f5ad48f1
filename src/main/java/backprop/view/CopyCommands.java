package backprop.view;

import backprop.drawing.Spot;
import backprop.drawing.Target;
import backprop.formula.Symbol;
import backprop.formula.SymbolNames;
import backprop.session.Command;
import backprop.session.Focus;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.session.Session;
import backprop.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;

/** Carries a matrix to the clipboard: by key, or by a menu on whatever stands for it. */
final class CopyCommands {
  private static final Point2D CORNER = new Point2D(24, 24);

  /** A matrix of a moment. */
  private record Chosen(Moment moment, Symbol symbol) {
    boolean isKnown() {
      return moment.trace().step(symbol).map(moment::reached).orElse(true);
    }

    String name() {
      return SymbolNames.plain(symbol);
    }

    String shape() {
      return moment.trace().values().shape(symbol).toString();
    }
  }

  private final Session session;
  private final Layers layers;
  private final Look look;
  private final PassSurfaces surfaces;
  private final List<CopyFormat> formats;
  private final Consumer<Sentence> say;
  private Optional<ContextMenu> open = Optional.empty();

  /**
   * @param formats the first is that of the short key
   * @param say shows one sentence
   */
  CopyCommands(
      Session session,
      Layers layers,
      Look look,
      PassSurfaces surfaces,
      List<CopyFormat> formats,
      Consumer<Sentence> say) {
    this.session = session;
    this.layers = layers;
    this.look = look;
    this.surfaces = surfaces;
    this.formats = List.copyOf(formats);
    this.say = say;
  }

  /** Both commands. */
  List<Command> all() {
    SimpleBooleanProperty possible = new SimpleBooleanProperty(!formats.isEmpty());
    return List.of(
        new Command(
            "copy",
            List.of("Ctrl+C"),
            possible,
            () -> withKnown(chosen(), matrix -> copy(matrix, formats.getFirst()))),
        new Command("copy-as", List.of("Ctrl+Shift+C"), possible, this::menuByKey));
  }

  /** Offers the menu wherever below a node a picture is asked for one. */
  void listen(Node root) {
    root.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (event.isKeyboardTrigger()) {
            menuByKey();
          } else {
            surface(event.getTarget()).ifPresent(surface -> menuByMouse(surface, event));
          }
        });
  }

  private static Optional<Surface> surface(Object target) {
    for (Node node = (Node) target; node != null; node = node.getParent()) {
      if (node instanceof Surface surface) {
        return Optional.of(surface);
      }
    }
    return Optional.empty();
  }

  private Messages messages() {
    return look.messages();
  }

  /** What is lit, else what the step computes; in the sheet of numbers the matrix it shows. */
  private Optional<Chosen> chosen() {
    return layers
        .top()
        .filter(NumbersLayer.class::isInstance)
        .<Symbol>map(sheet -> ((NumbersLayer) sheet).symbol())
        .or(() -> session.lit().map(Focus::symbol))
        .or(() -> session.moment().step().map(Step::symbol))
        .map(symbol -> new Chosen(momentOf(surfaces.graph()), symbol));
  }

  /** The moment whose numbers a surface shows. */
  private Moment momentOf(Surface surface) {
    return layers
        .network()
        .filter(own -> surface == surfaces.graph())
        .map(Layers.Network::moment)
        .orElseGet(session::moment);
  }

  private void withKnown(Optional<Chosen> matrix, Consumer<Chosen> action) {
    if (matrix.isEmpty()) {
      say.accept(Sentence.of("copy.nothing"));
    } else if (!matrix.get().isKnown()) {
      say.accept(Sentence.of("copy.waiting", "name", matrix.get().name()));
    } else {
      action.accept(matrix.get());
    }
  }

  private void copy(Chosen matrix, CopyFormat format) {
    ClipboardContent content = new ClipboardContent();
    content.putString(format.text(matrix.moment().trace().values(), matrix.symbol()));
    String key =
        Clipboard.getSystemClipboard().setContent(content)
            ? "copy.done." + format.id()
            : "copy.refused";
    say.accept(Sentence.of(key, "name", matrix.name(), "shape", matrix.shape()));
  }

  // The menu

  private void menuByKey() {
    withKnown(chosen(), matrix -> show(matrix, surfaces.panel(), placeOf(matrix.symbol())));
  }

  /** Below where the step shows a matrix, on the screen. */
  private Point2D placeOf(Symbol symbol) {
    Surface panel = surfaces.panel();
    return panel.localToScreen(
        panel.picture().spots().stream()
            .filter(spot ->
                spot.target() instanceof Target.Lights(Focus focus)
                    && focus.symbol().equals(symbol))
            .filter(Spot.Area.class::isInstance)
            .map(Spot.Area.class::cast)
            .findFirst()
            .map(area -> new Point2D(area.x(), area.y() + area.height()))
            .orElse(CORNER));
  }

  private void menuByMouse(Surface surface, ContextMenuEvent event) {
    Point2D screen = new Point2D(event.getScreenX(), event.getScreenY());
    Point2D at = surface.screenToLocal(screen);
    surface
        .picture()
        .at(at.getX(), at.getY())
        .flatMap(target -> matrix(surface, target))
        .ifPresent(matrix -> {
          event.consume();
          withKnown(Optional.of(matrix), known -> show(known, surface, screen));
        });
  }

  private Optional<Chosen> matrix(Surface surface, Target target) {
    Moment moment = momentOf(surface);
    return switch (target) {
      case Target.Lights(Focus focus) -> Optional.of(new Chosen(moment, focus.symbol()));
      case Target.Step(int number) when number > 0 ->
          Optional.of(new Chosen(moment, moment.trace().steps().get(number - 1).symbol()));
      case Target.Step _, Target.Runs _, Target.InLab _ -> Optional.empty();
    };
  }

  private void show(Chosen matrix, Surface over, Point2D screen) {
    open.ifPresent(ContextMenu::hide);
    ContextMenu menu = new ContextMenu();
    MenuItem head = new MenuItem(matrix.name() + "  " + matrix.shape());
    head.setMnemonicParsing(false);
    head.setDisable(true);
    head.getStyleClass().add("menu-head");
    menu.getItems().addAll(head, new SeparatorMenuItem());
    for (CopyFormat format : formats) {
      MenuItem item = new MenuItem(messages().text("copy.as." + format.id()));
      item.setId("copy-" + format.id());
      item.setOnAction(event -> copy(matrix, format));
      menu.getItems().add(item);
    }
    open = Optional.of(menu);
    menu.show(over, screen.getX(), screen.getY());
  }
}
