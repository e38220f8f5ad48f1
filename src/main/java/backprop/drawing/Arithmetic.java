package backprop.drawing;

import backprop.formula.Formula.Scalar;
import backprop.formula.Term;
import backprop.formula.Term.Add;
import backprop.formula.Term.Call;
import backprop.formula.Term.CallRow;
import backprop.formula.Term.Divide;
import backprop.formula.Term.Entry;
import backprop.formula.Term.Minus;
import backprop.formula.Term.One;
import backprop.formula.Term.Scaled;
import backprop.formula.Term.Subtract;
import backprop.formula.Term.Times;
import backprop.trace.Trace;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Whether numbers, as they are shown, come to the result as it is shown. */
final class Arithmetic {
  private static final MathContext EXACT = new MathContext(60);

  private final Trace trace;
  private final int digits;

  /** Calculates with numbers rounded to so many significant digits. */
  Arithmetic(Trace trace, int digits) {
    this.trace = trace;
    this.digits = digits;
  }

  /** A number as it is shown. */
  BigDecimal shown(double value) {
    return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  /** Whether an equals sign is true to the last digit that is shown. */
  boolean comesTo(Term term, double result) {
    if (!Double.isFinite(result)) {
      return false;
    }
    BigDecimal expected = shown(result);
    return value(term)
        .map(v -> v.setScale(expected.scale(), RoundingMode.HALF_EVEN).compareTo(expected) == 0)
        .orElse(false);
  }

  private double entry(Entry entry) {
    return trace.values().get(entry.symbol(), entry.row(), entry.column());
  }

  /** Empty where a value is no finite number, or a function is not worked by hand. */
  private Optional<BigDecimal> value(Term term) {
    return switch (term) {
      case Entry e -> Double.isFinite(entry(e)) ? Optional.of(shown(entry(e))) : Optional.empty();
      case One _ -> Optional.of(BigDecimal.ONE);
      case Scaled(var scalar, Term of) ->
          value(of)
              .map(v ->
                  v.multiply(
                      scalar == Scalar.HALF
                          ? new BigDecimal("0.5")
                          : shown(trace.lesson().learningRate())));
      case Minus(Term of) -> value(of).map(BigDecimal::negate);
      case Subtract(Term left, Term right) ->
          value(left).flatMap(l -> value(right).map(l::subtract));
      case Divide(Term left, Term right) ->
          value(right)
              .filter(r -> r.signum() != 0)
              .flatMap(r -> value(left).map(l -> l.divide(r, EXACT)));
      case Add(var terms) ->
          terms.stream()
              .map(this::value)
              .reduce(Optional.of(BigDecimal.ZERO), (a, b) -> a.flatMap(x -> b.map(x::add)));
      case Times(var factors) ->
          factors.stream()
              .map(this::value)
              .reduce(Optional.of(BigDecimal.ONE), (a, b) -> a.flatMap(x -> b.map(x::multiply)));
      case Call(var function, Term of) ->
          switch (function) {
            case SQUARE -> value(of).map(v -> v.multiply(v));
            case IDENTITY -> value(of);
            case RELU -> value(of).map(v -> v.max(BigDecimal.ZERO));
            default -> Optional.empty();
          };
      case CallRow _ -> Optional.empty();
    };
  }
}
