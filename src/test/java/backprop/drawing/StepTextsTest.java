package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Mark.Glyphs;
import backprop.drawing.Mark.Text;
import backprop.drawing.formula.Typesetter;
import backprop.lesson.JsonLessons;
import backprop.session.Focus;
import backprop.session.Inside;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In windows of all sizes and in both languages, every text and every formula of every step stands
 * inside its area, and none stands on another.
 */
final class StepTextsTest {
  /** Height of what is not the network or the step: the strip above and the one below. */
  private static final double STRIPS = 51 + 85;

  private static final Typeface typeface = new Typeface();
  private static final Typesetter typesetter = new Typesetter(5000);
  private static final Trace trace = Trace.of(JsonLessons.builtIn());

  /** Something that is read, and its ink. */
  private record Read(String what, Shape ink, Rectangle2D box) {
    Read(String what, Shape ink) {
      this(what, ink, ink.getBounds2D());
    }

    /** By ink and not by boxes: a comma may stand under the slant of a T. */
    boolean touches(Read other) {
      if (!box.intersects(other.box)) {
        return false;
      }
      Area common = new Area(ink);
      common.intersect(new Area(other.ink));
      return !common.isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1024, 768, en", "1024, 768, ko",
    "1280, 800, en", "1280, 800, ko",
    "1600, 900, en", "1600, 900, ko",
    "1920, 1080, ko", "3840, 2160, en"
  })
  void all_that_is_read_stands_inside_and_apart(double width, double height, String language) {
    Style style =
        new Style(
            Palette.of("light"),
            typeface,
            typesetter,
            new Messages(Locale.of(language)),
            Style.unitFor(width, height));
    PassPicture pictures = new PassPicture(style);
    double graphWidth = PassPicture.graphWidth(width);
    List<String> faults = new ArrayList<>();
    for (Moment moment : moments()) {
      String at = moment.position() + moment.inside().map(in -> " " + in.beat()).orElse("") + " ";
      Optional<Focus> lit = moment.entry().map(entry -> entry);
      check(
          at + "graph: ",
          pictures.graph(moment, lit, graphWidth, height - STRIPS, Zoom.NONE),
          faults);
      check(at + "step: ", pictures.step(moment, lit, width - graphWidth, height - STRIPS), faults);
      // The buttons beside it take up to 460 pixels
      check(at + "timeline: ", pictures.timeline(moment, width - 460, 84), faults);
      check(at + "page: ", pictures.page(moment, width, height), faults);
    }
    assertEquals(List.of(), faults.stream().limit(20).toList(), faults.size() + " faults");
  }

  /** Text of twice the size, as the window lays it out then; and the theme with larger type. */
  @ParameterizedTest
  @CsvSource({
    "1024, 768, en, light, 200", "1024, 768, ko, light, 200",
    "1600, 900, en, light, 200", "1600, 900, ko, light, 200",
    "1600, 900, ko, light, 150", "1024, 768, en, light, 125",
    "1024, 768, en, projector, 100", "1600, 900, en, projector, 100",
    "1600, 900, ko, projector, 100", "1600, 900, en, projector, 200"
  })
  void nothing_is_cut_or_covered_at_any_size_of_text(
      double width, double height, String language, String theme, int percent) {
    Style usual =
        new Style(Palette.of(theme), typeface, typesetter, new Messages(Locale.of(language)), 1);
    double unit = usual.unitIn(width, height) * percent / 100;
    PassPicture pictures = new PassPicture(usual.withUnit(unit));
    Arrangement places = Arrangement.of(width, height - STRIPS, unit, percent > 100);
    assertTrue(places.graphX() + places.graphWidth() <= width);
    assertTrue(places.stepWidth() <= width);
    List<String> faults = new ArrayList<>();
    for (Moment moment : moments()) {
      String at = moment.position() + moment.inside().map(in -> " " + in.beat()).orElse("") + " ";
      Optional<Focus> lit = moment.entry().map(entry -> entry);
      check(
          at + "graph: ",
          pictures.graph(moment, lit, places.graphWidth(), places.graphHeight(), Zoom.NONE),
          faults);
      check(
          at + "step: ",
          pictures.step(moment, lit, places.stepWidth(), places.stepHeight()),
          faults);
    }
    assertEquals(List.of(), faults.stream().limit(20).toList(), faults.size() + " faults");
  }

  /** Every position, then one entry of every step, then the first factor of its chain. */
  private static List<Moment> moments() {
    List<Moment> moments = new ArrayList<>();
    for (int position = 0; position <= trace.steps().size(); position++) {
      moments.add(Moment.start(trace).at(position));
    }
    for (Step step : trace.steps()) {
      Moment at = Moment.start(trace).at(step.number());
      int row = step.shape().rows() / 2;
      int column = step.shape().columns() / 2;
      moments.add(at.into(Inside.entry(row, column)));
      moments.add(at.into(new Inside(row, column, OptionalInt.of(0))));
    }
    return moments;
  }

  private static void check(String where, Picture picture, List<String> faults) {
    List<Read> all = read(picture);
    assertTrue(all.size() > 3, where + " says nothing");
    Rectangle2D whole = new Rectangle2D.Double(0, 0, picture.width(), picture.height());
    for (int i = 0; i < all.size(); i++) {
      Read one = all.get(i);
      if (!whole.contains(one.box())) {
        faults.add(where + one.what() + " is outside: " + one.box());
      }
      for (Read other : all.subList(0, i)) {
        if (one.touches(other)) {
          faults.add(where + one.what() + " on " + other.what() + " at " + one.box());
        }
      }
    }
  }

  /** Texts and formulas; the parts of one formula stand as they were set. */
  private static List<Read> read(Picture picture) {
    List<Read> all = new ArrayList<>();
    List<Mark> marks = picture.marks();
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i) instanceof Glyphs glyphs) {
        Path2D formula = new Path2D.Double();
        for (; i < marks.size() && marks.get(i) instanceof Glyphs part; i++) {
          if (part.x() != glyphs.x() || part.y() != glyphs.y()) {
            break;
          }
          formula.append(ink(part), false);
        }
        i--;
        all.add(new Read("a formula", formula));
      } else if (marks.get(i) instanceof Text text && !text.text().isBlank()) {
        all.add(new Read("‘" + text.text() + "’", ink(text)));
      }
    }
    return all;
  }

  private static Shape ink(Glyphs glyphs) {
    return AffineTransform.getTranslateInstance(glyphs.x(), glyphs.y())
        .createTransformedShape(glyphs.outline().path());
  }

  private static Shape ink(Text text) {
    double width = typeface.width(text.text(), text.style());
    double left =
        switch (text.align()) {
          case LEFT -> text.x();
          case CENTRE -> text.x() - width / 2;
          case RIGHT -> text.x() - width;
        };
    return typeface
        .font(text.style())
        .createGlyphVector(new FontRenderContext(null, true, true), text.text())
        .getOutline((float) left, (float) text.y());
  }
}
