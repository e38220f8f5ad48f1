package backprop.session;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Jacobian;
import backprop.formula.Loss;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Term.Entry;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.trace.Pullback;
import backprop.trace.Step;
import backprop.trace.Trace;
import backprop.trace.Trial;
import backprop.trace.Trial.Choice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is visible in the laboratory of one derivative ∂V/∂U: which entry of U is looked at in
 * all views at once, and which ways to multiply have been tried.
 *
 * @param pullback the Jacobian and what it is multiplied with
 * @param trial the factors to put together; empty where nothing is transposed
 * @param chosen number of the entry of U, row after row from 0
 * @param front the view that is spoken about, from 1; 0 for all alike
 * @param choice the way that is tried now
 * @param tried all ways tried so far
 * @param example whether this is the square example instead of the lesson
 */
public record Lab(
    Pullback pullback,
    Optional<Trial> trial,
    int chosen,
    int front,
    Choice choice,
    Set<Choice> tried,
    boolean example) {

  /** Size of every layer of the square example, and number of its samples. */
  private static final int SQUARE = 3;

  /** With these numbers right and wrong products differ plainly; a test holds it. */
  private static final long SEED = 1;

  /** Copies what was tried. */
  public Lab {
    tried = Set.copyOf(tried);
  }

  /** Whether there is a laboratory for the step of a moment: there is for every derivative. */
  public static boolean isFor(Moment moment) {
    return jacobian(moment).isPresent();
  }

  private static Optional<Jacobian> jacobian(Moment moment) {
    return moment
        .step()
        .map(Step::symbol)
        .flatMap(symbol -> Jacobian.behind(moment.trace().program(), symbol));
  }

  /**
   * The laboratory of the step of a moment, at the entry that is lit or stepped into, else at the
   * largest of the gradient. Empty where the step is no derivative.
   */
  public static Optional<Lab> open(Moment moment, Optional<Focus> lit) {
    return jacobian(moment)
        .map(jacobian -> {
          Lab lab = of(moment.trace(), jacobian, false);
          return lit.flatMap(lab::entryOf)
              .or(() -> moment.entry().flatMap(lab::entryOf))
              .map(lab::choose)
              .orElse(lab);
        });
  }

  private static Lab of(Trace trace, Jacobian jacobian, boolean example) {
    Pullback pullback = new Pullback(trace, jacobian);
    Optional<Trial> trial = Trial.of(trace, pullback.result());
    Choice first = trial.map(Trial::unthinking).orElse(Choice.all().getFirst());
    return new Lab(pullback, trial, largest(pullback), 0, first, Set.of(first), example);
  }

  private static int largest(Pullback pullback) {
    Trace trace = pullback.trace();
    int largest = 0;
    double most = -1;
    for (int c = 0; c < pullback.jacobian().shape().columns(); c++) {
      Entry u = pullback.jacobian().column(c);
      double size = Math.abs(trace.values().get(pullback.result(), u.row(), u.column()));
      if (size > most) {
        most = size;
        largest = c;
      }
    }
    return largest;
  }

  /** Number of the entry of U that something on screen stands for, if it does. */
  public Optional<Integer> entryOf(Focus focus) {
    Quantity by = jacobian().by();
    return focus instanceof Focus.OfEntry(Symbol symbol, int row, int column)
            && (symbol.equals(by) || symbol.equals(Symbol.gradient(by)))
        ? Optional.of(row * jacobian().byShape().columns() + column)
        : Optional.empty();
  }

  /** Number of the entry of V that something on screen stands for, if it does. */
  public Optional<Integer> rowOf(Focus focus) {
    Quantity of = jacobian().of();
    return focus instanceof Focus.OfEntry(Symbol symbol, int row, int column)
            && (symbol.equals(of) || symbol.equals(Symbol.gradient(of)))
        ? Optional.of(row * jacobian().ofShape().columns() + column)
        : Optional.empty();
  }

  /** The Jacobian in question. */
  public Jacobian jacobian() {
    return pullback.jacobian();
  }

  /** The moment of the gradient's own step, when all of its factors are known. */
  public Moment moment() {
    Trace trace = pullback.trace();
    int number = trace.step(pullback.result()).orElseThrow().number();
    return Moment.start(trace).at(number);
  }

  /** Number of views: the last one is the trial, where there is one. */
  public int views() {
    return trial.isPresent() ? 4 : 3;
  }

  /** The same at another entry of U. */
  public Lab choose(int entry) {
    return new Lab(pullback, trial, entry, front, choice, tried, example);
  }

  /** The same some entries further, row after row, and round from the last to the first. */
  public Lab moved(int rows, int columns) {
    Shape shape = jacobian().byShape();
    return choose(Math.floorMod(chosen + rows * shape.columns() + columns, shape.size()));
  }

  /** With one view in front; the same view once more, or one that is not there, lets go of it. */
  public Lab front(int view) {
    int wanted = view == front || view > views() ? 0 : view;
    return new Lab(pullback, trial, chosen, wanted, choice, tried, example);
  }

  /** With another way tried. */
  public Lab attempt(Choice way) {
    Set<Choice> all = new LinkedHashSet<>(tried);
    all.add(way);
    return new Lab(pullback, trial, chosen, front, way, all, example);
  }

  /** The same derivative in a network whose matrices are all 3 × 3, where every product exists. */
  public Lab square() {
    Architecture architecture =
        new Architecture(
            SQUARE,
            List.of(SQUARE, SQUARE, SQUARE),
            List.of(Activation.SIGMOID, Activation.SIGMOID),
            Loss.HALF_SQUARED_ERROR,
            false);
    try {
      Trace trace = Trace.of(Initialiser.XAVIER.lesson("", architecture, SEED));
      int layer = Math.min(jacobian().of().layer(), 2);
      Quantity of = Symbol.a(layer);
      Quantity by =
          switch (jacobian().by().letter()) {
            case W -> Symbol.w(layer);
            case B -> Symbol.b(layer);
            default -> Symbol.z(layer - 1);
          };
      return of(trace, Jacobian.of(trace.program(), of, by), true);
    } catch (BadLesson impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
