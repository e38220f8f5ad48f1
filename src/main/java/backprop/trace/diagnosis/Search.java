package backprop.trace.diagnosis;

import backprop.formula.Architecture;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.trace.ClaimVerdict;
import backprop.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Tries one mistake after the other, then two together, and keeps what explains most. What was
 * found is put into the pass, and the rest is searched there as well.
 */
final class Search {
  /** So much better than chance, in bits, an explanation has to be. */
  private static final double CLEARLY = 8;

  private static final int MOST_FINDINGS = 6;
  private static final int MOST_TWINS = 2;

  /** Multiplications that may be spent on two mistakes together. */
  private static final double MOST_WORK = 3e8;

  /** Mistakes about a gradient as a whole, which go along with any other. */
  private static final Set<Kind> WHOLE =
      EnumSet.of(
          Kind.TARGET_MINUS_OUTPUT,
          Kind.SIGN,
          Kind.MEAN_OVER_SAMPLES,
          Kind.TIMES_SAMPLES,
          Kind.DOUBLED,
          Kind.HALVED,
          Kind.MEAN_OVER_OUTPUTS,
          Kind.MEAN_OVER_ALL,
          Kind.LEARNING_RATE,
          Kind.TRANSPOSED,
          Kind.BIAS_NOT_SUMMED);

  private final Trace trace;
  private final BooleanSupplier goOn;
  private final List<Slip> slips;
  private final Map<Quantity, Claim> claims = new LinkedHashMap<>();
  private final Set<Quantity> settled = new HashSet<>();
  private final Set<Quantity> off = new LinkedHashSet<>();
  private final List<Context> contexts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  Search(Trace trace, List<ClaimVerdict> verdicts, BooleanSupplier goOn) {
    this.trace = trace;
    this.goOn = goOn;
    this.slips = slips(trace);
    Map<Quantity, RealMatrix> matrices = trace.lesson().claims();
    for (ClaimVerdict verdict : verdicts) {
      RealMatrix matrix = matrices.get(verdict.by());
      if (matrix != null) {
        claims.put(verdict.by(), new Claim(matrix, errorSize(verdict.by())));
        (verdict.agrees() ? settled : off).add(verdict.by());
      }
    }
  }

  /** The largest entry of δ of a layer: all that is summed to a gradient there is a share of it. */
  private double errorSize(Quantity by) {
    RealMatrix delta = trace.values().copyOf(Symbol.gradient(Symbol.a(Math.max(1, by.layer()))));
    return Arrays.stream(delta.getData())
        .flatMapToDouble(Arrays::stream)
        .map(Math::abs)
        .max()
        .orElse(0);
  }

  /** Every mistake that can be made in a lesson's pass. */
  static List<Slip> slips(Trace trace) {
    SlipList list = new SlipList(trace.program());
    new OutputSlips(list).add();
    new SlopeSlips(list).add();
    new LayerSlips(list).add();
    new GradientSlips(list, trace.lesson().learningRate()).add();
    return list.slips();
  }

  List<Finding> findings() {
    if (!off.isEmpty()) {
      contexts.add(new Context(trace, claims, Map.of(), Reach.of(layers())));
      while (!off.isEmpty() && findings.size() < MOST_FINDINGS) {
        List<Fit> fits = fits();
        Optional<Fit> best = fits.stream().min(Fit.BEST_FIRST);
        if (best.isEmpty()) {
          break;
        }
        settle(best.get(), fits);
      }
      off.forEach(this::misplaced);
    }
    return List.copyOf(findings);
  }

  private int layers() {
    return trace.program().architecture().layers();
  }

  /** One mistake; if none explains anything, two. */
  private List<Fit> fits() {
    List<Fit> fits = singles();
    if (fits.isEmpty()) {
      fits = pairs(true);
    }
    return fits.isEmpty() ? pairs(false) : fits;
  }

  private void settle(Fit fit, List<Fit> fits) {
    Set<Kind> named = EnumSet.noneOf(Kind.class);
    fit.slips().forEach(slip -> named.add(slip.kind()));
    List<Cause> twins =
        fits.stream()
            .filter(other -> other.isTwinOf(fit))
            .sorted(Fit.BEST_FIRST)
            .filter(
                other -> other.slips().size() == 1 && named.add(other.slips().getFirst().kind()))
            .limit(MOST_TWINS)
            .flatMap(other -> other.causes().stream())
            .toList();
    findings.add(new Finding(fit.causes(), inOrder(fit.matched()), twins));
    off.removeAll(fit.matched());
    settled.addAll(fit.matched());
    if (!fit.left().isEmpty()) {
      contexts.add(new Context(trace, claims, fit.lines(), Reach.of(layers())));
    }
  }

  private Set<Quantity> inOrder(Set<Quantity> some) {
    Set<Quantity> ordered = new LinkedHashSet<>(claims.keySet());
    ordered.retainAll(some);
    return ordered;
  }

  private List<Fit> singles() {
    return contexts.stream()
        .flatMap(context -> clear(context, slips.stream().map(List::of), slips.size()).stream())
        .toList();
  }

  /**
   * Two mistakes together.
   *
   * @param withWhole whether one of them concerns the gradient as a whole: its size, sign or sum
   */
  private List<Fit> pairs(boolean withWhole) {
    List<List<Slip>> pairs = new ArrayList<>();
    for (int i = 0; i < slips.size(); i++) {
      for (int k = i + 1; k < slips.size(); k++) {
        List<Slip> pair = List.of(slips.get(i), slips.get(k));
        if (pair.stream().anyMatch(slip -> WHOLE.contains(slip.kind())) == withWhole) {
          pairs.add(pair);
        }
      }
    }
    return pairs.size() * work() > MOST_WORK
        ? List.of()
        : clear(contexts.getFirst(), pairs.stream(), pairs.size());
  }

  /** Multiplications of one way back, about, and as many for what is done around them. */
  private double work() {
    Architecture architecture = trace.program().architecture();
    double work = 2000;
    for (int l = 1; l <= architecture.layers(); l++) {
      work += 3.0 * architecture.rows() * architecture.inputs(l) * architecture.units(l);
    }
    return work;
  }

  /** What fits so well that chance is no explanation, however many are tried. */
  private List<Fit> clear(Context context, Stream<List<Slip>> tried, int number) {
    double least = CLEARLY + StrictMath.log(number) / StrictMath.log(2);
    return tried
        .flatMap(some -> {
          if (!goOn.getAsBoolean()) {
            throw new CancellationException();
          }
          return context.fits(some, settled).stream();
        })
        .filter(fit -> fit.bits() >= least)
        .toList();
  }

  private void misplaced(Quantity by) {
    Claim claim = claims.get(by);
    for (Context context : contexts) {
      double[][] expected = context.expected().get(by);
      if (claim != null && expected != null) {
        Optional<Cause> cause = new Misplaced(claim, expected).cause();
        if (cause.isPresent()) {
          findings.add(new Finding(List.of(cause.get()), Set.of(by), List.of()));
          return;
        }
      }
    }
  }
}
