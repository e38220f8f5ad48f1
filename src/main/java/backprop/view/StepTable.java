package backprop.view;

import backprop.drawing.DrawnMatrix;
import backprop.drawing.SpokenStep;
import backprop.session.Session;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;

/**
 * The result of the step as a table of its own, which the Tab key finds: over the whole step,
 * unseen. A change of the step is a change of its text, which the toolkit announces.
 */
final class StepTable extends MatrixTable {
  private final Session session;
  private final Look look;
  private final Surface panel;
  private boolean resting;

  /**
   * @param panel shows the step, and is drawn before this hears of it
   */
  StepTable(Session session, Look look, Surface panel) {
    super(panel::choose);
    this.panel = panel;
    this.session = session;
    this.look = look;
    setId("matrix");
    getStyleClass().add("bp-table");
    session
        .momentProperty()
        .addListener((observed, before, after) -> {
          say();
          if (!before.entry().equals(after.entry()) || !before.pinned().equals(after.pinned())) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
          }
        });
    look.messagesProperty().addListener((observed, before, after) -> say());
    panel.onPainted(this::follow);
    say();
  }

  @Override
  Optional<DrawnMatrix> drawn() {
    return resting ? Optional.empty() : spoken().result(panel.picture());
  }

  private SpokenStep spoken() {
    return new SpokenStep(look.messages(), session.moment());
  }

  /** Says nothing as long as something else is shown, which may hold back what is known here. */
  void rest(boolean unseen) {
    resting = unseen;
    say();
  }

  private void say() {
    if (!resting) {
      setAccessibleText(spoken().step());
      setAccessibleRoleDescription(look.messages().text("spoken.table"));
      setAccessibleHelp(look.messages().text("spoken.help"));
    }
    follow();
  }
}
