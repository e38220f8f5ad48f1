package pack;

import java.util.List;

/** How the Java machine of a package is set. {@code src/dist/java/measure} shows what it brings. */
final class Options {
  /** As in a training, so in use, or the cache is refused. */
  static final List<String> CACHED =
      List.of(
          "-XX:+UseSerialGC",
          // The second compiler would compete with the start for two processors
          "-XX:TieredStopAtLevel=1",
          "-Djava.awt.headless=true",
          "--enable-native-access=javafx.graphics");

  /**
   * A young generation with room for the pixels of a window to die in: else they are taken for old,
   * and the old generation grows to thrice of what lives.
   */
  static final List<String> HEAP =
      List.of(
          "-Xms44m",
          "-Xmn32m",
          "-XX:SurvivorRatio=1",
          "-XX:MinHeapFreeRatio=5",
          "-XX:MaxHeapFreeRatio=10");

  /** Nothing is left in the folder for temporary files, and nothing but the program speaks. */
  static final List<String> QUIET = List.of("-XX:-UsePerfData", "-Xlog:disable");

  private Options() {}
}
