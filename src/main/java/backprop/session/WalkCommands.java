package backprop.session;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** The commands that walk a pass; a window adds those that need a window. */
public final class WalkCommands {
  private final List<Command> all;

  /** The commands of one session. */
  public WalkCommands(Session session) {
    BooleanBinding canGoOn =
        Bindings.createBooleanBinding(
            () -> Walk.over(session.moment()).isPresent(), session.momentProperty());
    BooleanBinding canGoBack =
        Bindings.createBooleanBinding(
            () -> Walk.before(session.moment()).isPresent(), session.momentProperty());
    BooleanBinding canGoIn =
        Bindings.createBooleanBinding(
            () -> Walk.into(session.moment()).isPresent(), session.momentProperty());
    BooleanBinding canGoDown =
        Bindings.createBooleanBinding(
            () -> Walk.vertically(session.moment(), 1).isPresent(), session.momentProperty());
    BooleanBinding canGoOut =
        Bindings.createBooleanBinding(
            () -> session.moment().inside().isPresent(), session.momentProperty());
    BooleanBinding isPinned =
        Bindings.createBooleanBinding(
            () -> session.moment().pinned().isPresent(), session.momentProperty());
    all =
        List.of(
            new Command("first", List.of("Home"), canGoBack, session::first),
            new Command("back", List.of("Left", "P", "PageUp"), canGoBack, session::back),
            new Command("next", List.of("Right", "Space", "N", "PageDown"), canGoOn, session::next),
            new Command("last", List.of("End"), canGoOn, session::last),
            new Command("next-phase", List.of("Ctrl+Right"), canGoOn, session::nextPhase),
            new Command("previous-phase", List.of("Ctrl+Left"), canGoBack, session::previousPhase),
            new Command("into", List.of("Enter"), canGoIn, session::into),
            new Command("down", List.of("Down"), canGoDown, session::down),
            new Command("up", List.of("Up"), canGoOut, session::up),
            new Command(
                "out",
                List.of("Esc"),
                canGoOut.or(isPinned),
                () -> {
                  if (canGoOut.get()) {
                    session.out();
                  } else {
                    session.letGo();
                  }
                }));
  }

  /** All of them. */
  public List<Command> all() {
    return all;
  }
}
