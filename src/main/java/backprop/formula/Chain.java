package backprop.formula;

import backprop.formula.Formula.Hadamard;
import backprop.formula.Formula.Product;
import backprop.formula.Formula.Variable;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Term.Add;
import backprop.formula.Term.Entry;
import backprop.formula.Term.Minus;
import backprop.formula.Term.Scaled;
import backprop.formula.Term.Subtract;
import backprop.formula.Term.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry as a sum over paths, each a product of scalar factors.
 *
 * <p>For a gradient the factors are scalar partial derivatives, from the error to the number in
 * question: ∂e/∂z · ∂z/∂a · ∂a/∂w. A path is one way from the number through the network to one
 * entry of E, so a first-layer weight has as many as there are outputs. For any other entry the
 * paths are the terms of its sum.
 *
 * @param paths at least one
 */
public record Chain(List<Path> paths) {
  /** Deeper layers stay one number each once there would be more paths than this. */
  private static final int MOST_PATHS = 64;

  /** Copies the list. */
  public Chain {
    paths = List.copyOf(paths);
  }

  /**
   * A product that is added to the others.
   *
   * @param negative whether it is subtracted instead
   * @param factors at least one
   */
  public record Path(boolean negative, List<Factor> factors) {
    /** Copies the list. */
    public Path {
      factors = List.copyOf(factors);
    }

    /** The product as a term. */
    Term term() {
      List<Term> values = factors.stream().map(Factor::value).toList();
      Term product = values.size() == 1 ? values.getFirst() : new Times(values);
      return negative ? new Minus(product) : product;
    }
  }

  /**
   * One factor.
   *
   * @param derivative what it is the scalar partial derivative of, and by what; empty if it is none
   * @param value what it equals
   */
  public record Factor(Optional<Derivative> derivative, Term value) {}

  /**
   * ∂of/∂by of two entries.
   *
   * @param total whether not one error but the sum of all of them is differentiated: so where a
   *     chain is cut short, or where every error of a row depends on {@code by}
   */
  public record Derivative(Entry of, Entry by, boolean total) {}

  /** The whole chain as one term: the sum of the paths' products. */
  public Term term() {
    List<Term> products = paths.stream().map(Path::term).toList();
    return products.size() == 1 ? products.getFirst() : new Add(products);
  }

  /** Number of factors of all paths together. */
  public int length() {
    return paths.stream().mapToInt(path -> path.factors().size()).sum();
  }

  /**
   * The chain of entry (i, j) of a definition, counted from 0, read off its formula.
   *
   * @throws IllegalArgumentException if the program does not define the symbol
   */
  public static Chain of(Program program, Symbol symbol, int i, int j) {
    Definition definition =
        program
            .definition(symbol)
            .orElseThrow(() -> new IllegalArgumentException(symbol.key() + " is not computed"));
    Builder builder = new Builder(program, new Expansion(program));
    if (symbol instanceof Partial(Quantity of, Quantity by) && of.equals(Symbol.E)) {
      return builder.gradient(by, i, j);
    }
    return new Chain(terms(Expansion.entry(definition.right(), i, j), false));
  }

  /** The terms of a sum, whose factors are no derivatives. */
  private static List<Path> terms(Term term, boolean negative) {
    return switch (term) {
      case Add(var summands) ->
          summands.stream().flatMap(t -> terms(t, negative).stream()).toList();
      case Subtract(Term left, Term right) -> {
        List<Path> both = new ArrayList<>(terms(left, negative));
        both.addAll(terms(right, !negative));
        yield both;
      }
      case Minus(Term of) -> terms(of, !negative);
      default -> List.of(new Path(negative, factors(term)));
    };
  }

  private static List<Factor> factors(Term term) {
    return switch (term) {
      case Times(var factors) -> factors.stream().flatMap(f -> factors(f).stream()).toList();
      case Scaled(var scalar, Term of) -> {
        List<Factor> factors = new ArrayList<>();
        factors.add(new Factor(Optional.empty(), new Scaled(scalar, new Term.One())));
        factors.addAll(factors(of));
        yield factors;
      }
      default -> List.of(new Factor(Optional.empty(), term));
    };
  }

