package backprop.trace;

import backprop.formula.Jacobian;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Partial;
import backprop.formula.Term;
import backprop.formula.Term.Add;
import backprop.formula.Term.Entry;
import backprop.formula.Term.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One step of the chain rule in numbers, the long way: the gradient that comes in, as one row,
 * times the whole Jacobian, vec(∂E/∂U) = vec(∂E/∂V)·∂vec(V)/∂vec(U). It owes nothing to the
 * formulas of the backward pass, which say the same in the shape of the matrices.
 */
public final class Pullback {
  private final Trace trace;
  private final Jacobian jacobian;
  private final double[] incoming;

  /** The step that a Jacobian of the pass is for. */
  public Pullback(Trace trace, Jacobian jacobian) {
    this.trace = trace;
    this.jacobian = jacobian;
    this.incoming = new double[jacobian.shape().rows()];
    Optional<Pullback> before = before();
    for (int r = 0; r < incoming.length; r++) {
      incoming[r] = incoming(r, before);
    }
  }

  /** With softmax the pass takes a short cut past ∂E/∂Z; here it is needed all the same. */
  private Optional<Pullback> before() {
    return jacobian.of().equals(Symbol.E) || trace.values().has(incoming())
        ? Optional.empty()
        : Optional.of(new Pullback(trace, Jacobian.of(trace.program(), Symbol.E, jacobian.of())));
  }

  private double incoming(int r, Optional<Pullback> before) {
    if (jacobian.of().equals(Symbol.E)) {
      return 1;
    }
    Entry entry = incomingEntry(r);
    return before
        .map(step -> step.gradient(r))
        .orElseGet(() -> trace.values().get(entry.symbol(), entry.row(), entry.column()));
  }

  /** The pass it is a step of. */
  public Trace trace() {
    return trace;
  }

  /** The Jacobian. */
  public Jacobian jacobian() {
    return jacobian;
  }

  /** ∂E/∂V; for V = E that is ∂E/∂E, which is 1 everywhere. */
  public Partial incoming() {
    return Symbol.gradient(jacobian.of());
  }

  /** ∂E/∂U. */
  public Partial result() {
    return Symbol.gradient(jacobian.by());
  }

  /** Entry r of vec(∂E/∂V). */
  public double incoming(int r) {
    return incoming[r];
  }

  private Entry incomingEntry(int r) {
    Entry entry = jacobian.row(r);
    return new Entry(incoming(), entry.row(), entry.column());
  }

  /** Entry (r, c) of the Jacobian. */
  public double entry(int r, int c) {
    return jacobian.entry(r, c).map(trace::value).orElse(0.0);
  }

  /** Entry c of vec(∂E/∂U), as the sum over all that it reaches. */
  public double gradient(int c) {
    double sum = 0;
    for (int r : jacobian.reached(c)) {
      sum += incoming[r] * entry(r, c);
    }
    return sum;
  }

  /** {@link #gradient} written out: one product for each entry of V that is reached. */
  public Term sum(int c) {
    List<Term> terms = new ArrayList<>();
    for (int r : jacobian.reached(c)) {
      Term slope = jacobian.entry(r, c).orElseThrow();
      if (jacobian.of().equals(Symbol.E)) {
        terms.add(slope);
      } else if (slope instanceof Term.One) {
        terms.add(incomingEntry(r));
      } else {
        List<Term> factors = new ArrayList<>(List.of(incomingEntry(r)));
        factors.addAll(slope instanceof Times(var inner) ? inner : List.of(slope));
        terms.add(new Times(factors));
      }
    }
    return terms.size() == 1 ? terms.getFirst() : new Add(terms);
  }

  /** The number of an entry that {@link #sum} names. */
  public double value(Entry entry) {
    return entry.symbol().equals(incoming())
        ? incoming[entry.row() * jacobian.ofShape().columns() + entry.column()]
        : trace.values().get(entry.symbol(), entry.row(), entry.column());
  }

  /** All of vec(∂E/∂U), folded back into rows: the gradient in the shape of U. */
  public RealMatrix folded() {
    Shape shape = jacobian.byShape();
    RealMatrix matrix = MatrixUtils.createRealMatrix(shape.rows(), shape.columns());
    for (int c = 0; c < shape.size(); c++) {
      matrix.setEntry(c / shape.columns(), c % shape.columns(), gradient(c));
    }
    return matrix;
  }
}
