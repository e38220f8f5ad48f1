package backprop.trace.diagnosis;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Letter;
import backprop.formula.Symbol.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which gradients a mistake shows in: people use a wrong δ for one of them and a right one for the
 * next.
 */
final class Reach {
  private Reach() {}

  /** The ways to reach some of the gradients, the widest first; the first reaches all. */
  static List<Predicate<Quantity>> of(int layers) {
    List<Predicate<Quantity>> reaches = new ArrayList<>();
    reaches.add(by -> true);
    for (int l = layers - 1; l >= 1; l--) {
      int layer = l;
      reaches.add(by -> by.layer() <= layer);
    }
    reaches.add(by -> by.layer() > 0);
    reaches.add(by -> by.letter() == Letter.W);
    reaches.add(by -> by.letter() == Letter.B);
    for (int l = layers; l >= 1; l--) {
      int layer = l;
      reaches.add(by -> by.layer() == layer);
      reaches.add(Set.of(Symbol.w(layer))::contains);
      reaches.add(Set.of(Symbol.b(layer))::contains);
    }
    reaches.add(by -> by.equals(Symbol.X));
    return reaches;
  }
}
