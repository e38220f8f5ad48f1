package backprop.cli;

import backprop.export.PictureFiles;
import backprop.export.StepPictures;
import backprop.view.Walkthrough;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The start of the program. It does not extend {@code Application}: the Java launcher would then
 * start the toolkit itself, and a missing display would end in a stack trace. Nothing here loads
 * JavaFX or AWT before a window or a picture is asked for.
 */
public final class Main {

  /** Opens the window. */
  @FunctionalInterface
  interface Window {
    /**
     * Shows it until it is closed.
     *
     * @param parameters of the application: the language as `--lang=ko`, what is said of arrays as
     *     `--map=…`, then the lesson's name; each may be missing
     * @return the exit code
     */
    int open(String... parameters);
  }

  private final OutputStream out;
  private final PrintStream err;
  private final Window window;
  private final StepPictures pictures;

  /** A program that answers to {@code out} in UTF-8 and complains to {@code err}. */
  Main(OutputStream out, PrintStream err, Window window, StepPictures pictures) {
    this.out = out;
    this.err = err;
    this.window = window;
    this.pictures = pictures;
  }

  /**
   * Runs one command and ends with its exit code: 0, 1 where gradients are off, or 2 after a
   * complaint of one line.
   */
  public static void main(String[] args) {
    // Not System.out: it swallows errors and writes in the encoding of the machine
    Main main =
        new Main(
            new FileOutputStream(FileDescriptor.out),
            System.err,
            parameters -> new WindowLauncher(System.err).open(parameters),
            (job, watch) -> new PictureFiles().draw(job, watch));
    System.exit(main.run(args));
  }

  private static int walkedWindow(String... parameters) {
    return new WindowLauncher(System.err, () -> new Walkthrough().begin()).open(parameters);
  }

  /** Runs one command. */
  int run(String... args) {
    Complaints complaints = new Complaints(err);
    CommandLine line =
        new CommandLine(new WindowCommand(window))
            .addSubcommand("trace", new TraceCommand(out))
            .addSubcommand("check", new CheckCommand(out))
            .addSubcommand("render", new RenderCommand(pictures))
            .addSubcommand("rehearse", new RehearseCommand(Main::walkedWindow))
            .setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true))
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setExpandAtFiles(false)
            .setParameterExceptionHandler(complaints)
            .setExecutionExceptionHandler(complaints)
            .setExecutionStrategy(Main::execute);
    try {
      return line.execute(args);
    } catch (OutOfMemoryError _) {
      return complaints.say("backprop: there is too little memory for this lesson");
    }
  }

  /** A file before the command would go unread, so it is refused. */
  private static int execute(CommandLine.ParseResult parsed) {
    if (parsed.hasSubcommand() && parsed.hasMatchedPositional(0)) {
      throw new CommandLine.ParameterException(
          parsed.commandSpec().commandLine(), "FILE stands after the command, not before it");
    }
    return new CommandLine.RunLast().execute(parsed);
  }
}
