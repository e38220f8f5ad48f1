package backprop.drawing.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Arrangement;
import backprop.drawing.Mark;
import backprop.drawing.Mark.Align;
import backprop.drawing.Palette;
import backprop.drawing.Picture;
import backprop.drawing.Spot;
import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.drawing.Typeface;
import backprop.drawing.formula.Typesetter;
import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.lesson.LessonFile;
import backprop.session.Focus;
import backprop.session.Lab;
import backprop.session.LabPlace;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.trace.Step;
import backprop.trace.Trace;
import backprop.trace.Trial.Choice;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the laboratory draws: everything on the page, nothing over a word, and all views linked. */
final class LabPictureTest {
  private static final Typeface typeface = new Typeface();
  private static final Typesetter typesetter = new Typesetter();

  private static Trace lesson() throws Exception {
    return Trace.of(LessonFile.builtIn());
  }

  private static Trace pass(int rows, List<Integer> sizes, Activation last) throws BadLesson {
    boolean softmax = last == Activation.SOFTMAX;
    return Trace.of(
        Initialiser.XAVIER.lesson(
            "pass",
            new Architecture(
                rows,
                sizes,
                List.of(Activation.RELU, last),
                softmax ? Loss.CROSS_ENTROPY : Loss.HALF_SQUARED_ERROR,
                softmax),
            3));
  }

  private static List<Lab> labs(Trace trace) {
    List<Lab> labs = new ArrayList<>();
    for (Step step : trace.steps()) {
      // ∂A/∂W opens the same as ∂E/∂W
      if (!(step.symbol() instanceof Symbol.Partial(var of, var _)) || !of.equals(Symbol.E)) {
        continue;
      }
      Lab.open(Moment.start(trace).at(step.number()), Optional.empty()).ifPresent(labs::add);
    }
    return labs;
  }

  private static Lab lab(Trace trace, Symbol symbol) {
    int number = trace.step(symbol).orElseThrow().number();
    return Lab.open(Moment.start(trace).at(number), Optional.empty()).orElseThrow();
  }

  private static Picture draw(Lab lab) {
    return draw(lab, Optional.empty(), Locale.ENGLISH, 1600, 900);
  }

  private static Picture draw(
      Lab lab, Optional<Target> pointed, Locale locale, double width, double height) {
    return draw(lab, pointed, locale, width, height, 100);
  }

