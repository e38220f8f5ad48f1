package backprop.trace;

import backprop.formula.Definition;
import backprop.formula.Formula;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** The pass walked again with some of its lines replaced; all that follows from them follows. */
public final class AlteredPass {

  /**
   * What is put in place of a line.
   *
   * @param formula its right side; empty for the line's own
   * @param factor multiplies the result
   * @param sample the only row that is kept, counted from 0; all others become 0
   */
  public record Line(Optional<Formula> formula, double factor, OptionalInt sample) {

    /** Another right side. */
    public static Line of(Formula formula) {
      return new Line(Optional.of(formula), 1, OptionalInt.empty());
    }

    /** The line's own right side, times a number. */
    public static Line times(double factor) {
      return new Line(Optional.empty(), factor, OptionalInt.empty());
    }

    /** The line's own right side, for one sample alone. */
    public static Line only(int sample) {
      return new Line(Optional.empty(), 1, OptionalInt.of(sample));
    }

    /** Both changes of one line; empty if both write it anew. */
    public Optional<Line> and(Line other) {
      boolean twoFormulas = formula.isPresent() && other.formula.isPresent();
      boolean twoSamples = sample.isPresent() && other.sample.isPresent();
      if (twoFormulas || twoSamples) {
        return Optional.empty();
      }
      return Optional.of(
          new Line(
              formula.isPresent() ? formula : other.formula,
              factor * other.factor,
              sample.isPresent() ? sample : other.sample));
    }
  }

  private final Trace trace;
  private final Map<Symbol, Line> lines;
  private final Map<Symbol, Array2DRowRealMatrix> matrices = new LinkedHashMap<>();
  private final Evaluator evaluator;

  /**
   * @param trace the pass as it is
   * @param lines what is replaced: definitions, or inputs of the program
   */
  public AlteredPass(Trace trace, Map<Symbol, Line> lines) {
    this.trace = trace;
    this.lines = lines;
    for (Symbol symbol : trace.values().symbols()) {
      matrices.put(symbol, trace.values().matrix(symbol));
    }
    evaluator = new Evaluator(new Values(matrices), trace.lesson().learningRate());
  }

  /**
   * What the gradients come to; computes no more than they need.
   *
   * @return empty if a line would have to be computed from one that was given another shape
   */
  public Optional<Map<Quantity, RealMatrix>> gradients(Collection<Quantity> by) {
    Set<Symbol> wanted = new HashSet<>();
    by.forEach(quantity -> wanted.add(Symbol.gradient(quantity)));
    Set<Symbol> changed = new HashSet<>();
    for (Symbol input : trace.program().inputs().keySet()) {
      Line line = lines.get(input);
      if (line != null) {
        line.formula().ifPresent(formula -> put(input, line, formula, changed));
      }
    }
    for (Definition definition : needed(wanted)) {
      Line line = lines.getOrDefault(definition.symbol(), Line.times(1));
      Formula formula = line.formula().orElse(definition.right());
      if (lines.containsKey(definition.symbol()) || formula.symbols().anyMatch(changed::contains)) {
        if (!formula.symbols().allMatch(this::hasItsShape)) {
          return Optional.empty();
        }
        put(definition.symbol(), line, formula, changed);
      }
    }
    Map<Quantity, RealMatrix> result = new LinkedHashMap<>();
    for (Quantity quantity : by) {
      Array2DRowRealMatrix matrix = matrices.get(Symbol.gradient(quantity));
      if (matrix != null) {
        result.put(quantity, matrix);
      }
    }
    return Optional.of(result);
  }

  private boolean hasItsShape(Symbol symbol) {
    Array2DRowRealMatrix matrix = matrices.get(symbol);
    Shape shape = trace.values().shape(symbol);
    return matrix != null
        && matrix.getRowDimension() == shape.rows()
        && matrix.getColumnDimension() == shape.columns();
  }

  /** The definitions that lead to what is wanted, in the order of the program. */
  private List<Definition> needed(Set<Symbol> wanted) {
    List<Definition> needed = new ArrayList<>();
    for (Definition definition : trace.program().definitions().reversed()) {
      if (wanted.contains(definition.symbol())) {
        Line line = lines.get(definition.symbol());
        Formula formula =
            line == null ? definition.right() : line.formula().orElse(definition.right());
        formula.symbols().forEach(wanted::add);
        needed.add(definition);
      }
    }
    return needed.reversed();
  }

  private void put(Symbol symbol, Line line, Formula formula, Set<Symbol> changed) {
    double[][] entries = evaluator.value(formula).getData();
    for (int i = 0; i < entries.length; i++) {
      if (line.sample().isPresent() && line.sample().getAsInt() != i) {
        Arrays.fill(entries[i], 0);
      } else if (line.factor() != 1) {
        for (int j = 0; j < entries[i].length; j++) {
          entries[i][j] *= line.factor();
        }
      }
    }
    matrices.put(symbol, new Array2DRowRealMatrix(entries, false));
    changed.add(symbol);
  }
}
