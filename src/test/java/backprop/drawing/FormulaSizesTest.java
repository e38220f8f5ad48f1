package backprop.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.formula.Typesetter;
import backprop.lesson.JsonLessons;
import backprop.session.EveryNetwork;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Formulas of every kind of network are read without effort where the step stands. */
final class FormulaSizesTest {
  private static final Typesetter typesetter = new Typesetter(20_000);

  /** A negative number in two pairs of brackets, or in one where it stands alone in an exponent. */
  private static final Pattern DOUBLED = Pattern.compile("\\(\\(−[\\d.]+\\)\\)|\\^\\(−[\\d.]+\\)");

  private static final Style style =
      new Style(Palette.of("light"), new Typeface(), typesetter, new Messages(Locale.ENGLISH), 1);

  /** What the formulas of a step say in a window of 1600 × 900. */
  private static List<Mark.Reading> readings(Trace trace, Step step) {
    Moment moment = Moment.start(trace).at(step.number());
    return new PassPicture(style)
        .step(moment, Optional.empty(), 664, 764).marks().stream()
            .filter(Mark.Reading.class::isInstance)
            .map(Mark.Reading.class::cast)
            .toList();
  }

  @Test
  void formulas_are_broken_before_they_are_too_small_and_need_one_pair_of_brackets() {
    List<String> faults = new ArrayList<>();
    Stream.concat(Stream.of(Trace.of(JsonLessons.builtIn())), EveryNetwork.traces())
        .forEach(trace -> trace.steps().forEach(step -> check(readings(trace, step), faults)));
    assertEquals(List.of(), faults.stream().limit(10).toList(), faults.size() + " faults");
  }

  private static void check(List<Mark.Reading> readings, List<String> faults) {
    // The equation is what a panel says first
    Mark.Reading equation = readings.getFirst();
    if (equation.size() < 19) {
      faults.add("equation " + equation);
    }
    List<Mark.Reading> worked =
        readings.stream().filter(reading -> reading.y() > 530 && reading.y() < 680).toList();
    assertTrue(worked.size() >= 2, readings.toString());
    for (Mark.Reading reading : worked) {
      if (reading.size() < 11.5) {
        faults.add("worked " + reading);
      }
    }
    for (Mark.Reading reading : readings) {
      if (DOUBLED.matcher(reading.text()).find()) {
        faults.add("brackets " + reading);
      }
    }
  }

  @Test
  void equals_signs_of_a_broken_equation_stand_below_each_other() {
    String latex = "E = a+b+c+d+e+f+g+h = k+l+m+n+o+p+q+r";
    EquationLines wide = EquationLines.of(style, latex, 25, 2000, 500);
    assertEquals(1, wide.pieces().size());
    EquationLines narrow = EquationLines.of(style, latex, 25, 400, 500);
    assertEquals(25, narrow.size());
    assertEquals(
        List.of("E", "= a + b + c + d + e + f + g + h", "= k + l + m + n + o + p + q + r"),
        narrow.pieces().stream().map(piece -> piece.set().reading()).toList());
    var second = narrow.pieces().get(1);
    var third = narrow.pieces().get(2);
    assertEquals(second.x(), third.x(), 1e-9);
    assertTrue(third.baseline() - third.set().height() > second.baseline() + second.set().depth());
    assertTrue(narrow.width() <= 400);
  }

  @Test
  void a_side_that_is_wider_than_a_line_is_broken_at_its_signs() {
    EquationLines lines = EquationLines.of(style, "E = a+b+c+d+e+f+g+h+i+j+k+l", 25, 200, 500);
    assertEquals(25, lines.size());
    assertTrue(lines.width() <= 200, lines.pieces().toString());
  }
}
