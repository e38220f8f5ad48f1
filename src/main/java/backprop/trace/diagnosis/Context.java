package backprop.trace.diagnosis;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.trace.AlteredPass;
import backprop.trace.AlteredPass.Line;
import backprop.trace.Trace;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A pass, right or with a mistake that was found already, in which others are tried. */
final class Context {
  private final Trace trace;
  private final Map<Quantity, Claim> claims;
  private final Map<Symbol, Line> lines;
  private final List<Predicate<Quantity>> reaches;
  private final Map<Quantity, double[][]> expected;

  Context(
      Trace trace,
      Map<Quantity, Claim> claims,
      Map<Symbol, Line> lines,
      List<Predicate<Quantity>> reaches) {
    this.trace = trace;
    this.claims = claims;
    this.lines = lines;
    this.reaches = reaches;
    this.expected = gradients(trace, lines, claims.keySet());
  }

  private static Map<Quantity, double[][]> gradients(
      Trace trace, Map<Symbol, Line> lines, Collection<Quantity> by) {
    Map<Quantity, double[][]> gradients = new LinkedHashMap<>();
    new AlteredPass(trace, lines)
        .gradients(by)
        .orElse(Map.of())
        .forEach((quantity, matrix) -> gradients.put(quantity, matrix.getData()));
    return gradients;
  }

  /** What this pass says the gradients are. */
  Map<Quantity, double[][]> expected() {
    return expected;
  }

  /**
   * How mistakes fit the claims, in every reach in which they contradict none that is settled.
   *
   * @param settled gradients that are right, or explained already
   */
  List<Fit> fits(List<Slip> slips, Set<Quantity> settled) {
    Optional<Map<Symbol, Line>> all = Optional.of(lines);
    for (Slip slip : slips) {
      all = all.flatMap(before -> Slip.both(before, slip.lines()));
    }
    return all.map(changed -> fits(slips, changed, settled)).orElse(List.of());
  }

  private List<Fit> fits(List<Slip> slips, Map<Symbol, Line> all, Set<Quantity> settled) {
    Set<Quantity> changed = new HashSet<>();
    Map<Quantity, Double> matched = new HashMap<>();
    Set<Quantity> loose = new HashSet<>();
    gradients(trace, all, claims.keySet())
        .forEach((by, values) -> {
          Claim claim = of(claims, by);
          if (claim.tellsApart(values, of(expected, by))) {
            changed.add(by);
            if (claim.matches(values)) {
              matched.put(by, claim.bits(values, of(expected, by)));
              if (!claim.matchesTightly(values)) {
                loose.add(by);
              }
            }
          }
        });
    Set<Set<Quantity>> tried = new HashSet<>();
    return IntStream.range(0, matched.isEmpty() ? 0 : reaches.size())
        .boxed()
        .flatMap(reach -> {
          Set<Quantity> reached = new HashSet<>(changed);
          reached.removeIf(reaches.get(reach).negate());
          Set<Quantity> explained = new HashSet<>(reached);
          explained.retainAll(matched.keySet());
          Set<Quantity> left = new HashSet<>(reached);
          left.removeAll(explained);
          boolean fits =
              tried.add(reached)
                  && !explained.isEmpty()
                  && reached.stream().noneMatch(settled::contains)
                  && (reach == 0 || left.isEmpty())
                  && mayReach(slips, reach == 0);
          double bits = explained.stream().mapToDouble(by -> of(matched, by)).sum();
          boolean tight = explained.stream().noneMatch(loose::contains);
          return fits
              ? Stream.of(new Fit(slips, all, reach, explained, left, tight, bits))
              : Stream.empty();
        })
        .toList();
  }

  private static boolean mayReach(List<Slip> slips, boolean whole) {
    return slips.stream().allMatch(slip -> slip.kind().mayReach(whole));
  }

  private static <V> V of(Map<Quantity, V> map, Quantity by) {
    V value = map.get(by);
    if (value == null) {
      throw new IllegalArgumentException("no gradient by " + by.key());
    }
    return value;
  }
}
