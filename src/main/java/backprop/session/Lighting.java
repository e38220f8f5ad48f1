package backprop.session;

import backprop.formula.Chain;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Term.Entry;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is lit at a moment: the entry or matrix in question, what it is computed from, and where all
 * that lives in the network.
 */
public final class Lighting {
  /** In larger matrices it is not searched which entries use an operand's: it would be felt. */
  private static final int MOST_SEARCHED = 4_000;

  private final Trace trace;
  private final Links links;
  private final Optional<Focus> focus;
  private final Optional<Place> own;
  private final Set<Entry> entries = new HashSet<>();
  private final Set<Place> places = new HashSet<>();
  private final Set<Place> current = new HashSet<>();
  private final Set<Symbol> named = new HashSet<>();
  private final Set<Place> way;
  private OptionalInt sample = OptionalInt.empty();

  /**
   * @param moment what is visible
   * @param focus what is pointed at, pinned or worked
   */
  public Lighting(Moment moment, Optional<Focus> focus) {
    this(moment, focus, Set.of());
  }

  /**
   * @param moment what is visible
   * @param focus what is pointed at, pinned or worked
   * @param way what changes with it, and so does not fade
   */
  public Lighting(Moment moment, Optional<Focus> focus, Set<Place> way) {
    this.way = Set.copyOf(way);
    this.trace = moment.trace();
    this.links = new Links(trace.program());
    this.focus = focus;
    this.own = focus.flatMap(this::placeOf);
    own.ifPresent(places::add);
    if (isChainWalked(moment)) {
      lightPath(moment.chain().orElseThrow(), moment.inside().orElseThrow().beat().orElseThrow());
      return;
    }
    focus.ifPresent(f -> {
      if (f instanceof Focus.OfEntry entry) {
        light(new Entry(entry.symbol(), entry.row(), entry.column()));
        moment.step().ifPresent(step -> lightIn(step, entry));
      } else {
        lightAll(moment, f.symbol());
      }
    });
  }

  /** Of a chain that is walked, the path one is on, and on it the factor one stands at. */
  private void lightPath(Chain chain, int beat) {
    int left = beat;
    for (Chain.Path path : chain.paths()) {
      if (left < path.factors().size()) {
        path.factors().forEach(factor -> placesOf(factor).forEach(places::add));
        current.addAll(placesOf(path.factors().get(left)));
        path.factors().get(left).derivative().ifPresent(this::name);
        // Every path stays within one sample, and begins at an output of it
        sample =
            path.factors().getFirst().derivative().stream()
                .mapToInt(derivative -> derivative.by().row())
                .findFirst();
        return;
      }
      left -= path.factors().size();
    }
  }

  /** The matrix derivative that a scalar one is an entry of. */
  private void name(Chain.Derivative derivative) {
    if (derivative.of().symbol() instanceof Symbol.Quantity of
        && derivative.by().symbol() instanceof Symbol.Quantity by) {
      named.add(Symbol.d(of, by));
    }
  }

  /**
   * Where a factor lives: at the numbers it is made of, and at the edge it is the derivative by.
   */
  private Set<Place> placesOf(Chain.Factor factor) {
    Set<Place> found = new HashSet<>();
    factor.value().entries().forEach(e -> placeOf(e).ifPresent(found::add));
    factor
        .derivative()
        .ifPresent(derivative -> {
          placeOf(derivative.by()).ifPresent(found::add);
          if (derivative.of().symbol().equals(Symbol.E) && !derivative.total()) {
            placeOf(derivative.of()).ifPresent(found::add);
          }
        });
    return found;
  }

  private Optional<Place> placeOf(Entry entry) {
    return links.place(entry.symbol(), entry.row(), entry.column());
  }

  /** What goes into an entry of the step, or what an entry from elsewhere goes into. */
  private void lightIn(Step step, Focus.OfEntry entry) {
    if (step.symbol().equals(entry.symbol())) {
      links.sources(step.definition(), entry.row(), entry.column()).forEach(this::light);
      return;
    }
    users(step, entryOf(entry)).forEach(this::light);
    // A neuron or a weight stands for the step's entry that lives there, and lights what that does
    for (Entry twin : atOwnPlace(step.symbol())) {
      light(twin);
      links.sources(step.definition(), twin.row(), twin.column()).forEach(this::light);
    }
    if (atOwnPlace(step.symbol()).isEmpty() && users(step, entryOf(entry)).isEmpty()) {
      // Nothing of that weight is in this step, but the unit it leads to may be
      ends().stream()
          .map(end -> atPlace(step.symbol(), end))
          .filter(found -> !found.isEmpty())
          .findFirst()
          .ifPresent(found -> found.forEach(this::light));
    }
  }

  private static Entry entryOf(Focus.OfEntry focus) {
    return new Entry(focus.symbol(), focus.row(), focus.column());
  }

  /** The units at the ends of an edge, the one it leads to first. */
  private List<Place> ends() {
    return switch (own.orElse(null)) {
      case Place.Edge(int layer, int from, int to) ->
          List.of(new Place.Unit(layer, to), new Place.Unit(layer - 1, from));
      case Place.Bias(int layer, int to) -> List.of(new Place.Unit(layer, to));
      case null, default -> List.of();
    };
  }

  private void light(Entry entry) {
    entries.add(entry);
    links.place(entry.symbol(), entry.row(), entry.column()).ifPresent(places::add);
    // ∂A₂/∂W₂ is Z₁ᵀ: who lights the one lights the other
    links.made(entry).forEach(entries::add);
  }

