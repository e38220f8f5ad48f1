package backprop.drawing;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Partial;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Symbol.Updated;
import backprop.session.GradientColours;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.util.Optional;

/**
 * The colour scale of each matrix of a trace: its own largest magnitude gets the full colour.
 * Gradients may be compared with each other instead.
 */
public final class Scales {
  private final Palette palette;
  private final Trace trace;
  private final GradientColours gradients;

  /** The scales of a trace in a theme. */
  public Scales(Palette palette, Trace trace) {
    this(palette, trace, GradientColours.USUAL);
  }

  /** The scales of a trace in a style. */
  public Scales(Style style, Trace trace) {
    this(style.palette(), trace, style.gradients());
  }

  /** The scales of a trace as a person has chosen them. */
  public Scales(Palette palette, Trace trace, GradientColours gradients) {
    this.palette = palette;
    this.trace = trace;
    this.gradients = gradients;
  }

  /** The scale of one matrix. */
  public ColourScale of(Symbol symbol) {
    if (!isGradient(symbol)) {
      return own(symbol);
    }
    boolean logarithmic = gradients.span() == GradientColours.Span.SYMLOG;
    double largest =
        gradients
            .locked()
            .orElseGet(() ->
                gradients.span() == GradientColours.Span.MATRIX
                    ? own(symbol).largest()
                    : largestGradient());
    return new ColourScale(palette, largest, true, logarithmic);
  }

  /** Whether a gradient has a number beyond the magnitude that its colours are locked to. */
  boolean isBeyond(Symbol symbol, boolean negative) {
    if (gradients.locked().isEmpty() || !isGradient(symbol)) {
      return false;
    }
    double most = gradients.locked().getAsDouble();
    Shape shape = trace.values().shape(symbol);
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        double value = trace.values().get(symbol, i, j);
        if ((negative ? -value : value) > most) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isGradient(Symbol symbol) {
    return symbol instanceof Partial(Quantity of, Quantity _) && of.equals(Symbol.E);
  }

  /** The largest magnitude of all gradients of the pass. */
  private double largestGradient() {
    return trace.steps().stream()
        .map(Step::symbol)
        .filter(Scales::isGradient)
        .mapToDouble(symbol -> own(symbol).largest())
        .max()
        .orElse(0);
  }

  /** The magnitude that gets the full colour at a step, to be locked there. */
  public double inQuestion(Optional<Step> step) {
    return step.map(Step::symbol)
        .filter(Scales::isGradient)
        .map(symbol -> of(symbol).largest())
        .orElseGet(this::largestGradient);
  }

  private ColourScale own(Symbol symbol) {
    double largest = 0;
    boolean negative = false;
    Shape shape = trace.values().shape(symbol);
    for (int i = 0; i < shape.rows(); i++) {
      for (int j = 0; j < shape.columns(); j++) {
        double value = trace.values().get(symbol, i, j);
        if (Double.isFinite(value)) {
          largest = Math.max(largest, Math.abs(value));
        }
        negative |= value < 0;
      }
    }
    return new ColourScale(palette, largest, negative || isSigned(symbol));
  }

  /** Whether a quantity has two sides by its nature, whatever its numbers are today. */
  private static boolean isSigned(Symbol symbol) {
    return switch (symbol) {
      case Quantity quantity ->
          switch (quantity.letter()) {
            case X, W, B, A -> true;
            case T, Z, E -> false;
          };
      case Partial(Quantity of, Quantity _) -> of.equals(Symbol.E);
      case Updated _ -> true;
    };
  }
}
