package backprop.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The program without a command: it opens the window. */
@Command(
    name = "backprop",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    parameterListHeading = "%n",
    commandListHeading = "%nCommands:%n",
    description = "Steps through backpropagation in matrix form: see every derivative.",
    footer = {
      "",
      "FILE is a lesson, or `default` for the built-in one; write ./default for a file of that"
          + " name. Exit codes: 0 done, 1 gradients that are off, 2 wrong usage or a file that cannot be used."
    })
final class WindowCommand implements Callable<Integer> {
  private final Main.Window window;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Opens the window with this lesson; without it, with the built-in one.")
  private @Nullable String file;

  WindowCommand(Main.Window window) {
    this.window = window;
  }

  @Override
  public Integer call() throws UnusableFile {
    if (file == null) {
      return window.open();
    }
    // Only to refuse it here, where there is an exit code; the window reads it again
    UnusableFile.lesson(file);
    return window.open(file);
  }
}
