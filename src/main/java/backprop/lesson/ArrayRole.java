package backprop.lesson;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an array can be in a lesson: X, T, W or B of a layer, or a person's own gradient by one of
 * them.
 *
 * @param of the matrix itself, or what the gradient is by
 * @param gradient whether it is the gradient
 */
public record ArrayRole(Quantity of, boolean gradient) {
  private static final Pattern PARAMETER = Pattern.compile("[WB][1-9]\\d{0,6}");

  /** The role that a name of the lesson format has: {@code X}, {@code B2}, {@code dW1}. */
  public static Optional<ArrayRole> named(String name) {
    if (name.equals("T")) {
      return Optional.of(new ArrayRole(Symbol.T, false));
    }
    boolean gradient = name.startsWith("d");
    return quantity(gradient ? name.substring(1) : name).map(of -> new ArrayRole(of, gradient));
  }

  private static Optional<Quantity> quantity(String name) {
    if (name.equals("X")) {
      return Optional.of(Symbol.X);
    }
    if (!PARAMETER.matcher(name).matches()) {
      return Optional.empty();
    }
    int layer = Integer.parseInt(name.substring(1));
    return Optional.of(name.startsWith("W") ? Symbol.w(layer) : Symbol.b(layer));
  }

  /** Every role in a network of that many layers: the matrices first, then the gradients. */
  public static List<ArrayRole> all(int layers) {
    List<ArrayRole> roles = new ArrayList<>();
    for (boolean gradient : new boolean[] {false, true}) {
      roles.add(new ArrayRole(Symbol.X, gradient));
      if (!gradient) {
        roles.add(new ArrayRole(Symbol.T, false));
      }
      for (int l = 1; l <= layers; l++) {
        roles.add(new ArrayRole(Symbol.w(l), gradient));
        roles.add(new ArrayRole(Symbol.b(l), gradient));
      }
    }
    return roles;
  }

  /** Its name in the lesson format. */
  public String key() {
    return (gradient ? "d" : "") + of.key();
  }

  /** Whether it is weights, or the gradient by weights. */
  boolean isWeights() {
    return of.letter() == Symbol.Letter.W;
  }

  /** Whether it is a bias, or the gradient by one. */
  boolean isBias() {
    return of.letter() == Symbol.Letter.B;
  }
}