  private List<Entry> atPlace(Symbol symbol, Place place) {
    Shape shape = trace.values().shape(symbol);
    List<Entry> found = new ArrayList<>();
    for (int i = 0; i < shape.rows() && shape.size() <= MOST_SEARCHED; i++) {
      for (int j = 0; j < shape.columns(); j++) {
        if (links.place(symbol, i, j).filter(place::equals).isPresent()) {
          found.add(new Entry(symbol, i, j));
        }
      }
    }
    return found;
  }

  /** The sample of the path that is walked; empty if none is. */
  public OptionalInt pathSample() {
    return sample;
  }

  private void lightAll(Moment moment, Symbol symbol) {
    Shape shape = moment.trace().values().shape(symbol);
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        links.place(symbol, i, j).ifPresent(places::add);
      }
    }
  }

  private Optional<Place> placeOf(Focus of) {
    return of instanceof Focus.OfEntry(Symbol symbol, int row, int column)
        ? links.place(symbol, row, column)
        : Optional.empty();
  }

  /** Whether a chain is walked and nothing else is pointed at. */
  private boolean isChainWalked(Moment moment) {
    return moment.inside().filter(in -> in.beat().isPresent()).isPresent()
        && focus.equals(moment.entry().map(entry -> (Focus) entry));
  }

  /** Whether a neuron or an edge belongs to the factor one stands at. */
  public boolean isCurrent(Place place) {
    return current.contains(place);
  }

  /** Whether a neuron or an edge changes with what is lit. */
  public boolean isOnTheWay(Place place) {
    return way.contains(place);
  }

  /** What all this comes from. */
  public Optional<Focus> focus() {
    return focus;
  }

  /**
   * The entry of a step's matrix that is meant: itself, the one that lives at the same place, or
   * the first that is computed from it.
   */
  public Optional<Focus.OfEntry> entryOf(Step step) {
    if (!(focus.orElse(null) instanceof Focus.OfEntry meant)) {
      return Optional.empty();
    }
    if (meant.symbol().equals(step.symbol())) {
      return Optional.of(meant);
    }
    Shape shape = step.shape();
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        if (isAtOwnPlace(step.symbol(), i, j)) {
          return Optional.of(new Focus.OfEntry(step.symbol(), i, j));
        }
      }
    }
    return users(step, new Entry(meant.symbol(), meant.row(), meant.column())).stream()
        .findFirst()
        .or(() -> ends().stream().flatMap(end -> atPlace(step.symbol(), end).stream()).findFirst())
        .map(user -> new Focus.OfEntry(user.symbol(), user.row(), user.column()));
  }

  /** The entries of a step's matrix that are computed from what is meant, or from its twin. */
  private List<Entry> users(Step step, Entry meant) {
    Set<Symbol> operands = step.definition().right().symbols().collect(Collectors.toSet());
    Set<Entry> used = new HashSet<>();
    if (operands.contains(meant.symbol())) {
      used.add(meant);
    } else {
      // A gradient that is pinned stands for its weight where only the weight is used
      operands.stream().map(this::atOwnPlace).forEach(used::addAll);
    }
    Shape shape = step.shape();
    List<Entry> users = new ArrayList<>();
    if (used.isEmpty() || shape.size() > MOST_SEARCHED) {
      return users;
    }
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        if (links.sources(step.definition(), i, j).stream().anyMatch(used::contains)) {
          users.add(new Entry(step.symbol(), i, j));
        }
      }
    }
    return users;
  }

  private List<Entry> atOwnPlace(Symbol symbol) {
    Shape shape = trace.values().shape(symbol);
    List<Entry> found = new ArrayList<>();
    for (int i = 0; i < shape.rows() && shape.size() <= MOST_SEARCHED; i++) {
      for (int j = 0; j < shape.columns(); j++) {
        if (isAtOwnPlace(symbol, i, j)) {
          found.add(new Entry(symbol, i, j));
        }
      }
    }
    return found;
  }

  /** Whether that matrix as a whole is meant. */
  public boolean isLit(Symbol symbol) {
    return focus.filter(new Focus.OfMatrix(symbol)::equals).isPresent();
  }

  /** Whether an entry is lit: it is meant, goes into what is meant, or lives at the same place. */
  public boolean isLit(Symbol symbol, int row, int column) {
    return entries.contains(new Entry(symbol, row, column)) || isAtOwnPlace(symbol, row, column);
  }

  private boolean isAtOwnPlace(Symbol symbol, int row, int column) {
    return own.isPresent()
        && own.equals(links.place(symbol, row, column))
        && isOwnSample(links.sample(symbol, row, column));
  }

  /** A unit stands for all samples, an entry of it for one. */
  private boolean isOwnSample(OptionalInt other) {
    OptionalInt mine =
        focus.orElse(null) instanceof Focus.OfEntry(Symbol symbol, int row, int column)
            ? links.sample(symbol, row, column)
            : OptionalInt.empty();
    return mine.isEmpty() || other.isEmpty() || mine.equals(other);
  }

  /** Whether an entry of that matrix, or the matrix itself, is meant or goes into what is meant. */
  public boolean isNamed(Symbol symbol) {
    return named.contains(symbol)
        || focus.filter(f -> f.symbol().equals(symbol)).isPresent()
        || entries.stream().anyMatch(entry -> entry.symbol().equals(symbol));
  }

  /** Whether a neuron or an edge is lit. */
  public boolean isLit(Place place) {
    return places.contains(place);
  }
}
