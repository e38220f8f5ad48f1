package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.JsonLessons;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One number moved, and what its slope does as the move gets smaller. */
final class SlopeStudyTest {
  private static final Trace trace = Trace.of(JsonLessons.builtIn());

  private static List<Parameter> oneOfEach() {
    return List.of(
        new Parameter(Symbol.w(1), 2, 3),
        new Parameter(Symbol.w(2), 14, 4),
        new Parameter(Symbol.b(1), 0, 7),
        new Parameter(Symbol.b(2), 0, 1),
        new Parameter(Symbol.X, 0, 5));
  }

  @Test
  void steps_go_down_from_a_tenth_in_half_powers_of_ten() {
    List<Double> steps = SlopeStudy.steps();
    assertEquals(29, steps.size());
    assertEquals(0.1, steps.getFirst());
    assertEquals(1e-15, steps.getLast());
    assertEquals(1e-6, steps.get(10));
  }

  @Test
  void the_gap_is_smallest_between_truncation_and_rounding() {
    List<SlopeStudy.Point> best =
        everyParameter().map(p -> new SlopeStudy(trace, p).best()).toList();
    for (SlopeStudy.Point point : best) {
      assertTrue(point.h() >= 1e-7 && point.h() < 1e-3, point.toString());
      assertTrue(point.gap() < 1e-7, point.toString());
    }
    // A few do better by chance at larger steps
    long between = best.stream().filter(point -> point.h() <= 1e-4).count();
    assertTrue(between >= 0.9 * best.size(), between + " of " + best.size());
  }

  private static Stream<Parameter> everyParameter() {
    return Parameter.matrices(trace).stream()
        .flatMap(by ->
            IntStream.range(0, trace.values().shape(by).size())
                .mapToObj(index -> {
                  int columns = trace.values().shape(by).columns();
                  return new Parameter(by, index / columns, index % columns);
                }));
  }

  @Test
  void before_that_the_gap_falls_like_the_square_of_the_step() {
    everyParameter()
        .forEach(parameter -> {
          double power = new SlopeStudy(trace, parameter).truncationPower().orElseThrow();
          assertEquals(2, power, 0.1, parameter.toString());
        });
  }

  @Test
  void after_that_it_grows_until_nothing_is_left() {
    for (Parameter parameter : oneOfEach()) {
      List<SlopeStudy.Point> points = new SlopeStudy(trace, parameter).points();
      assertTrue(points.getLast().gap() > 1e-3, parameter.toString());
    }
  }

  @Test
  void one_side_alone_falls_with_the_step_itself() {
    List<SlopeStudy.Point> points = new SlopeStudy(trace, oneOfEach().getFirst()).points();
    assertEquals(10, points.get(2).oneSidedGap() / points.get(4).oneSidedGap(), 0.5);
    assertTrue(points.get(4).oneSidedGap() > 100 * points.get(4).gap());
  }

  @Test
  void an_error_that_is_quadratic_has_no_truncation_to_show() {
    Trace straight =
        Trace.of(
            ProofLessons.of(2, 3, List.of(3, 2), Loss.HALF_SQUARED_ERROR, Activation.IDENTITY));
    SlopeStudy study = new SlopeStudy(straight, new Parameter(Symbol.w(1), 0, 0));
    assertTrue(study.truncationPower().isEmpty());
    assertTrue(study.points().getFirst().gap() < 1e-12);
  }

  @Test
  void a_weight_of_the_last_layer_moves_one_column_and_one_error() {
    Nudge nudge = new Nudge(trace, new Parameter(Symbol.w(2), 6, 1), 0.1);
    Set<Symbol> moved =
        nudge.changes().stream().map(change -> change.entry().symbol()).collect(Collectors.toSet());
    assertEquals(Set.of(Symbol.a(2), Symbol.z(2), Symbol.E), moved);
    assertTrue(nudge.changes().stream().allMatch(change -> change.entry().column() == 1));
    assertEquals(3, nudge.changes().size());
  }

  @Test
  void a_weight_of_the_first_layer_moves_its_unit_and_all_that_follows() {
    Nudge nudge = new Nudge(trace, new Parameter(Symbol.w(1), 0, 4), 0.1);
    assertEquals(1, count(nudge, Symbol.a(1)));
    assertEquals(1, count(nudge, Symbol.z(1)));
    assertEquals(5, count(nudge, Symbol.a(2)));
    assertEquals(5, count(nudge, Symbol.E));
  }

  private static long count(Nudge nudge, Quantity symbol) {
    return nudge.changes().stream()
        .filter(change -> change.entry().symbol().equals(symbol))
        .count();
  }

  @Test
  void its_numbers_are_those_of_a_pass_with_the_number_changed() throws Exception {
    Parameter parameter = new Parameter(Symbol.w(1), 1, 2);
    Nudge nudge = new Nudge(trace, parameter, 0.25);
    double w = parameter.value(trace);
    Trace above = trace.rerun(trace.lesson().with(parameter.symbol(), 1, 2, w + 0.25));
    Trace below = trace.rerun(trace.lesson().with(parameter.symbol(), 1, 2, w - 0.25));
    assertEquals(above.totalError(), nudge.errorAbove());
    assertEquals(below.totalError(), nudge.errorBelow());
    assertEquals(trace.totalError(), nudge.error());
    for (Nudge.Change change : nudge.changes()) {
      var entry = change.entry();
      assertEquals(above.values().get(entry.symbol(), entry.row(), entry.column()), change.above());
      assertEquals(below.values().get(entry.symbol(), entry.row(), entry.column()), change.below());
    }
  }

  @Test
  void a_unit_that_relu_switches_is_named() throws Exception {
    Trace relu =
        Trace.of(
            ProofLessons.of(
                3,
                1,
                List.of(1, 1, 1),
                Loss.HALF_SQUARED_ERROR,
                Activation.RELU,
                Activation.IDENTITY));
    double a = relu.values().get(Symbol.a(1), 0, 0);
    Parameter bias = new Parameter(Symbol.b(1), 0, 0);
    Trace near = relu.rerun(relu.lesson().with(Symbol.b(1), 0, 0, bias.value(relu) - a + 1e-3));
    assertEquals(1, new Nudge(near, bias, 1e-2).kinks().size());
    assertTrue(new Nudge(near, bias, 1e-4).kinks().isEmpty());
  }
}
