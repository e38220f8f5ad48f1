package backprop.view;

import backprop.drawing.Numbers;
import backprop.drawing.Spot;
import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.lesson.BadLesson;
import backprop.session.Command;
import backprop.session.Editable;
import backprop.session.Edits;
import backprop.session.Focus;
import backprop.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;

/** Everything that changes the lesson: in place, in the sheet of numbers, and by training. */
final class EditCommands {
  private static final int DIGITS = 4;

  private final Session session;
  private final Edits edits;
  private final Look look;
  private final Layers layers;
  private final PassSurfaces surfaces;
  private final Supplier<Style> style;
  private final Consumer<Sentence> say;
  private final Pasting pasting;
  private final CellEditor editor;
  private Optional<NumbersLayer> numbers = Optional.empty();
  private Optional<LessonSettings> settings = Optional.empty();

  /**
   * @param style what to draw with, for the window as it is now
   * @param say shows one sentence
   */
  EditCommands(
      Session session,
      Edits edits,
      Look look,
      Layers layers,
      PassSurfaces surfaces,
      Supplier<Style> style,
      Consumer<Sentence> say) {
    this.session = session;
    this.edits = edits;
    this.look = look;
    this.layers = layers;
    this.surfaces = surfaces;
    this.style = style;
    this.say = say;
    pasting = new Pasting(edits, say);
    editor = new CellEditor(session, edits, look, pasting, say);
    for (Surface surface : List.of(surfaces.graph(), surfaces.panel())) {
      surface.onDoubleClick((target, at) -> edit(surface, target, at));
    }
    new Scrub(edits, surfaces.panel());
    edits
        .workProperty()
        .addListener((observed, before, after) -> settings.ifPresent(LessonSettings::fill));
    session
        .momentProperty()
        .addListener((observed, before, after) -> numbers.ifPresent(NumbersLayer::follow));
  }

  // Properties

  /** The field over the number that is being changed. */
  CellEditor editor() {
    return editor;
  }

  private BooleanBinding when(Callable<Boolean> condition) {
    return Bindings.createBooleanBinding(condition, edits.workProperty(), session.momentProperty());
  }

  /** All of them. */
  List<Command> all() {
    SimpleBooleanProperty always = new SimpleBooleanProperty(true);
    return List.of(
        new Command("undo", List.of("Ctrl+Z"), when(edits::canUndo), edits::undo),
        new Command("redo", List.of("Ctrl+Shift+Z", "Ctrl+Y"), when(edits::canRedo), edits::redo),
        new Command("numbers", List.of("E"), always, this::toggleNumbers),
        new Command("edit", List.of("F2"), when(() -> selected().isPresent()), this::editSelected),
        new Command("paste", List.of("Ctrl+V"), always, this::paste),
        new Command("network", List.of("Ctrl+N"), always, this::openNetwork),
        new Command("apply-update", List.of("U"), always, this::applyUpdate),
        new Command(
            "untrain",
            List.of("Shift+U"),
            when(() -> edits.work().untrained().isPresent()),
            edits::backToStart));
  }

  // Commands

  /** Opens over the number that is selected, if a key begins one. */
  boolean type(KeyEvent event) {
    Optional<String> typed = Typing.number(event);
    Optional<Editable> number = selected();
    if (typed.isEmpty() || number.isEmpty()) {
      return false;
    }
    Optional<Surface> place = placeOf(number.get());
    place.ifPresent(surface -> editor.openWith(surface, number.get(), typed.get()));
    return place.isPresent();
  }

  /** What is pinned, unless one has stepped into a matrix: there digits are numbers of steps. */
  private Optional<Editable> selected() {
    return session.moment().inside().isPresent()
        ? Optional.empty()
        : session.moment().pinned().flatMap(Editable::of);
  }

  private void editSelected() {
    selected()
        .ifPresent(number ->
            placeOf(number)
                .ifPresentOrElse(
                    surface -> editor.open(surface, number, Point2D.ZERO), this::toggleNumbers));
  }

  /** Where a number has a cell of its own: among the matrices, else in the network. */
  private Optional<Surface> placeOf(Editable number) {
    Target target = new Target.Lights(number.focus());
    return Stream.of(surfaces.panel(), surfaces.graph())
        .filter(surface ->
            surface.picture().spots().stream()
                .anyMatch(spot -> spot instanceof Spot.Area && spot.target().equals(target)))
        .findFirst();
  }

  private boolean edit(Surface surface, Target target, Point2D at) {
    if (!(target instanceof Target.Lights(Focus focus)) || layers.isOpen().get()) {
      return false;
    }
    boolean inNetwork = surface.equals(surfaces.graph());
    Optional<Editable> number = inNetwork ? Editable.inNetwork(focus) : Editable.of(focus);
    if (number.isEmpty() && focus instanceof Focus.OfEntry) {
      say.accept(Sentence.of("edit.computed"));
    }
    number.ifPresent(cell -> editor.open(surface, cell, at));
    return number.isPresent();
  }

  private void toggleNumbers() {
    if (layers.top().filter(NumbersLayer.class::isInstance).isPresent()) {
      layers.close();
      return;
    }
    LessonSettings lessonSettings = new LessonSettings(edits, look.words(), say);
    NumbersLayer layer =
        new NumbersLayer(
            session, style, look, editor, surface -> new Scrub(edits, surface), lessonSettings);
    layer.onClosed(() -> {
      numbers = Optional.empty();
      settings = Optional.empty();
    });
    // First, for it may take the place of an older sheet, which says that it is closed
    layers.show(layer);
    numbers = Optional.of(layer);
    settings = Optional.of(lessonSettings);
    layer.surface().requestFocus();
  }

  private void openNetwork() {
    if (layers.top().filter(NetworkLayer.class::isInstance).isPresent()) {
      return;
    }
    NetworkLayer layer = new NetworkLayer(edits, look.words(), layers::close);
    layers.show(layer);
    layer.begin();
  }

  private void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    Optional<Editable> at = pasteAt();
    if (text == null || text.isBlank()) {
      say.accept(Sentence.of("paste.nothing"));
    } else if (at.isEmpty()) {
      say.accept(Sentence.of("paste.nowhere"));
    } else {
      pasting.paste(text, at.get());
    }
  }

  /** The selected number; of a selected matrix the first. */
  private Optional<Editable> pasteAt() {
    return session
        .moment()
        .pinned()
        .flatMap(focus ->
            switch (focus) {
              case Focus.OfEntry entry -> Editable.of(entry);
              case Focus.OfMatrix(var symbol) -> Editable.of(new Focus.OfEntry(symbol, 0, 0));
            });
  }

  private void applyUpdate() {
    double before = session.moment().trace().totalError();
    try {
      edits.applyUpdate();
    } catch (BadLesson bad) {
      say.accept(messages -> bad.sentence(messages.locale()));
      return;
    }
    double after = session.moment().trace().totalError();
    say.accept(
        Sentence.of(
            "update.applied",
            "count",
            edits.work().updates(),
            "before",
            Numbers.significant(before, DIGITS),
            "after",
            Numbers.significant(after, DIGITS)));
  }
}
