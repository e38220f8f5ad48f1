package backprop.formula;

import java.util.List;

/**
 * One line of the program: a symbol and what it equals. All forms are equal; the last is the one
 * that is computed, the others are what one writes on the way to it.
 *
 * @param symbol what is defined
 * @param phase where in the pass it stands
 * @param forms at least one right side, all of the same shape
 */
public record Definition(Symbol symbol, Phase phase, List<Formula> forms) {

  /** Refuses forms of different shapes. */
  public Definition {
    forms = List.copyOf(forms);
    Shape shape = forms.getFirst().shape();
    for (Formula form : forms) {
      shape.elementwise("=", form.shape());
    }
  }

  Definition(Symbol symbol, Phase phase, Formula form) {
    this(symbol, phase, List.of(form));
  }

  /** The form that is computed. */
  public Formula right() {
    return forms.getLast();
  }

  /** Shape of what is defined. */
  public Shape shape() {
    return right().shape();
  }

  /** What is defined, as an operand for later formulas. */
  public Formula.Variable variable() {
    return new Formula.Variable(symbol, shape());
  }
}
