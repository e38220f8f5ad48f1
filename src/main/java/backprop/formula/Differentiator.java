package backprop.formula;

import backprop.formula.Formula.Apply;
import backprop.formula.Formula.Difference;
import backprop.formula.Formula.Hadamard;
import backprop.formula.Formula.Negative;
import backprop.formula.Formula.Ones;
import backprop.formula.Formula.Product;
import backprop.formula.Formula.Quotient;
import backprop.formula.Formula.Scale;
import backprop.formula.Formula.Sum;
import backprop.formula.Formula.Transpose;
import backprop.formula.Formula.Variable;
import backprop.formula.Symbol.Letter;
import backprop.formula.Symbol.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Derives the backward half of a program from its forward half, last layer first.
 *
 * <p>Every gradient is that of the sum of E's entries, in the layout of what it is the gradient of:
 * from d(ΣE) = Σ G∘dV follows, for V = L·R, Σ (G·Rᵀ)∘dL + Σ (Lᵀ·G)∘dR. What stands beside G in such
 * a formula is the local factor ∂V/∂L or ∂V/∂R, and becomes a definition of its own.
 */
final class Differentiator {
  private final Program program;
  private final Architecture architecture;
  private final List<Definition> result = new ArrayList<>();

  Differentiator(Program forward) {
    this.program = forward;
    this.architecture = forward.architecture();
  }

  /** All partial derivatives, in teaching order. */
  List<Definition> backward() {
    int last = architecture.layers();
    Definition gradient = output(last);
    for (int l = last; l >= 1; l--) {
      Definition towardsInput = layer(l, gradient);
      if (l > 1) {
        gradient = through(program.definition(Symbol.z(l - 1)).orElseThrow(), towardsInput, l - 1);
      }
    }
    return List.copyOf(result);
  }

  /** From E to ∂E/∂A of the last layer. */
  private Definition output(int last) {
    Loss.Output output = program.output();
    Phase phase = Phase.backward(last);
    Symbol delta = Symbol.gradient(Symbol.a(last));
    if (output.activation() == Activation.SOFTMAX) {
      return add(new Definition(delta, phase, softmaxWithCrossEntropy(output)));
    }
    Definition error =
        add(
            new Definition(
                Symbol.gradient(Symbol.z(last)), phase, architecture.loss().slope(output)));
    Definition z = program.definition(Symbol.z(last)).orElseThrow();
    if (architecture.loss() == Loss.CROSS_ENTROPY) {
      // Z(1−Z) cancels; multiplied out it would be 0·∞ where the sigmoid saturates
      Definition slope = add(new Definition(local(z), phase, slope(z)));
      Formula chain = new Hadamard(error.variable(), slope.variable());
      Formula cancelled = new Difference(output.z(), output.t());
      return add(new Definition(delta, phase, List.of(chain, cancelled)));
    }
    return through(z, error, last);
  }

  /** Z∘(row sums of T) − T; for targets that sum to 1 that is Z − T. */
  private Formula softmaxWithCrossEntropy(Loss.Output output) {
    if (architecture.targetsSumToOne()) {
      return new Difference(output.z(), output.t());
    }
    Shape shape = output.t().shape();
    Formula across = new Ones(new Shape(shape.columns(), 1));
    Formula sums = new Product(new Product(output.t(), across), new Transpose(across));
    return new Difference(new Hadamard(output.z(), sums), output.t());
  }

  /** The gradients of W, of B and of the layer's input; returns the last. */
  private Definition layer(int l, Definition gradient) {
    Definition a = program.definition(Symbol.a(l)).orElseThrow();
    Map<Quantity, Formula> contributions = new LinkedHashMap<>();
    pull(a.right(), gradient.variable(), contributions);
    // Parameters first: they end here, while the input leads on to the layer before
    List<Map.Entry<Quantity, Formula>> order = new ArrayList<>(contributions.entrySet());
    order.sort(Comparator.comparingInt(contribution -> teachingRank(contribution.getKey())));
    Definition latest = gradient;
    for (var contribution : order) {
      latest = promote(a, contribution.getKey(), contribution.getValue(), Phase.backward(l));
    }
    return latest;
  }

