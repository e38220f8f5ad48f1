package backprop.cli;

import backprop.App;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program without a command: it opens the window. */
@Command(
    name = "backprop",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false)
final class WindowCommand implements Callable<Integer> {
  private final Words words;
  private final Main.Window window;

  @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "FILE")
  private @Nullable String file;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ArrayMaps maps = new ArrayMaps();

  WindowCommand(Words words, Main.Window window) {
    this.words = words;
    this.window = window;
  }

  @Override
  public Integer call() throws UnusableFile {
    List<String> parameters = new ArrayList<>();
    language.check(words, Targets.line(spec));
    language.asked().ifPresent(code -> parameters.add(App.LANGUAGE + code));
    if (file != null) {
      // Only to refuse it here, where there is an exit code; the window reads it again
      UnusableFile.openable(words, file, maps.all());
      // Without a file there are no arrays that --map could name
      maps.all().forEach(map -> parameters.add(App.MAP + map));
      parameters.add(file);
    }
    return window.open(parameters.toArray(String[]::new));
  }
}
