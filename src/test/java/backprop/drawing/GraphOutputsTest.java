package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Mark.Text;
import backprop.drawing.formula.Typesetter;
import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.lesson.Initialiser;
import backprop.session.Focus;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.trace.Trace;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets and errors of many outputs: none over another, none outside. */
final class GraphOutputsTest {
  private static final Typeface typeface = new Typeface();
  private static final Typesetter typesetter = new Typesetter();
  private static final int ERROR_REACHED = 10;

  private static Trace trace(int outputs) throws Exception {
    return Trace.of(
        Initialiser.XAVIER.lesson(
            "outputs",
            new Architecture(
                1,
                List.of(4, 5, outputs),
                List.of(Activation.SIGMOID, Activation.SIGMOID),
                Loss.HALF_SQUARED_ERROR,
                false),
            3));
  }

  private static Picture draw(
      Trace trace, int position, Optional<Focus> lit, double width, double height, double unit) {
    Style style =
        new Style(Palette.of("light"), typeface, typesetter, new Messages(Locale.ENGLISH), unit);
    return new PassPicture(style)
        .graph(Moment.start(trace).at(position), lit, width, height, Zoom.NONE);
  }

  private static List<Text> outputs(Picture picture) {
    return picture.marks().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> text.text().startsWith("t = ") || text.text().startsWith("e = "))
        .toList();
  }

  private static Rectangle2D box(Text text) {
    double height = text.style().size() * 0.72;
    return new Rectangle2D.Double(
        text.x(), text.y() - height, typeface.width(text.text(), text.style()), height);
  }

  private static void assertApart(Picture picture) {
    List<Rectangle2D> boxes = new ArrayList<>();
    for (Text text : outputs(picture)) {
      Rectangle2D box = box(text);
      assertTrue(box.getMaxX() <= picture.width(), text + " is outside");
      boxes.forEach(other -> assertTrue(!box.intersects(other), text + " lies over another"));
      boxes.add(box);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5, 936, 764, 1",
    "15, 936, 764, 1",
    "20, 936, 764, 1",
    "30, 936, 764, 1",
    "48, 936, 764, 1",
    "200, 936, 764, 1",
    "20, 512, 633, 0.8",
    "30, 512, 633, 0.8",
    "48, 512, 633, 0.8",
    "30, 1024, 960, 1.6",
    "1, 512, 633, 0.8"
  })
  void all_that_stands_beside_outputs_stands_apart(
      int outputs, double width, double height, double unit) throws Exception {
    Trace trace = trace(outputs);
    for (int position : new int[] {0, ERROR_REACHED}) {
      assertApart(draw(trace, position, Optional.empty(), width, height, unit));
    }
  }

  @Test
  void thirty_outputs_keep_target_and_error_on_one_line() throws Exception {
    List<Text> texts = outputs(draw(trace(30), ERROR_REACHED, Optional.empty(), 936, 764, 1));
    assertEquals(60, texts.size());
    for (int i = 0; i < texts.size(); i += 2) {
      assertEquals(texts.get(i).y(), texts.get(i + 1).y(), 0);
    }
    assertTrue(texts.getFirst().style().size() >= 10, texts.getFirst().toString());
  }

  @Test
  void few_outputs_have_the_error_below_the_target() throws Exception {
    List<Text> texts = outputs(draw(trace(5), ERROR_REACHED, Optional.empty(), 936, 764, 1));
    assertEquals(10, texts.size());
    assertTrue(texts.get(1).y() > texts.get(0).y());
    assertEquals(texts.get(0).x(), texts.get(1).x(), 0);
  }

  @Test
  void where_nothing_has_room_the_output_that_is_lit_still_says_its_numbers() throws Exception {
    Focus lit = new Focus.OfEntry(Symbol.z(2), 0, 3);
    List<Text> texts = outputs(draw(trace(48), ERROR_REACHED, Optional.of(lit), 400, 320, 0.8));
    assertEquals(2, texts.size(), texts.toString());
    Focus all = new Focus.OfMatrix(Symbol.T);
    Picture many = draw(trace(48), ERROR_REACHED, Optional.of(all), 400, 320, 0.8);
    assertTrue(outputs(many).size() > 20, "as many as have room");
    assertApart(many);
    assertEquals(List.of(), outputs(draw(trace(48), 0, Optional.empty(), 400, 320, 0.8)));
  }
}
