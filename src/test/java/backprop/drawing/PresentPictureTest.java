package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.Glyphs;
import backprop.drawing.Mark.Text;
import backprop.drawing.formula.Typesetter;
import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.lesson.JsonLessons;
import backprop.session.Focus;
import backprop.session.Lighting;
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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the last row of a lecture hall sees. */
final class PresentPictureTest {
  /** In pixels where the height is 1080: 24 points. */
  private static final double LEAST = 32;

  private static final Typeface typeface = new Typeface();
  private static final Typesetter typesetter = new Typesetter(5000);

  private static Style style(String theme) {
    return new Style(Palette.of(theme), typeface, typesetter, new Messages(Locale.KOREAN), 1);
  }

  private static List<Trace> networks() throws BadLesson {
    Architecture small = architecture(1, Loss.HALF_SQUARED_ERROR, Activation.SIGMOID, 2, 2, 1);
    Architecture deep = architecture(1, Loss.CROSS_ENTROPY, Activation.SIGMOID, 4, 6, 5, 4, 3);
    Architecture rows = architecture(3, Loss.CROSS_ENTROPY, Activation.SOFTMAX, 3, 4, 3);
    List<Trace> traces = new ArrayList<>(List.of(Trace.of(JsonLessons.builtIn())));
    for (Architecture architecture : List.of(small, deep, rows)) {
      traces.add(Trace.of(Initialiser.XAVIER.lesson("", architecture, 3)));
    }
    return traces;
  }

  private static Architecture architecture(int rows, Loss loss, Activation last, Integer... sizes) {
    List<Activation> activations = new ArrayList<>();
    for (int l = 1; l < sizes.length; l++) {
      activations.add(l == sizes.length - 1 ? last : Activation.TANH);
    }
    return new Architecture(rows, List.of(sizes), activations, loss, last == Activation.SOFTMAX);
  }

  @ParameterizedTest
  @CsvSource({"1920, 1080", "1024, 768", "3840, 2160"})
  void every_text_is_at_least_24_points_at_1080_and_stands_inside_and_apart(
      double width, double height) throws BadLesson {
    List<String> faults = new ArrayList<>();
    for (Trace trace : networks()) {
      for (int position = 0; position <= trace.steps().size(); position++) {
        for (boolean covered : new boolean[] {false, true}) {
          Picture picture =
              PresentPicture.draw(
                  style("light"),
                  Moment.start(trace).at(position),
                  Optional.empty(),
                  covered,
                  width,
                  height);
          String at = trace.program().architecture().sizes() + " " + position + ": ";
          check(at, picture, faults);
        }
      }
    }
    assertEquals(List.of(), faults.stream().limit(20).toList(), faults.size() + " faults");
  }

