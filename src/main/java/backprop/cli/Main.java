package backprop.cli;

import backprop.export.PictureFiles;
import backprop.export.StepPictures;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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
    stayAlone();
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

  /**
   * Takes names of machines from a file that does not exist. To set a formula AWT asks for the
   * address of this machine, and where that has none the system would ask the network.
   */
  private static void stayAlone() {
    System.setProperty("jdk.net.hosts.file", "no-network");
  }

  /** Standard error, in the encoding of the terminal if that can write down every sentence. */
  private static PrintStream errors() {
    boolean knowsHangul = System.err.charset().newEncoder().canEncode('가');
    return knowsHangul
        ? System.err
        : new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
  }

  /** Runs one command. */
  int run(String... args) {
    Optional<String[]> plain = PlainStart.parameters(args);
    if (plain.isPresent()) {
      return window.open(plain.get());
    }
    return new CommandReader(out, err, window, pictures).run(args);
  }
}
