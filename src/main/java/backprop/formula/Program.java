package backprop.formula;

import backprop.formula.Formula.Apply;
import backprop.formula.Formula.Difference;
import backprop.formula.Formula.Hadamard;
import backprop.formula.Formula.Ones;
import backprop.formula.Formula.Product;
import backprop.formula.Formula.Scalar;
import backprop.formula.Formula.Scale;
import backprop.formula.Formula.Sum;
import backprop.formula.Formula.Variable;
import backprop.formula.Loss.Output;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole pass of one architecture, line by line in teaching order: forward, error, backward
 * layer by layer, update. Only the forward half is written here; the {@link Differentiator} derives
 * the rest from it.
 */
public final class Program {
  private final Architecture architecture;
  private final Map<Symbol, Shape> inputs = new LinkedHashMap<>();
  private final Map<Symbol, Definition> definitions = new LinkedHashMap<>();
  private final List<Definition> lines;

  /** Writes the program for an architecture. */
  public Program(Architecture architecture) {
    this.architecture = architecture;
    declareInputs();
    forward();
    error();
    new Differentiator(this).backward().forEach(this::add);
    update();
    lines = List.copyOf(definitions.values());
  }

  private void declareInputs() {
    int rows = architecture.rows();
    inputs.put(Symbol.X, new Shape(rows, architecture.units(0)));
    inputs.put(Symbol.T, new Shape(rows, architecture.units(architecture.layers())));
    for (int l = 1; l <= architecture.layers(); l++) {
      inputs.put(Symbol.w(l), new Shape(architecture.inputs(l), architecture.units(l)));
      inputs.put(Symbol.b(l), new Shape(1, architecture.units(l)));
    }
  }

  private void forward() {
    // 𝟏·B repeats the one row of biases for every sample, so that nothing is broadcast in silence
    Ones ones = new Ones(new Shape(architecture.rows(), 1));
    for (int l = 1; l <= architecture.layers(); l++) {
      Formula weighted = new Product(variable(Symbol.z(l - 1)), variable(Symbol.w(l)));
      Formula biased = new Sum(weighted, new Product(ones, variable(Symbol.b(l))));
      add(new Definition(Symbol.a(l), Phase.FORWARD, biased));
      Formula activated = new Apply(architecture.activation(l).function(), variable(Symbol.a(l)));
      add(new Definition(Symbol.z(l), Phase.FORWARD, activated));
    }
  }

  private void error() {
    add(new Definition(Symbol.E, Phase.ERROR, architecture.loss().error(output())));
  }

  private void update() {
    for (int l = architecture.layers(); l >= 1; l--) {
      for (Symbol.Quantity parameter : List.of(Symbol.w(l), Symbol.b(l))) {
        // The gradient was defined from the unchanged weights, and stays so
        Formula step = new Scale(Scalar.LEARNING_RATE, variable(Symbol.gradient(parameter)));
        add(
            new Definition(
                new Symbol.Updated(parameter),
                Phase.UPDATE,
                new Difference(variable(parameter), step)));
      }
    }
  }

  private void add(Definition definition) {
    definitions.put(definition.symbol(), definition);
  }

  Output output() {
    int last = architecture.layers();
    return new Output(
        variable(Symbol.a(last)),
        variable(Symbol.z(last)),
        variable(Symbol.T),
        architecture.activation(last));
  }

  /** What the program was written for. */
  public Architecture architecture() {
    return architecture;
  }

  /** Every definition, in teaching order. */
  public List<Definition> definitions() {
    return lines;
  }

  /** The definition of a symbol; empty for the inputs X, T, W and B. */
  public Optional<Definition> definition(Symbol symbol) {
    return Optional.ofNullable(definitions.get(symbol));
  }

  /** The matrices that a lesson has to bring, with their shapes: X, T, W₁, B₁, … */
  public Map<Symbol, Shape> inputs() {
    return Collections.unmodifiableMap(inputs);
  }

  /** Whether the program knows that symbol, as an input or by a definition. */
  public boolean knows(Symbol symbol) {
    return inputs.containsKey(symbol) || definitions.containsKey(symbol);
  }

  /**
   * A symbol as an operand.
   *
   * @throws IllegalArgumentException if the program does not know it (yet)
   */
  public Variable variable(Symbol symbol) {
    Shape shape = inputs.get(symbol);
    if (shape == null) {
      Definition definition = definitions.get(symbol);
      if (definition == null) {
        throw new IllegalArgumentException("this program has no " + symbol.key());
      }
      shape = definition.shape();
    }
    return new Variable(symbol, shape);
  }

  /**
   * A formula with the local factors in it (∂A₂/∂W₂, ∂Z₂/∂A₂, …) replaced by what they equal; the
   * gradients of E stay names.
   */
  public Formula closed(Formula formula) {
    return switch (formula) {
      case Variable(Symbol.Partial symbol, var _) when !symbol.of().equals(Symbol.E) ->
          definition(symbol).orElseThrow().right();
      case Product(var left, var right, var _) -> new Product(closed(left), closed(right));
      case Hadamard(var left, var right, var _) -> new Hadamard(closed(left), closed(right));
      default -> formula;
    };
  }
}
