package backprop.drawing;

import backprop.session.Focus;
import backprop.session.Lighting;
import backprop.session.Moment;
import java.util.Optional;

/**
 * A moment as it is looked at: with the entry that is worked, and what is lit by it.
 *
 * @param moment what is visible
 * @param lighting what is lit
 * @param isPointedAt whether a person pointed at it, so that all else may fade
 */
public record View(Moment moment, Lighting lighting, boolean isPointedAt) {

  /** A moment with what a person points at; without that the worked entry is lit. */
  public static View of(Moment moment, Optional<Focus> pointed) {
    Optional<Focus> focus = pointed.or(() -> WorkedEntry.of(moment).map(entry -> entry));
    return new View(moment, new Lighting(moment, focus), pointed.isPresent());
  }
}
