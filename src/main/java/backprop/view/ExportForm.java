package backprop.view;

import backprop.session.Moment;
import backprop.view.ExportKind.Choice;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** What can be chosen of an export: a row each, only those that the kind of file has a use for. */
final class ExportForm extends GridPane {

  /** Width and height of a picture in pixels. */
  private record Size(int width, int height) {
    private String times(int scale) {
      return width * scale + " × " + height * scale;
    }

    @Override
    public String toString() {
      return times(1);
    }
  }

  private static final List<Size> SIZES =
      List.of(
          new Size(1600, 900),
          new Size(1920, 1080),
          new Size(1024, 768),
          new Size(960, 720),
          new Size(3840, 2160));

  /** A frame of the network alone is no wider than it needs. */
  private static final Size OF_NETWORK = new Size(960, 720);

  private static final List<String> THEMES = List.of("light", "dark", "projector");
  private static final List<Locale> LANGUAGES = List.of(Locale.KOREAN, Locale.ENGLISH);
  private static final List<Integer> SCALES = List.of(1, 2, 3, 4);
  private static final List<Integer> PER_SHEET = List.of(1, 2, 4, 6);

  /** As many as can be read on A4 by anybody. */
  private static final int USUAL_PER_SHEET = 4;

  private static final List<Integer> PACES = List.of(75, 150, 300, 500);
  private static final int USUAL_PACE = 150;

  /** Beyond this many pixels a side one picture takes a quarter of a gigabyte. */
  private static final int MOST_PIXELS = 8192;

  private final Moment moment;
  private final Words words;
  private final ChoiceBox<ExportKind> kind;
  private final ChoiceBox<Boolean> steps;
  private final ChoiceBox<String> theme;
  private final ChoiceBox<Locale> language;
  private final ChoiceBox<Size> size;
  private final ChoiceBox<Integer> scale;
  private final ChoiceBox<Integer> perSheet;
  private final ChoiceBox<Integer> pace;
  private final CheckBox loops = new CheckBox();
  private final ReadOnlyObjectWrapper<Sentence> refusal =
      new ReadOnlyObjectWrapper<>(Sentence.NONE);

  /**
   * @param moment what is to be written
   */
  ExportForm(List<ExportKind> kinds, Moment moment, Look look) {
    this.moment = moment;
    this.words = look.words();
    getStyleClass().add("form");
    kind = choice("kind", kinds, chosen -> Sentence.of("export.kind." + chosen.id()));
    // Before the first there is none that could be shown
    boolean nowhere = moment.step().isEmpty();
    steps = choice("steps", nowhere ? List.of(true) : List.of(false, true), this::stepsInWords);
    theme = choice("theme", THEMES, name -> Sentence.of("theme." + name));
    theme.setValue(look.preferences().theme());
    language =
        choice("language", LANGUAGES, locale -> messages -> locale.getDisplayLanguage(locale));
    language.setValue(
        LANGUAGES.stream()
            .filter(locale -> locale.getLanguage().equals(look.messages().locale().getLanguage()))
            .findFirst()
            .orElse(Locale.ENGLISH));
    size = choice("size", SIZES, chosen -> messages -> chosen.toString());
    scale = choice("scale", SCALES, times -> messages -> "× " + times);
    perSheet = choice("per-sheet", PER_SHEET, number -> messages -> number.toString());
    perSheet.setValue(USUAL_PER_SHEET);
    pace = choice("pace", PACES, this::paceInWords);
    pace.setValue(USUAL_PACE);
    loops.setId("export-loops");
    words.name(loops, "export.loops");
    kind.valueProperty().addListener((observed, before, after) -> follow(before));
    size.valueProperty().addListener((observed, before, after) -> judge());
    scale.valueProperty().addListener((observed, before, after) -> judge());
    follow(kind.getValue());
  }

  private <T> ChoiceBox<T> choice(String id, List<T> values, Function<T, Sentence> name) {
    ChoiceBox<T> box = new ChoiceBox<>();
    box.getItems().setAll(values);
    words.name(box, name);
    box.setValue(values.getFirst());
    box.setId("export-" + id);
    words.name(box, "export." + id);
    return box;
  }

  private Sentence stepsInWords(boolean all) {
    return all
        ? Sentence.of("export.steps.all", "count", moment.trace().steps().size())
        : Sentence.of("export.steps.this", "number", moment.position());
  }

  private Sentence paceInWords(int hundredths) {
    String seconds = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    return Sentence.of("export.pace.seconds", "seconds", seconds);
  }

  // Properties

  /** Why nothing can be written as it is chosen; nothing if it can. */
  ReadOnlyObjectProperty<Sentence> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /** The kind of file. */
  ExportKind kind() {
    return kind.getValue();
  }

  /** Everything that was chosen; where to is not known yet. */
  ExportOrder order() {
    return new ExportOrder(
        moment,
        steps.getValue(),
        theme.getValue(),
        language.getValue(),
        size.getValue().width(),
        size.getValue().height(),
        kind().choices().contains(Choice.SCALE) ? scale.getValue() : 1,
        perSheet.getValue(),
        pace.getValue(),
        loops.isSelected(),
        Path.of(""));
  }

  // Commands

  /** Lets one choose at once. */
  void begin() {
    // From its name on, so that the focus is seen from the start
    getChildren().getFirst().requestFocusTraversal(TraversalDirection.NEXT);
  }

  /** Shows what the chosen kind lets one choose. */
  private void follow(ExportKind before) {
    Set<Choice> choices = kind.getValue().choices();
    boolean moved = before.choices().contains(Choice.PACE);
    boolean moves = choices.contains(Choice.PACE);
    if (moves && !moved) {
      size.setValue(OF_NETWORK);
    } else if (moved && !moves && size.getValue().equals(OF_NETWORK)) {
      size.setValue(SIZES.getFirst());
    }
    getChildren().clear();
    row("export.kind", kind);
    row(choices, Choice.STEPS, "export.steps", steps);
    row(choices, Choice.PER_SHEET, "export.per-sheet", perSheet);
    row(choices, Choice.THEME, "export.theme", theme);
    row(choices, Choice.LANGUAGE, "export.language", language);
    row(choices, Choice.SIZE, "export.size", size);
    row(choices, Choice.SCALE, "export.scale", scale);
    row(choices, Choice.PACE, "export.pace", pace);
    row(choices, Choice.PACE, "export.loops", loops);
    judge();
  }

  private void row(Set<Choice> choices, Choice choice, String key, Region control) {
    if (choices.contains(choice)) {
      row(key, control);
    }
  }

  private void row(String key, Region control) {
    Label name = words.label(key);
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(control);
    control.setMinWidth(0);
    addRow(getRowCount(), name, control);
  }

  private void judge() {
    Set<Choice> choices = kind.getValue().choices();
    int times = choices.contains(Choice.SCALE) ? scale.getValue() : 1;
    int side = Math.max(size.getValue().width(), size.getValue().height());
    if (choices.contains(Choice.SIZE) && side * times > MOST_PIXELS) {
      refusal.set(
          Sentence.of(
              "export.too-large", "pixels", size.getValue().times(times), "most", MOST_PIXELS));
    } else {
      refusal.set(Sentence.NONE);
    }
  }
}
