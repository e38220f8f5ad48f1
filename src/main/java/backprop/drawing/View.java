package backprop.drawing;

import backprop.drawing.DrawnMatrix.Place;
import backprop.formula.Symbol;
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

  /** Which entry of a matrix a person has gone to: inside the step, else the one that is pinned. */
  Optional<Place> chosen(Symbol symbol) {
    return moment
        .entry()
        .map(entry -> (Focus) entry)
        .or(moment::pinned)
        .filter(focus -> focus.symbol().equals(symbol))
        .flatMap(focus ->
            focus instanceof Focus.OfEntry(var _, int row, int column)
                ? Optional.of(new Place(row, column))
                : Optional.empty());
  }
}
