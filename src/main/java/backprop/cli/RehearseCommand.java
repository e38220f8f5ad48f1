package backprop.cli;

import backprop.export.PictureFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.application.Application;
import picocli.CommandLine.Command;

/**
 * Does once, with nobody there, what people do with the program. A package's build calls it, so
 * that the Java machine can note which code is needed; see {@code src/dist}.
 */
@Command(name = "rehearse", hidden = true, description = "Uses the whole program once; for builds.")
final class RehearseCommand implements Callable<Integer> {
  /** Of the toolkit, what depends on the screen and would else stay unread without one. */
  private static final List<String> SCREENS =
      List.of(
          "com/sun/glass/ui/gtk/",
          "com/sun/glass/ui/win/",
          "com/sun/glass/ui/mac/",
          "com/sun/prism/es2/",
          "com/sun/prism/d3d/",
          "com/sun/prism/mtl/");

  private final Main.Window walkedWindow;

  /**
   * A rehearsal.
   *
   * @param walkedWindow a window that is walked through as soon as it is open, and closes itself
   */
  RehearseCommand(Main.Window walkedWindow) {
    this.walkedWindow = walkedWindow;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("backprop");
    try {
      List<List<String>> lines =
          List.of(
              List.of("check", "default", "--numeric"),
              List.of("trace", "default", "-o", folder.resolve("t.json").toString()),
              List.of("render", "default", "-o", folder.resolve("s.png").toString()));
      for (List<String> line : lines) {
        int code = quiet().run(line.toArray(String[]::new));
        if (code != 0) {
          return code;
        }
      }
    } finally {
      delete(folder);
    }
    readClassesOfScreens();
    return walkedWindow.open();
  }

  private Main quiet() {
    return new Main(
        OutputStream.nullOutputStream(),
        System.err,
        walkedWindow,
        (job, watch) -> new PictureFiles().draw(job, watch));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void readClassesOfScreens() throws IOException {
    Module toolkit = Application.class.getModule();
    if (!toolkit.isNamed()) {
      return;
    }
    var reference = toolkit.getLayer().configuration().findModule(toolkit.getName());
    if (reference.isEmpty()) {
      return;
    }
    try (ModuleReader reader = reference.get().reference().open();
        Stream<String> names = reader.list()) {
      names
          .filter(name -> name.endsWith(".class") && SCREENS.stream().anyMatch(name::startsWith))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .forEach(name -> Class.forName(toolkit, name));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
