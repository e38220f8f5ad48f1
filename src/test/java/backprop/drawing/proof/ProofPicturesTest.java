package backprop.drawing.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Mark;
import backprop.drawing.Palette;
import backprop.drawing.PassPicture;
import backprop.drawing.Picture;
import backprop.drawing.Style;
import backprop.drawing.Typeface;
import backprop.drawing.Zoom;
import backprop.drawing.formula.Typesetter;
import backprop.formula.Symbol;
import backprop.lesson.JsonLessons;
import backprop.session.Messages;
import backprop.trace.GradientCheck;
import backprop.trace.GradientGap;
import backprop.trace.GradientVerdict;
import backprop.trace.Parameter;
import backprop.trace.Trace;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the proofs look like, without looking: all of it is inside, and it says the numbers. */
final class ProofPicturesTest {
  private static final Typeface TYPEFACE = new Typeface();
  private static final Typesetter TYPESETTER = new Typesetter();
  private static final Trace trace = Trace.of(JsonLessons.builtIn());
  private static final Parameter WEIGHT = new Parameter(Symbol.w(1), 2, 6);

  private static Style style(String theme, double unit) {
    Messages messages = new Messages(Locale.ENGLISH);
    return new Style(Palette.of(theme), TYPEFACE, TYPESETTER, messages, unit);
  }

  private static List<String> texts(Picture picture) {
    return picture.marks().stream()
        .filter(mark -> mark instanceof Mark.Text)
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "light, 1, 664, 767",
    "dark, 0.8, 512, 635",
    "projector, 2.4, 1596, 2027",
    "light, 0.8, 400, 427"
  })
  void every_text_of_a_nudge_is_inside_whatever_the_step(
      String theme, double unit, double width, double height) {
    Style style = style(theme, unit);
    for (NudgeState state = NudgeState.of(trace, WEIGHT); ; state = state.finer(1)) {
      assertInside(style, NudgePanel.draw(style, state, width, height));
      if (state.power() == 15) {
        break;
      }
    }
    List<GradientVerdict> all = new GradientCheck(trace).all();
    assertInside(style, CheckPanel.draw(style, trace, all, 0, width, height));
    assertInside(style, CheckPanel.draw(style, trace, List.of(), 0.5, width, height));
  }

  private static void assertInside(Style style, Picture picture) {
    for (Mark mark : picture.marks()) {
      if (mark instanceof Mark.Text text) {
        double width = style.width(text.text(), text.style());
        double left =
            switch (text.align()) {
              case LEFT -> text.x();
              case CENTRE -> text.x() - width / 2;
              case RIGHT -> text.x() - width;
            };
        assertTrue(left >= 0 && left + width <= picture.width(), text.toString());
        assertTrue(text.y() <= picture.height(), text.toString());
      }
    }
  }

  @Test
  void the_network_says_how_much_each_unit_on_the_way_changed() {
    NudgeState state = NudgeState.of(trace, WEIGHT);
    PassPicture pictures = new PassPicture(style("light", 1));
    List<String> moved = texts(NudgeNetwork.draw(pictures, state, 936, 767, Zoom.NONE));
    assertEquals(5, moved.stream().filter(text -> text.startsWith("Δe ")).count());
    assertTrue(moved.contains("+0.0062"), moved.toString());
    List<String> still = texts(NudgeNetwork.draw(pictures, state.at(0), 936, 767, Zoom.NONE));
    assertTrue(still.stream().noneMatch(text -> text.startsWith("Δe ")));
  }

  @Test
  void the_slider_ends_at_h_and_the_middle_is_the_pass_itself() {
    NudgeState state = NudgeState.of(trace, WEIGHT);
    assertEquals(0.1, state.offset(), 1e-17);
    assertEquals(-0.1, state.at(-99).offset(), 1e-17);
    assertEquals(state.nudge().errorAbove(), state.moved().totalError());
    assertEquals(state.nudge().errorBelow(), state.at(-99).moved().totalError());
    assertEquals(trace, state.at(0).moved());
  }

  @Test
  void a_gradient_that_is_off_is_not_shown_as_one_that_agrees() {
    Style style = style("light", 1);
    List<GradientVerdict> good = new GradientCheck(trace).all();
    List<GradientVerdict> bad =
        good.stream()
            .map(verdict ->
                new GradientVerdict(
                    verdict.gradient(),
                    verdict.shape(),
                    verdict
                        .worst()
                        .map(
                            gap -> new GradientGap(gap.row(), gap.column(), 1, gap.reference(), 1)),
                    0))
            .toList();
    assertFalse(texts(CheckPanel.draw(style, trace, good, 0, 664, 767)).contains("off"));
    List<String> texts = texts(CheckPanel.draw(style, trace, bad, 0, 664, 767));
    assertEquals(5, texts.stream().filter("off"::equals).count());
  }

  @Test
  void digits_of_two_numbers_stand_below_each_other() {
    List<String> texts = new Digits(10.25, 6).texts(10.25, -9.5, 0.125);
    assertEquals(List.of("10.2500", "−9.5000", " 0.1250"), texts);
    assertEquals(2, Digits.shared("0.1234", "0.2234"));
  }
}
