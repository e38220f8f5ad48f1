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
    PrintStream err = errors();
    // Not System.out: it swallows errors and writes in the encoding of the machine
    Main main =
        new Main(
            new FileOutputStream(FileDescriptor.out),
            err,
            parameters -> new WindowLauncher(err).open(parameters),
            (job, watch) -> new PictureFiles().draw(job, watch));
    System.exit(main.run(args));
  }

  /** Standard error, in the encoding of the terminal if that can write down every sentence. */
  private static PrintStream errors() {
    boolean knowsHangul = System.err.charset().newEncoder().canEncode('가');
    return knowsHangul
        ? System.err
        : new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
  }

  private static int walkedWindow(String... parameters) {
    return new WindowLauncher(System.err, () -> new Walkthrough().begin()).open(parameters);
  }

  /** Runs one command. */
  int run(String... args) {
    Words words = Words.of(args);
    Complaints complaints = new Complaints(words, err);
    CommandLine line =
        new CommandLine(new WindowCommand(words, window))
            .addSubcommand("trace", new TraceCommand(words, out))
            .addSubcommand("check", new CheckCommand(words, out))
            .addSubcommand("render", new RenderCommand(words, pictures))
            .addSubcommand("rehearse", new RehearseCommand(Main::walkedWindow))
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

  /** A file before the command would go unread, so it is refused. */
  private static int execute(Words words, CommandLine.ParseResult parsed) {
    if (parsed.hasSubcommand() && parsed.hasMatchedPositional(0)) {
      throw words.refusal(parsed.commandSpec().commandLine(), "refused.file-first");
    }
    return new CommandLine.RunLast().execute(parsed);
  }
}
