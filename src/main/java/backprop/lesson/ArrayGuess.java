package backprop.lesson;

import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.ArrayNames.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the arrays of a file are taken for: what a person has said, then the names of the lesson
 * format, then what else people call them. Weights under other names are transposed where their
 * shape demands it. What stays in doubt is listed, for nothing is to be taken silently for
 * something else.
 */
public final class ArrayGuess {
  private final NamedArrays arrays;
  private final Map<String, ArrayUse> said = new LinkedHashMap<>();
  private final Map<ArrayRole, String> taken = new LinkedHashMap<>();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Set<String> transposed = new HashSet<>();
  private final Set<String> unsure = new HashSet<>();
  private final List<Problem> doubts = new ArrayList<>();

  private ArrayGuess(NamedArrays arrays) {
    this.arrays = arrays;
  }

  /** Nothing said by a person. */
  public static ArrayGuess of(NamedArrays arrays) {
    ArrayGuess guess = new ArrayGuess(arrays);
    guess.guess();
    return guess;
  }

  /**
   * With what a person has said.
   *
   * @param maps as of the option {@code --map}: {@code NAME=ROLE}, {@code NAME.T=ROLE} for the
   *     transpose, {@code NAME=-} for an array that is to be left out
   * @throws BadLesson if one of them names no array or no role
   */
  public static ArrayGuess of(NamedArrays arrays, List<String> maps) throws BadLesson {
    ArrayGuess guess = new ArrayGuess(arrays);
    for (String map : maps) {
      guess.say(map);
    }
    guess.guess();
    return guess;
  }

  private void say(String map) throws BadLesson {
    int sign = map.lastIndexOf('=');
    if (sign < 1) {
      throw new BadLesson(Problem.of("map-form", map));
    }
    String name = map.substring(0, sign);
    String key = map.substring(sign + 1);
    boolean turned = !arrays.numbers().containsKey(name) && name.endsWith(".T");
    String array = turned ? name.substring(0, name.length() - 2) : name;
    if (!arrays.numbers().containsKey(array)) {
      throw new BadLesson(Problem.of("map-array", array, arrays.listed()));
    }
    Optional<ArrayRole> role = ArrayRole.named(key);
    if (role.isEmpty() && !key.equals("-")) {
      throw new BadLesson(Problem.of("map-role", key));
    }
    boolean twice = role.isPresent() && taken.containsKey(role.get());
    if (twice || said.put(array, new ArrayUse(array, role, turned)) != null) {
      throw new BadLesson(Problem.of("map-twice", twice ? key : array));
    }
    role.ifPresent(it -> taken.put(it, array));
  }

  private void guess() {
    Map<ArrayRole, List<String>> candidates = new LinkedHashMap<>();
    ArrayNames.read(arrays.numbers().keySet())
        .forEach((name, reading) -> {
          if (!said.containsKey(name) && !taken.containsKey(reading.role())) {
            kinds.put(name, reading.kind());
            candidates.computeIfAbsent(reading.role(), role -> new ArrayList<>()).add(name);
          }
        });
    candidates.forEach((role, names) -> {
      List<String> exact = names.stream().filter(n -> kinds.get(n) == Kind.EXACT).toList();
      List<String> left = exact.isEmpty() ? names : exact;
      if (left.size() == 1) {
        taken.put(role, left.getFirst());
      } else {
        doubts.add(Problem.of("arrays-two", left.get(0), left.get(1), role.key()));
      }
    });
    said.values().stream()
        .filter(ArrayUse::transposed)
        .map(ArrayUse::array)
        .forEach(transposed::add);
    turn();
  }

