package backprop.cli;

import backprop.export.LatexDerivation;
import backprop.export.NumPyScript;
import backprop.export.TraceCsv;
import backprop.export.TraceJson;
import backprop.export.TraceNpz;
import backprop.lesson.FileProblem;
import backprop.lesson.WholeFiles;
import backprop.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes down every number that the program computed. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false)
final class TraceCommand implements Callable<Integer> {
  private final Words words;
  private final OutputStream out;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
  private String file = "";

  @Mixin private ArrayMaps maps = new ArrayMaps();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT")
  private @Nullable String target;

  @Mixin private LanguageOption language = new LanguageOption();

  TraceCommand(Words words, OutputStream out) {
    this.words = words;
    this.out = out;
  }

  @Override
  public Integer call() throws UnusableFile, FileProblem {
    language.check(words, Targets.line(spec));
    if (target == null) {
      return print(trace());
    }
    Path path = Targets.path(words, spec, target);
    Targets.checkNot(words, spec, file, path);
    Format format = format(target);
    if (format != null) {
      WholeFiles.check(path);
      Trace trace = trace();
      WholeFiles.write(path, to -> format.write(trace, to));
    } else if (isFolder(target, path)) {
      TraceCsv.write(trace(), path);
    } else {
      throw words.refusal(Targets.line(spec), "refused.trace-suffix", "name", target);
    }
    return 0;
  }

  /** Writes one file. */
  private interface Format {
    void write(Trace trace, OutputStream to) throws IOException;
  }

  /** What the end of a name asks for; null if it asks for none of the files. */
  private @Nullable Format format(String target) {
    String name = target.toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "json" -> TraceJson::write;
      case "npz" -> TraceNpz::write;
      case "py" -> (trace, to) -> NumPyScript.write(trace, words.onScreen(), to);
      case "tex" -> (trace, to) -> LatexDerivation.write(trace, words.onScreen(), to);
      default -> null;
    };
  }

  /** A name with a suffix that is not known is more likely a mistake than a folder to be made. */
  private static boolean isFolder(String name, Path path) {
    boolean slash = name.endsWith("/") || name.endsWith(path.getFileSystem().getSeparator());
    Path last = path.getFileName();
    return slash || Files.isDirectory(path) || (last != null && !last.toString().contains("."));
  }

  private Trace trace() throws UnusableFile {
    return Trace.of(UnusableFile.lesson(words, file, maps.all()));
  }

  private int print(Trace trace) throws FileProblem {
    try {
      TraceJson.write(trace, out);
    } catch (IOException cause) {
      // Whoever reads has seen enough, as with head: nothing is wrong
      String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (!reason.contains("pipe")) {
        throw FileProblem.writing(words.text("standard-output"), cause);
      }
    }
    return 0;
  }
}