  /** Follows the gradients of a program backwards through its formulas. */
  private record Builder(Program program, Expansion expansion) {

    /** Unfolds as many layers as there is room for paths. */
    Chain gradient(Quantity by, int i, int j) {
      Chain chain = new Chain(paths(by, i, j, 1));
      for (int depth = 2; ; depth++) {
        if (count(by, i, j, depth) > MOST_PATHS) {
          return chain;
        }
        Chain deeper = new Chain(paths(by, i, j, depth));
        if (deeper.equals(chain)) {
          return chain;
        }
        chain = deeper;
      }
    }

    /** Number of paths, found without making them: it grows with every layer's width. */
    private long count(Quantity by, int i, int j, int depth) {
      long sum = 0;
      List<Link> links = links(by, i, j);
      if (links.isEmpty() || depth == 0) {
        return 1;
      }
      for (Link link : links) {
        sum += count(link.through(), link.row(), link.column(), depth - 1);
        if (sum > MOST_PATHS) {
          return sum;
        }
      }
      return sum;
    }

    private List<Path> paths(Quantity by, int i, int j, int depth) {
      List<Link> links = links(by, i, j);
      Entry target = new Entry(by, i, j);
      if (links.isEmpty() || depth == 0) {
        Derivative whole = new Derivative(new Entry(Symbol.E, i, j), target, !isOwnError(by));
        Term value = new Entry(Symbol.gradient(by), i, j);
        return List.of(new Path(false, List.of(new Factor(Optional.of(whole), value))));
      }
      List<Path> paths = new ArrayList<>();
      for (Link link : links) {
        Entry between = new Entry(link.through(), link.row(), link.column());
        Factor local =
            new Factor(Optional.of(new Derivative(between, target, false)), link.local());
        for (Path before : paths(link.through(), link.row(), link.column(), depth - 1)) {
          List<Factor> factors = new ArrayList<>(before.factors());
          factors.add(local);
          paths.add(new Path(false, factors));
        }
      }
      return paths;
    }

    /** Whether an entry of the last layer goes into one error alone. */
    private boolean isOwnError(Quantity by) {
      Architecture architecture = program.architecture();
      return by.layer() == architecture.layers()
          && by.letter() != Symbol.Letter.W
          && by.letter() != Symbol.Letter.B
          && architecture.activation(by.layer()) != Activation.SOFTMAX;
    }

    /** One term of a gradient's formula: the gradient it goes through, and the local factor. */
    private record Link(Quantity through, int row, int column, Term local) {}

    /** The terms of ∂E/∂by at (i, j); none where its formula is no product with a gradient. */
    private List<Link> links(Quantity by, int i, int j) {
      Formula right = program.definition(Symbol.gradient(by)).orElseThrow().right();
      return switch (right) {
        case Product(Variable left, Variable local, Shape _) when isGradient(left) ->
            products(left, local, i, j, true);
        case Product(Variable local, Variable gradient, Shape _) when isGradient(gradient) ->
            products(gradient, local, i, j, false);
        case Hadamard(Variable gradient, Variable local, Shape _) when isGradient(gradient) ->
            List.of(new Link(through(gradient), i, j, new Entry(local.symbol(), i, j)));
        default -> List.of();
      };
    }

    private List<Link> products(Variable gradient, Variable local, int i, int j, boolean first) {
      int inner = first ? gradient.shape().columns() : local.shape().columns();
      List<Link> links = new ArrayList<>();
      for (int k = 0; k < inner; k++) {
        int row = first ? i : k;
        int column = first ? k : j;
        Term value =
            first ? expansion.of(local.symbol(), k, j) : expansion.of(local.symbol(), i, k);
        links.add(new Link(through(gradient), row, column, value));
      }
      return links;
    }

    private static Quantity through(Variable gradient) {
      return ((Partial) gradient.symbol()).by();
    }

    private static boolean isGradient(Variable variable) {
      return variable.symbol() instanceof Partial(Quantity of, Quantity _) && of.equals(Symbol.E);
    }
  }
}
