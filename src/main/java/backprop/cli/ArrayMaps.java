package backprop.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a person says of the arrays of a file, wherever FILE may be named. */
final class ArrayMaps {
  @Option(
      names = "--map",
      paramLabel = "NAME=ROLE",
      description = {
        "In arrays of other names: array NAME is ROLE, one of X, T, W1, B1, W2, …, dW1, dB1, …, or -"
            + " to leave it out. NAME.T=ROLE takes the transpose, as PyTorch keeps weights. May be"
            + " repeated."
      })
  private List<String> maps = new ArrayList<>();

  /** As they were given. */
  List<String> all() {
    return List.copyOf(maps);
  }
}
