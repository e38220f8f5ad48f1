package backprop.view;

import backprop.session.Session;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Digits, then Enter: goes to the step of that number. */
final class GoTo {
  private static final int MOST_DIGITS = 4;

  private final Session session;
  private final ReadOnlyStringWrapper digits = new ReadOnlyStringWrapper("");

  GoTo(Session session) {
    this.session = session;
  }

  /** The digits typed so far. */
  ReadOnlyStringProperty digitsProperty() {
    return digits.getReadOnlyProperty();
  }

  /** What a key meant: nothing for us, a digit taken, a jump done, or one that leads nowhere. */
  enum Answer {
    NOT_OURS,
    TAKEN,
    NO_SUCH_STEP
  }

  Answer press(KeyEvent event) {
    Optional<String> digit = digit(event);
    if (digit.isPresent()) {
      if (digits.get().length() < MOST_DIGITS) {
        digits.set(digits.get() + digit.get());
      }
      return Answer.TAKEN;
    }
    if (digits.get().isEmpty()) {
      return Answer.NOT_OURS;
    }
    return switch (event.getCode()) {
      case ENTER -> {
        int number = Integer.parseInt(digits.get());
        digits.set("");
        yield session.go(number) ? Answer.TAKEN : Answer.NO_SUCH_STEP;
      }
      case BACK_SPACE -> {
        digits.set(digits.get().substring(0, digits.get().length() - 1));
        yield Answer.TAKEN;
      }
      case ESCAPE -> {
        digits.set("");
        yield Answer.TAKEN;
      }
      default -> {
        digits.set("");
        yield Answer.NOT_OURS;
      }
    };
  }

  private static Optional<String> digit(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    return plain && code.isDigitKey()
        ? Optional.of(code.getName().replace("Numpad ", ""))
        : Optional.empty();
  }
}
