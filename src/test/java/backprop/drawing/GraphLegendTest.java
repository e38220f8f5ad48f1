package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Mark.Text;
import backprop.drawing.formula.Typesetter;
import backprop.formula.Symbol;
import backprop.lesson.JsonLessons;
import backprop.session.GradientColours;
import backprop.session.GradientColours.Span;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.trace.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about the colours of the network is true, and says what it means. */
final class GraphLegendTest {
  private static final Trace trace = Trace.of(JsonLessons.builtIn());
  private static final Typeface typeface = new Typeface();
  private static final Typesetter typesetter = new Typesetter();

  /** ∂E/∂W₂ is reached, ∂E/∂W₁ is not. */
  private static final int HALFWAY_BACK = 10;

  private static final int BACK = 18;

  private static Style style(String theme, GradientColours gradients, double unit) {
    return new Style(Palette.of(theme), typeface, typesetter, new Messages(Locale.ENGLISH), unit)
        .withGradients(gradients);
  }

  private static List<Text> legend(Style style, int position, double width, double height) {
    Picture picture =
        new PassPicture(style)
            .graph(Moment.start(trace).at(position), Optional.empty(), width, height, Zoom.NONE);
    return picture.marks().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> text.y() > height - style.px(58))
        .toList();
  }

  private static String words(String theme, GradientColours gradients, int position) {
    return String.join(
        " | ",
        legend(style(theme, gradients, 1), position, 936, 764).stream().map(Text::text).toList());
  }

  private static GradientColours locked(Span span, double magnitude) {
    return new GradientColours(span, OptionalDouble.of(magnitude));
  }

  @Test
  void what_waits_is_not_called_by_the_colour_of_what_has_a_number() {
    String light = words("light", GradientColours.USUAL, HALFWAY_BACK);
    assertTrue(light.contains("thin grey edges: not reached yet"), light);
    assertTrue(light.contains("Z₁ 0 to 0.768, light to dark"), light);
    assertEquals(light.indexOf("grey"), light.lastIndexOf("grey"), light);
    assertTrue(
        words("dark", GradientColours.USUAL, HALFWAY_BACK)
            .contains("Z₁ 0 to 0.768, dark to light"));
  }

  @ParameterizedTest
  @CsvSource({
    "MATRIX, 936, 764, 1", "NETWORK, 936, 764, 1", "SYMLOG, 936, 764, 1",
    "MATRIX, 512, 633, 0.8", "SYMLOG, 512, 633, 0.8", "SYMLOG, 1123, 944, 1.2",
    "MATRIX, 1024, 960, 1.6"
  })
  void numbers_below_the_bar_stand_where_their_colours_are(
      Span span, double width, double height, double unit) {
    Style style = style("light", new GradientColours(span, OptionalDouble.empty()), unit);
    ColourScale scale = new Scales(style, trace).of(Symbol.gradient(Symbol.w(2)));
    List<Text> texts = legend(style, HALFWAY_BACK, width, height);
    Text zero = texts.stream().filter(text -> text.text().equals("0")).findFirst().orElseThrow();
    double side = halfWidth(style, texts, Numbers.significant(scale.largest(), 3));
    List<Text> inner =
        texts.stream().filter(text -> text.y() == zero.y() && !text.equals(zero)).toList();
    assertTrue(inner.size() == 2 || inner.size() == 4, inner.toString());
    for (Text tick : inner) {
      double value = Double.parseDouble(tick.text().replace('−', '-').replace("+", ""));
      double place = (tick.x() - zero.x()) / side;
      assertEquals(value, scale.valueAt(place), 0.03 * Math.abs(value), tick.text());
    }
  }

  /** From 0 to an end of the bar: the number of the end stands 8 beside it. */
  private static double halfWidth(Style style, List<Text> texts, String end) {
    return (x(texts, "+" + end) - x(texts, "−" + end)) / 2 - style.px(8);
  }

  private static double x(List<Text> texts, String words) {
    return texts.stream().filter(t -> t.text().equals(words)).findFirst().orElseThrow().x();
  }

  @Test
  void a_bar_says_when_numbers_go_beyond_what_it_was_locked_to() {
    String within = words("light", locked(Span.NETWORK, 0.2), BACK);
    assertTrue(within.contains("−0.200") && within.contains("+0.200"), within);
    assertFalse(within.contains("≤") || within.contains("≥"), within);
    String beyond = words("light", locked(Span.NETWORK, 0.05), BACK);
    assertTrue(beyond.contains("≤ −0.0500") && beyond.contains("≥ +0.0500"), beyond);
    String unlocked = words("light", GradientColours.USUAL, BACK);
    assertFalse(unlocked.contains("≤") || unlocked.contains("≥"), unlocked);
  }

  @Test
  void round_numbers_lie_inside_the_scale_and_the_first_is_near_its_middle_colour() {
    for (double largest : new double[] {1e-300, 3.1e-7, 0.0099, 0.113, 1, 7.5, 1e6, 1e300}) {
      for (boolean logarithmic : new boolean[] {false, true}) {
        ColourScale scale = new ColourScale(Palette.of("light"), largest, true, logarithmic);
        List<Double> round = ColourBar.round(scale);
        assertFalse(round.isEmpty(), largest + " has none");
        assertTrue(round.stream().allMatch(value -> value > 0 && value < largest));
        assertEquals(0.5, scale.strength(round.getFirst()), 0.2, "" + largest);
      }
    }
    assertEquals(List.of(), ColourBar.round(new ColourScale(Palette.of("light"), 0, true)));
  }
}
