package backprop.cli;

import backprop.App;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
  private static final List<String> LANGUAGES = List.of("ko", "en");

  private final Main.Window window;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Opens the window with this lesson; without it, with the built-in one.")
  private @Nullable String file;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Language of the window, ko or en; if not given, that of the machine.")
  private @Nullable String language;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ArrayMaps maps = new ArrayMaps();

  WindowCommand(Main.Window window) {
    this.window = window;
  }

  @Override
  public Integer call() throws UnusableFile {
    List<String> parameters = new ArrayList<>();
    if (language != null) {
      if (!LANGUAGES.contains(language)) {
        throw new ParameterException(Targets.line(spec), "--lang is ko or en, not " + language);
      }
      parameters.add(App.LANGUAGE + language);
    }
    if (file != null) {
      // Only to refuse it here, where there is an exit code; the window reads it again
      UnusableFile.openable(file, maps.all());
      // Without a file there are no arrays that --map could name
      maps.all().forEach(map -> parameters.add(App.MAP + map));
      parameters.add(file);
    }
    return window.open(parameters.toArray(String[]::new));
  }
}
