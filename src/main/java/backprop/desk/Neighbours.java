package backprop.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Other windows of this program, each of which is a program of its own. */
public final class Neighbours {
  private Neighbours() {}

  /**
   * How many there are. Where the program runs by a Java that others share, nobody can tell, and
   * the answer is 0.
   */
  public static int count() {
    ProcessHandle self = ProcessHandle.current();
    return self.info()
        .command()
        .filter(Neighbours::isOfThisProgram)
        .map(command -> count(command, ProcessHandle.allProcesses(), self))
        .orElse(0);
  }

  private static boolean isOfThisProgram(String command) {
    List<String> parts = List.of(command.split("[/\\\\]"));
    return parts.getLast().toLowerCase(Locale.ROOT).startsWith("backprop");
  }

  private static int count(String command, Stream<ProcessHandle> all, ProcessHandle self) {
    return (int)
        all.filter(process -> !process.equals(self))
            .filter(process -> process.info().command().equals(Optional.of(command)))
            .count();
  }
}
