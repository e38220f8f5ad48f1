package backprop.trace.diagnosis;

import backprop.formula.Architecture;
import backprop.formula.Definition;
import backprop.formula.Formula;
import backprop.formula.Formula.Difference;
import backprop.formula.Formula.Hadamard;
import backprop.formula.Formula.Product;
import backprop.formula.Formula.Transpose;
import backprop.formula.Formula.Variable;
import backprop.formula.Program;
import backprop.formula.ShapeMismatch;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.trace.AlteredPass.Line;
import backprop.trace.diagnosis.Slip.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Slips in the making, and the words in which a program writes the lines they change. */
final class SlipList {
  final Program program;
  final Architecture architecture;
  final int last;
  private final List<Slip> slips = new ArrayList<>();

  /** One changed line and how it is shown. */
  record Change(Symbol line, Formula instead, Symbol shownOf, Formula right, Formula wrong) {}

  SlipList(Program program) {
    this.program = program;
    this.architecture = program.architecture();
    this.last = architecture.layers();
  }

  List<Slip> slips() {
    return List.copyOf(slips);
  }

  /** A slip in one layer; where its formula fits no shapes, nobody can have made it. */
  void one(Kind kind, int layer, int other, Supplier<Change> change) {
    Change made = fitting(change);
    if (made != null) {
      slips.add(
          new Slip(kind, layer, other, Map.of(made.line(), Line.of(made.instead())), shown(made)));
    }
  }

  /**
   * The same slip in each of the layers alone, in all hidden ones together, and in all.
   *
   * @param from the first layer that can have it
   * @param to the last
   */
  void each(Kind kind, int from, int to, IntFunction<Change> change) {
    for (int l = to; l >= from; l--) {
      int layer = l;
      one(kind, layer, 0, () -> change.apply(layer));
    }
    together(kind, Slip.EVERY, from, to, change);
    if (to == last && last - from >= 2) {
      together(kind, Slip.HIDDEN, from, last - 1, change);
    }
  }

  /** The same slip in several layers at once, where it fits. */
  void together(Kind kind, int layers, int from, int to, IntFunction<Change> change) {
    Map<Symbol, Line> lines = new LinkedHashMap<>();
    Shown shown = null;
    for (int l = to; l >= from; l--) {
      int layer = l;
      Change made = fitting(() -> change.apply(layer));
      if (made != null) {
        lines.put(made.line(), Line.of(made.instead()));
        shown = shown == null ? shown(made) : shown;
      }
    }
    if (shown != null && lines.size() > 1) {
      slips.add(new Slip(kind, layers, 0, lines, shown));
    }
  }

  /** The same slip in several gradients that nothing is computed from. */
  void leaves(Kind kind, List<Quantity> by, Function<Quantity, Formula> wrong) {
    Map<Symbol, Line> lines = new LinkedHashMap<>();
    for (Quantity quantity : by) {
      lines.put(Symbol.gradient(quantity), Line.of(wrong.apply(quantity)));
    }
    Symbol first = Symbol.gradient(by.getFirst());
    Change change = line(first, wrong.apply(by.getFirst()));
    slips.add(new Slip(kind, Slip.EVERY, 0, lines, shown(change)));
  }

  /** A factor or a selection on a line. */
  void changed(Kind kind, int other, Map<Symbol, Line> lines, Symbol shown) {
    slips.add(new Slip(kind, Slip.EVERY, other, lines, shown(shown)));
  }

  /** A gradient as it should be, to be shown. */
  Shown shown(Symbol symbol) {
    return new Shown(symbol, program.closed(definition(symbol).right()), Optional.empty());
  }

  private static Shown shown(Change change) {
    return new Shown(change.shownOf(), change.right(), Optional.of(change.wrong()));
  }

  private @Nullable Change fitting(Supplier<Change> change) {
    try {
      Change made = change.get();
      boolean leadsOn =
          !(made.line() instanceof Symbol.Partial(var of, var by)
              && of.equals(Symbol.E)
              && switch (by.letter()) {
                case W, B, X -> true;
                case T, A, Z, E -> false;
              });
      // What nobody computes with may have any shape
      return leadsOn && !program.variable(made.line()).shape().equals(made.instead().shape())
          ? null
          : made;
    } catch (ShapeMismatch _) {
      return null;
    }
  }

  /** A change of a whole line, shown as it is. */
  Change line(Symbol symbol, Formula instead) {
    return new Change(
        symbol,
        instead,
        symbol,
        program.closed(definition(symbol).right()),
        program.closed(instead));
  }

  Definition definition(Symbol symbol) {
    return program.definition(symbol).orElseThrow();
  }

  Variable variable(Symbol symbol) {
    return program.variable(symbol);
  }

  /** δ of layer l. */
  Variable delta(int l) {
    return variable(Symbol.gradient(Symbol.a(l)));
  }

  /** ∂E/∂Z of layer l; not after softmax. */
  Variable error(int l) {
    return variable(Symbol.gradient(Symbol.z(l)));
  }

  /** Z of layer l, or X. */
  Variable z(int l) {
    return variable(Symbol.z(l));
  }

  Variable a(int l) {
    return variable(Symbol.a(l));
  }

  Variable w(int l) {
    return variable(Symbol.w(l));
  }

  static Formula times(Formula left, Formula right) {
    return new Product(left, right);
  }

  static Formula each(Formula left, Formula right) {
    return new Hadamard(left, right);
  }

  static Formula minus(Formula left, Formula right) {
    return new Difference(left, right);
  }

  static Formula turned(Formula of) {
    return new Transpose(of);
  }
}