  /** As the window lays it out, with text of so many percent of the usual size. */
  private static Picture draw(
      Lab lab, Optional<Target> pointed, Locale locale, double width, double height, int percent) {
    double unit = Style.unitFor(width, height) * percent / 100;
    Style style = new Style(Palette.of("light"), typeface, typesetter, new Messages(locale), unit);
    double seen = height * 0.84;
    return LabPicture.draw(
        style,
        lab,
        pointed,
        width,
        percent > 100 ? Arrangement.of(width, seen, unit, true).height() : seen);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1024, 768, 100", "ko, 1024, 768, 100", "en, 1600, 900, 100", "en, 3840, 2160, 100",
    "en, 1024, 768, 150", "ko, 1024, 768, 150", "en, 1024, 768, 200", "ko, 1024, 768, 200",
    "ko, 1600, 900, 125", "en, 1600, 900, 150", "en, 1600, 900, 200"
  })
  void every_word_and_formula_is_on_the_page_and_none_over_another(
      Locale locale, double width, double height, int percent) throws Exception {
    List<Trace> traces =
        List.of(
            lesson(),
            pass(3, List.of(10, 15, 5), Activation.SOFTMAX),
            pass(3, List.of(3, 3, 3), Activation.SIGMOID),
            pass(2, List.of(60, 30, 10), Activation.SIGMOID));
    for (Trace trace : traces) {
      for (Lab lab : labs(trace)) {
        check(lab, locale, width, height, percent);
        boolean isLastLayer =
            lab.jacobian().of().layer() == 2 && lab.jacobian().byShape().size() <= 75;
        if (isLastLayer && lab.trial().isPresent() && width < 3000) {
          for (Choice choice : Choice.all()) {
            check(lab.attempt(choice), locale, width, height, percent);
          }
        }
      }
    }
  }

  private static void check(Lab lab, Locale locale, double width, double height, int percent) {
    String what =
        lab.pullback().result().key()
            + " "
            + lab.choice()
            + " at "
            + width
            + "×"
            + height
            + ", "
            + percent
            + " %";
    Picture picture = draw(lab, Optional.empty(), locale, width, height, percent);
    List<Rectangle2D> boxes = new ArrayList<>();
    for (Mark mark : picture.marks()) {
      Rectangle2D box = ink(mark);
      if (box == null || box.isEmpty()) {
        continue;
      }
      assertTrue(
          box.getMinX() >= -1
              && box.getMinY() >= -1
              && box.getMaxX() <= picture.width() + 1
              && box.getMaxY() <= picture.height() + 1,
          what + ": outside the page " + mark);
      for (Rectangle2D other : boxes) {
        Rectangle2D common = box.createIntersection(other);
        assertFalse(
            common.getWidth() > 1.5 && common.getHeight() > 1.5,
            () -> what + ": " + mark + " lies over another at " + common);
      }
      boxes.add(box);
    }
  }

  /** The ink of a text, a little less than its line; formulas glyph run by glyph run. */
  private static @org.jspecify.annotations.Nullable Rectangle2D ink(Mark mark) {
    return switch (mark) {
      case Mark.Text(var x, var y, var text, var style, var _, var align) -> {
        double width = typeface.width(text, style);
        double left = align == Align.LEFT ? x : align == Align.RIGHT ? x - width : x - width / 2;
        yield new Rectangle2D.Double(left, y - style.size() * 0.7, width, style.size() * 0.7);
      }
      case Mark.Glyphs(var x, var y, var outline, var _) -> {
        Rectangle2D box = outline.path().getBounds2D();
        yield new Rectangle2D.Double(
            box.getX() + x, box.getY() + y, box.getWidth(), box.getHeight());
      }
      default -> null;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "1024, 768, 150",
    "1024, 768, 200",
    "1600, 900, 125",
    "1600, 900, 150",
    "1600, 900, 200"
  })
  void blocks_keep_their_captions_and_formulas_grow_with_the_text(
      double width, double height, int percent) throws Exception {
    Lab lab = lab(lesson(), Symbol.gradient(Symbol.w(2)));
    Picture usual = draw(lab, Optional.empty(), Locale.ENGLISH, width, height);
    Picture large = draw(lab, Optional.empty(), Locale.ENGLISH, width, height, percent);
    long captions =
        texts(large).stream().filter(text -> text.endsWith("· I") || text.endsWith("·I")).count();
    assertTrue(captions >= 5, captions + " captions");
    assertTrue(
        texts(large).stream().anyMatch(text -> text.equals("0.768 · I") || text.equals("0.77·I")),
        "the block that is looked at has none");
    assertTrue(glyphs(usual).count() <= glyphs(large).count(), "a formula is gone");
    double grown = height(large) / height(usual);
    assertEquals(
        percent / 100.0, grown, 0.05 * percent / 100, "formulas are " + grown + " times as high");
  }

  private static Stream<Mark.Glyphs> glyphs(Picture picture) {
    return picture.marks().stream()
        .filter(Mark.Glyphs.class::isInstance)
        .map(Mark.Glyphs.class::cast);
  }

  /** Of all formulas together; a fraction's bar is as thin in all of them. */
  private static double height(Picture picture) {
    return glyphs(picture).mapToDouble(g -> g.outline().path().getBounds2D().getHeight()).sum();
  }

  @Test
  void a_large_network_is_drawn_in_part_and_says_so() throws Exception {
    Lab lab = lab(pass(2, List.of(300, 100, 10), Activation.SIGMOID), Symbol.gradient(Symbol.w(1)));
    Picture picture = draw(lab);
    assertTrue(texts(picture).stream().anyMatch(text -> text.contains("drawn)")));
    assertTrue(picture.spots().size() < 40_000, "only the part can be pointed at");
    assertTrue(
        picture.spots().stream()
            .map(Spot::target)
            .anyMatch(target ->
                target instanceof Target.InLab(LabPlace.Cell(int _, int column))
                    && column == lab.chosen()),
        "the part holds the entry that is looked at");
  }

  @Test
  void pointing_at_a_cell_of_the_jacobian_is_pointing_at_its_weight() throws Exception {
    Lab lab = lab(lesson(), Symbol.gradient(Symbol.w(2)));
    var cell = new Target.InLab(new LabPlace.Cell(1, 6 * 5 + 1));
    var weight = new Target.Lights(new Focus.OfEntry(Symbol.w(2), 6, 1));
    Light byCell = Light.of(lab, Optional.of(cell));
    Light byWeight = Light.of(lab, Optional.of(weight));
    assertEquals(byWeight.column(), byCell.column());
    assertEquals(new Focus.OfEntry(Symbol.gradient(Symbol.w(2)), 6, 1), byCell.focus());
    assertTrue(byWeight.isLitRow(1) && !byWeight.isLitRow(0));
  }

  @Test
  void pointing_at_a_delta_lights_all_weights_of_its_column() throws Exception {
    Lab lab = lab(lesson(), Symbol.gradient(Symbol.w(2)));
    Symbol delta = Symbol.gradient(Symbol.a(2));
    Light light = Light.of(lab, Optional.of(new Target.Lights(new Focus.OfEntry(delta, 0, 3))));
    assertTrue(light.isRowAlone());
    for (int c = 0; c < 75; c++) {
      assertEquals(c % 5 == 3, light.isLitColumn(c));
    }
  }

  @Test
  void a_collision_names_the_sizes_and_a_wrong_number_the_place() throws Exception {
    Lab lab = lab(lesson(), Symbol.gradient(Symbol.w(2)));
    assertTrue(texts(draw(lab)).contains("5 ≠ 1"));
    Lab square = lab.square();
    List<String> words = texts(draw(square));
    assertTrue(words.contains("this product") && words.contains("the gradient"));
    assertTrue(
        words.contains(new Messages(Locale.ENGLISH).text("lab.example.here")),
        "it says that this is another example");
  }

  private static List<String> texts(Picture picture) {
    return picture.marks().stream()
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
  }
}
