package backprop.cli;

import backprop.export.LatexDerivation;
import backprop.export.NumPyScript;
import backprop.export.TraceCsv;
import backprop.export.TraceJson;
import backprop.export.TraceNpz;
import backprop.lesson.FileProblem;
import backprop.lesson.WholeFiles;
import backprop.session.Messages;
import backprop.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes down every number that the program computed. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    parameterListHeading = "%n",
    description = "Writes every quantity of a pass, all digits.")
final class TraceCommand implements Callable<Integer> {
  private static final List<String> LANGUAGES = List.of("ko", "en");

  private final OutputStream out;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The lesson, or `default`.")
  private String file = "";

  @Mixin private ArrayMaps maps = new ArrayMaps();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = {
        "OUT.json, OUT.npz for NumPy, or a folder for CSV with one file a quantity:"
            + " dE/dW2 is dE_dW2.csv. OUT.py is the pass as a program for NumPy, OUT.tex the"
            + " derivation for LaTeX. Without -o: JSON on standard output."
      })
  private @Nullable String target;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = {
        "Language of the words in OUT.py and OUT.tex, ko or en; if not given, that of the machine."
      })
  private @Nullable String language;

  TraceCommand(OutputStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws UnusableFile, FileProblem {
    if (language != null && !LANGUAGES.contains(language)) {
      throw new ParameterException(Targets.line(spec), "--lang is ko or en, not " + language);
    }
    if (target == null) {
      return print(trace());
    }
    Path path = Targets.path(spec, target);
    Targets.checkNot(spec, file, path);
    Format format = format(target);
    if (format != null) {
      WholeFiles.check(path);
      Trace trace = trace();
      WholeFiles.write(path, to -> format.write(trace, to));
    } else if (isFolder(target, path)) {
      TraceCsv.write(trace(), path);
    } else {
      throw new ParameterException(
          Targets.line(spec),
          "OUT ends in .json, .npz, .py or .tex, or is a folder for CSV (%s/), not %s"
              .formatted(target, target));
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
      case "py" -> (trace, to) -> NumPyScript.write(trace, messages(), to);
      case "tex" -> (trace, to) -> LatexDerivation.write(trace, messages(), to);
      default -> null;
    };
  }

  private Messages messages() {
    String code = language == null ? Locale.getDefault().getLanguage() : language;
    return new Messages(code.equals("ko") ? Locale.KOREAN : Locale.ENGLISH);
  }

  /** A name with a suffix that is not known is more likely a mistake than a folder to be made. */
  private static boolean isFolder(String name, Path path) {
    boolean slash = name.endsWith("/") || name.endsWith(path.getFileSystem().getSeparator());
    Path last = path.getFileName();
    return slash || Files.isDirectory(path) || (last != null && !last.toString().contains("."));
  }

  private Trace trace() throws UnusableFile {
    return Trace.of(UnusableFile.lesson(file, maps.all()));
  }

  private int print(Trace trace) throws FileProblem {
    try {
      TraceJson.write(trace, out);
    } catch (IOException cause) {
      // Whoever reads has seen enough, as with head: nothing is wrong
      String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (!reason.contains("pipe")) {
        throw FileProblem.writing("standard output", cause);
      }
    }
    return 0;
  }
}
