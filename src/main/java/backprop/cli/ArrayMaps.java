package backprop.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a person says of the arrays of a file, wherever FILE may be named. */
final class ArrayMaps {
  @Option(names = "--map", paramLabel = "NAME=ROLE")
  private List<String> maps = new ArrayList<>();

  /** As they were given. */
  List<String> all() {
    return List.copyOf(maps);
  }
}
