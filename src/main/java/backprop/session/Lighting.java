package backprop.session;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Term.Entry;
import backprop.trace.Step;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is lit at a moment: the entry or matrix in question, what it is computed from, and where all
 * that lives in the network.
 */
public final class Lighting {
  private final Links links;
  private final Optional<Focus> focus;
  private final Optional<Place> own;
  private final Set<Entry> entries = new HashSet<>();
  private final Set<Place> places = new HashSet<>();

  /**
   * @param moment what is visible
   * @param focus what is pointed at, pinned or worked
   */
  public Lighting(Moment moment, Optional<Focus> focus) {
    this.links = new Links(moment.trace().program());
    this.focus = focus;
    this.own = focus.flatMap(this::placeOf);
    own.ifPresent(places::add);
    focus.ifPresent(f -> {
      if (f instanceof Focus.OfEntry entry) {
        light(new Entry(entry.symbol(), entry.row(), entry.column()));
        moment
            .step()
            .filter(step -> step.symbol().equals(entry.symbol()))
            .ifPresent(step -> lightSources(step, entry));
      } else {
        lightAll(moment, f.symbol());
      }
    });
  }

  private void lightSources(Step step, Focus.OfEntry entry) {
    links.sources(step.definition(), entry.row(), entry.column()).forEach(this::light);
  }

  private void light(Entry entry) {
    entries.add(entry);
    links.place(entry.symbol(), entry.row(), entry.column()).ifPresent(places::add);
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

  /** What all this comes from. */
  public Optional<Focus> focus() {
    return focus;
  }

  /** Whether that matrix as a whole is meant. */
  public boolean isLit(Symbol symbol) {
    return focus.filter(new Focus.OfMatrix(symbol)::equals).isPresent();
  }

  /** Whether an entry is lit: it is meant, goes into what is meant, or lives at the same place. */
  public boolean isLit(Symbol symbol, int row, int column) {
    return entries.contains(new Entry(symbol, row, column))
        || (own.isPresent() && own.equals(links.place(symbol, row, column)));
  }

  /** Whether a neuron or an edge is lit. */
  public boolean isLit(Place place) {
    return places.contains(place);
  }
}
