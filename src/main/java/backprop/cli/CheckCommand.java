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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares gradients: those of the file with the program's, or the program's with differences. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    parameterListHeading = "%n",
    description = "Compares the gradients in FILE (dW1, dB1, …, dX) with the program's own.",
    footer = {
      "",
      "One line a gradient: its shape, its largest relative gap and where that is;"
          + " below one that is off, the mistake that gives its numbers. Exit codes: 0 all agree, 1 some do not, 2 nothing could be compared."
    })
final class CheckCommand implements Callable<Integer> {
  private static final int SOME_ARE_OFF = 1;

  private final OutputStream out;

  @Parameters(paramLabel = "FILE", description = "The lesson, or `default`.")
  private String file = "";

  @Mixin private ArrayMaps maps = new ArrayMaps();

  @Option(
      names = "--numeric",
      description = {
        "Compares the program's gradients with central differences instead:"
            + " every weight, bias and input is moved a little both ways."
      })
  private boolean numeric;

  CheckCommand(OutputStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws UnusableFile {
    Trace trace = Trace.of(UnusableFile.lesson(file, maps.all()));
    List<CheckLine> lines = numeric ? numeric(trace) : claims(trace);
    print(lines);
    return lines.stream().allMatch(CheckLine::agrees) ? 0 : SOME_ARE_OFF;
  }

  private static List<CheckLine> numeric(Trace trace) {
    return new GradientCheck(trace).all().stream().map(CheckLine::of).toList();
  }

  private List<CheckLine> claims(Trace trace) throws UnusableFile {
    Diagnosis diagnosis = Diagnosis.of(trace);
    CauseLines causes = new CauseLines(trace, diagnosis);
    List<CheckLine> lines =
        diagnosis.verdicts().stream()
            .map(verdict -> CheckLine.of(verdict, causes.about(verdict)))
            .toList();
    if (lines.isEmpty()) {
      throw UnusableFile.because(
          file,
          "it holds no gradients to compare: add dW1, dB1, … beside W1, B1, …,"
              + " or let --numeric check the program's own");
    }
    return lines;
  }

  private void print(List<CheckLine> lines) {
    int names = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
    int shapes = lines.stream().mapToInt(line -> line.shape().toString().length()).max().orElse(0);
    // Whoever stops reading, as head does, has seen enough: a writer that fails says nothing
    PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (CheckLine line : lines) {
      writer.println(line.text(names, shapes));
      line.remarks().forEach(remark -> writer.println("    " + remark));
    }
    writer.flush();
  }
}