  /** Goes along the layers and turns what fits only the other way round. */
  private void turn() {
    Optional<Integer> inputs =
        Optional.ofNullable(taken.get(new ArrayRole(Symbol.X, false))).map(x -> shape(x).columns());
    for (int l = 1; l <= layers(); l++) {
      Quantity w = Symbol.w(l);
      turnColumn(new ArrayRole(Symbol.b(l), false));
      turnColumn(new ArrayRole(Symbol.b(l), true));
      Optional<Integer> units =
          Optional.ofNullable(taken.get(new ArrayRole(Symbol.b(l), false)))
              .map(b -> shape(b).columns());
      String weights = taken.get(new ArrayRole(w, false));
      if (weights == null) {
        inputs = units;
        continue;
      }
      if (kinds.getOrDefault(weights, Kind.EXACT) != Kind.EXACT) {
        turnWeights(weights, w, inputs, units);
      }
      String gradient = taken.get(new ArrayRole(w, true));
      boolean alike = gradient != null && kinds.get(gradient) == kinds.get(weights);
      if (alike && kinds.get(gradient) != Kind.EXACT && transposed.contains(weights)) {
        transposed.add(Objects.requireNonNull(gradient));
      }
      inputs = Optional.of(shape(weights).columns());
    }
  }

  private void turnWeights(
      String name, Quantity w, Optional<Integer> inputs, Optional<Integer> units) {
    Shape shape = shape(name);
    boolean straight = fits(shape, inputs, units);
    boolean turned = fits(shape.transposed(), inputs, units);
    if (kinds.get(name) == Kind.MODULE) {
      if (shape.rows() == shape.columns()) {
        doubts.add(Problem.of("arrays-square", name, w.key()));
        unsure.add(name);
      }
      if (turned || !straight) {
        transposed.add(name);
      }
    } else if (turned && !straight) {
      transposed.add(name);
    }
  }

  private static boolean fits(Shape shape, Optional<Integer> inputs, Optional<Integer> units) {
    return inputs.map(n -> n == shape.rows()).orElse(true)
        && units.map(n -> n == shape.columns()).orElse(true);
  }

  /** A bias that stands upright. */
  private void turnColumn(ArrayRole role) {
    String name = taken.get(role);
    if (name != null
        && kinds.getOrDefault(name, Kind.EXACT) != Kind.EXACT
        && shape(name).columns() == 1
        && shape(name).rows() > 1) {
      transposed.add(name);
    }
  }

  private Shape shape(String name) {
    Shape shape = Objects.requireNonNull(arrays.numbers().get(name)).shape();
    return transposed.contains(name) ? shape.transposed() : shape;
  }

  private int layers() {
    return taken.keySet().stream()
        .filter(role -> !role.gradient())
        .mapToInt(role -> role.of().layer())
        .max()
        .orElse(0);
  }

  /** One use for every array of numbers, in the order of the file. */
  public List<ArrayUse> uses() {
    Map<String, ArrayRole> roles = new LinkedHashMap<>();
    taken.forEach((role, name) -> roles.put(name, role));
    return arrays.numbers().keySet().stream()
        .map(name ->
            new ArrayUse(name, Optional.ofNullable(roles.get(name)), transposed.contains(name)))
        .toList();
  }

  /** Arrays whose shape does not show whether they stand as they should or transposed. */
  public Set<String> unsure() {
    return Set.copyOf(unsure);
  }

  /** A complaint about a lesson, with what was taken for what under another name. */
  BadLesson explain(BadLesson reason) {
    String guessed =
        String.join(
            ", ",
            uses().stream()
                .filter(use -> use.role().isPresent())
                .filter(use -> !use.role().get().key().equals(use.array()) || use.transposed())
                .map(ArrayUse::spelled)
                .toList());
    boolean ours = reason.problem().key().startsWith("arrays-");
    return ours || guessed.isEmpty() || reason.member().isPresent() ? reason : reason.in(guessed);
  }

  /**
   * Refuses what only a person can decide, in words of the command line.
   *
   * @throws BadLesson if something is in doubt or missing; it names the arrays and the option
   */
  void refuseDoubts() throws BadLesson {
    if (!doubts.isEmpty()) {
      Problem doubt = doubts.getFirst();
      List<Object> words = new ArrayList<>(doubt.arguments());
      words.add(arrays.listed());
      throw new BadLesson(Problem.of(doubt.key(), words.toArray()));
    }
    if (arrays.source().single()) {
      throw new BadLesson(Problem.of("arrays-single", arrays.listed()));
    }
    List<ArrayRole> needed = ArrayRole.all(Math.max(1, layers()));
    for (ArrayRole role : needed) {
      if (!role.gradient() && !taken.containsKey(role)) {
        throw new BadLesson(Problem.of("arrays-missing", role.key(), arrays.listed()));
      }
    }
  }
}
