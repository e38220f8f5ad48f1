package backprop.cli;

/**
 * The start of the program. It does not extend {@code Application}: the Java launcher would then
 * start the toolkit itself, and a missing display would end in a stack trace.
 */
public final class Main {

  private Main() {}

  /** Opens the window; ends with exit code 2 when there can be none. */
  public static void main(String[] args) {
    System.exit(new WindowLauncher(System.err).open(args));
  }
}
