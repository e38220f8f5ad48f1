package backprop.cli;

import backprop.export.StepPictures;
import backprop.view.Walkthrough;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The commands of the command line, and what reads and refuses its words. */
final class CommandReader {
  private final OutputStream out;
  private final PrintStream err;
  private final Main.Window window;
  private final StepPictures pictures;

  CommandReader(OutputStream out, PrintStream err, Main.Window window, StepPictures pictures) {
    this.out = out;
    this.err = err;
    this.window = window;
    this.pictures = pictures;
  }

  /** Carries out one command; returns the exit code. */
  int run(String... args) {
    Words words = Words.of(args);
    Complaints complaints = new Complaints(words, err);
    CommandLine line =
        new CommandLine(new WindowCommand(words, window))
            .addSubcommand("trace", new TraceCommand(words, out))
            .addSubcommand("check", new CheckCommand(words, out))
            .addSubcommand("render", new RenderCommand(words, pictures))
            .addSubcommand("rehearse", new RehearseCommand(CommandReader::walkedWindow))
            .setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true))
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setResourceBundle(words.help())
            .setExpandAtFiles(false)
            .setParameterExceptionHandler(complaints)
            .setExecutionExceptionHandler(complaints)
            .setExecutionStrategy(parsed -> execute(words, parsed));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError _) {
      return complaints.say("backprop: " + words.text("memory"));
    }
  }

  private static int walkedWindow(String... parameters) {
    return new WindowLauncher(System.err, () -> new Walkthrough().begin()).open(parameters);
  }

  /** A file before the command would go unread, so it is refused. */
  private static int execute(Words words, CommandLine.ParseResult parsed) {
    if (parsed.hasSubcommand() && parsed.hasMatchedPositional(0)) {
      throw words.refusal(parsed.commandSpec().commandLine(), "refused.file-first");
    }
    return new CommandLine.RunLast().execute(parsed);
  }
}
