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
            () -> session.moment().position() < session.moment().trace().steps().size(),
            session.momentProperty());
    BooleanBinding canGoBack =
        Bindings.createBooleanBinding(
            () -> session.moment().position() > 0, session.momentProperty());
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
            new Command("let-go", List.of("Esc"), isPinned, session::letGo));
  }

  /** All of them. */
  public List<Command> all() {
    return all;
  }
}
