package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Symbol;
import backprop.lesson.JsonLessons;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Over, into, out and back, as a debugger has them. */
final class WalkTest {
  private static final int OUTPUT_WEIGHTS = 10;

  private final Session session = new Session(JsonLessons.builtIn());

  @Test
  void over_walks_every_step_and_stops_at_the_last() {
    for (int step = 1; step <= 26; step++) {
      session.next();
      assertEquals(step, session.moment().position());
    }
    session.next();
    assertEquals(26, session.moment().position());
  }

  @Test
  void into_then_over_visits_all_75_entries_and_then_the_next_matrix() {
    session.go(OUTPUT_WEIGHTS);
    session.into();
    for (int i = 0; i < 15; i++) {
      for (int j = 0; j < 5; j++) {
        assertEquals(Optional.of(Inside.entry(i, j)), session.moment().inside());
        session.next();
      }
    }
    assertEquals(OUTPUT_WEIGHTS + 1, session.moment().position());
    assertEquals(Optional.empty(), session.moment().inside());
    session.back();
    assertEquals(Optional.of(Inside.entry(14, 4)), session.moment().inside(), "undone exactly");
  }

  @Test
  void into_an_entry_walks_its_chain_factor_by_factor() {
    session.go(OUTPUT_WEIGHTS);
    session.into();
    session.into();
    for (int beat = 0; beat < 3; beat++) {
      assertEquals(OptionalInt.of(beat), session.moment().inside().orElseThrow().beat());
      session.next();
    }
    assertEquals(Optional.of(Inside.entry(0, 0)), session.moment().inside());
  }

  @Test
  void out_returns_level_by_level() {
    session.go(OUTPUT_WEIGHTS);
    session.into();
    session.next();
    session.into();
    session.out();
    assertEquals(Optional.of(Inside.entry(0, 1)), session.moment().inside());
    session.out();
    assertEquals(Optional.empty(), session.moment().inside());
    session.out();
    assertEquals(OUTPUT_WEIGHTS, session.moment().position());
  }

  @Test
  void back_undoes_any_walk_exactly() {
    SplittableRandom random = new SplittableRandom(7);
    List<Runnable> moves =
        List.of(
            session::next,
            session::next,
            session::next,
            session::into,
            session::into,
            session::out);
    Deque<Moment> before = new ArrayDeque<>();
    for (int i = 0; i < 2_000; i++) {
      Moment at = session.moment();
      moves.get(random.nextInt(moves.size())).run();
      if (!session.moment().equals(at)) {
        before.push(at);
      }
    }
    assertTrue(before.size() > 1_000);
    while (!before.isEmpty()) {
      session.back();
      assertEquals(before.pop(), session.moment());
    }
    assertEquals(0, session.moment().position());
  }

  @Test
  void after_a_jump_back_is_the_step_before() {
    session.next();
    session.go(20);
    session.back();
    assertEquals(19, session.moment().position());
  }

  @Test
  void arrows_move_over_the_matrix_and_left_after_down_is_left() {
    session.go(OUTPUT_WEIGHTS);
    session.into();
    session.next();
    session.down();
    session.down();
    assertEquals(Optional.of(Inside.entry(2, 1)), session.moment().inside());
    session.up();
    session.up();
    session.up();
    assertEquals(Optional.empty(), session.moment().inside(), "above the first row is the matrix");
  }

  @Test
  void into_goes_to_the_pinned_weight_and_the_pin_survives_stepping() {
    session.go(OUTPUT_WEIGHTS);
    Focus weight = new Focus.OfEntry(Symbol.w(2), 6, 1);
    session.pin(weight);
    session.into();
    assertEquals(Optional.of(Inside.entry(6, 1)), session.moment().inside());
    session.out();
    session.next();
    session.go(23);
    assertEquals(Optional.of(weight), session.moment().pinned());
    session.into();
    assertEquals(Optional.of(Inside.entry(6, 1)), session.moment().inside(), "W₂′ at that weight");
  }

  @Test
  void inside_a_matrix_a_click_goes_straight_to_the_entry() {
    session.go(OUTPUT_WEIGHTS);
    session.into();
    session.pin(new Focus.OfEntry(Symbol.gradient(Symbol.w(2)), 9, 3));
    assertEquals(Optional.of(Inside.entry(9, 3)), session.moment().inside());
  }

  @Test
  void another_lesson_starts_outside() {
    session.go(OUTPUT_WEIGHTS);
    session.into();
    session.open(JsonLessons.builtIn());
    assertEquals(0, session.moment().position());
    assertEquals(Optional.empty(), session.moment().inside());
    session.back();
    assertEquals(0, session.moment().position());
  }
}
