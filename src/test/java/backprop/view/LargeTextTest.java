package backprop.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Mark;
import backprop.drawing.Typeface;
import backprop.formula.Symbol;
import backprop.lesson.Lesson;
import backprop.session.Focus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever the size of the text: all of it is there, on every sheet, in a small window too. */
final class LargeTextTest extends WindowUnderTest {
  private static final double TOLERANCE = 1;

  private static final Typeface typeface = new Typeface();

  private final List<String> faults = new ArrayList<>();

  private void enlarge(int percent) {
    for (int now = 100; now < percent; now += 25) {
      hitWithControl(KeyCode.EQUALS);
    }
    assertEquals(percent, window.look().preferences().textPercent());
  }

  private void check(String where) {
    settle();
    check(where + ": ", window.root().getScene().getRoot());
  }

  private void check(String where, Node node) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled label && !label.getText().isBlank()) {
      check(where, label);
    }
    if (node instanceof Surface surface) {
      surface.picture().marks().stream()
          .filter(Mark.Text.class::isInstance)
          .map(Mark.Text.class::cast)
          .forEach(text -> check(where, surface, text));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> check(where, child));
    }
  }

  /** What its skin has written is what it says, between the edges of the window. */
  private void check(String where, Labeled label) {
    if (label.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
      return;
    }
    String written = label.lookup(".text") instanceof Text text ? text.getText() : "";
    if (!written.equals(label.getText())) {
      faults.add(where + "“" + label.getText() + "” is cut to “" + written + "”");
    }
    Bounds bounds = label.localToScene(label.getLayoutBounds());
    if (bounds.getMinX() < -TOLERANCE || bounds.getMaxX() > WIDTH + TOLERANCE) {
      faults.add(where + "“" + label.getText() + "” is outside: " + bounds);
    }
  }

  private void check(String where, Surface surface, Mark.Text text) {
    double width = typeface.width(text.text(), text.style());
    double left =
        switch (text.align()) {
          case LEFT -> text.x();
          case CENTRE -> text.x() - width / 2;
          case RIGHT -> text.x() - width;
        };
    boolean inside =
        left >= -TOLERANCE
            && left + width <= surface.picture().width() + TOLERANCE
            && text.y() - text.style().size() * 0.7 >= -TOLERANCE
            && text.y() <= surface.picture().height() + TOLERANCE;
    if (!inside) {
      faults.add(where + "“" + text.text() + "” is drawn outside its picture");
    }
  }

  @ParameterizedTest
  @CsvSource({"100, false", "100, true", "150, false", "150, true", "200, false", "200, true"})
  void no_word_is_cut_in_the_window_or_on_any_sheet(int percent, boolean korean) throws Exception {
    if (korean) {
      hitWithControl(KeyCode.L);
    }
    enlarge(percent);
    for (int step : List.of(0, 1, 5, OUTPUT_WEIGHTS, 18, STEPS)) {
      interact(() -> window.session().go(step));
      check("step " + step);
    }
    goTo(OUTPUT_WEIGHTS);
    interact(() -> window.session().select(new Focus.OfEntry(Symbol.w(2), 3, 2)));
    for (String sheet : SHEETS) {
      interact(() -> window.command(sheet).run());
      check(sheet);
      interact(window.layers()::closeAll);
    }
    interact(() -> window.files().open(Path.of("src/test/resources/backprop/files/square.npz")));
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> window.layers().top().filter(ImportLayer.class::isInstance).isPresent());
    check("import");
    interact(window.layers()::closeAll);
    Lesson other = window.edits().lesson().with(Symbol.X, 0, 0, 3);
    interact(() -> window.edits().edit(other));
    interact(() -> window.files().beforeLeaving(() -> {}));
    check("a question");
    assertEquals(List.of(), faults);
  }

  @Test
  void the_header_takes_a_second_row_only_where_the_width_asks_for_it() {
    double usual = header(WIDTH);
    assertEquals(usual, header(1600), 0);
    assertTrue(header(600) > 1.5 * usual, "one row has no room at 600 pixels");
    enlarge(125);
    assertTrue(header(1600) < 1.5 * usual, "one row has room at 1600 pixels");
    hitWithControl(KeyCode.EQUALS);
    assertTrue(header(1600) < 2 * usual, "one row has room at 1600 pixels");
    assertTrue(header(WIDTH) > 2 * usual, "one row has no room at 1024 pixels");
    assertEquals(header(WIDTH), height(".top-strip"), 0.5);
  }

  /** Of the strip above, in a window so wide. */
  private double header(double width) {
    return lookup(".top-strip").queryAs(Region.class).prefHeight(width);
  }

  private double height(String selector) {
    return lookup(selector).query().getLayoutBounds().getHeight();
  }

  @Test
  void strips_leave_most_of_a_small_window_to_the_lesson() {
    enlarge(200);
    double strips = height(".top-strip") + height(".bottom-strip");
    assertTrue(strips < 0.37 * HEIGHT, strips + " pixels are strips");
    assertTrue(timeline().getWidth() > 900, "the timeline has a row of its own");
    assertTrue(texts(timeline()).contains("Error"), texts(timeline()).toString());
  }

  @Test
  void icons_grow_with_the_words_beside_them() {
    List<Double> usual = icons();
    interact(() -> window.prefer(window.look().preferences().withText(200)));
    List<Double> large = icons();
    assertTrue(usual.size() >= 8, usual::toString);
    assertEquals(usual.stream().map(height -> 2 * height).toList(), large);
  }

  private List<Double> icons() {
    settle();
    interact(() -> window.root().applyCss());
    return lookup(".ikonli-font-icon").queryAllAs(FontIcon.class).stream()
        .map(icon -> icon.getFont().getSize())
        .toList();
  }

  @Test
  void icons_alone_leave_the_timeline_its_names_and_say_what_they_do() {
    enlarge(150);
    Labeled next = lookup("#next").queryAs(Labeled.class);
    assertEquals(ContentDisplay.GRAPHIC_ONLY, next.getContentDisplay());
    assertTrue(next.getTooltip().getText().startsWith("Next  (Right"));
    assertEquals(5, texts(timeline()).size(), texts(timeline()).toString());
    assertTrue(height(".bottom-strip") < 100);
  }

  @Test
  void a_matrix_that_is_shown_in_part_says_so_where_it_is_seen() {
    enlarge(200);
    hit(KeyCode.E);
    Label part = lookup(".bp-numbers .exact").queryAs(Label.class);
    assertTrue(part.getText().contains("columns 1–9 of 10"), part.getText());
    Bounds bounds = part.localToScene(part.getLayoutBounds());
    Node strip = lookup(".bottom-strip").query();
    assertTrue(
        bounds.getMaxY() < strip.localToScene(strip.getLayoutBounds()).getMinY(),
        "it is seen only after scrolling: " + bounds);
  }

  @Test
  void every_key_of_a_command_is_legible_on_the_sheet_of_keys() {
    enlarge(200);
    hit(KeyCode.F1);
    List<String> keys =
        lookup(".bp-help .key .text").queryAllAs(Text.class).stream().map(Text::getText).toList();
    assertTrue(keys.containsAll(List.of("Right", "Space", "N", "PageDown")), keys.toString());
  }
}
