package backprop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Symbol;
import backprop.lesson.JsonLessons;
import backprop.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person does to a session, and which moments come of it. */
final class SessionTest {
  private final Session session = new Session(JsonLessons.builtIn());
  private final Focus weight = new Focus.OfEntry(Symbol.w(2), 6, 1);
  private final Focus matrix = new Focus.OfMatrix(Symbol.w(2));

  @Test
  void it_starts_before_the_first_step_with_nothing_reached() {
    Moment moment = session.moment();
    assertEquals(Optional.empty(), moment.step());
    assertTrue(moment.trace().steps().stream().noneMatch(moment::reached));
  }

  @Test
  void a_step_is_reached_when_one_stands_on_it() {
    session.go(10);
    Moment moment = session.moment();
    for (Step step : moment.trace().steps()) {
      assertEquals(step.number() <= 10, moment.reached(step));
    }
    assertEquals(10, moment.step().orElseThrow().number());
  }

  @Test
  void there_is_no_moment_outside_the_pass() {
    Moment moment = session.moment();
    assertThrows(IllegalArgumentException.class, () -> moment.at(-1));
    assertThrows(IllegalArgumentException.class, () -> moment.at(27));
    assertEquals(26, moment.at(26).position());
  }

  @Test
  void to_go_where_no_step_is_changes_nothing_and_says_so() {
    session.go(10);
    Moment before = session.moment();
    assertFalse(session.go(27));
    assertFalse(session.go(-1));
    assertSame(before, session.moment());
    assertTrue(session.go(26));
  }

  @Test
  void a_change_is_told_once() {
    List<Integer> told = new ArrayList<>();
    session.momentProperty().addListener((o, before, after) -> told.add(after.position()));
    session.next();
    session.go(1);
    session.last();
    session.next();
    session.first();
    session.back();
    assertEquals(List.of(1, 26, 0), told);
  }

  @Test
  void phases_begin_where_the_pass_turns() {
    List<Integer> begins = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      session.nextPhase();
      begins.add(session.moment().position());
    }
    assertEquals(List.of(1, 5, 6, 15, 23, 26), begins);
    begins.clear();
    for (int i = 0; i < 6; i++) {
      session.previousPhase();
      begins.add(session.moment().position());
    }
    assertEquals(List.of(23, 15, 6, 5, 1, 0), begins);
  }

  @Test
  void the_mouse_wins_over_the_pin_and_gives_it_back() {
    session.pin(matrix);
    session.point(Optional.of(weight));
    assertEquals(Optional.of(weight), session.lit());
    session.point(Optional.empty());
    assertEquals(Optional.of(matrix), session.lit());
  }

  @Test
  void a_pin_stays_over_steps_until_it_is_let_go_or_pinned_again() {
    session.pin(weight);
    session.next();
    session.last();
    assertEquals(Optional.of(weight), session.lit());
    session.letGo();
    assertEquals(Optional.empty(), session.lit());
    session.pin(weight);
    session.pin(weight);
    assertEquals(Optional.empty(), session.lit());
    session.pin(weight);
    session.pin(matrix);
    assertEquals(Optional.of(matrix), session.lit());
  }

  @Test
  void another_lesson_starts_anew_with_nothing_lit() {
    session.go(10);
    session.pin(weight);
    session.point(Optional.of(matrix));
    session.open(JsonLessons.builtIn());
    assertEquals(0, session.moment().position());
    assertEquals(Optional.empty(), session.lit());
  }

  @Test
  void commands_are_enabled_where_they_lead_somewhere() {
    List<Command> commands = new WalkCommands(session).all();
    assertEquals(List.of("next", "last", "next-phase"), enabled(commands));
    session.next();
    assertTrue(enabled(commands).containsAll(List.of("first", "back", "next", "last")));
    session.last();
    assertFalse(enabled(commands).contains("next"));
    assertTrue(enabled(commands).contains("back"));
  }

  private static List<String> enabled(List<Command> commands) {
    return commands.stream().filter(c -> c.enabled().get()).map(Command::id).toList();
  }

  @Test
  void a_command_that_is_not_enabled_does_nothing() {
    Command back = command("back");
    back.run();
    assertEquals(0, session.moment().position());
    session.next();
    back.run();
    assertEquals(0, session.moment().position());
  }

  private Command command(String id) {
    return new WalkCommands(session)
        .all().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void no_key_stands_for_two_commands() {
    List<String> keys =
        new WalkCommands(session).all().stream().flatMap(c -> c.keys().stream()).toList();
    assertEquals(keys.size(), keys.stream().distinct().count(), keys.toString());
  }
}
