package backprop.drawing;

import backprop.formula.Phase;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.session.Moment;

/**
 * Which quantity the edges of a parameter show: the parameter itself on the way forward, its
 * gradient on the way back once that is reached, nothing in between, and at last the new one.
 *
 * @param symbol the quantity
 * @param waiting whether its step is still to come
 */
record EdgeShown(Symbol symbol, boolean waiting) {

  static EdgeShown of(Moment moment, Quantity parameter) {
    boolean goingBack =
        moment
            .step()
            .filter(step -> step.phase().kind().compareTo(Phase.Kind.ERROR) > 0)
            .isPresent();
    if (!goingBack) {
      return new EdgeShown(parameter, false);
    }
    Symbol updated = new Symbol.Updated(parameter);
    if (moment.trace().step(updated).filter(moment::reached).isPresent()) {
      return new EdgeShown(updated, false);
    }
    Symbol gradient = Symbol.gradient(parameter);
    boolean reached = moment.trace().step(gradient).filter(moment::reached).isPresent();
    return new EdgeShown(gradient, !reached);
  }

  boolean isGradient() {
    return symbol instanceof Symbol.Partial;
  }
}
