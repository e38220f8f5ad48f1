package backprop.cli;

import backprop.trace.GradientCheck;
import backprop.trace.Trace;
import backprop.trace.diagnosis.Diagnosis;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares gradients: those of the file with the program's, or the program's with differences. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private static final int SOME_ARE_OFF = 1;

  private final Words words;
  private final OutputStream out;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
  private String file = "";

  @Mixin private ArrayMaps maps = new ArrayMaps();

  @Option(names = "--numeric")
  private boolean numeric;

  @Mixin private LanguageOption language = new LanguageOption();

  CheckCommand(Words words, OutputStream out) {
    this.words = words;
    this.out = out;
  }

  @Override
  public Integer call() throws UnusableFile {
    language.check(words, Targets.line(spec));
    Trace trace = Trace.of(UnusableFile.lesson(words, file, maps.all()));
    List<CheckLine> lines = numeric ? numeric(trace) : claims(trace);
    print(lines);
    return lines.stream().allMatch(CheckLine::agrees) ? 0 : SOME_ARE_OFF;
  }

  private List<CheckLine> numeric(Trace trace) {
    return new GradientCheck(trace)
        .all().stream().map(verdict -> CheckLine.of(words, verdict)).toList();
  }

  private List<CheckLine> claims(Trace trace) throws UnusableFile {
    Diagnosis diagnosis = Diagnosis.of(trace);
    CauseLines causes = new CauseLines(words.onScreen(), trace, diagnosis);
    List<CheckLine> lines =
        diagnosis.verdicts().stream()
            .map(verdict -> CheckLine.of(words, verdict, causes.about(verdict)))
            .toList();
    if (lines.isEmpty()) {
      throw UnusableFile.because(file, words.text("refused.no-claims"));
    }
    return lines;
  }

  private void print(List<CheckLine> lines) {
    int names = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
    int shapes = lines.stream().mapToInt(line -> line.shape().toString().length()).max().orElse(0);
    // Whoever stops reading, as head does, has seen enough: a writer that fails says nothing
    PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (CheckLine line : lines) {
      writer.println(line.text(words, names, shapes));
      line.remarks().forEach(remark -> writer.println("    " + remark));
    }
    writer.flush();
  }
}