  private static int teachingRank(Quantity operand) {
    return switch (operand.letter()) {
      case W -> 0;
      case B -> 1;
      case X, T, A, Z, E -> 2;
    };
  }

  /** From the gradient of an activation to that of its pre-activation. */
  private Definition through(Definition z, Definition gradient, int l) {
    Map<Quantity, Formula> contributions = new LinkedHashMap<>();
    pull(z.right(), gradient.variable(), contributions);
    var only = contributions.entrySet().iterator().next();
    return promote(z, only.getKey(), only.getValue(), Phase.backward(l));
  }

  /** Gives the local factor of a gradient's formula a name and a line of its own. */
  private Definition promote(Definition v, Quantity operand, Formula gradient, Phase phase) {
    Symbol symbol = Symbol.gradient(operand);
    Symbol.Partial local = Symbol.d((Quantity) v.symbol(), operand);
    return add(
        switch (gradient) {
          case Product(Formula factor, Variable g, var _) when isGradient(g) ->
              new Definition(symbol, phase, new Product(add(local, phase, List.of(factor)), g));
          case Product(Variable g, Formula factor, var _) when isGradient(g) ->
              new Definition(symbol, phase, new Product(g, add(local, phase, List.of(factor))));
          case Hadamard(Variable g, Formula _, var _) when isGradient(g) ->
              new Definition(symbol, phase, new Hadamard(g, add(local, phase, slope(v))));
          default -> new Definition(symbol, phase, gradient);
        });
  }

  private static boolean isGradient(Variable variable) {
    return variable.symbol() instanceof Symbol.Partial(Quantity of, var _)
        && of.letter() == Letter.E;
  }

  private Variable add(Symbol symbol, Phase phase, List<Formula> forms) {
    return add(new Definition(symbol, phase, forms)).variable();
  }

  private Definition add(Definition definition) {
    result.add(definition);
    return definition;
  }

  private static Symbol.Partial local(Definition z) {
    Variable a = (Variable) ((Apply) z.right()).of();
    return Symbol.d((Quantity) z.symbol(), (Quantity) a.symbol());
  }

  private static List<Formula> slope(Definition z) {
    Apply apply = (Apply) z.right();
    return Activation.of(apply.function()).slope(apply.of(), z.variable());
  }

  /**
   * The rules. Given the gradient {@code g} of a node, finds that of every variable below it.
   *
   * @throws UnsupportedOperationException for a variable that stands twice: no layered network has
   *     one
   */
  static void pull(Formula node, Formula g, Map<Quantity, Formula> into) {
    switch (node) {
      case Variable(Quantity operand, var _) -> {
        if (into.put(operand, g) != null) {
          throw new UnsupportedOperationException(operand.key() + " stands twice in one formula");
        }
      }
      case Variable _, Ones _ -> {}
      case Sum(var left, var right, var _) -> {
        pull(left, g, into);
        pull(right, g, into);
      }
      case Difference(var left, var right, var _) -> {
        pull(left, g, into);
        pull(right, new Negative(g), into);
      }
      case Product(var left, var right, var _) -> {
        pull(left, new Product(g, new Transpose(right)), into);
        pull(right, new Product(new Transpose(left), g), into);
      }
      case Hadamard(var left, var right, var _) -> {
        pull(left, new Hadamard(g, right), into);
        pull(right, new Hadamard(g, left), into);
      }
      case Quotient(var left, var right, var _) -> {
        pull(left, new Quotient(g, right), into);
        Formula rate = new Quotient(node, right);
        pull(right, new Negative(new Hadamard(g, rate)), into);
      }
      case Negative(var of) -> pull(of, new Negative(g), into);
      case Scale(var scalar, var of) -> pull(of, new Scale(scalar, g), into);
      case Transpose(var of, var _) -> pull(of, new Transpose(g), into);
      case Apply(var function, var of) ->
          pull(of, new Hadamard(g, Activation.of(function).slope(of, node).getLast()), into);
    }
  }
}
