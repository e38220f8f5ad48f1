package backprop.view;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What is alive in this Java machine after everything that nobody holds any more has been
 * collected.
 *
 * @param counts instances by the name of their class; of lambdas, by that of the class they stand
 *     in
 * @param bytes that all of them take
 */
record LiveObjects(Map<String, Long> counts, long bytes) {
  /** A row of the histogram: place, instances, bytes, class, module. */
  private static final Pattern ROW = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");

  private static final Pattern LAMBDA = Pattern.compile("(\\$\\$Lambda|LambdaForm\\$).*");

  /**
   * Holds its binding weakly, and outlives it until the list it stands in is full: then the list
   * drops the empty ones before it grows.
   */
  private static final String OUTLIVES = "com.sun.javafx.binding.BindingHelperObserver";

  /** Where the toolkit keeps who hears of changes and events. */
  private static final List<String> HEARING =
      List.of("com.sun.javafx.binding.", "javafx.beans.binding.", "com.sun.javafx.event.");

  /** Counts them, after a full collection. */
  static LiveObjects now() {
    // What a collection finds unreachable, reference handlers let go of only after it
    System.gc();
    Map<String, Long> counts = new TreeMap<>();
    long bytes = 0;
    for (String line : histogram().lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String name = LAMBDA.matcher(row.group(3)).replaceFirst("\\$\\$Lambda");
        counts.merge(name, Long.parseLong(row.group(1)), Long::sum);
        bytes += Long.parseLong(row.group(2));
      }
    }
    return new LiveObjects(counts, bytes);
  }

  private static String histogram() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new AssertionError("this Java does not count its objects", e);
    }
  }

  /** How many there are of the classes with such names. */
  long count(Predicate<String> names) {
    return counts.entrySet().stream()
        .filter(entry -> names.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Nodes, whether they stand in a window or are only held by somebody. */
  long nodes() {
    return count(LiveObjects::isNode);
  }

  /** What hears of changes and events: lambdas of the program and the lists that hold listeners. */
  long listeners() {
    return count(name ->
        (name.startsWith("backprop.") && name.endsWith("$$Lambda"))
            || (!name.equals(OUTLIVES) && HEARING.stream().anyMatch(name::startsWith)));
  }

  private static boolean isNode(String name) {
    if (!name.startsWith("javafx.scene.")
        && !name.startsWith("backprop.view.")
        && !name.startsWith("org.kordamp.")) {
      return false;
    }
    try {
      return Node.class.isAssignableFrom(
          Class.forName(name, false, LiveObjects.class.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError _) {
      return false;
    }
  }

  /**
   * What there is more of than before, in words; nothing, if all is well.
   *
   * @param moreNodes that may be alive, because the toolkit still holds what was touched latest
   * @param moreListeners that these may have
   */
  List<String> grownSince(LiveObjects before, long moreNodes, long moreListeners) {
    List<String> grown = new ArrayList<>();
    if (nodes() > before.nodes() + moreNodes) {
      grown.add("nodes: " + before.nodes() + " to " + nodes() + since(before));
    }
    if (listeners() > before.listeners() + moreListeners) {
      grown.add("listeners: " + before.listeners() + " to " + listeners() + since(before));
    }
    return grown;
  }

  /** Which classes have more instances than before, and how many more; the most first. */
  String since(LiveObjects before) {
    StringBuilder more = new StringBuilder();
    counts.entrySet().stream()
        .map(entry ->
            Map.entry(
                entry.getKey(),
                entry.getValue() - before.counts().getOrDefault(entry.getKey(), 0L)))
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(40)
        .forEach(entry ->
            more.append("\n  +").append(entry.getValue()).append(' ').append(entry.getKey()));
    return more.toString();
  }
}
