package backprop.lesson;

import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people call their arrays, and what they mean by it. */
final class ArrayNames {
  private static final Pattern PLAIN =
      Pattern.compile(
          "(grads?_?|gradient_?|d[ELJC](?:oss)?[/_]d_?|∂[ELJC]/∂|nabla_?|d_?)?"
              + "(x|w|weights?|b|bias(?:es)?)[_.]?(\\d{1,4})?([_.]?grad(?:ient)?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INPUTS =
      Pattern.compile("x|inputs?|x_?train|x_?data|data|features", Pattern.CASE_INSENSITIVE);
  private static final Pattern TARGETS =
      Pattern.compile("t|y|targets?|labels?|y_?train|y_?true|truth", Pattern.CASE_INSENSITIVE);
  private static final Pattern MODULE =
      Pattern.compile("(grad[._])?(.+)[._](weight|bias)([._]grad)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,6})\\D*$");
  private static final Pattern FIRST = Pattern.compile("(?i).*(input|hidden|first).*");
  private static final Pattern LAST = Pattern.compile("(?i).*(out|head|classifier|last|final).*");

  private ArrayNames() {}

  /** How sure a name is. */
  enum Kind {
    /** As the lesson format spells it. */
    EXACT,
    /** Another spelling of the same: {@code w_1}. */
    SPELLING,
    /** As PyTorch names the parameters of a module, which keeps weights outputs × inputs. */
    MODULE
  }

  /** A reading of a name. */
  record Reading(ArrayRole role, Kind kind) {}

  /** One module of PyTorch; those of a network are in the order of their numbers. */
  private record Module(String name, int rank, int number) {
    static Module of(String name) {
      Matcher number = LAST_NUMBER.matcher(name);
      if (number.find()) {
        return new Module(name, 1, Integer.parseInt(number.group(1)));
      }
      int rank = LAST.matcher(name).matches() ? 2 : FIRST.matcher(name).matches() ? 0 : 1;
      return new Module(name, rank, 0);
    }
  }

  /** What each name means, if it means anything; they are read together, as they count layers. */
  static Map<String, Reading> read(Collection<String> names) {
    Map<String, Reading> readings = new LinkedHashMap<>();
    boolean fromZero = names.stream().anyMatch(ArrayNames::isZero);
    List<String> modular = new ArrayList<>();
    for (String name : names) {
      Optional<ArrayRole> exact = ArrayRole.named(name);
      if (exact.isPresent() && !(fromZero && exact.get().of().layer() > 0)) {
        readings.put(name, new Reading(exact.get(), Kind.EXACT));
        continue;
      }
      Optional<ArrayRole> spelled = spelled(name, fromZero ? 1 : 0);
      if (spelled.isPresent()) {
        readings.put(name, new Reading(spelled.get(), Kind.SPELLING));
      } else if (MODULE.matcher(name).matches()) {
        modular.add(name);
      }
    }
    readings.putAll(modules(modular));
    return readings;
  }

  private static boolean isZero(String name) {
    Matcher matcher = PLAIN.matcher(plain(name));
    return matcher.matches() && matcher.group(3) != null && Integer.parseInt(matcher.group(3)) == 0;
  }

  /** Digits written as indices, and letters of full width, as plain ones. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC);
  }

  private static Optional<ArrayRole> spelled(String name, int shift) {
    String plain = plain(name);
    if (INPUTS.matcher(plain).matches()) {
      return Optional.of(new ArrayRole(Symbol.X, false));
    }
    if (TARGETS.matcher(plain).matches()) {
      return Optional.of(new ArrayRole(Symbol.T, false));
    }
    Matcher matcher = PLAIN.matcher(plain);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean gradient = matcher.group(1) != null || matcher.group(4) != null;
    boolean numbered = matcher.group(3) != null;
    int layer = numbered ? Integer.parseInt(matcher.group(3)) + shift : 1;
    char letter = Character.toLowerCase(matcher.group(2).charAt(0));
    if (letter == 'x') {
      return numbered ? Optional.empty() : Optional.of(new ArrayRole(Symbol.X, gradient));
    }
    return Optional.of(new ArrayRole(parameter(letter == 'w', layer), gradient));
  }

  private static Quantity parameter(boolean weights, int layer) {
    return weights ? Symbol.w(layer) : Symbol.b(layer);
  }

  private static Map<String, Reading> modules(List<String> names) {
    List<Module> order =
        names.stream()
            .map(ArrayNames::module)
            .distinct()
            .map(Module::of)
            .sorted(Comparator.comparingInt(Module::rank).thenComparingInt(Module::number))
            .toList();
    Map<String, Integer> layers = new HashMap<>();
    for (Module module : order) {
      layers.put(module.name(), layers.size() + 1);
    }
    boolean clear =
        order.size() == order.stream().map(m -> List.of(m.rank(), m.number())).distinct().count();
    Map<String, Reading> readings = new LinkedHashMap<>();
    for (String name : clear ? names : List.<String>of()) {
      Matcher matcher = MODULE.matcher(name);
      if (matcher.matches()) {
        boolean weights = matcher.group(3).equalsIgnoreCase("weight");
        boolean gradient = Stream.of(1, 4).anyMatch(group -> matcher.group(group) != null);
        int layer = layers.getOrDefault(module(name), 1);
        ArrayRole role = new ArrayRole(parameter(weights, layer), gradient);
        readings.put(name, new Reading(role, Kind.MODULE));
      }
    }
    return readings;
  }

  private static String module(String name) {
    Matcher matcher = MODULE.matcher(name);
    return matcher.matches() ? matcher.group(2) : name;
  }
}