  private static void check(String at, Picture picture, List<String> faults) {
    Rectangle2D whole = new Rectangle2D.Double(0, 0, picture.width(), picture.height());
    List<Area> inks = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Mark> marks = picture.marks();
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i) instanceof Text text && !text.text().isBlank()) {
        if (text.style().size() < LEAST * picture.height() / 1080 - 1e-6) {
          faults.add(at + "‘" + text.text() + "’ is only " + text.style().size());
        }
        inks.add(new Area(ink(text)));
        names.add("‘" + text.text() + "’");
      } else if (marks.get(i) instanceof Glyphs first) {
        Path2D formula = new Path2D.Double();
        for (; i < marks.size() && marks.get(i) instanceof Glyphs part; i++) {
          if (part.x() != first.x() || part.y() != first.y()) {
            break;
          }
          formula.append(
              AffineTransform.getTranslateInstance(part.x(), part.y())
                  .createTransformedShape(part.outline().path()),
              false);
        }
        i--;
        inks.add(new Area(formula));
        names.add("a formula");
      }
    }
    for (int i = 0; i < inks.size(); i++) {
      Rectangle2D box = inks.get(i).getBounds2D();
      if (!whole.contains(box)) {
        faults.add(at + names.get(i) + " is outside: " + box);
      }
      for (int k = 0; k < i; k++) {
        if (box.intersects(inks.get(k).getBounds2D())) {
          Area common = new Area(inks.get(i));
          common.intersect(inks.get(k));
          if (!common.isEmpty()) {
            faults.add(at + names.get(i) + " on " + names.get(k) + " at " + box);
          }
        }
      }
    }
  }

  private static boolean isEntry(Text text) {
    return text.align() == Align.RIGHT && text.text().matches("−?\\d+(\\.\\d+)?");
  }

  /** No row is too long for numbers: it goes on in the next line. */
  @ParameterizedTest
  @CsvSource({"1920, 1080", "1024, 768"})
  void every_row_of_the_built_in_lesson_is_in_numbers(double width, double height) {
    Trace trace = Trace.of(JsonLessons.builtIn());
    for (Step step : trace.steps()) {
      RealMatrix result = trace.values().copyOf(step.symbol());
      if (result.getRowDimension() > 1) {
        continue;
      }
      Moment moment = Moment.start(trace).at(trace.steps().indexOf(step) + 1);
      long entries =
          PresentPicture.draw(style("light"), moment, Optional.empty(), false, width, height)
              .marks()
              .stream()
              .filter(mark -> mark instanceof Text text && isEntry(text))
              .count();
      assertTrue(entries >= result.getColumnDimension(), step.symbol().key() + ": " + entries);
    }
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

  /** The smallest letters of a formula are those of a script in a script, half as large. */
  @ParameterizedTest
  @CsvSource({"1920, 1080", "1024, 768"})
  void formulas_of_the_built_in_lesson_keep_their_letters_large(double width, double height) {
    Trace trace = Trace.of(JsonLessons.builtIn());
    double least = typesetter.typeset("X", 18 * height / 540).total();
    for (int position = 1; position <= trace.steps().size(); position++) {
      Picture picture =
          PresentPicture.draw(
              style("light"),
              Moment.start(trace).at(position),
              Optional.empty(),
              false,
              width,
              height);
      double tallest =
          picture.marks().stream()
              .filter(Glyphs.class::isInstance)
              .map(Glyphs.class::cast)
              .mapToDouble(g -> g.outline().path().getBounds2D().getHeight())
              .max()
              .orElseThrow();
      assertTrue(tallest > least, "step " + position + ": " + tallest);
    }
  }

  @Test
  void what_is_held_back_is_nowhere_in_the_picture() {
    Trace trace = Trace.of(JsonLessons.builtIn());
    for (int position = 1; position <= trace.steps().size(); position++) {
      Moment moment = Moment.start(trace).at(position);
      Picture open =
          PresentPicture.draw(style("light"), moment, Optional.empty(), false, 1920, 1080);
      Picture covered =
          PresentPicture.draw(style("light"), moment, Optional.empty(), true, 1920, 1080);
      var symbol = moment.step().orElseThrow().symbol();
      assertTrue(entries(open, symbol) > 0, symbol.key());
      assertEquals(0, entries(covered, symbol), symbol.key());
    }
  }

  /** Of a matrix; in the network a neuron may be pointed at before it has a number. */
  private static long entries(Picture picture, Symbol symbol) {
    return picture.spots().stream()
        .filter(spot -> spot instanceof Spot.Area area && area.x() > picture.width() * 0.4)
        .map(Spot::target)
        .filter(target ->
            target instanceof Target.Lights(Focus.OfEntry entry) && entry.symbol().equals(symbol))
        .count();
  }

  @Test
  void a_spotlight_leaves_what_is_under_it_and_dims_the_rest() {
    Moment moment = Moment.start(Trace.of(JsonLessons.builtIn())).at(10);
    Style style = style("projector");
    Picture plain = PresentPicture.draw(style, moment, Optional.empty(), false, 1920, 1080);
    Spot.Area cell =
        plain.spots().stream()
            .filter(Spot.Area.class::isInstance)
            .map(Spot.Area.class::cast)
            .filter(area -> area.target() instanceof Target.Lights(Focus.OfEntry _))
            .reduce((a, b) -> b)
            .orElseThrow();
    Picture lit = Spotlight.on(plain, style, lighting(moment, cell), cell.x() + 2, cell.y() + 2);
    List<Mark> added = lit.marks().subList(plain.marks().size(), lit.marks().size());
    assertTrue(
        added.getFirst() instanceof Mark.Box box
            && box.width() == 1920
            && box.fill().alpha() > 150
            && box.fill().alpha() < 255,
        "nothing is dimmed");
    assertTrue(
        added.stream()
            .anyMatch(mark ->
                mark instanceof Mark.Clip clip
                    && new Rectangle2D.Double(clip.x(), clip.y(), clip.width(), clip.height())
                        .contains(cell.x(), cell.y(), cell.width(), cell.height())),
        "the cell is dimmed too");
    Spot.Segment edge =
        plain.spots().stream()
            .filter(Spot.Segment.class::isInstance)
            .map(Spot.Segment.class::cast)
            .filter(line -> {
              double x = (line.x1() + line.x2()) / 2;
              double y = (line.y1() + line.y2()) / 2;
              return plain.at(x, y).equals(Optional.of(line.target()));
            })
            .findFirst()
            .orElseThrow();
    Picture onEdge =
        Spotlight.on(
            plain,
            style,
            lighting(moment, edge),
            (edge.x1() + edge.x2()) / 2,
            (edge.y1() + edge.y2()) / 2);
    assertTrue(
        onEdge.marks().subList(plain.marks().size(), onEdge.marks().size()).stream()
            .anyMatch(mark ->
                mark instanceof Mark.Line line
                    && line.x1() == edge.x1()
                    && line.y2() == edge.y2()));
  }

  private static Lighting lighting(Moment moment, Spot spot) {
    return new Lighting(moment, Optional.of(((Target.Lights) spot.target()).focus()));
  }

  private static List<Rectangle2D> holes(Picture plain, Picture lit) {
    return lit.marks().subList(plain.marks().size(), lit.marks().size()).stream()
        .filter(Mark.Clip.class::isInstance)
        .map(Mark.Clip.class::cast)
        .map(clip ->
            (Rectangle2D) new Rectangle2D.Double(clip.x(), clip.y(), clip.width(), clip.height()))
        .toList();
  }

  private static boolean isLit(List<Rectangle2D> holes, Spot.Area cell) {
    return holes.stream()
        .anyMatch(hole -> hole.contains(cell.x(), cell.y(), cell.width(), cell.height()));
  }

  private static List<Spot.Area> cells(Picture picture, Symbol symbol) {
    return picture.spots().stream()
        .filter(Spot.Area.class::isInstance)
        .map(Spot.Area.class::cast)
        .filter(area -> area.x() > picture.width() * 0.36)
        .filter(area ->
            area.target() instanceof Target.Lights(Focus.OfEntry entry)
                && entry.symbol().equals(symbol))
        .toList();
  }

  @Test
  void a_spotlight_on_an_entry_shows_its_factors_too() {
    Moment moment = Moment.start(Trace.of(JsonLessons.builtIn())).at(10);
    Style style = style("projector");
    Picture plain = PresentPicture.draw(style, moment, Optional.empty(), false, 1920, 1080);
    // Row 7, column 2 of ∂E/∂W₂ is z₇ times δ₂
    Spot.Area result = cells(plain, Symbol.gradient(Symbol.w(2))).get(6 * 5 + 1);
    Picture lit =
        Spotlight.on(plain, style, lighting(moment, result), result.x() + 2, result.y() + 2);
    List<Rectangle2D> holes = holes(plain, lit);
    List<Spot.Area> left = cells(plain, Symbol.d(Symbol.a(2), Symbol.w(2)));
    List<Spot.Area> right = cells(plain, Symbol.gradient(Symbol.a(2)));
    assertEquals(List.of(15, 5), List.of(left.size(), right.size()));
    assertTrue(isLit(holes, result) && isLit(holes, left.get(6)) && isLit(holes, right.get(1)));
    assertTrue(!isLit(holes, left.get(2)) && !isLit(holes, right.get(3)));
  }

  @Test
  void a_spotlight_on_a_symbol_shows_its_whole_matrix() {
    Moment moment = Moment.start(Trace.of(JsonLessons.builtIn())).at(10);
    Style style = style("projector");
    Picture plain = PresentPicture.draw(style, moment, Optional.empty(), false, 1920, 1080);
    Symbol factor = Symbol.d(Symbol.a(2), Symbol.w(2));
    Spot.Area inFormula =
        plain.spots().stream()
            .filter(spot -> spot.target().equals(new Target.Lights(new Focus.OfMatrix(factor))))
            .filter(Spot.Area.class::isInstance)
            .map(Spot.Area.class::cast)
            .min(Comparator.comparingDouble(Spot.Area::y))
            .orElseThrow();
    Picture lit =
        Spotlight.on(
            plain, style, lighting(moment, inFormula), inFormula.x() + 2, inFormula.y() + 2);
    List<Rectangle2D> holes = holes(plain, lit);
    assertTrue(isLit(holes, inFormula), "the symbol is dimmed");
    List<Spot.Area> cells = cells(plain, factor);
    assertEquals(15, cells.size());
    assertTrue(cells.stream().allMatch(cell -> isLit(holes, cell)), "the matrix is dimmed");
    assertTrue(
        cells(plain, Symbol.gradient(Symbol.w(2))).stream().noneMatch(cell -> isLit(holes, cell)));
  }
}
