package backprop.drawing.proof;

import backprop.drawing.View;
import backprop.formula.Architecture;
import backprop.formula.ScalarNotation;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Letter;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Term.Entry;
import backprop.lesson.BadLesson;
import backprop.session.Focus;
import backprop.session.Lighting;
import backprop.session.Moment;
import backprop.session.Place;
import backprop.trace.Nudge;
import backprop.trace.Parameter;
import backprop.trace.SlopeStudy;
import backprop.trace.Trace;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One number that is being moved: how far at most, and where it stands now. Immutable. */
public final class NudgeState {
  /** Places of the slider on either side of the middle. */
  public static final int NOTCHES = 10;

  private static final int LARGEST = 1;
  private static final int SMALLEST = 15;

  private final Trace trace;
  private final Parameter parameter;
  private final int power;
  private final int notch;
  private final SlopeStudy study;
  private final Nudge nudge;
  private final Trace moved;

  private NudgeState(
      Trace trace,
      Parameter parameter,
      int power,
      int notch,
      SlopeStudy study,
      Optional<Nudge> known) {
    this.trace = trace;
    this.parameter = parameter;
    this.power = power;
    this.notch = notch;
    this.study = study;
    this.nudge = known.orElseGet(() -> new Nudge(trace, parameter, stepOf(power)));
    this.moved = notch == 0 ? trace : moved(trace, parameter, value());
  }

  /** A number at its largest step, moved up by all of it, so that something is seen at once. */
  public static NudgeState of(Trace trace, Parameter parameter) {
    SlopeStudy study = new SlopeStudy(trace, parameter);
    return new NudgeState(trace, parameter, LARGEST, NOTCHES, study, Optional.empty());
  }

  private static Trace moved(Trace trace, Parameter parameter, double value) {
    try {
      return trace.rerun(
          trace.lesson().with(parameter.symbol(), parameter.row(), parameter.column(), value));
    } catch (BadLesson tooLarge) {
      // Only a number within a tenth of the largest double overflows: then nothing is seen to move
      return trace;
    }
  }

  private static double stepOf(int power) {
    return Double.parseDouble("1e-" + power);
  }

  /** The same with the slider elsewhere; beyond its ends it stays there. */
  public NudgeState at(int newNotch) {
    int clamped = Math.clamp(newNotch, -NOTCHES, NOTCHES);
    return clamped == notch
        ? this
        : new NudgeState(trace, parameter, power, clamped, study, Optional.of(nudge));
  }

  /** The same with h ten times smaller for each unit; it ends at 10⁻¹ and 10⁻¹⁵. */
  public NudgeState finer(int powers) {
    int clamped = Math.clamp(power + (long) powers, LARGEST, SMALLEST);
    return clamped == power
        ? this
        : new NudgeState(trace, parameter, clamped, notch, study, Optional.empty());
  }

  /** The same step and slider on another number of the same pass. */
  public NudgeState on(Parameter other) {
    return new NudgeState(
        trace, other, power, notch, new SlopeStudy(trace, other), Optional.empty());
  }

  /** The pass as it is. */
  public Trace trace() {
    return trace;
  }

  /** The pass with the number moved to where the slider stands. */
  public Trace moved() {
    return moved;
  }

  /** What is moved. */
  public Parameter parameter() {
    return parameter;
  }

  /** h is 10 to minus this. */
  public int power() {
    return power;
  }

  /** Where the slider stands, in tenths of h. */
  public int notch() {
    return notch;
  }

  /** The same as a number: what is added to w. */
  public double offset() {
    return notch * nudge.h() / NOTCHES;
  }

  /** Where the number stands. */
  public double value() {
    return nudge.w() + offset();
  }

  /** E at w, w+h and w−h, and their slope. */
  public Nudge nudge() {
    return nudge;
  }

  /** The slope with every h. */
  public SlopeStudy study() {
    return study;
  }

  /** The number's name as LaTeX: {@code w_{7,2}^{(2)}}. */
  public String name() {
    return ScalarNotation.name(entry(parameter.symbol()), trace.program().architecture().rows());
  }

  /** What formulas call it while it moves: w, b or x. */
  public String letter() {
    return parameter.symbol().letter().name().toLowerCase(Locale.ROOT);
  }

  private Entry entry(Symbol symbol) {
    return new Entry(symbol, parameter.row(), parameter.column());
  }

  /** The network as it stands now: forward to the error, the moved number lit, and its way. */
  public View network() {
    int position = trace.step(Symbol.E).orElseThrow().number();
    Focus focus = new Focus.OfEntry(parameter.symbol(), parameter.row(), parameter.column());
    Moment moment = Moment.start(moved).at(position).pin(Optional.of(focus));
    return new View(moment, new Lighting(moment, Optional.of(focus), way()), true);
  }

  private Set<Place> way() {
    Architecture architecture = trace.program().architecture();
    Set<Place> way = new HashSet<>();
    if (parameter.symbol().equals(Symbol.X)) {
      way.add(new Place.Unit(0, parameter.column()));
    }
    for (Nudge.Change change : nudge.changes()) {
      if (change.entry().symbol() instanceof Quantity quantity) {
        int column = change.entry().column();
        way.add(
            quantity.letter() == Letter.E
                ? new Place.Output(column)
                : new Place.Unit(quantity.layer(), column));
      }
    }
    for (Place place : Set.copyOf(way)) {
      if (place instanceof Place.Unit(int layer, int from) && layer < architecture.layers()) {
        for (int to = 0; to < architecture.units(layer + 1); to++) {
          if (way.contains(new Place.Unit(layer + 1, to))) {
            way.add(new Place.Edge(layer + 1, from, to));
          }
        }
      }
    }
    return way;
  }
}
